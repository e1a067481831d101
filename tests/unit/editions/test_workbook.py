"""What a person meets who opens the spreadsheet."""

import datetime as dt
import io
from dataclasses import replace
from functools import cache

import pytest
from openpyxl import load_workbook
from unit.editions.made import NAMES, made, origin, view

from generator.exchange.editions.spreadsheet import workbook
from generator.exchange.editions.spreadsheet.pieces import LONGEST, looks_like_formula, pieces
from generator.i18n import translator
from generator.source import LANGUAGES
from generator.views.blocks import Paragraph
from generator.views.internal import EVERYTHING


@cache
def opened(name="tests/clean", language="en"):
    return load_workbook(io.BytesIO(made("xlsx", name, language)))


def with_owner(text):
    """The clean register with this text as the owner of its first purpose."""
    seen = view("tests/clean", "en")
    sections = list(seen.sections)
    at = next(index for index, section in enumerate(sections) if section.kind == "purpose")
    first, *others = sections[at].records
    groups = tuple(
        replace(
            group,
            rows=tuple(
                replace(row, blocks=(Paragraph(text=text),)) if row.key == "owner" else row for row in group.rows
            ),
        )
        for group in first.groups
    )
    sections[at] = replace(sections[at], records=(replace(first, groups=groups), *others))
    return load_workbook(
        io.BytesIO(workbook(replace(seen, sections=tuple(sections)), origin("tests/clean"), translator("en")))
    )


def column(sheet, label):
    return next(cell.column for cell in sheet[1] if cell.value == label)


def test_the_sheets_in_their_order():
    assert opened().sheetnames == [
        "About the register", "Summary", "Controller", "Purposes", "Processors", "Independent controllers",
        "Third-country transfers", "Security measures", "Data subjects", "Personal data", "Sources", "Systems",
        "Versions", "Links",
    ]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_has_a_name_that_a_spreadsheet_takes(language):
    names = [translator(language).t(f"export.sheets.{kind}") for kind in ("about", "summary", "links", *EVERYTHING)]
    assert len({name.casefold() for name in names}) == len(names)
    assert [name for name in names if len(name) > 31 or set(name) & set("[]:*?/\\'")] == []


def test_labels_articles_filters_and_frozen_panes():
    sheet = opened()["Purposes"]
    assert [cell.value for cell in sheet[1]][:6] == [
        "Id in the register", "Name", "Controller", "Purpose", "Data subjects and data",
        "Special categories of data",
    ]  # fmt: skip
    assert [cell.value or "" for cell in sheet[2]][:4] == ["", "", "Article 30(1)(a)", "Articles 30(1)(b) and 13(1)(c)"]
    assert sheet.freeze_panes == "C3"
    assert sheet.auto_filter.ref == f"A2:{sheet.cell(2, sheet.max_column).coordinate[:-1]}{sheet.max_row}"


def test_a_date_is_a_date():
    sheet = opened()["Purposes"]
    cell = sheet.cell(3, column(sheet, "Last reviewed"))
    assert (cell.value.date(), cell.number_format) == (dt.date(2026, 9, 1), "yyyy-mm-dd")


def test_names_lead_to_the_rows_of_their_records():
    book = opened()
    cell = book["Summary"].cell(3, 1)
    sheet, place = cell.hyperlink.location.split("!")
    assert book[sheet.strip("'")][place].value == "orders"
    links = list(book["Links"].iter_rows(min_row=2))
    assert len(links) > 100
    for _, record, _, _, named in links:
        for cell in (record, named):
            sheet, place = cell.hyperlink.location.split("!")
            row = book[sheet.strip("'")][int(place[1:])]
            assert cell.value in {other.value for other in row} | {"Nordkontor AB"}


def test_a_nested_value_reads_line_by_line():
    sheet = opened()["Purposes"]
    assert sheet.cell(3, column(sheet, "Recipients")).value.split("\n") == [
        "• Recipient: Molnhall AB", "  Role: Processor", "• Recipient: Fraktlinjen AB", "  Role: Independent controller",
        "  Data: Name, contact details",
    ]  # fmt: skip


def test_the_summary_has_a_row_for_each_purpose_and_a_column_for_each_letter():
    sheet, seen = opened()["Summary"], view("tests/clean", "en")
    assert [cell.value for cell in sheet[2]][1:] == [f"Article 30(1)({letter})" for letter in "abcdefg"]
    for row, (target, cells) in zip(sheet.iter_rows(min_row=3, values_only=True), seen.summary.rows, strict=True):
        texts = ["\n".join(part.text for part in cell.paragraphs) for cell in cells]
        assert list(row) == [target.name, seen.controller, *texts]


@pytest.mark.parametrize(
    "text", ["=1+1", "+46 8 123", "-2", "@SUM(A1)", "=cmd|' /C calc'!A0", "\uff1d1", "https://x.example"]
)
def test_no_text_is_calculated(text):
    sheet = with_owner(text)["Purposes"]
    cell = sheet.cell(3, column(sheet, "Owner"))
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)
    assert bool(cell.quotePrefix) is looks_like_formula(text)


def test_a_text_that_no_cell_can_hold_goes_on_in_the_next():
    text = "five thousand words " * 5_000
    sheet = with_owner(text)["Purposes"]
    first = column(sheet, "Owner")
    assert [sheet.cell(1, first + part).value for part in range(4)] == ["Owner", "Owner (2)", "Owner (3)", "Owner (4)"]
    assert "".join(sheet.cell(3, first + part).value for part in range(4)) == text
    assert sheet.cell(4, first + 1).value is None


@pytest.mark.parametrize("text", ["", "short", "x" * (2 * LONGEST + 7), "a\nb c " * LONGEST])
def test_pieces_fit_and_make_up_the_text(text):
    found = list(pieces(text))
    assert "".join(found) == text
    assert all(len(piece) <= LONGEST for piece in found)


@pytest.mark.parametrize("name", NAMES)
def test_a_section_without_records_says_so(name):
    book, seen = opened(name), view(name, "en")
    for section in seen.sections:
        if not section.records:
            sheet = book[translator("en").t(f"export.sheets.{section.kind}")]
            assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [[section.introduction]]


def test_what_the_file_says_of_itself():
    sheet = opened()["About the register"]
    said = {row[0]: row[1] for row in sheet.iter_rows(max_row=20, values_only=True) if row[0]}
    assert said["Controller"] == "Nordkontor AB"
    assert said["Checksum (SHA-256)"] == origin("tests/clean").digest
    assert "0" * 40 in said.values()
    properties = opened().properties
    assert (properties.creator, properties.created.date()) == ("Nordkontor AB", dt.date(2026, 11, 22))
