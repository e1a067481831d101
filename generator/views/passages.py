"""Texts as they are searched: flat, in every form in which somebody could read them, and line by line.

Most lines of a large site stand in it very many times, and in a preview most stood there before the last edit too.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, pairwise

_WORD = re.compile(r"\w+")
_MOST_KEPT = 250_000
"""Lines; what a reader keeps is not to grow for ever."""
Pair = tuple[str, str]
Forms = Callable[[str], Sequence[str]]
"""The forms in which a text can be read: always as many, and the same for a text as for its lines."""


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """A line in one form as it is compared, and its words; each is made once and compared by identity."""

    text: str
    words: tuple[str, ...]


class Passage:
    """A text in its forms."""

    def __init__(self, lines: Sequence[str], known: Mapping[str, Sequence[Line]]) -> None:
        """Hold the lines, and what is `known` of each."""
        self._lines, self._known = lines, known
        self._distinct = {form for line in set(lines) for form in known[line]}

    @cached_property
    def _forms(self) -> Sequence[Sequence[Line]]:
        return list(zip(*(self._known[line] for line in self._lines), strict=True))

    @cached_property
    def text(self) -> str:
        """Each form flat, on a line of its own; no value that is looked for goes over two lines."""
        forms = (" ".join(line.text for line in lines if line.text) for lines in self._forms)
        return "\n".join(dict.fromkeys(forms))

    def words(self) -> Iterator[str]:
        """Every word, most of them once."""
        return chain.from_iterable(line.words for line in self._distinct)

    def pairs(self) -> Iterator[Pair]:
        """Every two words that follow each other, most of them once; also over the end of a line, and of a form."""
        inside = (pairwise(line.words) for line in self._distinct)
        spoken = (line.words for lines in self._forms for line in lines if line.words)
        across = ((before[-1], after[0]) for before, after in pairwise(spoken))
        return chain(chain.from_iterable(inside), across)


def as_it_stands(text: str) -> tuple[str]:
    """The one form of a text that nobody reads in any other."""
    return (text,)


def any_line(_: str) -> bool:
    """Every line can be read by itself."""
    return True


class Reader:
    """Reads texts, and each line of them only the first time that it meets it."""

    def __init__(self, forms: Forms = as_it_stands, by_itself: Callable[[str], bool] = any_line) -> None:
        """Read in these `forms`; `by_itself` tells whether those of a line depend on no other line."""
        self._forms, self._by_itself = forms, by_itself
        self._known: dict[str, Sequence[Line]] = {}
        self._made: dict[str, Line] = {}

    def read(self, text: str) -> Passage:
        """The text as a passage."""
        if len(self._known) > _MOST_KEPT:
            self._known, self._made = {}, {}
        lines = text.split("\n")
        distinct = set(lines)
        for line in distinct.difference(self._known):
            self._known[line] = self._read(line) if self._by_itself(line) else ()
        if all(map(self._known.__getitem__, distinct)):
            return Passage(lines, self._known)
        return Passage([text], {text: self._read(text)})

    def _read(self, text: str) -> Sequence[Line]:
        return tuple(self._made.get(form) or self._line(form) for form in self._forms(text))

    def _line(self, form: str) -> Line:
        same = flat(form)
        self._made[form] = made = Line(same, tuple(words_of(same)))
        return made


def flat(text: str) -> str:
    """The text on one line and in small letters, as texts are compared here."""
    return " ".join(text.split()).casefold()


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
