"""Text without what copying changes: spaces, hyphens, quotation marks and capital letters."""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

SHORTEST: Final = 3
"""Fewer letters than these stand everywhere."""


def letters(text: str) -> str:
    """The letters and digits of a text, in small letters: what is left however it was copied."""
    return "".join(sign for sign in unicodedata.normalize("NFKC", text).casefold() if sign.isalnum())


class Stretch(NamedTuple):
    """A part of one of several texts, counted in letters."""

    number: int
    start: int
    end: int


class Joined:
    """Several texts in order, to find words in that may reach over more than one of them."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Join their letters."""
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
            yield tuple(
                Stretch(number, max(at - start, 0), min(end - start, len(self.parts[number])))
                for number, start in zip(numbers, starts, strict=True)
            )
            at = self._all.find(wanted, end)
