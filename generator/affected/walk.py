"""Every value of a record with its place and what the schema says of it."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from generator.affected.numbers import act_number
from generator.register import Record, Register
from generator.schema import Node, choose, schema_of
from generator.source import Message, Route

_NOT_OF_THE_REGISTER = frozenset({"waiver", "question"})
"""They are about the register; what they say of a record follows the record."""
_ACT = {"name", "number"}


class Value(NamedTuple):
    """One value: a text or a code, or an object whose fields come after it."""

    record: Record
    route: Route
    """From the record."""
    node: Node
    field: Node
    """The property that holds it, of which the value may be one of a list."""
    value: Any

    @property
    def label(self) -> Message:
        """What the field is called."""
        return self.field.label or Message(str(self.route[-1]), str(self.route[-1]))

    @property
    def is_act(self) -> bool:
        """Whether it names an act, with its number."""
        return isinstance(self.value, dict) and self.value.keys() >= _ACT and self.node.properties.keys() >= _ACT


def in_use(register: Register) -> Iterator[Record]:
    """The records that a change can touch: not those that are ended or retired."""
    return (record for record in register.each() if record.in_use and record.kind not in _NOT_OF_THE_REGISTER)


def values(record: Record) -> Iterator[Value]:
    """Every value of a record, in the order of its file."""
    root = schema_of(record.kind).root
    for key, value in record.data.items():
        if node := root.properties.get(key):
            yield from _within(record, (key,), node, node, value)


def _within(record: Record, route: Route, node: Node, field: Node, value: Any) -> Iterator[Value]:
    node = choose(node, value) or node
    yield Value(record, route, node, field, value)
    if isinstance(value, dict):
        for key, inner in value.items():
            child = node.properties.get(key) or node.entries
            if child is not None and not node.is_text:
                yield from _within(record, (*route, key), child, child, inner)
    elif isinstance(value, list) and node.items is not None:
        for position, inner in enumerate(value):
            yield from _within(record, (*route, position), node.items, field, inner)


def acts(register: Register) -> Mapping[str, tuple[str, ...]]:
    """By number: what the register calls each act that it refers to, in both languages."""
    found: dict[str, dict[str, None]] = {}
    for record in in_use(register):
        for value in values(record):
            if value.is_act and (number := act_number(value.value["number"])):
                found.setdefault(number, {}).update(dict.fromkeys(value.value["name"].values()))
    return {number: tuple(names) for number, names in found.items()}
