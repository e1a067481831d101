"""A part of the register cannot pass for the whole, in whichever edition and wherever it is opened."""

import csv
import io
import json
import zipfile

import pytest
from docx import Document
from jsonschema import Draft202012Validator
from openpyxl import load_workbook
from unit.editions.made import PARTS, laid, made, origin

from generator.exchange.editions.as_json import schema
from generator.source import LANGUAGES

SAID = {"sv": "Utdrag: 2 av 13 ändamål", "en": "Extract: 2 of 13 purposes"}
MORE = {
    "sv": "Registrets övriga ändamål, och det som bara de hänvisar till, ingår inte.",
    "en": "The other purposes of the record, and what only they refer to, are not included.",
}
LABEL = {"sv": "Omfattning", "en": "Extent"}
EACH = pytest.mark.parametrize("language", LANGUAGES)


def rows_of(name, language):
    """What the accompanying file of the CSV edition says."""
    with zipfile.ZipFile(io.BytesIO(made("csv", name, language))) as packed:
        text = packed.read("about.csv").decode("utf-8-sig")
    return {row[0]: row[1] for row in csv.reader(io.StringIO(text), delimiter={"sv": ";", "en": ","}[language])}


@EACH
def test_the_spreadsheet_says_so_first_and_on_every_page(language):
    book = load_workbook(io.BytesIO(made("xlsx", "extract", language)))
    about = book.worksheets[0]
    assert about["A1"].value.endswith(f"– Nordkontor AB – {SAID[language]}")
    stated = {row[0]: row[1] for row in about.iter_rows(max_row=20, values_only=True)}
    assert stated[LABEL[language]] == f"{SAID[language]}\n{MORE[language]}"
    assert {origin("extract").digest, origin("extract").part} <= set(stated.values())
    assert {sheet.oddHeader.left.text for sheet in book.worksheets} == {SAID[language]}


@EACH
def test_the_document_says_so_on_the_cover_and_on_every_page(language):
    document = Document(io.BytesIO(made("docx", "extract", language)))
    assert document.paragraphs[0].text.endswith(SAID[language])
    stated = {row.cells[0].text: row.cells[1].text for row in document.tables[0].rows}
    assert stated[LABEL[language]] == f"{SAID[language]}\n{MORE[language]}"
    assert [section.header.paragraphs[0].text for section in document.sections] == [SAID[language]] * 3
    assert document.core_properties.identifier == f"sha256:{origin('extract').part}"


@EACH
def test_the_file_beside_the_tables_says_so(language):
    stated = rows_of("extract", language)
    assert stated[LABEL[language]] == f"{SAID[language]}\n{MORE[language]}"
    assert {origin("extract").digest, origin("extract").part} <= set(stated.values())


@EACH
def test_json_has_a_field_for_it(language):
    document = json.loads(made("json", "extract", language))
    assert document["extent"] == {"text": SAID[language], "part": True, "chosen": 2, "total": 13}
    assert (document["origin"]["digest"], document["origin"]["part"]) == (
        origin("tests/clean").digest,
        origin("extract").part,
    )


@pytest.mark.parametrize("name", PARTS)
@EACH
def test_json_of_a_part_keeps_its_schema(name, language):
    errors = Draft202012Validator(schema()).iter_errors(json.loads(made("json", name, language)))
    assert [error.message for error in errors] == []


def test_the_whole_says_nothing_of_the_kind():
    document = json.loads(made("json", "tests/clean", "sv"))
    assert (document["role"], document["extent"]) == ("controller", None)
    assert "part" not in document["origin"]
    assert LABEL["sv"] not in rows_of("tests/clean", "sv")
    book = load_workbook(io.BytesIO(made("xlsx", "tests/clean", "sv")))
    assert {sheet.oddHeader.left.text for sheet in book.worksheets} == {None}


@EACH
def test_an_authoritys_template_says_so_too(language):
    book = load_workbook(io.BytesIO(laid("xlsx", "ico", "extract", language)))
    assert {sheet.oddHeader.left.text for sheet in book.worksheets} == {SAID[language]}
    stated = {row[0]: row[1] for row in book.worksheets[-1].iter_rows(values_only=True)}
    assert stated[LABEL[language]] == f"{SAID[language]}\n{MORE[language]}"
    document = json.loads(laid("json", "ico", "extract", language))
    assert document["extent"] == SAID[language]
    assert len(document["tables"]["processing"]["rows"]) == 2


def test_the_annex_is_named_on_the_cover():
    words = "With an annex of open questions and accepted deviations, for the data protection officer."
    assert rows_of("annex", "en")["Annex"] == words
    assert "Annex" not in rows_of("register", "en")


def test_a_processors_record_cites_its_own_paragraph():
    book = load_workbook(io.BytesIO(made("xlsx", "processor", "en")))
    assert book.sheetnames[:4] == ["About the register", "Summary", "Processor", "Assignments"]
    cited = {cell.value for sheet in book.worksheets for cell in sheet[2] if "30(" in str(cell.value)}
    assert cited
    assert all("30(2)" in text for text in cited)
    assert [cell.value for cell in book["Summary"][2]][1:] == [f"Article 30(2)({letter})" for letter in "abcd"]
    document = Document(io.BytesIO(made("docx", "processor", "en")))
    assert document.paragraphs[1].text.startswith("of a processor, under Article 30(2)")
    assert json.loads(made("json", "processor", "en"))["role"] == "processor"
