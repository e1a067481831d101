"""Where something stands in a file, and what is said of a place that cannot be accepted."""

from typing import Literal, NamedTuple, TypeAlias

from generator.source.message import Message

Route: TypeAlias = tuple[str | int, ...]


class Span(NamedTuple):
    """A stretch of text: lines and columns count from 1, columns in code points, the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


START = Span(1, 1, 1, 1)

# Nobody mends more than this in one go, and a hostile file could otherwise hold hundreds of thousands.
MOST_FAULTS = 100


class Fault(NamedTuple):
    """Something in one file that the loader refuses (error) or doubts (warning)."""

    name: str
    span: Span
    message: Message
    related: tuple[tuple[Span, Message], ...] = ()
    severity: Literal["error", "warning"] = "error"
    fix: Message | None = None
    """What to write instead, ready to paste, where the loader can tell."""


def span_between(text: str, start: int, end: int) -> Span:
    """Return the span of `text[start:end]`."""
    line, column = line_and_column(text, start)
    end_line, end_column = line_and_column(text, end)
    return Span(line, column, end_line, end_column)


def line_and_column(text: str, index: int) -> tuple[int, int]:
    """Return the line and column of a character, both from 1."""
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)


def end_of_line(text: str, index: int) -> int:
    """Return where the line of a character ends."""
    end = text.find("\n", index)
    return len(text) if end < 0 else end


def same_text(text: str) -> Message:
    """Return a message that reads the same in every language: a piece of YAML to paste."""
    return Message(sv=text, en=text)
