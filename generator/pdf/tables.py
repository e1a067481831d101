"""Small records as one table: a column for every field that any of them has."""

from collections.abc import Sequence
from math import sqrt
from typing import NamedTuple

from generator.views.blocks import Row, Target, paragraphs
from generator.views.internal import Record

_CHARACTERS = 100  # on a line over the whole width
_SHORT, _LONGEST, _GAP = 16, 24, 3
Cells = tuple[Row | None, ...]


class Column(NamedTuple):
    """A field, with its share of the width in per cent."""

    key: str
    label: str
    article: str
    width: float


class Table(NamedTuple):
    """The columns, and each record's cells; None where a record does not have the field and need not."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Target, Cells], ...]


def tabulate(records: Sequence[Record]) -> Table:
    """Lay the records out; the columns follow the order of the rows within the records."""
    found: dict[str, Row] = {}
    for record in records:
        for row in record.rows:
            found.setdefault(row.key, row)
    by_key = [{row.key: row for row in record.rows} for record in records]
    widths = _widths([[rows[key] for rows in by_key if key in rows] for key in found])
    return Table(
        columns=tuple(
            Column(row.key, row.label, row.article, width) for row, width in zip(found.values(), widths, strict=True)
        ),
        rows=tuple(
            (record.target, tuple(rows.get(key) for key in found)) for record, rows in zip(records, by_key, strict=True)
        ),
    )


def _widths(columns: Sequence[Sequence[Row]]) -> list[float]:
    """Shares in per cent: first what each column cannot do without, then by length, but not in proportion."""
    needs = [max(map(_unbroken, rows)) for rows in columns]
    wishes = [sqrt(max(map(_length, rows))) for rows in columns]
    spare = max(_CHARACTERS - sum(needs), 0)
    widths = [need + spare * wish / sum(wishes) for need, wish in zip(needs, wishes, strict=True)]
    return [round(100 * width / sum(widths), 2) for width in widths]


def _length(row: Row) -> int:
    return max(sum(len(part.text) for part in paragraphs(row.blocks)), 1)


def _unbroken(row: Row) -> int:
    """The characters that have to stand on one line: the longest word, or the whole of a short value."""
    texts = [part.text for part in paragraphs(row.blocks)]
    whole = [len(text) for text in texts if len(text) <= _SHORT]
    words = [len(word) for text in (*texts, row.label) for word in text.split()]
    return min(max([*whole, *words]), _LONGEST) + _GAP
