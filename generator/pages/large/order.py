"""The order of names in an index, and the letters that they stand under."""

import re
import unicodedata
from collections.abc import Callable, Iterable
from typing import TypeVar

from generator.source import Language

_T = TypeVar("_T")
Key = tuple[tuple[int, int, str], ...]
_OWN_LETTERS = {"sv": "åäö", "en": ""}
"""The letters that end the alphabet; every other letter with a mark stands with the plain one."""
_LIKE = {"sv": {"æ": "ä", "ø": "ö"}, "en": {"æ": "ae", "ø": "o"}}
_PART = re.compile(r"[0-9]+|[^\W_]")
_DIGITS = "0–9"


def in_order(items: Iterable[_T], name: Callable[[_T], str], language: Language) -> list[_T]:
    """The items by name as a dictionary of the language has them; numbers by their size."""
    return sorted(items, key=lambda item: (_key(name(item), language), name(item)))


def by_letter(items: Iterable[_T], name: Callable[[_T], str], language: Language) -> list[tuple[str, list[_T]]]:
    """The items in order, under the letters that their names begin with."""
    found: dict[str, list[_T]] = {}
    for item in in_order(items, name, language):
        found.setdefault(_letter(name(item), language), []).append(item)
    return list(found.items())


def _key(name: str, language: Language) -> Key:
    own = _OWN_LETTERS[language]
    return tuple(
        (0, int(part), "") if part.isdecimal() else (2 + own.index(part) if part in own else 1, 0, part)
        for part in _PART.findall(_plain(name, language))
    )


def _letter(name: str, language: Language) -> str:
    first = _PART.search(_plain(name, language))
    if first is None:
        return _DIGITS
    return _DIGITS if first[0].isdecimal() else first[0].upper()


def _plain(name: str, language: Language) -> str:
    """The name in small letters, without the marks that do not matter to its place."""
    own, like = _OWN_LETTERS[language], _LIKE[language]
    letters = (like.get(letter, letter) for letter in unicodedata.normalize("NFC", name.casefold()))
    return "".join(letter if letter in own else _unmarked(letter) for letter in letters)


def _unmarked(letter: str) -> str:
    apart = unicodedata.normalize("NFKD", letter)
    return "".join(part for part in apart if not unicodedata.combining(part))
