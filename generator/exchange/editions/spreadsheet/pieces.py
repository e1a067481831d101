"""Texts that are longer than a cell may be, and texts that a spreadsheet would take for a formula."""

import re
from collections.abc import Iterator
from typing import Final

LONGEST: Final = 32_000
"""Characters in a cell; a spreadsheet allows 32,767."""
_FORMULA = re.compile(r"[=+\-@\t\r＝＋－＠]")


def pieces(text: str, longest: int = LONGEST) -> Iterator[str]:
    """The text in parts that fit, broken behind a line or a word where there is one; joined they are the text."""
    while len(text) > longest:
        start = text[:longest]
        end = max(start.rfind("\n"), start.rfind(" ")) + 1 or longest
        yield text[:end]
        text = text[end:]
    yield text


def looks_like_formula(text: str) -> bool:
    """Whether a spreadsheet would calculate the text if somebody typed it."""
    return _FORMULA.match(text) is not None
