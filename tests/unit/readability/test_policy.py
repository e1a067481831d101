"""The measures of a register: by section, by text and by sentence."""

import json

import pytest
from rules.example import CLEAN, applied

from generator.readability import readability, readability_json, readability_table
from generator.readability.model import Measure, Place
from generator.register import read_register

INTRODUCTION = """# texts/introduction.yaml
body:
  sv: "Vi behandlar personuppgifter, t.ex. namn.\\n\\n- En första punkt\\n- En andra [punkt](https://exempel.se)\\n"
  en: "We process personal data, e.g. Names.\\n\\n- A first item\\n- A second [item](https://example.com)\\n"
"""
LONG = """# texts/introduction.yaml
body:
  sv: "Här är den. Personuppgiftsansvariga behandlar kundkontaktuppgifter enligt dataskyddsförordningens bestämmelser om ansvarsskyldighet, uppgiftsminimering, lagringsminimering, ändamålsbegränsning, integritet, konfidentialitet, korrekthet, laglighet och öppenhet."
  en: "Here it is. Responsible controllers process customers' contact particulars according to the regulation's principles concerning accountability, minimisation, storage limitation, purpose limitation, integrity, confidentiality, accuracy, lawfulness and transparency."
"""


def measured(folder=CLEAN):
    return readability(read_register(folder, "register").register)


def text_at(found, field, file):
    return next(text for text in found.texts if any(p.field == field and p.file == file for p in text.places))


def test_every_section_of_the_policy_is_measured_in_its_order():
    found = measured()
    assert [section.name for section in found.sections] == [
        "summary", "controller", "purposes", "recipients", "transfers", "rights", "cookies", "security", "complaints", "versions",
    ]  # fmt: skip
    assert found.sections[0].heading.en == "In short"


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_whole_is_the_sum_of_the_sections_and_running_text_is_part_of_all(language):
    found = measured()
    for kind in ("running", "all"):
        parts = [getattr(section, kind)[language] for section in found.sections]
        whole = getattr(found.whole, kind)[language]
        assert (whole.words, whole.long_words, whole.sentences) == (
            sum(part.words for part in parts),
            sum(part.long_words for part in parts),
            sum(part.sentences for part in parts),
        )
    assert found.whole.running[language].words < found.whole.all[language].words


def test_a_free_text_is_measured_as_a_reader_sees_it(tmp_path):
    text = text_at(measured(applied(INTRODUCTION, tmp_path)), "body", "register/texts/introduction.yaml")
    assert text.measures["sv"] == Measure(words=11, long_words=2, sentences=3)
    assert text.measures["en"] == Measure(words=12, long_words=2, sentences=3)


def test_a_text_that_several_records_share_stands_once_with_every_place():
    shared = [text for text in measured().texts if len(text.places) > 1 and not text.is_name]
    assert shared
    for text in shared:
        assert len({(place.file, place.line) for place in text.places}) == len(text.places)


def test_only_what_is_public_and_on_the_page_is_named():
    found = measured()
    files = {place.file for text in found.texts for place in text.places}
    assert "register/questions.yaml" not in files
    fields = {place.field for text in found.texts for place in text.places}
    assert not {field for field in fields if "because" in field or "balancing_test" in field}
    # The policy's title stands in no section, the order of the sections is that of the page.
    headings = [p.line for text in found.texts for p in text.places if p.field == "sections.heading"]
    assert headings == sorted(headings)


def test_an_active_purpose_is_named_and_a_draft_is_not(tmp_path):
    assert any(p.file == "register/purposes/orders.yaml" for text in measured().texts for p in text.places)
    drafted = measured(applied("# purposes/orders.yaml\nstatus: draft\n", tmp_path))
    assert not any(p.file == "register/purposes/orders.yaml" for text in drafted.texts for p in text.places)


def test_the_hardest_sentence_comes_first_with_its_line_and_what_makes_it_hard(tmp_path):
    folder = applied(LONG, tmp_path)
    file = folder / "texts/introduction.yaml"
    first, second = (part.strip() for part in _body("sv").split(". ", 1))
    file.write_text(f"body:\n  sv: |\n    {first}.\n\n    {second}\n  en: |\n    {_body('en')}\n", encoding="utf-8")
    hardest = measured(folder).sentences["sv"][0]
    assert Place(file=hardest.file, line=hardest.line, field=hardest.field) == Place(
        file="register/texts/introduction.yaml", line=5, field="body"
    )
    assert (hardest.words, len(hardest.long_words)) == (17, 14)
    assert hardest.long_words[:2] == ("Personuppgiftsansvariga", "behandlar")


def _body(language):
    line = next(line for line in LONG.splitlines() if line.strip().startswith(f"{language}:"))
    return line.split('"')[1]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_table_fits_a_terminal_of_100_columns_and_leaves_no_spaces(language):
    lines = readability_table(measured(), language).splitlines()
    assert max(map(len, lines)) == 100
    assert all(line == line.rstrip() for line in lines)


def test_the_table_names_sections_texts_and_sentences(tmp_path):
    lines = readability_table(measured(applied(LONG, tmp_path)), "en").splitlines()
    assert lines[0] == "Readability: the policy as a reader meets it"
    head = next(number for number, line in enumerate(lines) if line.startswith("Section, running text"))
    assert lines[head].split()[-6:] == ["sv:", "words,", "LIX", "en:", "words,", "LIX"]
    assert lines[head + 2].startswith("In short  ")
    (row,) = [line for line in lines if line.startswith("register/texts/introduction.yaml:1 body  ")]
    assert row.split()[2:] == ["20", "too", "short", "27", "too", "short"]
    at = lines.index("The hardest sentences in Swedish")
    assert lines[at + 2] == "register/texts/introduction.yaml:1 body"
    assert any(line.startswith("  → 17 words, 14 long: personuppgiftsansvariga, behandlar,") for line in lines)


def test_for_programs(tmp_path):
    told = json.loads(readability_json(measured(applied(LONG, tmp_path))))
    assert list(told) == ["version", "policy", "sections", "texts", "sentences"]
    assert told["version"] == 1
    section = told["sections"][1]
    assert (section["id"], section["heading"]) == ("controller", {"sv": "Vem som ansvarar", "en": "Who is responsible"})
    assert set(section["all"]["sv"]) == {"lix", "band", "words", "long_words", "sentences"}
    (text,) = [t for t in told["texts"] if t["places"][0]["file"] == "register/texts/introduction.yaml"]
    assert text["places"] == [{"file": "register/texts/introduction.yaml", "line": 1, "field": "body"}]
    assert text["sv"] == {"lix": None, "band": None, "words": 20, "long_words": 14, "sentences": 2}
    hardest = told["sentences"]["sv"][0]
    assert (hardest["words"], len(hardest["long_words"])) == (17, 14)
    assert hardest["text"].startswith("Personuppgiftsansvariga behandlar")
