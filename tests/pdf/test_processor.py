"""The record of a processor, Article 30(2): its letters, its words, and nothing that only a controller owes."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pdf.reading import body_by_page

from generator.register import Register, read_register
from generator.source import LANGUAGES, Language
from generator.views.internal import InternalRegister, SelectionError, for_others

pytestmark = pytest.mark.pdf
ROOT = Path(__file__).resolve().parents[2]
EXPECTED = Path(__file__).resolve().parent / "expected"
Made = Callable[[str, Language], tuple[InternalRegister, Path]]


def told(file: Path) -> str:
    return "".join(f"--- {number} ---\n{page}\n" for number, page in enumerate(body_by_page(file), start=1))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_record_reads_as_expected(made: Made, language: Language) -> None:
    """Written anew, to be read through, by deleting the file in expected/ and running the test."""
    file, found = EXPECTED / f"processor.{language}.txt", told(made("processor", language)[1])
    if not file.exists():
        file.write_text(found, encoding="utf-8")
        pytest.fail(f"{file} was written: read it through")
    assert found == file.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_assignment_answers_the_four_letters(made: Made, language: Language) -> None:
    view, _ = made("processor", language)
    assignments = next(section for section in view.sections if section.kind == "on-behalf-of")
    assert [record.target.identifier for record in assignments.records] == [
        "payroll",
        "recruitment-site",
        "support",
        "warehouse",
    ]
    for record in assignments.records:
        assert [group.key for group in record.groups][:4] == list("abcd")
        assert record.groups[0].rows[0].blocks[0].text == "Nordkontor Service AB"
    assert [letter for letter, _ in view.summary.columns] == list("abcd")


def test_only_what_is_asked_of_a_processor_is_in_it(made: Made) -> None:
    view, _ = made("processor", "sv")
    assert [section.kind for section in view.sections] == ["controller", "on-behalf-of", "transfer", "security-measure"]
    articles = {row.article for _, record in view.records() for row in record.rows}
    assert not [article for article in articles if article.startswith(("30(1)", "13", "14", "15"))]
    text = " ".join(found for _, _, found in view.texts())
    assert "Hålla kontakt med koncernbolagen" not in text


def test_no_assignments_is_a_clear_sentence() -> None:
    register: Register = read_register(ROOT / "register", "register").register
    with pytest.raises(SelectionError) as caught:
        for_others(register)
    assert caught.value.message.sv == (
        "Registret har inga uppdrag i on-behalf-of/: företaget uppger inte att det behandlar uppgifter för någon "
        "annans räkning, och då finns inget register enligt artikel 30.2 att skriva ut."
    )
