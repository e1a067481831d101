"""Texts whose two languages are the same words: a name, or a text that nobody has translated."""

import re
from typing import Final, NamedTuple

_FEWEST_WORDS = 4
_ONLY_SWEDISH = re.compile(r"\b(?:och|att|som|för|med|inte|är|vi|du|av|till|på|eller)\b", re.IGNORECASE)
_ONLY_ENGLISH = re.compile(r"\b(?:the|and|of|to|is|are|we|you|with|for|or|not)\b", re.IGNORECASE)
_SWEDISH_WORDS: Final = frozenset(
    {
        "och", "att", "som", "för", "med", "inte", "är", "vi", "du", "av", "till", "på", "eller", "har", "kan",
        "det", "ett", "om", "när", "vår", "våra", "din", "dina", "från", "så", "vid",
    }
)  # fmt: skip
_ENGLISH_WORDS: Final = frozenset(
    {
        "the", "and", "of", "to", "is", "are", "we", "you", "with", "for", "or", "not", "our", "your", "this",
        "that", "when", "how", "it", "on", "from", "which", "they", "have", "has", "be",
    }
)  # fmt: skip
_SENTENCE: Final = re.compile(r"(?<=[.!?:])\s+|\n\s*\n|\n\s*[-*] ")
_QUOTED: Final = re.compile(r"”[^”\n]*”|“[^”\n]*”|`[^`\n]*`|\]\([^)\n]*\)")
_FEWEST_SMALL_WORDS: Final = 2
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_SWEDISH_LETTER = re.compile(r"[åäö]")


def is_swedish(text: str) -> bool:
    """Whether there are words in the text that only Swedish has."""
    return _ONLY_SWEDISH.search(text) is not None


def untranslated(swedish: str, english: str) -> bool:
    """Whether both sides are the same sentence of one language; a name such as `The Green Sofa Group` is none."""
    return (
        swedish.strip() == english.strip()
        and len(swedish.split()) >= _FEWEST_WORDS
        and not all(word[0].isupper() for word in _WORD.findall(swedish))
        and is_swedish(swedish) != bool(_ONLY_ENGLISH.search(swedish))
    )


def same_words(swedish: str, english: str) -> bool:
    """Whether both sides are the same words and these are no name: `Sociala medier`, but not `Google Analytics`.

    Names are written with capitals throughout. One word alone may be the same in both languages, unless it has a
    letter that English lacks and begins with a small one.
    """
    text = swedish.strip()
    if text != english.strip():
        return False
    words = _WORD.findall(text)
    small = [word for word in words if word[0].islower()]
    return bool(small) and (len(words) > 1 or _SWEDISH_LETTER.search(text) is not None)


class Misplaced(NamedTuple):
    """The first sentence of each side that is in the language of the other; empty where there is none."""

    swedish: str
    """What stands in English among the Swedish."""
    english: str
    """What stands in Swedish among the English."""


def misplaced(swedish: str, english: str) -> Misplaced:
    """A sentence of the one language within a text of the other: two of its small words, and none of the other's."""
    return Misplaced(
        _first_in(swedish, _ENGLISH_WORDS, _SWEDISH_WORDS), _first_in(english, _SWEDISH_WORDS, _ENGLISH_WORDS)
    )


def _first_in(text: str, language: frozenset[str], expected: frozenset[str]) -> str:
    # What is quoted is often the name of a thing in its own language.
    for sentence in _SENTENCE.split(_QUOTED.sub(" ", text)):
        words = [word.lower() for word in _WORD.findall(sentence)]
        small = sum(word in language for word in words)
        if len(words) >= _FEWEST_WORDS and small >= _FEWEST_SMALL_WORDS and not expected.intersection(words):
            return " ".join(sentence.split())
    return ""
