"""The record as a workbook: what it is, the summary, one sheet for each kind of record, and who names whom."""

from generator.exchange.editions.origin import title
from generator.exchange.editions.spreadsheet.about import write_about
from generator.exchange.editions.spreadsheet.book import Book
from generator.exchange.editions.spreadsheet.links import write_links
from generator.exchange.editions.spreadsheet.places import places
from generator.exchange.editions.spreadsheet.records import write_section
from generator.exchange.editions.spreadsheet.summary import write_summary
from generator.i18n import Translator
from generator.provenance import Provenance
from generator.views.internal import InternalRegister


def workbook(view: InternalRegister, provenance: Provenance, translator: Translator) -> bytes:
    """The finished file."""
    book = Book(title(view, translator), view.controller, provenance.timestamp, view.extent)
    where = places(view, translator)
    write_about(book, view, provenance, translator)
    write_summary(book, view, where, translator)
    for section in view.sections:
        write_section(book, section, where, view.role, translator)
    write_links(book, view, where, translator)
    return book.close()
