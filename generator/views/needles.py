"""Very many values to look for in very many texts, without trying each value on each text."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from generator.source import Route
from generator.views.passages import Passage, stands_in, words_of

_FEW = 100
"""So many values are looked for sooner than all pairs of a text's words are listed."""


class Needle(NamedTuple):
    """A value, and the place of the register where it stands."""

    path: str
    route: Route
    value: str


class _Filed(NamedTuple):
    number: int
    words: tuple[str, ...]
    needle: Needle


class Needles:
    """Values by their words: a text that lacks one of them, or two that follow each other, does not hold the value."""

    def __init__(self, needles: Iterable[tuple[str, Route, str]]) -> None:
        self._by_word: dict[str, list[_Filed]] = {}
        for number, needle in enumerate(needles):
            filed = _Filed(number, tuple(words_of(needle[2])), Needle(*needle))
            # The longest word is the rarest, so that few values share it. A value without words is always possible.
            self._by_word.setdefault(max(filed.words, key=len, default=""), []).append(filed)

    def possible(self, passage: Passage) -> Iterator[Needle]:
        """The values that the passage may hold, in the order they came."""
        words = {"", *passage.words()}
        shared = self._by_word.keys() & words
        found = [filed for word in shared for filed in self._by_word[word] if words.issuperset(filed.words)]
        if len(found) > _FEW:
            pairs = set(passage.pairs())
            found = [filed for filed in found if pairs.issuperset(pairwise(filed.words))]
        return (filed.needle for filed in sorted(found))

    def standing_in(self, passage: Passage) -> Iterator[Needle]:
        """The values that the passage does hold."""
        return (needle for needle in self.possible(passage) if stands_in(passage.text, needle.value))
