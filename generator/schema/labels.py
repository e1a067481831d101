"""What the schemas call things, for all that prints them."""

from collections.abc import Iterator
from functools import cache

from generator.schema.load import schema_of, schemas
from generator.schema.node import Node


def field_of(kind: str, path: str) -> Node:
    """Return the schema of a field by its dotted path, through lists and alternatives: `legal_basis.article`.

    Raises:
        KeyError: the kind has no such field.

    """
    node = schema_of(kind).root
    for key in path.split("."):
        found = next(_named(node, key), None)
        if found is None:
            raise KeyError(f"{kind} has no field {path}")
        node = found
    return node


def _named(node: Node, key: str) -> Iterator[Node]:
    """Yield what stands behind a key in the node, in its items and in its branches."""
    if key in node.properties:
        yield node.properties[key]
    for inner in (node.items, *node.branches):
        if inner is not None:
            yield from _named(inner, key)


def nodes(node: Node) -> Iterator[Node]:
    """Yield a node and every node inside it; one that several places share, once for each."""
    yield node
    for inner in (*node.properties.values(), node.entries, node.items, *node.branches):
        if inner is not None:
            yield from nodes(inner)


@cache
def codes_and_labels() -> frozenset[str]:
    """Return every code, and every label of a field or a code, in both languages: words that betray nothing."""
    said: set[str] = set()
    for schema in schemas().values():
        for node in nodes(schema.root):
            said.update(node.enum, node.label or (), *node.enum_labels.values())
    return frozenset(said)
