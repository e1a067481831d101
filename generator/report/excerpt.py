"""A line of a file with carets under the place that is meant."""

import unicodedata
from typing import NamedTuple

from generator.source import Span
from generator.source.characters import visible

_DOTS = "…"


class Excerpt(NamedTuple):
    """What to print of a line, and what to print below it."""

    line: str
    before: int
    """How many columns stand before the carets."""
    carets: int


def excerpt(line: str, span: Span, room: int) -> Excerpt:
    """Return a line cut to `room` columns around the span; of several lines, only the first is shown."""
    start = min(span.column - 1, len(line))
    end = min(span.end_column - 1, len(line)) if span.end_line == span.line else len(line.rstrip())
    end = max(end, start)
    shown = visible(line)
    left, right = _window(shown, start, end, room)
    head = _DOTS if left else ""
    tail = _DOTS if right < len(shown) else ""
    before = len(head) + columns(shown[left:start])
    meant = max(1, columns(shown[start : min(end, right)]))
    return Excerpt((head + shown[left:right] + tail).rstrip(), before, meant)


def columns(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    if text.isascii():
        return len(text)
    return sum(_width(character) for character in text)


def _width(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def _window(line: str, start: int, end: int, room: int) -> tuple[int, int]:
    """Return the part of a line to show: all of it, or what fits around the span, which comes first."""
    if columns(line) <= room:
        return 0, len(line)
    room -= 2 * len(_DOTS)
    right = start + _fitting(line[start:end], room)
    spare = room - columns(line[start:right])
    # Half of the rest stands before the span, more where less than half is needed after it.
    left = start - _fitting(line[:start][::-1], max(spare // 2, spare - columns(line[end:])))
    return left, left + _fitting(line[left:], room)


def _fitting(text: str, room: int) -> int:
    """Return how many characters fit into so many columns."""
    for number, character in enumerate(text):
        room -= _width(character)
        if room < 0:
            return number
    return len(text)
