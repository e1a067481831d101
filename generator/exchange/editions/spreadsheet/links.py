"""Who names whom: a cell can lead to one place only, so every name in a record has a row of its own here."""

from collections.abc import Iterator

from generator.exchange.editions.spreadsheet.book import Book
from generator.exchange.editions.spreadsheet.places import Places, place_of, sheet_name
from generator.i18n import Translator
from generator.views.blocks import Target, paragraphs
from generator.views.internal import InternalRegister

_WIDTHS = (26, 40, 34, 26, 40)
_HEADS = ("kind", "record", "field", "named_kind", "named")
Naming = tuple[str, Target, str, Target]


def write_links(book: Book, view: InternalRegister, where: Places, translator: Translator) -> None:
    """Write the sheet, in the order of the records."""
    sheet = book.sheet(sheet_name("links", translator), _WIDTHS)
    for column, head in enumerate(_HEADS):
        book.text(sheet, 0, column, translator.t(f"export.links.{head}"), "label")
    found = list(dict.fromkeys(_namings(view, where)))
    for row, (kind, target, label, named) in enumerate(found, start=1):
        book.text(sheet, row, 0, sheet_name(kind, translator, view.role))
        book.link(sheet, row, 1, where[kind, target.identifier], target.name)
        book.text(sheet, row, 2, label)
        book.text(sheet, row, 3, sheet_name(named.kind, translator, view.role))
        book.link(sheet, row, 4, where[named.kind, named.identifier], named.name)
    sheet.autofilter(0, 0, max(len(found), 1), len(_HEADS) - 1)
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)


def _namings(view: InternalRegister, where: Places) -> Iterator[Naming]:
    for section, record in view.records():
        for row in record.rows:
            for part in paragraphs(row.blocks):
                if part.target and place_of(part.target, where):
                    yield section.kind, record.target, row.label, part.target
