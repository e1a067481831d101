"""A sheet for each kind of record: labels, articles, then a row for each record."""

from collections.abc import Sequence
from typing import Final

from xlsxwriter.worksheet import Worksheet

from generator.exchange.editions.facts import day_of, link_of, target_of
from generator.exchange.editions.lines import as_text
from generator.exchange.editions.spreadsheet.book import Book
from generator.exchange.editions.spreadsheet.pieces import pieces
from generator.exchange.editions.spreadsheet.places import HEADER_ROWS, Places, place_of, sheet_name
from generator.exchange.editions.table import Column, Table, tabulate
from generator.i18n import Translator
from generator.views.blocks import Row, State
from generator.views.internal import Role, Section

_NARROW, _WIDE, _ID = 13, 46, 22
_WIDTHS = ((400, 64), (1_500, 100))  # from as many characters, as wide
STATE_STYLES: Final = {State.VALUE: "text", State.NONE: "none", State.MISSING: "missing"}


def write_section(book: Book, section: Section, where: Places, role: Role, translator: Translator) -> None:
    """Write the sheet; where there are no records it says so."""
    table = tabulate(section)
    spread = [_spread(table, index) for index in range(len(table.columns))]
    widths = [width for index, parts in enumerate(spread) for width in [_width(table, index)] * parts]
    sheet = book.sheet(sheet_name(section.kind, translator, role), [_ID, *widths] if table.rows else [_WIDTHS[0][1]])
    if not table.rows:
        book.text(sheet, 0, 0, section.introduction, "note")
        return
    _head(book, sheet, table.columns, spread, translator)
    for index, (target, cells) in enumerate(table.rows, start=HEADER_ROWS):
        book.text(sheet, index, 0, target.identifier, "dash")
        column = 1
        for row, parts in zip(cells, spread, strict=True):
            if row:
                write_fact(book, sheet, (index, column), row, where)
            else:
                book.text(sheet, index, column, translator.t("pdf.value.dash"), "dash")
            column += parts
    sheet.autofilter(HEADER_ROWS - 1, 0, HEADER_ROWS + len(table.rows) - 1, len(widths))
    sheet.freeze_panes(HEADER_ROWS, 2 if len(widths) > 1 else 1)
    sheet.repeat_rows(0, HEADER_ROWS - 1)
    sheet.repeat_columns(0, 1)


def write_fact(book: Book, sheet: Worksheet, cell: tuple[int, int], row: Row, where: Places) -> None:
    """Write a field: a date as a date, a record's name as a link to it, all else as text."""
    at, column = cell
    text = as_text(row.blocks)
    link = place_of(target_of(row), where) or link_of(row)
    if day := day_of(row):
        book.date(sheet, at, column, day, text)
    elif link and row.state is State.VALUE:
        book.link(sheet, at, column, link, text)
    else:
        for offset, piece in enumerate(pieces(text)):
            book.text(sheet, at, column + offset, piece, STATE_STYLES[row.state])


def _head(
    book: Book, sheet: Worksheet, columns: Sequence[Column], spread: Sequence[int], translator: Translator
) -> None:
    book.text(sheet, 0, 0, translator.t("pdf.fields.identifier"), "label")
    book.text(sheet, 1, 0, "", "article")
    place = 1
    for column, parts in zip(columns, spread, strict=True):
        for part in range(1, parts + 1):
            continued = translator.t("export.continued", label=column.label, part=part)
            book.text(sheet, 0, place, column.label if part == 1 else continued, "label")
            book.text(sheet, 1, place, translator.article(column.article) if column.article else "", "article")
            place += 1


def _texts(table: Table, index: int) -> list[str]:
    return [as_text(row.blocks) for _, cells in table.rows if (row := cells[index])]


def _spread(table: Table, index: int) -> int:
    """How many columns a field needs, because a text is longer than a cell may be."""
    return max((sum(1 for _ in pieces(text)) for text in _texts(table, index)), default=1)


def _width(table: Table, index: int) -> int:
    texts = _texts(table, index)
    if wide := [width for length, width in _WIDTHS if any(len(text) > length for text in texts)]:
        return wide[-1]
    longest = max((len(line) for text in texts for line in text.split("\n")), default=0)
    word = max(map(len, table.columns[index].label.split()), default=0)
    return max(_NARROW, min(longest + 2, _WIDE), word + 3)
