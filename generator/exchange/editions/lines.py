"""A value as lines of text: what a cell or a paragraph can hold, however deeply the value is nested."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.views.blocks import Block, Entries, Fields, Listing, Paragraph, Row

_STEP, _BULLET = "  ", "• "


class Line(NamedTuple):
    """One line of a value."""

    depth: int
    """How far it is set in."""
    bullet: bool
    """Whether it begins one of several like things."""
    text: str


def lines(blocks: Sequence[Block]) -> Iterator[Line]:
    """The blocks line by line, in reading order."""
    for block in blocks:
        match block:
            case Paragraph(text=text):
                yield Line(0, bullet=False, text=text)
            case Listing(items=items, short=short) if short or len(items) == 1:
                yield Line(0, bullet=False, text=", ".join(item.text for item in items))
            case Listing(items=items):
                yield from (Line(0, bullet=True, text=item.text) for item in items)
            case Fields(rows=rows):
                for row in rows:
                    yield from _field(row)
            case Entries(items=entries):
                for entry in entries:
                    yield from _entry(entry)


def as_text(blocks: Sequence[Block]) -> str:
    """The blocks as one text."""
    return "\n".join(f"{_STEP * depth}{_BULLET * bullet}{text}" for depth, bullet, text in lines(blocks))


def _field(row: Row) -> Iterator[Line]:
    """The label with the value behind it, or with the value's lines set in below it."""
    found = list(lines(row.blocks))
    if len(found) == 1 and not found[0].bullet:
        yield Line(0, bullet=False, text=f"{row.label}: {found[0].text}")
    else:
        yield Line(0, bullet=False, text=f"{row.label}:")
        yield from (line._replace(depth=line.depth + 1) for line in found)


def _entry(entry: Fields) -> Iterator[Line]:
    first, *others = lines([entry])
    yield first._replace(bullet=True)
    yield from (line._replace(depth=line.depth + 1) for line in others)
