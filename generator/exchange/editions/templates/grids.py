"""A laid-out template as tables, and these as a workbook, as CSV and as JSON."""

from collections.abc import Sequence

from generator.exchange.editions.archive import archive
from generator.exchange.editions.as_json import encoded
from generator.exchange.editions.origin import title
from generator.exchange.editions.separated import write
from generator.exchange.editions.spreadsheet.book import Book
from generator.exchange.editions.templates.files import Template
from generator.exchange.editions.templates.lay import lay
from generator.exchange.editions.templates.tables import Grid, grids
from generator.i18n import Translator
from generator.provenance import Provenance
from generator.views.internal import InternalRegister

_NARROW, _WIDE = 16, 46


def template_workbook(
    view: InternalRegister, template: Template, provenance: Provenance, translator: Translator
) -> bytes:
    """The template as a workbook."""
    name = f"{title(view, translator)} – {template.authority}"
    book = Book(name, view.controller, provenance.timestamp, view.extent)
    for grid in _grids(view, template, provenance, translator):
        _sheet(book, grid)
    return book.close()


def template_csv(view: InternalRegister, template: Template, provenance: Provenance, translator: Translator) -> bytes:
    """The template as an archive of CSV files."""
    tables = _grids(view, template, provenance, translator)
    return archive({f"{grid.key}.csv": write(_plain(grid), view.language) for grid in tables})


def template_json(view: InternalRegister, template: Template, provenance: Provenance, translator: Translator) -> bytes:
    """The template as JSON: each table as its heads and its rows."""
    tables = {
        grid.key: {"title": grid.title, "heads": list(map(list, grid.heads)), "rows": _rows(grid)}
        for grid in _grids(view, template, provenance, translator)
    }
    extent = {"extent": view.extent} if view.extent else {}
    return encoded({"format": "1.0", "language": view.language, "template": template.name, **extent, "tables": tables})


def _grids(
    view: InternalRegister, template: Template, provenance: Provenance, translator: Translator
) -> tuple[Grid, ...]:
    return grids(view, lay(view, template, translator), provenance, translator)


def _rows(grid: Grid) -> list[list[str]]:
    return [[cell.text for cell in row] for row in grid.rows]


def _plain(grid: Grid) -> list[list[str]]:
    return [*map(list, grid.heads), *_rows(grid)]


def _sheet(book: Book, grid: Grid) -> None:
    sheet = book.sheet(grid.title, _widths(grid))
    for row, head in enumerate(grid.heads):
        for column, text in enumerate(head):
            book.text(sheet, row, column, text, "label" if row == 0 else "article")
    for row, cells in enumerate(grid.rows, start=len(grid.heads)):
        for column, cell in enumerate(cells):
            book.text(sheet, row, column, cell.text, cell.style)
    last = len(grid.heads) - 1
    if grid.filtered and grid.rows:
        sheet.autofilter(last, 0, last + len(grid.rows), len(grid.heads[0]) - 1)
    sheet.freeze_panes(last + 1, 1)
    sheet.repeat_rows(0, last)


def _widths(grid: Grid) -> Sequence[int]:
    columns = zip(*_plain(grid), strict=True)
    return [_WIDE if max(map(len, column)) > _WIDE else max(_NARROW, max(map(len, column)) + 2) for column in columns]
