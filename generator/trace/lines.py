"""Which lines of a longer text hold one of its paragraphs."""

from typing import Final

from generator.source import Document
from generator.trace.letters import letters

_OPENINGS: Final = (40, 20, 10)
"""By so many letters of its beginning a paragraph is looked for; a line may break it, and so may Markdown."""


def paragraph(document: Document, words: str, first: int, last: int) -> tuple[int, int]:
    """The first and the last line, between two others, of a paragraph; these two where it is not found."""
    lines = {number: letters(document.line(number)) for number in range(first, last + 1)}
    wanted = letters(words)
    for length in _OPENINGS:
        start = next((number for number, line in lines.items() if wanted[:length] in line), None)
        if start is not None:
            return start, _end(lines, start, last, len(wanted))
    return first, last


def _end(lines: dict[int, str], start: int, last: int, length: int) -> int:
    """Where so many letters are through."""
    for number in range(start, last + 1):
        length -= len(lines[number])
        if length <= 0:
            return number
    return last
