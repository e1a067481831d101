"""The records of a kind as one table: a row for each, a column for every field."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from generator.i18n import Translator
from generator.schema import schema_of
from generator.views.blocks import Row, State, Target
from generator.views.internal import Record, Role, Section
from generator.views.internal.groups import GROUPS, LETTERS
from generator.views.internal.roles import as_asked_of

# What is agreed with a controller comes after the letters of a processor.
_GROUPS = ("", *LETTERS, "agreement", *GROUPS)


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


def tabulate_all(section: Section, role: Role, translator: Translator) -> Table:
    """The records of a section, with a column for every field that is asked of the role: always the same columns."""
    found = {column.key: column for column in _schema_columns(section.kind, role, translator)}
    for record in section.records:
        for row in record.rows:
            found.setdefault(row.key, Column(row.key, row.label, row.article))
    return _table(section, found.values())


def _schema_columns(kind: str, role: Role, translator: Translator) -> Iterator[Column]:
    rows = (
        Row(
            key=key,
            label=node.label.in_(translator.language) if node.label else key,
            article=node.article or "",
            state=State.VALUE,
            blocks=(),
        )
        for key, node in schema_of(kind).root.properties.items()
        if not node.classifies
    )
    for row in as_asked_of(role, rows, kind, translator):
        yield Column(row.key, row.label, row.article)


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
