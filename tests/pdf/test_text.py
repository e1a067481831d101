"""What is printed can be found, copied and walked through."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import product
from pathlib import Path

import pikepdf
import pytest
from pdf.reading import body_by_page, drawn_by_page, squeezed, tagged_by_page, text_of, words_by_page
from pdf.specimens import provenance_of

from generator.i18n import translator
from generator.pdf import layout
from generator.pdf.document import compose
from generator.pdf.tables import Table
from generator.source import LANGUAGES, Language
from generator.views.blocks import Block, paragraphs
from generator.views.internal import InternalRegister, Record

pytestmark = pytest.mark.pdf
REGISTERS = ("repository", "annex", "part", "specimens", "clean", "processor")
GAP = 3_000
"""Characters: of what a table repeats on a new page, and of what is printed and no value."""
EVERY = pytest.mark.parametrize(("name", "language"), list(product(REGISTERS, LANGUAGES)))
Made = Callable[[str, Language], tuple[InternalRegister, Path]]


@EVERY
def test_every_value_of_the_view_is_in_the_text(made: Made, name: str, language: Language) -> None:
    view, file = made(name, language)
    text = squeezed(text_of(file, "-raw"))
    missing = [value for value in view.texts() if squeezed(value[2]) not in text]
    assert missing == []


def printed(view: InternalRegister, language: Language) -> Iterator[tuple[str, str]]:
    """Every piece of text in the order in which a reader meets it, with the place that it belongs to."""
    edition = compose(view, provenance_of(), translator(language))
    for row in edition.cover:
        yield from ((row.key, text) for text in (row.label, *values(row.blocks)))
    for section in edition.sections:
        yield from ((section.anchor, text) for text in (str(section.number), section.title, section.introduction))
        if section.layout == "summary":
            for target, cells in view.summary.rows:
                yield target.identifier, target.name
                yield from ((target.identifier, part.text) for cell in cells for part in cell.paragraphs)
        for cells in section.overview.rows if section.overview else ():
            yield from ((section.anchor, part.text) for cell in cells for part in cell.paragraphs)
        if section.layout == "table":
            yield from in_table(section.table)
        else:
            for record in section.records:
                yield from in_record(record, language)


def in_table(table: Table) -> Iterator[tuple[str, str]]:
    yield from (("columns", column.label) for column in table.columns)
    for target, cells in table.rows:
        for row in cells:
            yield from ((target.identifier, text) for text in (values(row.blocks) if row else ("–",)))


def in_record(record: Record, language: Language) -> Iterator[tuple[str, str]]:
    if record.heading:
        yield record.target.identifier, record.target.name
    for group in record.groups:
        for row in group.rows:
            where = f"{record.target.identifier}: {row.key}"
            yield where, row.label
            if row.article:
                yield where, translator(language).article(row.article)
            # As it is laid out: what is the same for several is said once.
            yield from ((where, text) for cell in layout.cells(row) for text in values(cell))
    if record.heading:
        yield record.target.identifier, record.target.identifier


def values(blocks: Sequence[Block]) -> Iterator[str]:
    return (part.text for part in paragraphs(blocks))


def out_of_order(pieces: Iterable[tuple[str, str]], text: str) -> list[tuple[str, str]]:
    """The pieces that do not follow on those before them, within as far as a page's running texts reach."""
    position, lost = 0, []
    for where, piece in pieces:
        sought = squeezed(piece)
        found = text.find(sought, position, position + len(sought) + GAP)
        if found < 0:
            lost.append((where, piece))
        else:
            position = found + len(sought)
    return lost


@EVERY
def test_every_value_is_read_in_its_order(made: Made, name: str, language: Language) -> None:
    view, file = made(name, language)
    assert out_of_order(printed(view, language), squeezed("".join(body_by_page(file)))) == []


@EVERY
def test_a_screen_reader_reads_in_the_same_order(made: Made, name: str, language: Language) -> None:
    """It goes by the tags: on every page all of them, in the order in which the text is drawn, bullets apart."""
    with pikepdf.open(made(name, language)[1]) as pdf:
        pieces, bullets = tagged_by_page(pdf)
        drawn = drawn_by_page(pdf)
    assert all(drawn.values())
    for number, order in drawn.items():
        assert pieces[number] == [one for one in order if one not in bullets[number]], number + 1
        assert sorted(pieces[number] + bullets[number]) == sorted(order)


