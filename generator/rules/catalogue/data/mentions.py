"""Categories of data that a text names by the name of the vocabulary. Holds no rule."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from generator.model import Text
from generator.rules.whole import Whole
from generator.source import Language

Words = tuple[str, ...]
_WORD = re.compile(r"\w+(?:[-–'’]\w+)*")
_SENTENCE = re.compile(r"[.!?;\n]+")
_DENIAL = re.compile(r"\b(?:inte|ej|aldrig|utan|inga|ingen|inget|not|never|without|no|nor|except)\b", re.IGNORECASE)
_TOO_COMMON = frozenset(
    {"namn", "name", "ort", "plats", "place", "titel", "title", "bild", "photo", "kund", "customer"}
)
"""Names of categories that are words of any text."""


class _Name(NamedTuple):
    words: Words
    identifier: str
    letters: int
    """Of the shorter of its two names."""


def mentioned(text: Text, whole: Whole, *, letters: int) -> set[str]:
    """The ids of the categories whose names stand in both languages of a text as whole words.

    A sentence that denies something is left out, and so is a name of fewer than `letters` letters in either language:
    the shorter a word, the more it means in ordinary sentences.
    """
    return _in(text.sv, "sv", whole, letters) & _in(text.en, "en", whole, letters)


def _in(text: str, language: Language, whole: Whole, letters: int) -> set[str]:
    by_first = _names(whole)[language]
    return {
        name.identifier
        for sentence in _SENTENCE.split(text)
        if not _DENIAL.search(sentence)
        for words in (_words(sentence),)
        for start, first in enumerate(words)
        for name in by_first.get(first, ())
        if name.letters >= letters and words[start : start + len(name.words)] == name.words
    }


# One register is judged at a time; its names are read once.
@lru_cache(maxsize=1)
def _names(whole: Whole) -> Mapping[Language, Mapping[str, tuple[_Name, ...]]]:
    sides: dict[Language, dict[str, tuple[_Name, ...]]] = {"sv": {}, "en": {}}
    for key, category in whole.data_categories.items():
        shortest = min(len(category.name.sv), len(category.name.en))
        for language, text in _sides(category.name):
            words = _words(text)
            if words and not (len(words) == 1 and words[0] in _TOO_COMMON):
                name = _Name(words, key, shortest)
                sides[language][words[0]] = (*sides[language].get(words[0], ()), name)
    return sides


def _sides(text: Text) -> Iterator[tuple[Language, str]]:
    yield "sv", text.sv
    yield "en", text.en


def _words(text: str) -> Words:
    return tuple(_WORD.findall(text.casefold()))
