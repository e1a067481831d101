"""What `jsonschema` finds, sorted by place and put in terms of what the author meant. The only module that imports it.

An alternative (`oneOf`) is never reported as such: the alternative that was meant is judged by itself. What follows
from another mistake at the same place is left out.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from jsonschema import Draft202012Validator, FormatChecker, ValidationError

from generator.schema.formats import FORMATS
from generator.schema.load import Schema
from generator.schema.node import Raw
from generator.schema.spot import spot_at
from generator.source import Data, Route


class Problem(NamedTuple):
    """One keyword of the schema that a value does not meet."""

    keyword: str
    route: Route
    value: Any
    """What does not meet it: the value at the route, or a key of it for `propertyNames`."""
    demand: Any
    """What the keyword asks for."""
    condition: Raw | None
    """The `if` under which it is asked for."""


@cache
def format_checker() -> FormatChecker:
    """Return our own formats in the form that `jsonschema` takes them, and none of its own."""
    checker = FormatChecker(formats=())
    for name, check in FORMATS.items():
        checker.checks(name)(check)
    return checker


def satisfies(schema: Schema, data: Data) -> bool:
    """Whether `jsonschema` finds nothing wrong."""
    return Draft202012Validator(schema.raw, format_checker=format_checker()).is_valid(data)


def problems(schema: Schema, data: Data) -> Mapping[Route, list[Problem]]:
    """Return what is wrong, by place, in the order of the schema."""
    found: dict[Route, list[Problem]] = {}
    for problem in _problems(schema, data, schema.raw, data, ()):
        found.setdefault(problem.route, []).append(problem)
    return found


def _problems(schema: Schema, data: Data, raw: Raw, value: Any, route: Route) -> Iterator[Problem]:
    validator = Draft202012Validator(raw, format_checker=format_checker())
    for error in validator.iter_errors(value):
        place = (*route, *error.absolute_path)
        if error.validator == "oneOf":
            yield from _meant(schema, data, error, place)
        else:
            yield _problem(raw, error, place)


def _meant(schema: Schema, data: Data, error: ValidationError, place: Route) -> Iterator[Problem]:
    spot = spot_at(schema.root, data, place)
    if spot.node is not spot.outer:
        inner = list(_problems(schema, data, spot.node.raw, error.instance, place))
        if inner:
            yield from inner
            return
    yield Problem("oneOf", place, error.instance, error.validator_value, None)


def _problem(raw: Raw, error: ValidationError, place: Route) -> Problem:
    way = list(error.absolute_schema_path)
    keyword = "propertyNames" if "propertyNames" in way else str(error.validator)
    return Problem(keyword, place, error.instance, error.validator_value, _condition(raw, way))


def _condition(raw: Any, way: Iterable[str | int]) -> Raw | None:
    """Return the innermost `if` whose `then` the way leads through."""
    found: Raw | None = None
    for part in way:
        if part == "then":
            found = raw["if"]
        raw = raw[part]
    return found
