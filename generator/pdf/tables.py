"""Small records as one table: a column for every field that any of them has."""

from collections.abc import Sequence
from math import sqrt
from typing import NamedTuple

from generator.views.blocks import Row, Target, paragraphs
from generator.views.internal import Record

_NARROWEST, _WIDEST = 5.0, 16.0
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
    weights = {key: _weight([rows[key] for rows in by_key if key in rows]) for key in found}
    whole = sum(weights.values())
    return Table(
        columns=tuple(
            Column(key, row.label, row.article, round(100 * weights[key] / whole, 2)) for key, row in found.items()
        ),
        rows=tuple(
            (record.target, tuple(rows.get(key) for key in found))
            for record, rows in zip(records, by_key, strict=True)
        ),
    )


def _weight(rows: Sequence[Row]) -> float:
    """Longer texts get more room, but not in proportion: they may break over more lines."""
    longest = max(sum(len(part.text) for part in paragraphs(row.blocks)) for row in rows)
    return min(max(sqrt(longest), _NARROWEST), _WIDEST)
