"""A register of the first format, by the steps of the tests."""

import shutil
from pathlib import Path

import pytest

MINIMAL = Path(__file__).parents[2] / "minimal"

PURPOSE = """\
# What we do first.
title: # in both languages
  sv: Svara på frågor
  en: Answer questions
# status is added below the name
summary: {sv: Vi svarar., en: We answer.}
purpose: {sv: Att svara., en: To answer.}
operations: {sv: Läsning, en: Reading} # only one
data_subjects:
  - who: consumer # the only kind
    data: [email]
"""


@pytest.fixture
def old(tmp_path: Path) -> Path:
    folder = tmp_path / "register"
    shutil.copytree(MINIMAL, folder)
    settings = folder / "register.yaml"
    settings.write_text(settings.read_text(encoding="utf-8") + "colour: blue # gone\n", encoding="utf-8")
    for file in (folder / "purposes").iterdir():
        file.write_text(PURPOSE, encoding="utf-8")
    return folder
