"""A workbook: texts, dates and links as cells that no spreadsheet mistakes for anything else."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from io import BytesIO
from typing import Final

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from generator.exchange.editions.spreadsheet.heights import Heights
from generator.exchange.editions.spreadsheet.pieces import looks_like_formula
from generator.exchange.editions.spreadsheet.styles import FONT, STYLES

_FOOTER = 100
_SMALL = 50  # per cent, for sheets that no paper holds
_PAPERS = ((190, 9), (330, 8))  # as wide as a sheet may be for A4, for A3
_MOST_LINKS, _LONGEST_LINK = 65_000, 2_000  # the limits of a sheet, and of an address in it
_FIRST_YEAR = 1900
# Nothing of what the register says may be taken for a formula, a number or a link.
_AS_WRITTEN: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


class Book:
    """One workbook; closed once, it is bytes that depend on nothing but what was written."""

    def __init__(self, title: str, owner: str, timestamp: datetime, extent: str = "") -> None:
        """Begin a workbook; `extent` is printed at the head of every page."""
        self._stream = BytesIO()
        self._book = Workbook(self._stream, _AS_WRITTEN)
        self._formats: dict[tuple[str, bool], Format] = {}
        self._links: dict[str, int] = {}
        self._heights: dict[str, Heights] = {}
        self._owner = _printed(owner)
        self._extent = _printed(extent)
        created = timestamp.astimezone(UTC).replace(tzinfo=None)
        self._book.set_properties({"title": title, "author": owner, "created": created})

    def sheet(self, name: str, widths: Sequence[float]) -> Worksheet:
        """A new sheet with columns of these widths, on the smallest paper on which it can be read."""
        sheet: Worksheet = self._book.add_worksheet(name)
        self._heights[name] = Heights(widths)
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        sheet.hide_gridlines(2)
        sheet.set_landscape()
        sheet.set_margins(left=0.5, right=0.5, top=0.7, bottom=0.7)
        sheet.set_footer(f"&L&8{self._owner}&C&8&A&R&8&P / &N")
        if self._extent:
            sheet.set_header(f"&L&8{self._extent}")
        fitting = [paper for most, paper in _PAPERS if sum(widths) <= most]
        sheet.set_paper(fitting[0] if fitting else _PAPERS[-1][1])
        if fitting:
            sheet.fit_to_pages(1, 0)
        else:
            sheet.set_print_scale(_SMALL)
        return sheet

    def text(self, sheet: Worksheet, row: int, column: int, text: str, style: str = "text") -> None:
        """Write a text as it stands, whatever it begins with."""
        self._heights[sheet.name].note(row, column, text, style)
        sheet.write_string(row, column, text, self._format(style, quoted=looks_like_formula(text)))

    def number(self, sheet: Worksheet, row: int, column: int, number: int) -> None:
        """Write a whole number."""
        sheet.write_number(row, column, number, self._format("number"))

    def date(self, sheet: Worksheet, row: int, column: int, iso: str, text: str) -> None:
        """Write a date as a date; as `text` where it is older than a spreadsheet can count."""
        day = date.fromisoformat(iso)
        if day.year < _FIRST_YEAR:
            self.text(sheet, row, column, text)
        else:
            sheet.write_datetime(row, column, datetime(day.year, day.month, day.day), self._format("date"))  # noqa: DTZ001 - a day has no zone

    def link(self, sheet: Worksheet, row: int, column: int, address: str, text: str) -> None:
        """Write a text that leads to an address or to a place in the workbook; text alone where there is none."""
        given = self._links[sheet.name] = self._links.get(sheet.name, 0) + 1
        if not address or given > _MOST_LINKS or len(address) > _LONGEST_LINK:
            self.text(sheet, row, column, text)
        else:
            self._heights[sheet.name].note(row, column, text, "link")
            style = self._format("link", quoted=looks_like_formula(text))
            sheet.write_url(row, column, address, style, text)

    def close(self) -> bytes:
        """The file."""
        for sheet in self._book.worksheets():
            for row, points in self._heights[sheet.name].points():
                sheet.set_row(row, points)
        self._book.close()
        return self._stream.getvalue()

    def _format(self, style: str, *, quoted: bool = False) -> Format:
        if (style, quoted) not in self._formats:
            made: Format = self._book.add_format({"font_name": FONT, **STYLES[style]})
            if quoted:
                # So that the text stays a text when somebody edits the cell.
                made.set_quote_prefix()
            self._formats[style, quoted] = made
        return self._formats[style, quoted]


def _printed(text: str) -> str:
    """A text as it stands in a running text, which is short and where an ampersand begins a command."""
    return text[:_FOOTER].replace("&", "&&")
