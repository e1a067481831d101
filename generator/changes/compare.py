"""One record held against another of its kind: every field whose value differs, each once."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from generator.changes.align import ORDERED, SHARED, aligned, identifying, reordered
from generator.changes.facts import FieldChange, Value, leaves
from generator.schema import Node, choose, schema_of
from generator.source import Route


class _Place(NamedTuple):
    before: Route
    after: Route
    path: tuple[str, ...]

    def into(self, key: str) -> "_Place":
        return _Place((*self.before, key), (*self.after, key), (*self.path, key))


def differences(
    kind: str, identifier: str, before: Mapping[str, Any] | None, after: Mapping[str, Any] | None
) -> tuple[FieldChange, ...]:
    """The fields that differ between two records of a kind; None stands for a record that is not there."""
    comparison = _Comparison(kind, identifier)
    here = _Place((), (), ())
    if before is None or after is None:
        return tuple(comparison.instead(here, before, after))
    return tuple(comparison.between(schema_of(kind).root, here, before, after))


class _Comparison(NamedTuple):
    kind: str
    identifier: str

    def between(self, node: Node | None, at: _Place, before: Value, after: Value) -> Iterator[FieldChange]:
        """The fields that differ between two values that stand in the same place."""
        if before == after and type(before) is type(after):
            return
        old, new = (choose(node, before), choose(node, after)) if node is not None else (None, None)
        if not before or not after or old is not new or type(before) is not type(after):
            yield from self.instead(at, before, after)
        elif isinstance(before, dict):
            yield from self._objects(old, at, before, after)
        elif isinstance(before, list):
            yield from self._lists(old, at, before, after)
        else:
            yield self._change(at.before, at.after, before, after)

    def instead(self, at: _Place, before: Value, after: Value) -> Iterator[FieldChange]:
        """Everything of the one is gone, and everything of the other has come."""
        single = not isinstance(before, dict | list) and not isinstance(after, dict | list)
        if single and before is not None and after is not None:
            yield self._change(at.before, at.after, before, after)
            return
        if before is not None:
            yield from (self._change(route, at.after, value, None) for route, value in leaves(before, at.before))
        if after is not None:
            yield from (self._change(at.before, route, None, value) for route, value in leaves(after, at.after))

    def _objects(
        self, node: Node | None, at: _Place, before: Mapping[str, Value], after: Mapping[str, Value]
    ) -> Iterator[FieldChange]:
        for key, value in before.items():
            if key not in after:
                yield from self.instead(_Place((*at.before, key), at.after, at.path), value, None)
            elif value != after[key]:
                yield from self.between(_inside(node, key), at.into(key), value, after[key])
        for key, value in after.items():
            if key not in before:
                yield from self.instead(_Place(at.before, (*at.after, key), at.path), None, value)

    def _lists(self, node: Node | None, at: _Place, before: list[Value], after: list[Value]) -> Iterator[FieldChange]:
        items = node.items if node is not None else None
        pairs = aligned(items, before, after)
        for old, new in pairs:
            was = at.before if old is None else (*at.before, old)
            is_ = at.after if new is None else (*at.after, new)
            place = _Place(was, is_, at.path)
            if old is not None and new is not None:
                yield from self.between(items, place, before[old], after[new])
            else:
                yield from self.instead(
                    place, None if old is None else before[old], None if new is None else after[new]
                )
        if (self.kind, *at.path) in ORDERED and reordered(pairs):
            yield self._change(at.before, at.after, _order(items, before), _order(items, after))

    def _change(self, before_at: Route, after_at: Route, before: Value, after: Value) -> FieldChange:
        return FieldChange(self.kind, self.identifier, before_at, after_at, before, after)


def _inside(node: Node | None, key: str) -> Node | None:
    return None if node is None else node.properties.get(key, node.entries)


def _order(items: Node | None, values: list[Value]) -> tuple[Value, ...]:
    """What stood in which order, as a value that is no list."""
    key = identifying(items) if items is not None else None
    return tuple(value[key] if isinstance(value, Mapping) and key and key != SHARED else value for value in values)
