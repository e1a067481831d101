"""What the schemas say about whole records: which records they name, and what is expected of them but absent.

The walk through each kind is compiled once and enters only what can hold something of interest.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import NamedTuple, TypeAlias, TypeVar

from generator.schema.branches import choose
from generator.schema.load import schema_of
from generator.schema.node import Node
from generator.source import Data, Route

T = TypeVar("T")
Visit: TypeAlias = Callable[[Data, Route, list[T]], None]


class Reference(NamedTuple):
    """One place at which a record names another."""

    route: Route
    kind: str
    """The property's `x-ref`; which kinds of records that can be, see `kinds.targets`."""
    identifier: str


class Gap(NamedTuple):
    """A property that is expected and absent; its parent is there."""

    route: Route
    """Of the parent."""
    key: str
    node: Node
    """Of the absent property."""


def references(data: Mapping[str, Data], kind: str) -> Iterator[Reference]:
    """Yield every id in the record that names another record, in the order of the schema."""
    found: list[Reference] = []
    if (visit := _references(kind)) is not None:
        visit(dict(data), (), found)
    return iter(found)


def gaps(data: Mapping[str, Data], kind: str) -> Iterator[Gap]:
    """Yield every property that is expected but absent where its parent is present."""
    found: list[Gap] = []
    if (visit := _gaps(kind)) is not None:
        visit(dict(data), (), found)
    return iter(found)


@cache
def _references(kind: str) -> Visit[Reference] | None:
    return _compiled(schema_of(kind).root, _reference)


@cache
def _gaps(kind: str) -> Visit[Gap] | None:
    return _compiled(schema_of(kind).root, _expectation)


def _reference(node: Node) -> Visit[Reference] | None:
    ref = node.ref
    if ref is None:
        return None

    def visit(value: Data, route: Route, found: list[Reference]) -> None:
        if isinstance(value, str):
            found.append(Reference(route, ref, value))

    return visit


def _expectation(node: Node) -> Visit[Gap] | None:
    expected = [(key, child) for key, child in node.properties.items() if child.expected]
    if not expected:
        return None

    def visit(value: Data, route: Route, found: list[Gap]) -> None:
        if isinstance(value, dict):
            found.extend(
                Gap(route, key, child) for key, child in expected if key not in value and child.is_expected(value)
            )

    return visit


def _compiled(node: Node, own: Callable[[Node], Visit[T] | None]) -> Visit[T] | None:
    """Return the walk through `node`; None where neither it nor anything inside it is of interest to `own`."""
    steps = [
        own(node),
        _through_properties(node, own),
        _through_entries(node, own),
        _through_items(node, own),
        _through_branches(node, own),
    ]
    needed = [step for step in steps if step is not None]
    if len(needed) < 2:  # noqa: PLR2004 - one or none
        return needed[0] if needed else None

    def visit(value: Data, route: Route, found: list[T]) -> None:
        for step in needed:
            step(value, route, found)

    return visit


def _through_properties(node: Node, own: Callable[[Node], Visit[T] | None]) -> Visit[T] | None:
    visits = [(key, step) for key, child in node.properties.items() if (step := _compiled(child, own)) is not None]

    def visit(value: Data, route: Route, found: list[T]) -> None:
        if isinstance(value, dict):
            for key, step in visits:
                if key in value:
                    step(value[key], (*route, key), found)

    return visit if visits else None


def _through_entries(node: Node, own: Callable[[Node], Visit[T] | None]) -> Visit[T] | None:
    step = None if node.entries is None else _compiled(node.entries, own)
    if step is None:
        return None

    def visit(value: Data, route: Route, found: list[T]) -> None:
        if isinstance(value, dict):
            for key, entry in value.items():
                step(entry, (*route, key), found)

    return visit


def _through_items(node: Node, own: Callable[[Node], Visit[T] | None]) -> Visit[T] | None:
    step = None if node.items is None else _compiled(node.items, own)
    if step is None:
        return None

    def visit(value: Data, route: Route, found: list[T]) -> None:
        if isinstance(value, list):
            for index, item in enumerate(value):
                step(item, (*route, index), found)

    return visit


def _through_branches(node: Node, own: Callable[[Node], Visit[T] | None]) -> Visit[T] | None:
    steps = {branch: step for branch in node.branches if (step := _compiled(branch, own)) is not None}

    def visit(value: Data, route: Route, found: list[T]) -> None:
        branch = choose(node, value)
        if branch is not None and branch in steps:
            steps[branch](value, route, found)

    return visit if steps else None