def test_a_value_out_of_its_order_is_seen(made: Made) -> None:
    view, file = made("clean", "sv")
    text, pieces = squeezed("".join(body_by_page(file))), list(printed(view, "sv"))
    at = next(place for place, (where, _) in enumerate(pieces) if where == "orders: retention")
    (name, first), (_, second) = pieces[at : at + 2]
    assert out_of_order([*pieces[:at], (name, second), (name, first), *pieces[at + 2 :]], text) != []
    assert out_of_order([*pieces[:at], (name, "Något annat"), *pieces[at:]], text) == [(name, "Något annat")]


@EVERY
def test_nothing_of_the_view_is_left_out_of_what_is_looked_for(made: Made, name: str, language: Language) -> None:
    view, _ = made(name, language)
    looked_for = {squeezed(piece) for _, piece in printed(view, language)}
    assert [text for text in view.texts() if squeezed(text[2]) not in looked_for] == []


@EVERY
def test_labels_and_articles_are_in_the_text(made: Made, name: str, language: Language) -> None:
    view, file = made(name, language)
    text = squeezed(text_of(file, "-raw"))
    for _, record in view.records():
        for row in (row for group in record.groups for row in group.rows):
            assert squeezed(row.label) in text
            assert squeezed(translator(language).article(row.article)) in text or not row.article


def test_letters_come_in_reading_order(made: Made) -> None:
    view, file = made("repository", "sv")
    text = squeezed(text_of(file, "-raw"))
    letters = translator("sv").t("pdf.letters.article")
    for section, record in view.records():
        if section.kind == "purpose":
            start = text.index(squeezed(record.target.name + letters))
            for group in record.groups[:7]:
                label = group.rows[0].label
                start = text.index(squeezed(f"{group.key}{label}"), start)


def test_swedish_letters_are_whole(made: Made) -> None:
    text = text_of(made("specimens", "sv")[1])
    assert re.search("Svensk text åäöé [0-9]+ slut", text)
    assert "\u0308" not in text
    assert "\u00ad" not in text


def test_no_ligature_hides_a_word(made: Made) -> None:
    text = text_of(made("repository", "sv")[1], "-raw")
    assert "Uppgift saknas" in text
    assert not set("ﬁﬂﬀﬃﬄ") & set(text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_bookmarks_list_every_section_and_record(made: Made, language: Language) -> None:
    view, file = made("repository", language)
    with pikepdf.open(file) as pdf, pdf.open_outline() as outline:
        titles = [entry.title for entry in outline.root]
        below = {entry.title: [child.title for child in entry.children] for entry in outline.root}
    t = translator(language).t
    contacts, purposes, *others = view.sections
    retention = t("pdf.overview.retention.title")
    numbered = [contacts.title, t("pdf.summary.title"), purposes.title, retention, *(s.title for s in others)]
    front = [t("pdf.document.title"), t("pdf.contents.title"), t("pdf.reading.title")]
    assert titles == front + [f"{number} {title}" for number, title in enumerate(numbered, start=1)]
    assert below[f"3 {purposes.title}"] == [record.target.name for record in purposes.records]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_contents_name_the_page_that_each_purpose_begins_on(made: Made, language: Language) -> None:
    view, file = made("repository", language)
    pages = [squeezed(page) for page in text_of(file, "-raw").split("\f")]
    purposes = next(section for section in view.sections if section.kind == "purpose")
    letters = translator(language).t("pdf.letters.article")
    for record in purposes.records:
        heading = squeezed(record.target.name + letters)
        begins = next(number for number, page in enumerate(pages, start=1) if heading in page)
        assert f"{squeezed(record.target.name)}{begins}" in pages[1]


@EVERY
def test_every_page_says_which_of_how_many(made: Made, name: str, language: Language) -> None:
    file = made(name, language)[1]
    pages = words_by_page(file)
    page, of = {"sv": ("Sida", "av"), "en": ("Page", "of")}[language]
    for number, (_, _, words) in enumerate(pages[1:], start=2):
        assert [word[4] for word in words][-4:] == [page, str(number), of, str(len(pages))]
