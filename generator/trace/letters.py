"""Text without what copying changes: spaces, hyphens, quotation marks and capital letters."""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

SHORTEST: Final = 3
"""Fewer letters than these stand everywhere."""
_FRAGMENT: Final = 4
"""So many letters of a word are enough to mean it."""


def letters(text: str) -> str:
    """The letters and digits of a text, in small letters: what is left however it was copied."""
    return "".join(sign for sign in unicodedata.normalize("NFKC", text).casefold() if sign.isalnum())


def edges(text: str) -> frozenset[int]:
    """Before which of the letters of a text, counted from nought, a word begins or the one before has ended."""
    found, count, between = {0}, 0, True
    for sign in unicodedata.normalize("NFKC", text).casefold():
        if not sign.isalnum():
            between = True
            continue
        if between:
            found.add(count)
        count, between = count + 1, False
    return frozenset({*found, count})


def is_cut(start: int, end: int, words: frozenset[int]) -> bool:
    """Whether too little of the first or the last word is there to be meant: `USA` is not in `buy from us as`."""
    after = min((edge for edge in words if edge > start), default=end)
    before = max((edge for edge in words if edge < end), default=start)
    begins_within = start not in words and min(after, end) - start < _FRAGMENT
    ends_within = end not in words and end - max(before, start) < _FRAGMENT
    return begins_within or ends_within


def stands_in(wanted: str, text: str) -> bool:
    """Whether what is wanted, in letters, stands in a text, not only across the ends of other words."""
    there = letters(text)
    at = there.find(wanted)
    words = edges(text) if at >= 0 else frozenset[int]()
    while at >= 0:
        if not is_cut(at, at + len(wanted), words):
            return True
        at = there.find(wanted, at + 1)
    return False


class Stretch(NamedTuple):
    """A part of one of several texts, counted in letters."""

    number: int
    start: int
    end: int


class Joined:
    """Several texts in order, to find words in that may reach over more than one of them."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Join their letters."""
        self._texts = texts
        self.parts = [letters(text) for text in texts]
        self._starts: list[int] = []
        at = 0
        for part in self.parts:
            self._starts.append(at)
            at += len(part)
        self._all = "".join(self.parts)

    def find(self, wanted: str) -> Iterator[tuple[Stretch, ...]]:
        """Each occurrence: the texts that it stands in, and the stretch of each that belongs to it."""
        at = self._all.find(wanted)
        while at >= 0:
            end = at + len(wanted)
            first, last = bisect_right(self._starts, at) - 1, bisect_right(self._starts, end - 1) - 1
            numbers = [number for number in range(first, last + 1) if self.parts[number]]
            starts = [self._starts[number] for number in numbers]
            stretches = tuple(
                Stretch(number, max(at - start, 0), min(end - start, len(self.parts[number])))
                for number, start in zip(numbers, starts, strict=True)
            )
            cut = self._is_cut(stretches)
            if not cut:
                yield stretches
            at = self._all.find(wanted, at + 1 if cut else end)

    def _is_cut(self, stretches: Sequence[Stretch]) -> bool:
        first, last = stretches[0], stretches[-1]
        if first.number == last.number:
            return is_cut(first.start, first.end, edges(self._texts[first.number]))
        return any(is_cut(one.start, one.end, edges(self._texts[one.number])) for one in (first, last))
