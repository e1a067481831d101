"""CSV: a file for each kind of record in one archive, so that no part of the record is left behind.

The separator is the one that a spreadsheet in the edition's language expects, and the file begins with the mark by
which a spreadsheet knows UTF-8: a double click opens it as a table.
"""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from io import StringIO
from typing import Final

from generator.exchange.editions.archive import archive
from generator.exchange.editions.facts import day_of
from generator.exchange.editions.lines import as_text
from generator.exchange.editions.table import Column, tabulate_all
from generator.i18n import Translator
from generator.provenance import Provenance
from generator.provenance.cover import origin_rows
from generator.source import Language
from generator.views.blocks import Row, State
from generator.views.internal import InternalRegister, Role, Section

DELIMITERS: Final[Mapping[Language, str]] = {"sv": ";", "en": ","}
_MARK: Final = "\N{BYTE ORDER MARK}"
_FORMULA = re.compile(r"'*[=+\-@\t\r＝＋－＠]")


def separated(view: InternalRegister, provenance: Provenance, translator: Translator) -> bytes:
    """The archive: `about.csv`, `columns.csv` and `<kind>.csv` for every kind."""
    return archive(
        {
            name: write(rows, view.language)
            for name, rows in (
                ("about.csv", _about(view, provenance, translator)),
                ("columns.csv", _columns(view, translator)),
                *((f"{section.kind}.csv", _records(section, view.role, translator)) for section in view.sections),
            )
        }
    )


def write(rows: Iterable[Iterable[str]], language: Language) -> bytes:
    """A CSV file; no value in it can be taken for a formula."""
    stream = StringIO()
    stream.write(_MARK)
    writer = csv.writer(stream, delimiter=DELIMITERS[language], lineterminator="\r\n")
    writer.writerows([harmless(value) for value in row] for row in rows)
    return stream.getvalue().encode("utf-8")


def harmless(value: str) -> str:
    """The value with an apostrophe before it where a spreadsheet would calculate it."""
    return f"'{value}" if _FORMULA.match(value) else value


def _about(view: InternalRegister, provenance: Provenance, translator: Translator) -> Iterator[list[str]]:
    yield [translator.t(f"export.csv.{head}") for head in ("fact", "value", "state")]
    for row in (*view.cover, *origin_rows(provenance, translator)):
        yield [row.label, as_text(row.blocks), translator.t(f"export.states.{row.state.name.lower()}")]


def _columns(view: InternalRegister, translator: Translator) -> Iterator[list[str]]:
    yield [translator.t(f"export.csv.{head}") for head in ("file", "column", "key", "article")]
    for section in view.sections:
        columns = tabulate_all(section, view.role, translator).columns
        for column, label in zip(columns, _labels(columns), strict=True):
            yield [f"{section.kind}.csv", label, column.key, column.article]


def _records(section: Section, role: Role, translator: Translator) -> Iterator[list[str]]:
    table = tabulate_all(section, role, translator)
    labels = _labels(table.columns)
    head = [translator.t(f"export.csv.{name}") for name in ("id", "missing", "none")]
    yield [head[0], *labels, *head[1:]]
    for target, cells in table.rows:
        states = [
            "\n".join(label for label, row in zip(labels, cells, strict=True) if row and row.state is state)
            for state in (State.MISSING, State.NONE)
        ]
        yield [target.identifier, *map(_value, cells), *states]


def _value(row: Row | None) -> str:
    return (day_of(row) or as_text(row.blocks)) if row else ""


def _labels(columns: Iterable[Column]) -> list[str]:
    """The labels, with the field's name where two are called the same."""
    chosen = tuple(columns)
    labels = [column.label for column in chosen]
    return [f"{column.label} ({column.key})" if labels.count(column.label) > 1 else column.label for column in chosen]
