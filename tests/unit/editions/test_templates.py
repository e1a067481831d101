"""The authorities' templates: which columns, what stands in them, and what they ask for that is not stated."""

import csv
import io
import json
import zipfile

import pytest
from openpyxl import load_workbook
from unit.editions.made import laid, view

from generator.exchange.editions import NAMES
from generator.exchange.editions.templates.files import authority_template
from generator.exchange.editions.templates.homes import homes, named_in
from generator.exchange.editions.templates.lay import lay
from generator.i18n import translator
from generator.source import LANGUAGES

STATES = {"verified_primary", "verified_secondary", "verified_proxy", "dataset", "unverified"}


def tables(template, name, language="en"):
    return json.loads(laid("json", template, name, language))["tables"]


def row(template, name, purpose, language="en"):
    found = tables(template, name, language)["processing"]
    (cells,) = [cells for cells in found["rows"] if cells[0] == purpose]
    return dict(zip(found["heads"][0], cells, strict=True))


@pytest.mark.parametrize("name", NAMES)
def test_every_column_has_a_home_in_the_schema_and_a_known_state(name):
    template = authority_template(name)
    assert [field for asked in template.columns for field in asked.fields if field not in homes()] == []
    assert {asked.status for asked in template.columns} | {template.status} <= STATES
    assert template.sources
    assert all(template.note)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_column_of_the_template_is_somewhere_once(name, language):
    template = authority_template(name)
    found = lay(view("register", language), template, translator(language))
    assert sorted([asked for asked, _ in found.controller] + list(found.columns)) == sorted(template.columns)
    assert len(found.rows) == len(view("register", language).summary.rows)


def test_the_number_of_columns_of_each():
    assert {name: len(authority_template(name).columns) for name in NAMES} == {
        "aepd": 11, "apd": 33, "cnil": 24, "datatilsynet-dk": 16, "datatilsynet-no": 19, "dpc": 13, "dsk": 21,
        "ico": 33, "imy": 10,
    }  # fmt: skip


def test_imy_on_a_purpose_that_states_everything():
    assert row("imy", "tests/clean", "Handle orders", "en") == {
        "Processing activity": "Handle orders",
        "Ändamålen med behandlingen": "To receive orders, deliver the goods and examine complaints.",
        "Kategorier av registrerade": "Private customer\nSole trader\nContact at a company",
        "Kategorier av personuppgifter": (
            "Private customer: Name, contact details, purchase history\n"
            "Sole trader: Name, contact details, purchase history\n"
            "Contact at a company: Name, contact details"
        ),
        "Kategorier av mottagare": "Molnhall AB\nFraktlinjen AB",
        "Överföringar till tredjeland, med skyddsåtgärder": "None: The data do not leave the EEA.",
        "Tidsfrister för radering, om möjligt": (
            "Private customer, sole trader, contact at a company: 3 years; Start event: the goods have been delivered"
        ),
        "Allmän beskrivning av tekniska och organisatoriska säkerhetsåtgärder, om möjligt": (
            "Technical: Controlled access, Encryption\nOrganisational: Training"
        ),
        "Rättslig grund (svensk praxis, krävs inte)": (
            "Private customer, sole trader: Contract, Article 6(1)(b)\n"
            "Contact at a company: Legitimate interests, Article 6(1)(f)"
        ),
        "System/lagringsplats (svensk praxis, krävs inte)": "Systems: Webbutiken\nPlace of storage: Sweden",
    }


def test_what_the_register_lacks_is_listed_for_each_purpose():
    gaps = tables("imy", "register", "sv")["gaps"]
    assert gaps["heads"] == [["Avser", "Mallens kolumn", "Krävs enligt", "Uppgift som saknas"]]
    assert [
        "Visa mer relevant annonsering", "Tidsfrister för radering, om möjligt", "Artikel 30.1", "Lagringstid"
    ] in gaps["rows"]  # fmt: skip
    assert [entry[3] for entry in gaps["rows"] if entry[0].startswith("AJ Produkter")] == [
        "Postadress: Gata eller box", "E-post för dataskyddsfrågor", "Gemensamt personuppgiftsansvariga",
        "Dataskyddsombud", "Kontaktuppgifter",
    ]  # fmt: skip


def test_what_does_not_arise_is_not_lacking():
    second = tables("ico", "tests/clean")["processing"]["rows"][1][0]
    cells = row("ico", "tests/clean", second)
    assert cells["Legitimate interests for the processing (if applicable)"] == "–"
    gaps = tables("ico", "tests/clean")["gaps"]["rows"]
    assert [gap for gap in gaps if gap[1] == "Legitimate interests for the processing (if applicable)"] == []


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("imy", "Läst hos myndigheten."),
        ("dsk", "Inte bekräftad: ingen källa är läst."),
        ("dpc", "Inte bekräftad: ingen källa är läst."),
    ],
)
def test_the_sheet_says_how_far_the_template_is_verified(name, said):
    found = tables(name, "register", "sv")
    assert dict(found["about"]["rows"])["Hur mallen är kontrollerad"] == said
    marks = {mark.split(" · ")[1] for mark in found["processing"]["heads"][2][1:]}
    assert ("inte bekräftad" in marks) == (name != "imy")


@pytest.mark.parametrize("name", NAMES)
def test_spreadsheet_csv_and_json_of_a_template_are_the_same(name):
    expected = {key: table["heads"] + table["rows"] for key, table in tables(name, "register", "sv").items()}
    book = load_workbook(io.BytesIO(laid("xlsx", name, "register", "sv")))
    read = [[[cell or "" for cell in cells] for cells in sheet.iter_rows(values_only=True)] for sheet in book]
    assert read == list(expected.values())
    packed = zipfile.ZipFile(io.BytesIO(laid("csv", name, "register", "sv")))
    for key, rows in expected.items():
        text = packed.read(f"{key}.csv").decode("utf-8-sig")
        found = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
        assert [[cell.removeprefix("'") for cell in cells] for cells in found] == rows


def test_which_fields_of_a_purpose_name_which_records():
    assert named_in("processor") == ("recipients",)
    assert named_in("transfer") == ("transfers",)
    assert named_in("security-measure") == ("security_measures",)
