"""From what a validator says to what a lawyer can use: every mistake once, in words, with what to write instead.

Imported only when something is wrong: the validator that explains takes a tenth of a second to import.
"""

from collections.abc import Callable, Iterator, Mapping

from generator.findings import Hit
from generator.schema.alternatives import is_reason, no_alternative, none_and_value, not_allowed, reason_missing
from generator.schema.case import Case
from generator.schema.load import Schema
from generator.schema.problems import problems
from generator.schema.spot import spot_at
from generator.schema.wrong_keys import KEYWORDS, wrong_keys
from generator.schema.wrong_type import wrong_type
from generator.schema.wrong_value import empty, malformed_id, other_than_fixed, repeated_item, unknown_code, wrong_form
from generator.source import Data

# The first that applies explains the value; the others follow from it.
_VALUE: Mapping[str, Callable[[Case], Hit]] = {
    "type": wrong_type,
    "oneOf": no_alternative,
    "const": other_than_fixed,
    "enum": unknown_code,
    "minItems": empty,
    "minProperties": empty,
    "minLength": empty,
    "pattern": wrong_form,
    "format": wrong_form,
    "maxLength": wrong_form,
    "minimum": wrong_form,
    "maximum": wrong_form,
    "uniqueItems": repeated_item,
}


def explain(path: str, data: Data, schema: Schema) -> list[Hit]:
    """Return what is wrong with the data of the file at `path`; never empty, as it is called when something is."""
    found = problems(schema, data)
    hits = [
        hit
        for route, here in found.items()
        for hit in _explained(Case(path, spot_at(schema.root, data, route), tuple(here)))
    ]
    return hits or [not_allowed(Case(path, spot_at(schema.root, data, ()), ()))]


def _explained(case: Case) -> Iterator[Hit]:
    node, value = case.spot.node, case.spot.value
    if value is None and case.spot.route:
        yield empty(case)
        return
    if node.is_none and isinstance(value, dict) and len(value) > 1:
        yield none_and_value(case)
        return
    if is_reason(node) and not (isinstance(value, dict) and value):
        yield reason_missing(case)
        return
    yield from _keys(case)
    yield from _value(case)


def _keys(case: Case) -> Iterator[Hit]:
    names = [problem.value for problem in case.problems if problem.keyword == "propertyNames"]
    yield from (malformed_id(case, name, is_key=True) for name in dict.fromkeys(names))
    if case.problem(*KEYWORDS):
        yield from wrong_keys(case)


def _value(case: Case) -> Iterator[Hit]:
    for keyword, word in _VALUE.items():
        if case.problem(keyword):
            yield word(case)
            return
    known = {"propertyNames", *KEYWORDS}
    if any(problem.keyword not in known for problem in case.problems):
        yield not_allowed(case)
