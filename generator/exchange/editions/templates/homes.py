"""Where in the register the fields of the authorities' templates have their home, as the schema says (`x-field`)."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final, NamedTuple

from generator.schema import Node, schema_of, targets
from generator.views.internal import AUTHORITY

_OF_CODE: Final = {"security_technical": "technical", "security_organisational": "organisational"}
# A period without its start says nothing, and a criterion stands in its place; an address is not all of a contact.
_READ_WITH: Final[Mapping[str, tuple[tuple[str, ...], ...]]] = {
    "retention_period": (("retention", "start"), ("retention", "criterion")),
    "controller_contact": (("email",), ("phone",)),
}


class Home(NamedTuple):
    """One place in the schema."""

    kind: str
    route: tuple[str, ...]
    """The keys from the record to the field; empty where the field is the record's id."""
    code: str
    """The code that the record must bear there, where the field asks which records bear it; otherwise empty."""


@cache
def homes() -> Mapping[str, tuple[Home, ...]]:
    """The homes of every field that has one in what an authority is given."""
    found: dict[str, dict[Home, None]] = defaultdict(dict)
    for kind in AUTHORITY:
        for field, route in _fields(schema_of(kind).root, ()):
            found[field][Home(kind, route, _OF_CODE.get(field, ""))] = None
    return {field: tuple(places) for field, places in found.items()}


def read_with(field: str) -> tuple[tuple[str, ...], ...]:
    """The fields of the same record without which the field is not understood."""
    return _READ_WITH.get(field, ())


@cache
def named_in(kind: str) -> tuple[str, ...]:
    """The fields of a purpose that name records of a kind."""
    root = schema_of("purpose").root
    return tuple(key for key, node in root.properties.items() if kind in _named(node))


def _named(node: Node) -> frozenset[str]:
    inside = (*node.properties.values(), *node.branches, *([node.items] if node.items else ()))
    own = frozenset(targets(node.ref)) if node.ref else frozenset[str]()
    return own.union(*map(_named, inside))


def _fields(node: Node, route: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    own = node.raw.get("x-field", ())
    yield from ((field, route) for field in own)
    for key, child in node.properties.items():
        yield from _fields(child, (*route, key))
    for child in (*node.branches, *([node.items] if node.items else ())):
        yield from (found for found in _fields(child, route) if found[0] not in own)
