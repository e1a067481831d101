"""What the schema calls the members of the model's enums."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache

from generator.schema.load import schemas
from generator.schema.node import Node
from generator.source import Language, Message

_Labels = Mapping[str, Message]


def _labelled(node: Node, seen: set[int]) -> Iterator[_Labels]:
    if id(node) in seen:
        return
    seen.add(id(node))
    if node.enum_labels:
        yield node.enum_labels
    inner = [*node.properties.values(), *node.branches, node.entries, node.items]
    for child in inner:
        if child is not None:
            yield from _labelled(child, seen)


@cache
def _by_codes() -> Mapping[frozenset[str], _Labels]:
    """The labels of each enumeration, found by its codes: a test keeps these equal to the model's enums."""
    seen: set[int] = set()
    found = (labels for schema in schemas().values() for labels in _labelled(schema.root, seen))
    return {frozenset(labels): labels for labels in found}


def label(member: StrEnum, language: Language) -> str:
    """What `member` is called for readers.

    Raises:
        KeyError: no schema labels this enumeration.

    """
    text: str = getattr(_of_all(type(member))[member], language)
    return text


@cache
def _of_all(members: type[StrEnum]) -> _Labels:
    return _by_codes()[frozenset(members)]
