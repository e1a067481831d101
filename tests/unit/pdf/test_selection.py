"""A part of a register holds what was asked for, what that refers to, and nothing else; it says that it is a part."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from generator.cli.edition import chosen
from generator.i18n import translator
from generator.outputs import OutputError
from generator.provenance import Scope, canonical_json, provenance
from generator.register import Register, read_register
from generator.source import LANGUAGES, Language, Message
from generator.views.blocks import paragraphs
from generator.views.internal import (
    GAPS,
    Selection,
    SelectionError,
    internal_register,
    of_department,
    with_purposes,
)
from generator.views.internal.cover import extent

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def whole() -> Register:
    return read_register(ROOT / "tests/clean", "register").register


def in_departments(register: Register, **departments: dict[str, str]) -> Register:
    purposes = {
        key: record._replace(data={**record.data, "department": departments[key]}) if key in departments else record
        for key, record in register.records["purpose"].items()
    }
    return register._replace(records={**register.records, "purpose": purposes})


def test_a_part_holds_the_purposes_and_what_they_refer_to(whole: Register) -> None:
    part, selection = with_purposes(whole, ("accounting", "website-statistics"))
    assert selection == Selection(chosen=2, total=13)
    ids = {kind: sorted(found) for kind, found in part.records.items()}
    assert ids["purpose"] == ["accounting", "website-statistics"]
    # Those of the purposes, and the joint controller that letter (a) asks for.
    assert ids["independent-controller"] == ["social-network", "tax-agency"]
    assert ids["processor"] == ["analytics", "hosting"]
    assert ids["transfer"] == ["statistics"]
    assert not {"cookie", "text", "rights", "change"} & ids.keys()
    assert json.loads(canonical_json(part))["policy"] == {"policy": {"purposes": ["accounting", "website-statistics"]}}


def test_nothing_of_the_other_purposes_is_attached(whole: Register) -> None:
    part, _ = with_purposes(whole, ("accounting",))
    attached = canonical_json(part).decode()
    for key, data in whole.all("purpose").items():
        assert (data["name"]["sv"] in attached) == (key == "accounting")


def test_the_digest_of_the_whole_register_stays(whole: Register) -> None:
    part, _ = with_purposes(whole, ("accounting",))
    state = provenance(whole)
    assert state.of_part(part).digest == state.digest
    assert state.of_part(part).part not in ("", state.digest)
    assert state.of_part(whole).part == ""


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ("acounting", "There is no purpose with the id “acounting”. Did you mean “accounting”?"),
        ("zzzzzz", "There is no purpose with the id “zzzzzz”."),
    ],
)
def test_an_unknown_id_is_named_with_the_nearest(whole: Register, asked: str, message: str) -> None:
    with pytest.raises(SelectionError) as caught:
        with_purposes(whole, ("orders", asked))
    assert caught.value.message.en == message


@pytest.mark.parametrize("asked", [" ekonomi ", "Finance", "FINANCE"])
def test_a_department_is_found_in_either_language_whatever_its_capitals(whole: Register, asked: str) -> None:
    finance = {"sv": "Ekonomi\n", "en": "Finance"}
    register = in_departments(
        whole, accounting=finance, orders=finance, newsletter={"sv": "Marknad", "en": "Marketing"}
    )
    part, selection = of_department(register, asked)
    assert list(part.all("purpose")) == ["orders", "accounting"]
    assert selection == Selection(chosen=2, total=13, department=Message("Ekonomi", "Finance"))
    assert extent(selection, translator("sv")) == "Utdrag: 2 av 13 ändamål · Avdelning: Ekonomi"
    assert extent(selection, translator("en")) == "Extract: 2 of 13 purposes · Department: Finance"
    with pytest.raises(SelectionError) as caught:
        of_department(register, "Markand")
    assert caught.value.message.sv == "Inget ändamål hör till avdelningen ”Markand”. Menade du ”Marknad”?"
    with pytest.raises(SelectionError) as caught:
        of_department(whole, "Ekonomi")
    assert caught.value.message.sv.startswith("Inget ändamål anger någon avdelning (fältet department)")


@pytest.mark.parametrize("language", LANGUAGES)
def test_cover_and_pages_say_that_it_is_a_part(whole: Register, language: Language) -> None:
    part, selection = with_purposes(whole, ("accounting", "newsletter", "orders"))
    view = internal_register(part, translator(language), selection=selection)
    words = {"sv": "Utdrag: 3 av 13 ändamål", "en": "Extract: 3 of 13 purposes"}[language]
    assert view.extent == words
    row = next(row for row in view.cover if row.key == "extent")
    assert [text.text for text in paragraphs(row.blocks)] == [
        words,
        {
            "sv": "Registrets övriga ändamål, och det som bara de hänvisar till, ingår inte.",
            "en": "The other purposes of the record, and what only they refer to, are not included.",
        }[language],
    ]
    assert "change" not in {section.kind for section in view.sections}


def test_what_a_part_does_not_have_is_not_said_of_the_register(whole: Register) -> None:
    part, selection = with_purposes(whole, ("accounting",))
    view = internal_register(part, translator("en"), selection=selection)
    transfers = next(section for section in view.sections if section.kind == "transfer")
    assert transfers.introduction == "What the extract covers refers to nothing of the kind."


def test_the_annex_has_the_questions_about_the_part_only() -> None:
    register = read_register(ROOT / "register", "register").register
    part, _ = with_purposes(register, ("newsletter",))
    asked, every = part.all("question"), register.all("question")

    def concerns_others(data: Mapping[str, Any]) -> bool:
        return all(text.startswith("purposes/") and not set(text) & {"*"} for text in data["about"]) and not any(
            "newsletter" in text for text in data["about"]
        )

    assert any(concerns_others(data) for data in every.values())
    assert not any(concerns_others(data) for data in asked.values())
    assert all(key in asked for key, data in every.items() if any("purposes/newsletter" in t for t in data["about"]))


@pytest.mark.parametrize(
    ("scope", "name"),
    [
        (Scope("sv"), "article-30.sv.pdf"),
        (Scope("en", annexes=("gaps",)), "article-30.dpo.en.pdf"),
        (Scope("sv", purposes=("orders",)), "article-30.utdrag-1-av-13.sv.pdf"),
        (Scope("en", purposes=("orders",), annexes=("gaps",)), "article-30.extract-1-of-13.dpo.en.pdf"),
    ],
)
def test_the_file_is_named_by_what_it_is(whole: Register, scope: Scope, name: str) -> None:
    edition = chosen(whole, scope)
    assert edition.file_name(scope.language) == name
    assert (set(GAPS) <= set(edition.parts)) == bool(scope.annexes)


def test_two_selections_at_once_are_refused(whole: Register) -> None:
    with pytest.raises(OutputError) as caught:
        chosen(whole, Scope("sv", purposes=("orders",), department="Ekonomi"))
    assert caught.value.message.en == "Give either --purposes or --department, not both."
    with pytest.raises(OutputError) as caught:
        chosen(whole, Scope("sv", role="processor", purposes=("orders",)))
    assert "artikel 30.2 har uppdrag och inga ändamål" in caught.value.message.sv
