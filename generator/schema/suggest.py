"""What was probably meant by a word that is none of the words allowed."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

_CUTOFF = 0.7
_QUOTES = "\"'“”„‘’‚»«›‹`´ \t\u00a0"
_LETTERS = str.maketrans({"ß": "ss", "æ": "ae", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l"})


def unquoted(word: str) -> str:
    """Return the word without the quotes and spaces around it, those of word processors included."""
    return word.strip(_QUOTES)


def plain(word: str) -> str:
    """Return the word in small letters a-z and digits, its parts joined by single hyphens: what an id looks like."""
    word = unquoted(word).casefold().translate(_LETTERS)
    letters = "".join(letter for letter in unicodedata.normalize("NFKD", word) if not unicodedata.combining(letter))
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")


def nearest(word: str, names: Iterable[str], cutoff: float = _CUTOFF) -> str | None:
    """Return the name that is most like the word, among few names; for many, make an `Index` once."""
    from difflib import get_close_matches  # noqa: PLC0415 - only for a mistake

    by_plain = {plain(name): name for name in names}
    wanted = plain(word)
    if wanted in by_plain:
        return by_plain[wanted]
    found = get_close_matches(wanted, sorted(by_plain), n=1, cutoff=cutoff)
    return by_plain[found[0]] if found else None


def _shortened(word: str) -> Iterator[str]:
    yield word
    for i in range(len(word)):
        yield word[:i] + word[i + 1 :]


class Index:
    """Finds the nearest of many names, such as all ids of a register.

    Two words that differ by one letter, or by two that have changed places, are equal once a letter has been dropped
    from each. So every name is entered under all its shortened forms, when the first word is looked up.
    """

    def __init__(self, names: Iterable[str]) -> None:
        """Hold the names; nothing is computed yet."""
        self._names = tuple(names)
        self._forms: dict[str, list[str]] | None = None

    def _built(self) -> dict[str, list[str]]:
        if self._forms is None:
            self._forms = {}
            for name in self._names:
                for form in _shortened(plain(name)):
                    self._forms.setdefault(form, []).append(name)
        return self._forms

    def nearest(self, word: str) -> str | None:
        """Return the name that is most like the word; None where none is near."""
        forms = self._built()
        wanted = plain(word)
        candidates = {name for form in _shortened(wanted) for name in forms.get(form, ())}
        if not candidates:
            beginnings = [name for name in self._names if wanted and name.startswith(wanted + "-")]
            return beginnings[0] if len(beginnings) == 1 else None
        return nearest(word, candidates, cutoff=0.0)
