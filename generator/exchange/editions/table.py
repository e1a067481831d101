"""The records of a kind as one table: a row for each, a column for every field."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from generator.schema import schema_of
from generator.source import Language
from generator.views.blocks import Row, Target
from generator.views.internal import Record, Section
from generator.views.internal.groups import GROUPS, LETTERS

_GROUPS = ("", *LETTERS, *GROUPS)


class Column(NamedTuple):
    """A field of the kind."""

    key: str
    label: str
    article: str
    """As the schema writes it."""


class Table(NamedTuple):
    """The columns, and the cells of each record; None where a record does not have the field and need not."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Target, tuple[Row | None, ...]], ...]


def tabulate(section: Section) -> Table:
    """The records of a section, with the columns that any of them fills, in the order in which a record is read."""
    found: dict[str, Column] = {}
    for record in section.records:
        for row in record.rows:
            found.setdefault(row.key, Column(row.key, row.label, row.article))
    order = _order(section)
    return _table(section, sorted(found.values(), key=lambda column: order.get(column.key, (len(_GROUPS), 0))))


def tabulate_all(section: Section, language: Language) -> Table:
    """The records of a section, with a column for every field of the schema, filled or not: always the same columns."""
    found = {column.key: column for column in _schema_columns(section.kind, language)}
    for record in section.records:
        for row in record.rows:
            found.setdefault(row.key, Column(row.key, row.label, row.article))
    return _table(section, found.values())


def _schema_columns(kind: str, language: Language) -> Iterator[Column]:
    for key, node in schema_of(kind).root.properties.items():
        if not node.classifies:
            yield Column(key, node.label.in_(language) if node.label else key, node.article or "")


def _table(section: Section, columns: Iterable[Column]) -> Table:
    chosen = tuple(columns)
    return Table(columns=chosen, rows=tuple((record.target, _cells(record, chosen)) for record in section.records))


def _cells(record: Record, columns: Iterable[Column]) -> tuple[Row | None, ...]:
    by_key = {row.key: row for row in record.rows}
    return tuple(by_key.get(column.key) for column in columns)


def _order(section: Section) -> Mapping[str, tuple[int, int]]:
    """The place of each field: what names the record, then by group, then as the schema has it."""
    position = {key: index for index, key in enumerate(schema_of(section.kind).root.properties)}
    order: dict[str, tuple[int, int]] = {}
    for record in section.records:
        for group in record.groups:
            for row in group.rows:
                # What the view adds of its own comes first under a letter, and last in a record without.
                own = -1 if group.key else len(position)
                order[row.key] = (_rank(group.key), position.get(row.key, own))
        if record.heading:
            order[record.heading.key] = (-1, 0)
    return order


def _rank(group: str) -> int:
    return _GROUPS.index(group) if group in _GROUPS else len(_GROUPS)
