"""What the entries of a list say of a kind of person, part by part, whichever entry it stands in."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Final, NamedTuple

from generator.changes.align import SHARED
from generator.changes.fields import value_at
from generator.schema import Node, field_of

Entry = Mapping[str, Any]
NOTHING: Final[Entry] = {}


class Pair(NamedTuple):
    """What was said of something, and what is said of it now; `NOTHING` where it was or is not spoken of."""

    before: Entry
    after: Entry
    data: tuple[str, ...] = ()
    """The categories of data that it is about; empty where it is about all."""


class Turn(NamedTuple):
    """One part that says something else to some persons than it did."""

    path: tuple[str, ...]
    """The fields that lead to it, the list first."""
    node: Node
    who: tuple[str, ...]
    data: tuple[str, ...]
    before: Any
    after: Any


@cache
def parts(kind: str, key: str) -> tuple[tuple[tuple[str, ...], Node], ...]:
    """The parts of the entries of a list that can be told by themselves, each with its schema."""
    node = field_of(kind, key)
    items = next((inner.items for inner in (node, *node.branches) if inner.items is not None), None)
    return tuple(_parts(items, (key,))) if items is not None else ()


def turns(kind: str, key: str, who: Sequence[str], pairs: Iterable[Pair], told: Iterable[str]) -> Iterator[Turn]:
    """The parts that differ; not those named in `told`, which the caller tells of."""
    left_out = {SHARED, *told}
    for pair in pairs:
        for path, node in parts(kind, key):
            before, after = value_at(pair.before, path[1:]), value_at(pair.after, path[1:])
            if path[1] not in left_out and plain(before) != plain(after):
                yield Turn(path, node, tuple(who), pair.data, before, after)


def matched(before: Sequence[Entry], after: Sequence[Entry], data: tuple[str, ...] = ()) -> list[Pair]:
    """Entries that speak of the same thing, beside each other; those that are alike first."""
    new = list(after)
    rest: list[Entry] = []
    for entry in before:
        same = next((place for place, other in enumerate(new) if bare(other) == bare(entry)), None)
        if same is None:
            rest.append(entry)
        else:
            del new[same]
    longest = max(len(rest), len(new))
    old = [*rest, *([NOTHING] * (longest - len(rest)))]
    return [Pair(one, other, data) for one, other in zip(old, [*new, *([NOTHING] * (longest - len(new)))], strict=True)]


def bare(entry: Entry) -> str:
    """All that an entry says, whomever it says it of."""
    return plain({key: value for key, value in entry.items() if key != SHARED})


def plain(value: Any) -> str:
    """A form in which values that mean the same are equal: the order of a list means nothing here."""
    if isinstance(value, Mapping):
        return repr(sorted((key, plain(inner)) for key, inner in value.items()))
    if isinstance(value, list):
        return repr(sorted(plain(inner) for inner in value))
    return repr(value)


def _parts(node: Node, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Node]]:
    for key, child in node.properties.items():
        whole = child.is_text or not child.properties or bool(child.branches) or child.visibility == "internal"
        if whole:
            yield (*path, key), child
        else:
            yield from _parts(child, (*path, key))
