"""How a record is laid out: what shares a line, what is said once, and where a page may break."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import ceil
from typing import Final

from generator.views.blocks import Block, Entries, Fields, Listing, Paragraph, Row, paragraphs
from generator.views.internal import Record, SummaryCell
from generator.views.values import listing

LINKED: Final = frozenset({"controller", "purpose", "on-behalf-of", "processor", "independent-controller", "transfer"})
"""Kinds whose records are worth going to; vocabulary is named on every page and would drown them."""
_FULL: Final = 84  # characters on a line of the column of values
_FULL_IN_BOLD: Final = 78
_BRIEF: Final = 50
_SPREAD: Final = 700  # characters in a narrow column
_BETWEEN: Final = 3  # the mark between two fields on a line
_ROW, _TOGETHER, _LONG, _WHOLE = 2, 10, 20, 32  # lines: a row at least; kept together; broken; kept whole


def shape(block: Block) -> str:
    """The name of the block's kind, for the templates."""
    return type(block).__name__.lower()


def cells(row: Row) -> Iterator[tuple[Block, ...]]:
    """What stands in each line of the table for a row: many objects have one each, so that pages break between."""
    match row.blocks:
        case (Entries(items=items),):
            entries = tuple(_said_once(items))
            few = _height(entries) <= _TOGETHER
            yield from [(Entries(items=entries),)] if few else [(Entries(items=(fields,)),) for fields in entries]
        case _:
            yield row.blocks


def brief(fields: Fields) -> bool:
    """Whether it is a name and one short thing about it, which stand together and need no rule before the next."""
    match fields.rows:
        case (head, fact):
            return inline(head) and inline(fact) and _size(fact) <= _BRIEF
        case _:
            return False


def begins_briefly(blocks: Sequence[Block]) -> bool:
    """Whether the first of the blocks is a list of objects that are brief."""
    return bool(blocks) and isinstance(blocks[0], Entries) and brief(blocks[0].items[0])


def lines(rows: Sequence[Row]) -> Iterator[tuple[Row, ...]]:
    """The rows of an object, those that follow each other and are short together on a line."""
    line: list[Row] = []
    for row in rows:
        if line and not (inline(row) and sum(map(_size, (*line, row))) <= _FULL):
            yield tuple(line)
            line = []
        line.append(row)
        if not inline(row):
            yield tuple(line)
            line = []
    if line:
        yield tuple(line)


def inline(row: Row) -> bool:
    """Whether the row's value is a phrase that may stand behind its label."""
    match row.blocks:
        case (Paragraph(),):
            return True
        case (Listing() as block,):
            return block.short or len(block.items) == 1
        case _:
            return False


def long(blocks: Sequence[Block]) -> bool:
    """Whether a line of the table may be broken over two pages: kept whole, it would leave half a page empty."""
    return _height(blocks) > _LONG


def spread(cells: Sequence[SummaryCell]) -> bool:
    """Whether a line of an overview may be broken over two pages."""
    return any(sum(len(part.text) + _BETWEEN for part in cell.paragraphs) > _SPREAD for cell in cells)


def whole(record: Record) -> bool:
    """Whether a record is short enough to stand on one page without leaving the page before it half empty."""
    return sum(max(_ROW, _height(row.blocks)) for row in record.rows) <= _WHOLE


def _height(blocks: Sequence[Block]) -> int:
    """About how many lines the blocks need."""
    return sum(map(_lines_of, blocks))


def _lines_of(block: Block) -> int:
    match block:
        case Paragraph(text=text):
            return ceil(len(text) / _FULL)
        case Listing(items=items, short=True):
            return ceil(sum(len(item.text) + _BETWEEN for item in items) / _FULL)
        case Listing(items=items) | Entries(items=items):
            return _height(items)
        case Fields() if brief(block):
            return ceil(sum(map(_size, block.rows)) / _FULL_IN_BOLD)
        case Fields(rows=rows):
            return sum(max(ceil(sum(map(_size, line)) / _FULL), _height(line[0].blocks)) for line in lines(rows))


def _size(row: Row) -> int:
    return len(row.label) + sum(len(part.text) + _BETWEEN for part in paragraphs(row.blocks))


def _said_once(items: Sequence[Fields]) -> Iterator[Fields]:
    """The objects, those that follow each other and differ only in whom or what they are about as one."""
    waiting: Fields | None = None
    for fields in items:
        if waiting and _joinable(waiting, fields):
            names = [name for one in (waiting, fields) for name in paragraphs(one.rows[0].blocks)]
            waiting = Fields(rows=(replace(waiting.rows[0], blocks=(listing(names),)), *waiting.rows[1:]))
        else:
            if waiting:
                yield waiting
            waiting = fields
    if waiting:
        yield waiting


def _joinable(one: Fields, other: Fields) -> bool:
    """Whether two objects may be one; records that are linked keep a line of their own, to be ticked off."""
    names = [name.target for fields in (one, other) for name in paragraphs(fields.rows[0].blocks)]
    return one.rows[1:] == other.rows[1:] and all(target and target.kind not in LINKED for target in names)
