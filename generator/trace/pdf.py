"""What lies behind a row of the PDF: the field of the record that it prints."""

from collections.abc import Iterator

from generator.i18n import translator
from generator.register import Record as Kept
from generator.register import Register
from generator.source import Language
from generator.trace.behind import Said, Source, behind, distinct
from generator.trace.letters import Joined
from generator.trace.model import Origin
from generator.trace.page import Found
from generator.trace.places import Spot
from generator.trace.renderings import Renderings
from generator.views.blocks import Block, Entries, Fields, Listing, Paragraph, Row, paragraphs
from generator.views.internal import EVERYTHING, internal_register


def rows_with(wanted: str, language: Language, register: Register) -> Iterator[Found]:
    """Every row of the PDF that says what is wanted, in letters; also with its label, and over several rows."""
    words = translator(language)
    view = internal_register(register, words, EVERYTHING)
    rows = [(section, record, row) for section, record in view.records() for row in record.rows]
    renderings = Renderings(register, words)
    # A table sets the labels apart from the values, a list puts them in front.
    for joined in (Joined([_labelled(row) for _, _, row in rows]), Joined([_text(row) for _, _, row in rows])):
        parts = [part for occurrence in joined.find(wanted) for part in occurrence]
        for part in parts:
            section, record, row = rows[part.number]
            said = Said(joined.parts[part.number], part.start, part.end)
            whole = register.records[section.kind][record.target.identifier]
            path = (section.title, record.target.name, row.label)
            yield Found(Origin.PDF, language, path, "", _text(row), _sources(whole, row, said, renderings))
        if parts:
            return


def _sources(record: Kept, row: Row, said: Said, renderings: Renderings) -> tuple[Source, ...]:
    if row.key not in record.data:
        return (Source(record, ()),)
    inner = behind(Spot(record, (row.key,)), said, renderings)
    return distinct(inner) or (Source(record, (row.key,)),)


def _labelled(row: Row) -> str:
    return " ".join([row.label, *(part for block in row.blocks for part in _parts(block))])


def _parts(block: Block) -> Iterator[str]:
    match block:
        case Paragraph():
            yield block.text
        case Listing():
            yield from (item.text for item in block.items)
        case Fields():
            yield from map(_labelled, block.rows)
        case Entries():
            yield from (part for item in block.items for part in _parts(item))


def _text(row: Row) -> str:
    return " ".join([row.label, *(part.text for part in paragraphs(row.blocks))])
