"""The company's own policy stays as plain as it has become."""

from functools import cache
from pathlib import Path

import pytest

from generator.i18n import translator
from generator.readability import Readability, readability
from generator.readability.model import measure
from generator.readability.pieces import is_running
from generator.register import read_register

REGISTER = Path(__file__).resolve().parents[3] / "register"
LIMIT = 45
WHOLE = 40
# What was reached in November 2026, in Swedish and English; None where a section is too short to have a value.
REACHED = {
    "summary": (35, 35),
    "controller": (38, 30),
    "purposes": (40, 39),
    "recipients": (43, 39),
    "transfers": (36, 38),
    "rights": (34, 34),
    "cookies": (36, 31),
    "security": (44, 42),
    "website": (40, 35),
    "complaints": (40, 41),
    "versions": (None, None),
}


@cache
def found() -> Readability:
    return readability(read_register(REGISTER, "register").register)


def test_every_section_has_its_value():
    assert [section.name for section in found().sections] == list(REACHED)


@pytest.mark.parametrize("name", REACHED)
@pytest.mark.parametrize(("position", "language"), [(0, "sv"), (1, "en")])
def test_a_section_is_no_harder_than_it_was(name, position, language):
    section = next(section for section in found().sections if section.name == name)
    reached, lix = REACHED[name][position], section.running[language].lix
    assert (lix is None) == (reached is None)
    assert lix is None or lix <= reached <= LIMIT


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_whole_is_easy(language):
    assert found().whole.running[language].lix <= WHOLE
    assert found().whole.all[language].lix <= WHOLE


@pytest.mark.parametrize("language", ["sv", "en"])
def test_no_text_is_hard(language):
    texts = [(text.places[0], text.measures[language].lix) for text in found().texts]
    assert [(place, lix) for place, lix in texts if lix is not None and lix > LIMIT] == []


@pytest.mark.parametrize("language", ["sv", "en"])
def test_no_sentence_is_longer_than_thirty_words(language):
    assert [one.text for one in found().sentences[language] if one.words > 30] == []


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_fixed_sentences_of_the_site_are_easy(language):
    said = [text for key, text in translator(language).texts.items() if key.startswith("site.") and is_running(text)]
    assert measure(said).lix < WHOLE
