"""The record as a document for mark-up: headings, and a table for each record; every look is a named style."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC
from io import BytesIO
from typing import Any, Final, NamedTuple

from docx import Document

from generator.exchange.editions.archive import without_clock
from generator.exchange.editions.lines import as_text, lines
from generator.exchange.editions.origin import title
from generator.exchange.editions.word_parts import contents, headed, put, repeated, turned, widths
from generator.exchange.editions.word_styles import STATE_STYLES, prepare, value_style
from generator.i18n import Translator
from generator.provenance import Provenance
from generator.provenance.cover import origin_rows
from generator.views.blocks import Row, State
from generator.views.internal import GAPS, InternalRegister, Record, Role, Section
from generator.views.internal.roles import KIND, letter_of, text_of

_FIELDS, _COVER = (4.2, 2.6, 10.2), (5.0, 12.0)
_SUMMARY: Final[dict[Role, tuple[float, ...]]] = {
    "controller": (3.0, 4.0, 4.4, 4.2, 3.2, 3.7, 3.2),
    "processor": (4.2, 5.0, 6.5, 5.0, 5.0),
}


def document(view: InternalRegister, provenance: Provenance, translator: Translator) -> bytes:
    """The finished file."""
    made = Document()
    writer = _Writer(made, prepare(made, translator.language), translator)
    _properties(made, view, provenance, translator)
    made.add_paragraph(title(view, translator), style="Title")
    made.add_paragraph(text_of("document.subtitle", view.role, translator), style="Subtitle")
    headed(made, view.extent)
    writer.cover((*view.cover, *origin_rows(provenance, translator)))
    contents(made, translator.t("pdf.contents.title"), _headings(view, translator))
    for section in view.sections:
        if section.kind == KIND[view.role]:
            writer.summary(view)
        made.add_heading(_heading(section, translator), level=1)
        made.add_paragraph(section.introduction)
        for record in section.records:
            writer.record(record)
    stream = BytesIO()
    made.save(stream)
    return without_clock(stream.getvalue())


def _headings(view: InternalRegister, translator: Translator) -> list[str]:
    found: list[str] = []
    for section in view.sections:
        if section.kind == KIND[view.role]:
            found.append(translator.t("pdf.summary.title"))
        found.append(_heading(section, translator))
    return found


def _heading(section: Section, translator: Translator) -> str:
    return translator.t("pdf.annex.title", title=section.title) if section.kind in GAPS else section.title


def _properties(made: Any, view: InternalRegister, provenance: Provenance, translator: Translator) -> None:
    about = made.core_properties
    about.title, about.author, about.last_modified_by = title(view, translator), view.controller, view.controller
    about.comments, about.subject = "", text_of("document.subtitle", view.role, translator)
    about.language, about.version = translator.language, view.version
    about.identifier = f"sha256:{provenance.part or provenance.digest}"
    about.created = about.modified = provenance.timestamp.astimezone(UTC).replace(tzinfo=None)
    about.revision = 1


class _Writer(NamedTuple):
    made: Any
    styles: Mapping[str, str]
    translator: Translator

    def cover(self, rows: Iterable[Row]) -> None:
        """What the register says of itself."""
        table = self._table(_COVER)
        for row in rows:
            cells = table.add_row().cells
            self._write(cells[0], [row.label], "Record label")
            self._value(cells[1], row)

    def summary(self, view: InternalRegister) -> None:
        """A row for each purpose, or for each assignment of a processor, on a page that lies on its side."""
        t, role = self.translator.t, view.role
        turned(self.made, landscape=True)
        self.made.add_heading(t("pdf.summary.title"), level=1)
        self.made.add_paragraph(text_of("summary.introduction", role, self.translator))
        table = self._table(_SUMMARY[role])
        letters = [
            f"{self.translator.article(letter_of(role, letter))}\n{name}" for letter, name in view.summary.columns
        ]
        self._head(table, [text_of("summary.purpose", role, self.translator), *letters])
        for target, found in view.summary.rows:
            cells = table.add_row().cells
            self._write(cells[0], [target.name], "Record label")
            for cell, stated in zip(cells[1:], found, strict=True):
                texts = [part.text for part in stated.paragraphs]
                self._write(cell, texts, value_style(0, bullet=False), stated.state)
        turned(self.made, landscape=False)

    def record(self, record: Record) -> None:
        """A table of the record's fields."""
        t, plain = self.translator.t, value_style(0, bullet=False)
        self.made.add_heading(record.target.name, level=2)
        table = self._table(_FIELDS)
        self._head(table, [t(f"export.table.{name}") for name in ("field", "article", "value")])
        identifier = table.add_row().cells
        self._write(identifier[0], [t("pdf.fields.identifier")], "Record label")
        self._write(identifier[2], [record.target.identifier], plain)
        for row in record.rows:
            cells = table.add_row().cells
            self._write(cells[0], [row.label], "Record label")
            self._write(cells[1], [self.translator.article(row.article)] if row.article else [], "Record article")
            self._value(cells[2], row)

    def _table(self, columns: Sequence[float]) -> Any:
        table = self.made.add_table(rows=0, cols=len(columns), style="Table Grid")
        widths(table, columns)
        return table

    def _head(self, table: Any, texts: Sequence[str]) -> None:
        row = table.add_row()
        for cell, text in zip(row.cells, texts, strict=True):
            self._write(cell, [text], "Record head")
        repeated(row)

    def _value(self, cell: Any, row: Row) -> None:
        if row.state is not State.VALUE:
            self._write(cell, [as_text(row.blocks)], value_style(0, bullet=False), row.state)
            return
        for index, line in enumerate(lines(row.blocks)):
            paragraph = cell.paragraphs[0] if index == 0 else cell.add_paragraph()
            put(paragraph, line.text, self.styles[value_style(line.depth, bullet=line.bullet)])

    def _write(self, cell: Any, texts: Sequence[str], style: str, state: State = State.VALUE) -> None:
        look = STATE_STYLES[state]
        for index, text in enumerate(texts):
            paragraph = cell.paragraphs[0] if index == 0 else cell.add_paragraph()
            put(paragraph, text, self.styles[style], self.styles[look] if look else None)
