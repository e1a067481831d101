"""The document, the CSV files and JSON: their form."""

import io
import json
import zipfile
from functools import cache

import pytest
from docx import Document
from docx.oxml.ns import qn
from jsonschema import Draft202012Validator
from unit.editions.made import NAMES, made, origin, view
from unit.editions.readers import table

from generator.exchange.editions.as_json import schema
from generator.exchange.editions.lines import as_text
from generator.exchange.editions.separated import harmless
from generator.i18n import translator
from generator.schema import schema_of
from generator.source import LANGUAGES
from generator.views.blocks import Entries, Fields, Listing, Paragraph, Row, State


@cache
def document(language="sv"):
    return Document(io.BytesIO(made("docx", "tests/clean", language)))


def packed(language="sv"):
    return zipfile.ZipFile(io.BytesIO(made("csv", "tests/clean", language)))


def test_the_document_has_headings_in_the_order_of_the_record():
    found = [part.text for part in document().paragraphs if part.style.name == "Heading 1"]
    assert found[:4] == ["Personuppgiftsansvarig och kontakter", "Sammanfattning", "Ändamål", "Personuppgiftsbiträden"]
    names = [part.text for part in document().paragraphs if part.style.name == "Heading 2"]
    assert names == [record.target.name for _, record in view("tests/clean", "sv").records()]


@pytest.mark.parametrize(("language", "locale"), [("sv", "sv-SE"), ("en", "en-GB")])
def test_the_document_says_its_language(language, locale):
    made = document(language)
    assert next(made.styles.element.iter(qn("w:lang"))).get(qn("w:val")) == locale
    assert made.core_properties.language == language


def test_every_table_of_a_record_repeats_its_head():
    tables = [one for one in document().tables if one.rows[0].cells[0].paragraphs[0].style.name == "Record head"]
    assert len(tables) == 1 + len(list(view("tests/clean", "sv").records()))
    assert [one for one in tables if one.rows[0]._tr.trPr.find(qn("w:tblHeader")) is None] == []


def test_the_document_is_styled_by_styles_alone():
    body = document().element.body
    looks = ("b", "i", "color", "sz", "rFonts", "u", "ind", "jc", "spacing")
    assert [look for look in looks if next(body.iter(qn(f"w:{look}")), None) is not None] == []


def test_the_document_tells_no_other_time_than_the_registers():
    about = document().core_properties
    assert (about.created, about.modified) == (origin("tests/clean").timestamp, origin("tests/clean").timestamp)
    assert about.identifier == f"sha256:{origin('tests/clean').digest}"
    content = zipfile.ZipFile(io.BytesIO(made("docx", "tests/clean", "sv")))
    assert {entry.date_time for entry in content.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize(("language", "delimiter"), [("sv", ";"), ("en", ",")])
def test_csv_opens_as_a_table_in_a_spreadsheet_of_its_language(language, delimiter):
    content = packed(language).read("transfer.csv")
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.decode("utf-8-sig").split(delimiter)[0] == translator(language).t("export.csv.id")


def test_csv_has_the_same_columns_for_every_register():
    heads = [table(zipfile.ZipFile(io.BytesIO(made("csv", name, "en"))), "purpose.csv", "en")[0] for name in NAMES]
    assert heads[0] == heads[1] == heads[2]
    labels = [node.label.en for node in schema_of("purpose").root.properties.values() if not node.classifies]
    assert [label for label in labels if label not in heads[0]] == []
    assert heads[0][-2:] == ["Not stated in", "Stated as none in"]


def test_csv_explains_its_columns():
    rows = table(packed("en"), "columns.csv", "en")
    assert rows[0] == ["File", "Column", "Field name", "Article"]
    assert ["purpose.csv", "Purpose", "purpose", "30(1)(b), 13(1)(c)"] in rows


def test_csv_dates_are_iso():
    head, first, *_ = table(packed("en"), "purpose.csv", "en")
    assert first[head.index("Last reviewed")] == "2026-09-01"


@pytest.mark.parametrize("text", ["=1+1", "+46 8", "-2", "@x", "\t=1", "'=1", "\uff1d1"])
def test_csv_has_no_formula(text):
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "x=1", "'quoted'", "2026-11-22"])
def test_csv_leaves_other_texts_alone(text):
    assert harmless(text) == text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_json_keeps_its_schema(name, language):
    Draft202012Validator.check_schema(schema())
    assert list(Draft202012Validator(schema()).iter_errors(json.loads(made("json", name, language)))) == []


def test_the_json_schema_is_closed():
    def objects(node):
        if isinstance(node, dict):
            yield from [node] if node.get("type") == "object" else []
            for inner in node.values():
                yield from objects(inner)
        elif isinstance(node, list):
            for inner in node:
                yield from objects(inner)

    found = list(objects(schema()))
    assert len(found) > 10
    assert [node for node in found if node["additionalProperties"] is not False] == []


def test_json_names_records_and_dates():
    sections = {section["kind"]: section for section in json.loads(made("json", "tests/clean", "en"))["sections"]}
    first = sections["purpose"]["records"][0]
    fields = {field["key"]: field for group in first["groups"] for field in group["fields"]}
    assert fields["reviewed"]["value"] == [{"text": "1 September 2026", "date": "2026-09-01"}]
    assert fields["controller"]["value"][0]["record"] == {"kind": "controller", "id": "controller"}
    assert fields["special_categories"]["state"] == "none"


def test_lines_of_nested_values():
    def row(label, *blocks):
        return Row(key=label, label=label, article="", state=State.VALUE, blocks=blocks)

    inner = Fields(rows=(row("C", Paragraph(text="c")), row("D", Paragraph(text="d"), Paragraph(text="e"))))
    several = Listing(items=(Paragraph(text="x"), Paragraph(text="y")), short=False)
    short = Listing(items=several.items, short=True)
    entry = Fields(rows=(row("A", Paragraph(text="a")), row("B", inner), row("S", several), row("T", short)))
    assert as_text([Entries(items=(entry,))]).split("\n") == [
        "• A: a", "  B:", "    C: c", "    D:", "      d", "      e", "  S:", "    • x", "    • y", "  T: x, y",
    ]  # fmt: skip


def test_the_view_dates_only_what_is_a_date():
    days = {
        (row.key, part.day)
        for _, record in view("tests/clean", "sv").records()
        for row in record.rows
        for part in row.blocks
        if isinstance(part, Paragraph) and part.day
    }
    assert ("reviewed", "2026-09-01") in days
    assert {key for key, _ in days} <= {"reviewed", "created", "updated", "review_by", "ended", "date", "in_force"}
