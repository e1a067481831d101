"""The first sheet: what the file is, how it is read, and what is in it."""

from xlsxwriter.worksheet import Worksheet

from generator.exchange.editions.lines import as_text
from generator.exchange.editions.origin import title
from generator.exchange.editions.spreadsheet.book import Book
from generator.exchange.editions.spreadsheet.places import address, sheet_name
from generator.exchange.editions.spreadsheet.records import STATE_STYLES
from generator.i18n import Translator
from generator.provenance import Provenance
from generator.provenance.cover import origin_rows
from generator.views.internal import InternalRegister
from generator.views.internal.roles import text_of

_WIDTHS = (34, 96, 12)
_STATES = ("none", "missing", "dash")


def write_about(book: Book, view: InternalRegister, provenance: Provenance, translator: Translator) -> None:
    """Write the sheet."""
    sheet = book.sheet(sheet_name("about", translator), _WIDTHS)
    book.text(sheet, 0, 0, title(view, translator), "title")
    book.text(sheet, 1, 0, text_of("document.subtitle", view.role, translator), "note_plain")
    row = 3
    for fact in (*view.cover, *origin_rows(provenance, translator)):
        book.text(sheet, row, 0, fact.label, "name")
        book.text(sheet, row, 1, as_text(fact.blocks), STATE_STYLES[fact.state])
        row += 1
    row = _reading(book, sheet, row + 1, translator)
    _contents(book, sheet, row + 1, view, translator)


def _reading(book: Book, sheet: Worksheet, row: int, translator: Translator) -> int:
    book.text(sheet, row, 0, translator.t("pdf.reading.title"), "heading")
    for style in _STATES:
        row += 1
        book.text(sheet, row, 0, translator.t(f"export.reading.{style}"), style)
        book.text(sheet, row, 1, translator.t(f"export.reading.{style}_text"), "text")
    return row + 1


def _contents(book: Book, sheet: Worksheet, row: int, view: InternalRegister, translator: Translator) -> None:
    for column, head in enumerate(("sheet", "holds", "records")):
        book.text(sheet, row, column, translator.t(f"export.contents.{head}"), "label")
    summary = ("summary", text_of("summary.introduction", view.role, translator), len(view.summary.rows))
    sections = [(section.kind, section.introduction, len(section.records)) for section in view.sections]
    for kind, holds, count in (summary, *sections):
        row += 1
        name = sheet_name(kind, translator, view.role)
        book.link(sheet, row, 0, address(name, 0), name)
        book.text(sheet, row, 1, holds)
        book.number(sheet, row, 2, count)
    name = sheet_name("links", translator)
    book.link(sheet, row + 1, 0, address(name, 0), name)
    book.text(sheet, row + 1, 1, translator.t("export.links.introduction"))
    book.text(sheet, row + 1, 2, "")
