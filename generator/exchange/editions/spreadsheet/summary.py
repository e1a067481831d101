"""The summary: a row for each purpose, a column for each letter of Article 30(1)."""

from generator.exchange.editions.spreadsheet.book import Book
from generator.exchange.editions.spreadsheet.places import HEADER_ROWS, Places, place_of, sheet_name
from generator.exchange.editions.spreadsheet.records import STATE_STYLES
from generator.i18n import Translator
from generator.views.blocks import Target
from generator.views.internal import InternalRegister

_NAME, _CONTROLLER, _WIDTHS = 28, 22, (44, 44, 36, 32, 44, 32)


def write_summary(book: Book, view: InternalRegister, where: Places, translator: Translator) -> None:
    """Write the sheet; every name leads to the whole record."""
    sheet = book.sheet(sheet_name("summary", translator), [_NAME, _CONTROLLER, *_WIDTHS[: len(view.summary.columns)]])
    columns = (("a", translator.t("pdf.letters.a")), *view.summary.columns)
    book.text(sheet, 0, 0, translator.t("pdf.summary.purpose"), "label")
    book.text(sheet, 1, 0, "", "article")
    for column, (letter, title) in enumerate(columns, start=1):
        book.text(sheet, 0, column, title, "label")
        book.text(sheet, 1, column, translator.article(f"30(1)({letter})"), "article")
    controller = place_of(Target(kind="controller", identifier="controller", name=view.controller), where)
    for index, (target, cells) in enumerate(view.summary.rows, start=HEADER_ROWS):
        book.link(sheet, index, 0, place_of(target, where), target.name)
        book.link(sheet, index, 1, controller, view.controller)
        for column, cell in enumerate(cells, start=2):
            text = "\n".join(part.text for part in cell.paragraphs)
            book.text(sheet, index, column, text, STATE_STYLES[cell.state])
    last = HEADER_ROWS - 1 + max(len(view.summary.rows), 1)
    sheet.autofilter(HEADER_ROWS - 1, 0, last, len(columns))
    sheet.freeze_panes(HEADER_ROWS, 1)
    sheet.repeat_rows(0, HEADER_ROWS - 1)
