"""The words of a text, as LIX counts them."""

import re
from typing import Final

LONG: Final = 6
"""A word with more letters than this is long."""

# Web and mail addresses are names to press: one word each, and never a long one.
_ADDRESS: Final = r"(?:https?://|www\.)\S+|[^\s@]+@[^\s@]+\.\w+|\w+(?:\.\w+)*\.(?:se|com|eu|net|org)\b(?:/\S*)?"
_WORD: Final = re.compile(rf"(?P<address>{_ADDRESS})|\w+(?:[-'’.,:]\w+)*")
_MARKS: Final = re.compile(r"[^\w]")


def words(text: str) -> list[str]:
    """Every word of the text. A compound with a hyphen is one word, as is a number; a slash parts two words."""
    return [found[0] for found in _WORD.finditer(text)]


def is_long(word: str) -> bool:
    """Whether the word has more than six letters; its hyphens and full stops are no letters."""
    found = _WORD.fullmatch(word)
    return bool(found and not found["address"]) and len(_MARKS.sub("", word)) > LONG


def long_words(text: str) -> list[str]:
    """The long words of the text, each as often as it stands there."""
    return [word for word in words(text) if is_long(word)]
