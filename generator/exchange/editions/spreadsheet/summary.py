"""The summary: a row for each purpose or assignment, a column for each letter of the role's paragraph."""

from generator.exchange.editions.spreadsheet.book import Book
from generator.exchange.editions.spreadsheet.places import HEADER_ROWS, Places, place_of, sheet_name
from generator.exchange.editions.spreadsheet.records import STATE_STYLES
from generator.i18n import Translator
from generator.views.blocks import Target
from generator.views.internal import InternalRegister
from generator.views.internal.roles import letter_of, text_of

_NAME, _CONTROLLER, _WIDTHS = 28, 22, (44, 44, 36, 32, 44, 32)


def write_summary(book: Book, view: InternalRegister, where: Places, translator: Translator) -> None:
    """Write the sheet; every name leads to the whole record."""
    # A processor's summary names the controllers itself.
    own = (("a", translator.t("pdf.letters.a")),) if view.role == "controller" else ()
    columns, widths = (*own, *view.summary.columns), [_CONTROLLER] * len(own)
    sheet = book.sheet(sheet_name("summary", translator), [_NAME, *widths, *_WIDTHS[: len(view.summary.columns)]])
    book.text(sheet, 0, 0, text_of("summary.purpose", view.role, translator), "label")
    book.text(sheet, 1, 0, "", "article")
    for column, (letter, title) in enumerate(columns, start=1):
        book.text(sheet, 0, column, title, "label")
        book.text(sheet, 1, column, translator.article(letter_of(view.role, letter)), "article")
    controller = place_of(Target(kind="controller", identifier="controller", name=view.controller), where)
    for index, (target, cells) in enumerate(view.summary.rows, start=HEADER_ROWS):
        book.link(sheet, index, 0, place_of(target, where), target.name)
        if own:
            book.link(sheet, index, 1, controller, view.controller)
        for column, cell in enumerate(cells, start=1 + len(own)):
            text = "\n".join(part.text for part in cell.paragraphs)
            book.text(sheet, index, column, text, STATE_STYLES[cell.state])
    last = HEADER_ROWS - 1 + max(len(view.summary.rows), 1)
    sheet.autofilter(HEADER_ROWS - 1, 0, last, len(columns))
    sheet.freeze_panes(HEADER_ROWS, 1)
    sheet.repeat_rows(0, HEADER_ROWS - 1)
