"""Which entry of a list was which: lists of a register have no numbers, so their entries are known by what they say."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import product
from typing import Any, Final, NamedTuple

from generator.schema import Node

KEYS: Final = ("who", "source", "recipient", "channel", "right", "section", "purpose", "activity", "claim", "number")
"""The field that says what an entry is about: entries that differ in it are two."""
SHARED: Final = "for"
"""The persons that an entry is about: entries that have one of them in common may be the same."""
NAMES: Final = ("name",)
"""The name by which an entry is known: entries with other names are two unless the names are alike."""
ORDERED: Final = frozenset({("policy", "sections"), ("policy", "sections", "texts"), ("policy", "purposes")})
"""The lists, by kind and fields, whose order readers see as such; in all others it has no meaning."""
_ALIKE: Final = 0.6
_NEEDED: Final = 2.0


class Pair(NamedTuple):
    """The places of an entry in the list as it was and as it is; None where it is missing."""

    before: int | None
    after: int | None


def aligned(node: Node | None, before: Sequence[Any], after: Sequence[Any]) -> list[Pair]:
    """Pair the entries of a list, each once: equal ones first, then those that are the most alike."""
    pairs = list(_equal(before, after))
    old = [place for place in range(len(before)) if place not in {pair.before for pair in pairs}]
    new = [place for place in range(len(after)) if place not in {pair.after for pair in pairs}]
    pairs += _similar(node, [(place, before[place]) for place in old], [(place, after[place]) for place in new])
    gone = set(old) - {pair.before for pair in pairs}
    come = set(new) - {pair.after for pair in pairs}
    return [*pairs, *(Pair(place, None) for place in sorted(gone)), *(Pair(None, place) for place in sorted(come))]


def reordered(pairs: Sequence[Pair]) -> bool:
    """Whether entries that stood in one order stand in another."""
    kept = sorted((pair.before, pair.after) for pair in pairs if pair.before is not None and pair.after is not None)
    places = [after for _, after in kept]
    return places != sorted(places)


def identifying(node: Node) -> str | None:
    """The field by which the entries of a list are known; None where they are texts or plain values."""
    return next((key for key in (*KEYS, SHARED, *NAMES) if key in node.properties), None)


def _equal(before: Sequence[Any], after: Sequence[Any]) -> Iterator[Pair]:
    free = dict.fromkeys(range(len(after)))
    for old, value in enumerate(before):
        # The same place first: nothing has moved in most lists.
        places = (old, *free) if old in free else tuple(free)
        found = next((place for place in places if after[place] == value), None)
        if found is not None:
            del free[found]
            yield Pair(old, found)


def _similar(node: Node | None, old: list[tuple[int, Any]], new: list[tuple[int, Any]]) -> Iterator[Pair]:
    scores = [(_likeness(node, a, b), i, j) for (i, a), (j, b) in product(old, new)]
    taken: tuple[set[int], set[int]] = (set(), set())
    for score, i, j in sorted((one for one in scores if one[0] > 0), key=lambda one: (-one[0], one[1], one[2])):
        if score and i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            yield Pair(i, j)


def _likeness(node: Node | None, before: Any, after: Any) -> float:
    """How sure it is that two entries are the same; 0 where they are not."""
    if not isinstance(before, Mapping) or not isinstance(after, Mapping):
        return 0
    same = _same_fields(before, after)
    if node is not None and node.is_text:
        return _NEEDED + same if same else _likeness_of_texts(before, after)
    key = next((key for key in KEYS if key in before or key in after), None)
    if key is not None:
        return _NEEDED + same if before.get(key) == after.get(key) else 0
    if SHARED in before and SHARED in after:
        one, other = set(before[SHARED]), set(after[SHARED])
        return (1 + len(one & other) / len(one | other) + same) if one & other else 0
    return _named(before, after, same)


def _named(before: Mapping[str, Any], after: Mapping[str, Any], same: float) -> float:
    one, other = before.get("name"), after.get("name")
    if one == other:
        return _NEEDED + same
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return same or _likeness_of_texts(one, other)
    return 0


def _same_fields(before: Mapping[str, Any], after: Mapping[str, Any]) -> float:
    keys = before.keys() | after.keys()
    return sum(before.get(key) == after.get(key) for key in keys) / len(keys) if keys else 1.0


def _likeness_of_texts(before: Mapping[str, Any], after: Mapping[str, Any]) -> float:
    ratios = [SequenceMatcher(None, str(before[key]), str(after[key])).ratio() for key in before.keys() & after.keys()]
    best = max(ratios, default=0.0)
    return best if best >= _ALIKE else 0
