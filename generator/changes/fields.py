"""What the schema says of a field that has changed: its labels, its article, and whether the public sees it."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Final

from generator.changes.facts import FieldChange
from generator.schema import Node, choose, schema_of
from generator.source import Route

Path = tuple[str, ...]
_FREE: Final = frozenset({None, "web-address", "e-mail", "phone"})
"""The formats of texts that say nothing the law counts."""


@cache
def chain(kind: str, path: Path) -> tuple[Node, ...]:
    """The properties that lead to a field, the field itself last; through lists and alternatives.

    Raises:
        KeyError: there is no such field.
    """
    found = next(_chains(schema_of(kind).root, path), None)
    if found is None:
        raise KeyError(f"{kind} has no field {'.'.join(path)}")
    return found


def _chains(node: Node, path: Path) -> Iterator[tuple[Node, ...]]:
    if not path:
        yield ()
        return
    key, *rest = path
    if key in node.properties:
        child = node.properties[key]
        yield from ((child, *others) for others in _chains(child, tuple(rest)))
    for inner in (node.items, *node.branches):
        if inner is not None:
            yield from _chains(inner, path)


@cache
def is_public(kind: str, path: Path) -> bool:
    """Whether the field and everything around it are public, so that the policy may tell of it."""
    root = schema_of(kind).root
    return root.visibility == "public" and all(node.visibility == "public" for node in chain(kind, path))


def value_at(data: Mapping[str, Any] | None, route: Route) -> Any:
    """What stands at a place in a record; None where nothing does."""
    value: Any = data
    for step in route:
        if isinstance(value, Mapping) and step in value:
            value = value[str(step)]
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
        else:
            return None
    return value


def public_part(node: Node | None, value: Any) -> Any:
    """What of a value the public may see, given that the field itself is public; None where nothing is left."""
    chosen = choose(node, value) if node is not None else None
    if chosen is None or chosen.visibility == "internal":
        return None
    if isinstance(value, Mapping):
        kept = {
            key: part
            for key, inner in value.items()
            if (child := chosen.properties.get(key)) is not None
            and child.visibility == "public"
            and (part := public_part(child, inner)) is not None
        }
        return kept or None
    if isinstance(value, list):
        parts = [part for inner in value if (part := public_part(chosen.items, inner)) is not None]
        return parts or None
    return value


def says_nothing(field: FieldChange) -> bool:
    """Whether the law counts nothing in a value: a free text, an address, a statement that there is none."""
    if field.path[-2:-1] == ("none",) or "none" in field.path or field.path[-1] in {"sv", "en"}:
        return True
    node = chain(field.kind, field.path)[-1]
    node = node.items or node
    return node.type == "string" and node.format in _FREE and not node.enum and node.ref is None
