"""Texts whose two languages are the same words: a name, or a text that nobody has translated."""

import re

_FEWEST_WORDS = 4
_ONLY_SWEDISH = re.compile(r"\b(?:och|att|som|för|med|inte|är|vi|du|av|till|på|eller)\b", re.IGNORECASE)
_ONLY_ENGLISH = re.compile(r"\b(?:the|and|of|to|is|are|we|you|with|for|or|not)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_SWEDISH_LETTER = re.compile(r"[åäö]")


def is_swedish(text: str) -> bool:
    """Whether there are words in the text that only Swedish has."""
    return _ONLY_SWEDISH.search(text) is not None


def untranslated(swedish: str, english: str) -> bool:
    """Whether both sides are the same sentence of one language."""
    return (
        swedish.strip() == english.strip()
        and len(swedish.split()) >= _FEWEST_WORDS
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
