"""The tables over many records say what the records say, and what they leave out."""

from pathlib import Path

import pytest

from generator.i18n import translator
from generator.register import Register, read_register
from generator.source import LANGUAGES, Language
from generator.views.blocks import State, paragraphs
from generator.views.internal import InternalRegister, Overview, internal_register
from generator.views.internal.parts import EVERYTHING

ROOT = Path(__file__).resolve().parents[3]
FOLDERS = ("register", "tests/clean", "tests/processor")


def register_in(folder: str) -> Register:
    return read_register(ROOT / folder, "register").register


def overview(view: InternalRegister, kind: str) -> Overview:
    return next(found for found in view.overviews if found.kind == kind)


def texts(table: Overview) -> list[list[str]]:
    return [[", ".join(part.text for part in cell.paragraphs) for cell in cells] for cells in table.rows]


def test_periods_are_told_by_kind_of_person_and_data() -> None:
    table = texts(overview(internal_register(register_in("tests/clean"), translator("sv")), "retention"))
    assert [
        "Besökare på webbplatsen",
        "Alla uppgifter i ändamålet",
        "90 dygn efter händelsen",
        "Uppgifterna raderas",
        "Skydda våra system",
    ] in table
    assert [row[0] for row in table] == sorted(row[0] for row in table)


def test_a_person_without_a_period_is_told_of() -> None:
    view = internal_register(register_in("register"), translator("sv"))
    missing = [cells for cells in overview(view, "retention").rows if cells[2].state is State.MISSING]
    assert {cells[0].paragraphs[0].text for cells in missing} >= {"Besökare på webbplatsen"}
    assert all(cells[2].paragraphs[0].text == "Uppgift saknas" for cells in missing)


def test_every_processor_stands_with_the_state_of_its_agreement() -> None:
    view = internal_register(register_in("tests/clean"), translator("en"))
    assert [row[:1] + row[2:] for row in texts(overview(view, "processor"))] == [
        ["Molnhall AB", "Sweden", "Signed, 1 March 2025, PUB-1"],
        ["Mätverket Inc.", "United States", "Signed, 1 March 2025, PUB-2"],
    ]


def test_the_role_is_that_of_the_purposes() -> None:
    view = internal_register(register_in("tests/clean"), translator("sv"))
    roles = {row[0]: row[1] for row in texts(overview(view, "independent-controller"))}
    assert roles == {
        "Fraktlinjen AB": "Självständigt personuppgiftsansvarig",
        "Nätet Ltd": "Gemensamt personuppgiftsansvarig",
        "Skatteverket": "Myndighet",
    }


@pytest.mark.parametrize("folder", FOLDERS)
def test_both_languages_have_the_same_content(folder: str) -> None:
    def content(language: Language) -> object:
        view = internal_register(register_in(folder), translator(language), EVERYTHING)
        records = {
            (section.kind, record.target.identifier): [
                (group.key, row.key, row.article, row.state, len(list(paragraphs(row.blocks))))
                for group in record.groups
                for row in group.rows
            ]
            for section, record in view.records()
        }
        tables = {
            table.kind: sorted([cell.state.name for cell in cells] for cells in table.rows) for table in view.overviews
        }
        summary = {
            target.identifier: [(c.state, len(c.paragraphs)) for c in cells] for target, cells in view.summary.rows
        }
        return [section.kind for section in view.sections], records, tables, summary

    swedish, english = (content(language) for language in LANGUAGES)
    assert swedish == english


@pytest.mark.parametrize("folder", FOLDERS)
def test_both_languages_have_the_same_numbers(folder: str) -> None:
    def numbers(language: Language) -> dict[tuple[str, str, str], list[str]]:
        view = internal_register(register_in(folder), translator(language), EVERYTHING)
        found: dict[tuple[str, str, str], list[str]] = {}
        for section, record in view.records():
            for row in record.rows:
                text = " ".join(part.text for part in paragraphs(row.blocks))
                digits = "".join(character if character.isdigit() else " " for character in text).split()
                found[section.kind, record.target.identifier, row.key] = sorted(digits)
        return found

    swedish, english = (numbers(language) for language in LANGUAGES)
    assert {key: (value, english[key]) for key, value in swedish.items() if value != english[key]} == {}
