"""The disclosure boundary: what of a record the public may see.

A value passes only if its own property and every property around it are marked public in the schema, and if it is
of the type, and one of the codes, that the schema says. Whatever the schema does not know is dropped: the schema
opens, nothing else does.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Final, TypeAlias

from generator.schema.branches import choose
from generator.schema.load import schema_of
from generator.schema.node import Node
from generator.source import Data, Route

Dropped: TypeAlias = list[tuple[Route, str]]


class _Nothing:
    """Stands for a value that is dropped; no value of a register is equal to it."""


_DROP: Final = _Nothing()
_Kept: TypeAlias = "Data | _Nothing"
_Gate: TypeAlias = "Callable[[Data, Route, Dropped | None], _Kept]"


def project(data: Mapping[str, Data], kind: str) -> dict[str, Data]:
    """Return a new record that holds only what is public; empty where the kind itself is internal.

    What is stated as "none, because ..." becomes `{none: {}}`: that there is none is public, the reason is not.
    """
    kept = _boundary(kind)(dict(data), (), None)
    return kept if isinstance(kept, dict) else {}


def internal_values(data: Mapping[str, Data], kind: str) -> Iterator[tuple[Route, str]]:
    """Yield every value that `project` drops, as text, and the ids of the entries that it drops whole."""
    dropped: Dropped = []
    _boundary(kind)(dict(data), (), dropped)
    return iter(dropped)


@cache
def _boundary(kind: str) -> _Gate:
    root = schema_of(kind).root
    # In a file of entries each entry has a mark of its own.
    return _gate(root) if root.visibility == "public" or root.entries is not None else _drop


def _texts(value: Data, route: Route) -> Iterator[tuple[Route, str]]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _texts(item, (*route, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _texts(item, (*route, index))
    elif isinstance(value, bool):
        yield route, "true" if value else "false"
    elif value is not None:
        yield route, str(value)


def _drop(value: Data, route: Route, dropped: Dropped | None) -> _Nothing:
    if dropped is not None:
        dropped.extend(_texts(value, route))
    return _DROP


def _gate(node: Node) -> _Gate:
    """Return what lets the public parts of a value through, given that the value's own property is public."""
    if node.branches:
        return _branches(node)
    if node.type == "object":
        return _object(node)
    if node.type == "array" and node.items is not None:
        return _list(node.items)
    return _scalar(node)


def _property(node: Node) -> _Gate:
    return _gate(node) if node.visibility == "public" else _drop


def _part(node: Node) -> _Gate:
    """Return the gate of an item or a branch: it has the mark of its property, unless it has one itself."""
    return _drop if node.visibility == "internal" else _gate(node)


def _scalar(node: Node) -> _Gate:
    wanted, codes = node.python_type, frozenset(node.enum)

    def keep(value: Data, route: Route, dropped: Dropped | None) -> _Kept:
        if type(value) is not wanted or isinstance(value, (dict, list)) or (codes and value not in codes):
            return _drop(value, route, dropped)
        return value

    return keep


def _list(items: Node) -> _Gate:
    part = _part(items)

    def keep(value: Data, route: Route, dropped: Dropped | None) -> _Kept:
        if not isinstance(value, list):
            return _drop(value, route, dropped)
        kept = [part(item, (*route, index), dropped) for index, item in enumerate(value)]
        return [item for item in kept if not isinstance(item, _Nothing)]

    return keep


def _object(node: Node) -> _Gate:
    gates = {key: _property(child) for key, child in node.properties.items()}
    entries = _entry(node.entries) if node.entries is not None else _drop

    def keep(value: Data, route: Route, dropped: Dropped | None) -> _Kept:
        if not isinstance(value, dict):
            return _drop(value, route, dropped)
        result: dict[str, Data] = {}
        for key, item in value.items():
            gate = gates.get(key, entries)
            kept = gate(item, (*route, key), dropped)
            if not isinstance(kept, _Nothing):
                result[key] = kept
        return result

    return keep


def _entry(node: Node) -> _Gate:
    """Return the gate of an entry behind an id; the id of an entry that is dropped is dropped with it."""
    gate = _property(node)

    def keep(value: Data, route: Route, dropped: Dropped | None) -> _Kept:
        kept = gate(value, route, dropped)
        if dropped is not None and isinstance(kept, _Nothing):
            dropped.append((route, str(route[-1])))
        return kept

    return keep


def _branches(node: Node) -> _Gate:
    gates = {branch: _part(branch) for branch in node.branches}

    def keep(value: Data, route: Route, dropped: Dropped | None) -> _Kept:
        branch = choose(node, value)
        return _drop(value, route, dropped) if branch is None else gates[branch](value, route, dropped)

    return keep
