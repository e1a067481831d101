"""Very many values to look for in very many texts, without trying each value on each text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from generator.source import Route

_WORD = re.compile(r"\w+")
_Pair = tuple[str, str]


class Needle(NamedTuple):
    """A value, and the place of the register where it stands."""

    path: str
    route: Route
    value: str


class Needles:
    """Values by two words that follow each other in them, or by their one word: without these there is no value."""

    def __init__(self, needles: Iterable[tuple[str, Route, str]]) -> None:
        self._by_pair: dict[_Pair, list[tuple[int, Needle]]] = {}
        self._by_word: dict[str, list[tuple[int, Needle]]] = {}
        self._others: list[tuple[int, Needle]] = []
        for number, needle in enumerate(needles):
            self._file(number, Needle(*needle))

    def _file(self, number: int, needle: Needle) -> None:
        words = words_of(needle.value)
        if len(words) > 1:
            # The longest words are the rarest, so that few values share a pair.
            pair = max(pairwise(words), key=lambda both: len(both[0]) + len(both[1]))
            self._by_pair.setdefault(pair, []).append((number, needle))
        elif words:
            self._by_word.setdefault(words[0], []).append((number, needle))
        else:
            self._others.append((number, needle))

    def possible(self, words: Sequence[str]) -> Iterator[Needle]:
        """The values that a text of these words may hold, in the order they came."""
        found = list(self._others)
        # Of a text's pairs, of which there are very many, only those that some value has are kept.
        for pair in set(filter(self._by_pair.__contains__, pairwise(words))):
            found += self._by_pair[pair]
        for word in set(filter(self._by_word.__contains__, words)):
            found += self._by_word[word]
        return (needle for _, needle in sorted(found))


def words_of(text: str) -> list[str]:
    """The words of a text, in order."""
    return _WORD.findall(text)


def stands_in(text: str, value: str) -> bool:
    """Whether the value stands in the text as whole words."""
    # Several times as fast as a regular expression that looks behind.
    at = text.find(value)
    while at >= 0:
        end = at + len(value)
        if not _goes_on(text[at - 1 : at]) and not _goes_on(text[end : end + 1]):
            return True
        at = text.find(value, at + 1)
    return False


def _goes_on(letter: str) -> bool:
    return letter.isalnum() or letter == "_"
