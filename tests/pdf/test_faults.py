"""What is missing is said in one sentence; no file is made, and nothing ends in a traceback or a crash."""

import copy
import os
import subprocess
import sys
from pathlib import Path

import pytest
from pdf.specimens import NOTHING, facts, provenance_of, register_of

from generator.i18n import translator
from generator.pdf import MissingGlyph, PdfError, PdfUnavailable, engine, fonts, render_pdf
from generator.source import LANGUAGES, Language, Message
from generator.views.internal import internal_register

pytestmark = pytest.mark.pdf
ROOT = Path(__file__).resolve().parents[2]
APT = "apt-get install --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
WITHOUT_PANGO = """
import ctypes.util, sys
from cffi import FFI
def no_library(self, *arguments, **options):
    raise OSError("cannot load library 'libgobject-2.0-0'")
FFI.dlopen = no_library
from generator.pdf import PdfUnavailable
from generator.pdf.engine import Attachment, write
try:
    write("<p>", [Attachment("a", "b", b"c", "Data", None)], b"id", None)
except PdfUnavailable as error:
    print(error.message.sv, error.message.en, sep="\\n")
"""


def render(data: dict[str, dict[str, object]], language: Language = "sv") -> bytes:
    view = internal_register(register_of(data), translator(language))
    return render_pdf(view, provenance_of(), NOTHING, language)


def test_without_pango_one_sentence_says_what_to_type() -> None:
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_PANGO],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert done.stderr == ""
    assert done.stdout.splitlines() == [
        f"PDF:en kan inte göras, för systembiblioteket Pango saknas. Installera det med: {APT}",
        f"The PDF cannot be made, because the system library Pango is missing. Install it with: {APT}",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_character_without_glyph_is_named_with_record_and_field(language: Language) -> None:
    data = copy.deepcopy(facts())
    data["processor"]["processor-full"]["name"] = {"sv": "Biträdet", "en": "The processor"}
    data["processor"]["processor-full"]["service"] = {"sv": "Tjänst 漢", "en": "Service 漢"}
    with pytest.raises(MissingGlyph) as caught:
        render(data, language)
    assert (
        caught.value.message.in_(language)
        == {
            "sv": "Inget teckensnitt har tecknet 漢 (U+6F22). Det står i fältet Tjänst i Biträdet. Byt ut tecknet.",
            "en": "No font has the character 漢 (U+6F22). It stands in the field Service of The processor. "
            "Replace the character.",
        }[language]
    )


def test_the_names_of_europe_can_be_printed() -> None:
    data = copy.deepcopy(facts())
    text = "Łódź Győr Brașov Çeşme Þingvellir Ελλάδα България Ærø ÅÄÖ €§–…“”„ №1"
    data["purpose"]["purpose-full"]["summary"] = {"sv": text, "en": text}
    assert render(data).startswith(b"%PDF-1.7")


def test_missing_fonts_are_an_error_not_a_crash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "_FILES", ("Missing.ttf",))
    fonts.covered.cache_clear()
    with pytest.raises(PdfUnavailable) as caught:
        render(facts())
    assert caught.value.message.en.startswith("The PDF cannot be made, because the program's fonts are missing from ")
    monkeypatch.undo()
    fonts.covered.cache_clear()


def test_what_weasyprint_complains_of_is_an_error() -> None:
    attachment = [engine.Attachment("a.json", "a", b"{}", "Data", provenance_of().timestamp)]
    html = '<html lang="en"><title>t</title><h1>t</h1><p style="colour: red">x</p>'
    with pytest.raises(PdfError) as caught:
        engine.write(html, attachment, b"0" * 32, lambda _: None)
    assert caught.value.message == Message(
        "PDF:en kunde inte göras: Ignored `colour: red` at 1:1, unknown property.",
        "The PDF could not be made: Ignored `colour: red` at 1:1, unknown property.",
    )


def test_nothing_is_fetched() -> None:
    attachment = [engine.Attachment("a.json", "a", b"{}", "Data", provenance_of().timestamp)]
    for address in ("http://example.com/x.png", "file:///etc/passwd", "https://example.com/x.png"):
        html = f'<html lang="en"><title>t</title><h1>t</h1><img alt="x" src="{address}">'
        with pytest.raises(PdfError):
            engine.write(html, attachment, b"0" * 32, lambda _: None)


def test_the_environment_is_left_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FONTCONFIG_FILE", raising=False)
    with fonts.only_own_fonts():
        assert Path(os.environ["FONTCONFIG_FILE"]).is_absolute()
    assert "FONTCONFIG_FILE" not in os.environ
    monkeypatch.setenv("FONTCONFIG_FILE", "mine.conf")
    with fonts.only_own_fonts():
        pass
    assert os.environ["FONTCONFIG_FILE"] == "mine.conf"
