"""Which unquoted words are something else than text.

Narrower than YAML 1.1 and 1.2 on purpose: `NO`, `yes`, `12:30`, `0123`, `1.10`, `1e3` and `2024-02-30` stay
the text that was typed, so that no reader of the register can see another fact than the one in the file.
"""

import re
from typing import Final, TypeAlias

Data: TypeAlias = "dict[str, Data] | list[Data] | str | int | bool | None"

WORDS: Final[dict[str, bool | None]] = {"true": True, "false": False, "null": None, "~": None, "": None}

# Fifteen digits: what every reader of JSON holds exactly, and far below Python's limit for int().
_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]{0,14})").fullmatch


def typed(word: str) -> str | int | bool | None:
    """Return the value of an unquoted scalar."""
    if word in WORDS:
        return WORDS[word]
    if word[-1] in "0123456789" and _INTEGER(word):
        return int(word)
    return word
