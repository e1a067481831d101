"""The catalogue in docs/ says what the rules say."""

import runpy
from pathlib import Path

import pytest

from generator.source import LANGUAGES

DOCS = Path(__file__).resolve().parents[2] / "docs"
MAKE = runpy.run_path(str(DOCS / "make_rules.py"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_up_to_date(language):
    file = DOCS / MAKE["PAGES"][language]
    assert file.is_file(), "run python docs/make_rules.py"
    assert file.read_text(encoding="utf-8") == MAKE["page"](language)
