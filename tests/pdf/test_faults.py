"""What is missing is said in one sentence; no file is made, and nothing ends in a traceback or a crash."""

import copy
import errno
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest
from click.testing import CliRunner, Result
from pdf.specimens import NOTHING, facts, provenance_of, register_of

from generator.cli import main
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
COMMAND_WITHOUT_PANGO = """
from cffi import FFI
def no_library(self, *arguments, **options):
    raise OSError("cannot load library 'libgobject-2.0-0'")
FFI.dlopen = no_library
import sys
from generator.cli import main
main(["pdf", *sys.argv[1:]])
"""
ENDS_IN_THE_MIDDLE = """
import resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, {limit}))
from generator.cli import main
main(sys.argv[1:])
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


# --- The command: one sentence, exit code 2, and no file where there was none ---


@pytest.fixture
def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """`ropa pdf` on the smallest lawful register, in Swedish, from an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LANG", "sv_SE.UTF-8")
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: str) -> Result:
        return CliRunner().invoke(main, ["pdf", "--register", str(ROOT / "tests/processor"), *arguments])

    return run


def told(result: Result) -> str:
    assert result.exit_code == 2, result.output
    return result.output.strip()


def test_a_full_disk_leaves_the_old_file(
    asked: Callable[..., Result], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "old.pdf").write_bytes(b"the old one")

    def full(*_: object, **__: object) -> NoReturn:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("generator.outputs.os.fdopen", full)
    assert told(asked("--out", "old.pdf")) == "Det går inte att skriva old.pdf: disken är full. Inget har ändrats."
    assert [file.name for file in tmp_path.iterdir()] == ["old.pdf"]
    assert (tmp_path / "old.pdf").read_bytes() == b"the old one"


def test_a_full_folder_for_temporary_files_is_told_of(
    asked: Callable[..., Result], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> NoReturn:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(fonts, "TemporaryDirectory", full)
    assert told(asked()).startswith("PDF:en kunde inte göras, för det gick inte att skriva i mappen för tillfälliga")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--out", "file/made.pdf"), "Det går inte att skriva file/made.pdf: en fil står i vägen för en mapp."),
        (("--out", "folder"), "Det går inte att skriva folder: en mapp står i vägen för en fil."),
        (("--out", "public/a.pdf"), "public/a.pdf ligger i en mapp som heter public; PDF:en är intern."),
        (("--purposes", "company-contact"), "Det finns inget ändamål med id ”company-contact”. Menade du ”company-con"),
        (("--purposes", " , "), "Ange minst ett ändamåls id."),
        (("--department", " "), "Ange avdelningens namn."),
        (
            ("--comments", "--purposes", "company-contacts"),
            "Registrets filer bifogas bara när hela registret skrivs ut",
        ),
        (("--department", "IT"), "Inget ändamål anger någon avdelning"),
        (("--role", "processor", "--purposes", "company-contacts"), "Ett register enligt artikel 30.2 har uppdrag"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_written(
    asked: Callable[..., Result], tmp_path: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "folder").mkdir()
    assert told(asked(*arguments)).startswith(sentence)
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["file", "folder"]


def test_without_fonts_the_command_says_so(
    asked: Callable[..., Result], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fonts, "_FILES", ("Missing.ttf",))
    fonts.covered.cache_clear()
    assert told(asked()).startswith("PDF:en kan inte göras, för programmets teckensnitt saknas i ")
    assert list(tmp_path.iterdir()) == []
    monkeypatch.undo()
    fonts.covered.cache_clear()


LIMIT = 20_000
"""Bytes: less than any file of a record."""


@pytest.mark.parametrize(
    ("command", "file", "said"),
    [
        (
            ("pdf", "--lang", "sv"),
            "a.pdf",
            "Det går inte att skriva a.pdf: filen är större än vad som är tillåtet här.",
        ),
        (("pdf", "--lang", "en"), "a.pdf", "Cannot write a.pdf: the file is larger than is allowed here."),
        (("export", "json", "--lang", "sv"), "a.json", "Det går inte att skriva a.json: filen är större än vad som"),
        (("export", "xlsx", "--lang", "en"), "a.xlsx", "Cannot write a.xlsx: the file is larger than is allowed here."),
    ],
)
def test_a_write_that_ends_in_the_middle_leaves_the_old_file(
    tmp_path: Path, command: tuple[str, ...], file: str, said: str
) -> None:
    """No stand-in for the system: the process may write files of so many bytes and no more."""
    (tmp_path / file).write_bytes(b"the old one")
    script, register = ENDS_IN_THE_MIDDLE.format(limit=LIMIT), str(ROOT / "tests/clean")
    done = subprocess.run(
        [sys.executable, "-B", "-c", script, *command, "--out", file, "--register", register],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(said)
    assert done.stderr.count("\n") == 1
    assert [path.name for path in tmp_path.iterdir()] == [file]
    assert (tmp_path / file).read_bytes() == b"the old one"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("sv", f"PDF:en kan inte göras, för systembiblioteket Pango saknas. Installera det med: {APT}"),
        ("en", f"The PDF cannot be made, because the system library Pango is missing. Install it with: {APT}"),
    ],
)
def test_without_pango_the_command_says_so(tmp_path: Path, language: str, said: str) -> None:
    register = str(ROOT / "tests/processor")
    done = subprocess.run(
        [sys.executable, "-c", COMMAND_WITHOUT_PANGO, "--register", register, "--lang", language],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"{said}\n")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_without_a_register_is_told_of(asked: Callable[..., Result], tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    result = asked("--register", "empty")
    assert result.exit_code == 1
    assert "Mappen ”empty” innehåller inget register: där finns inga filer som slutar på .yaml." in result.output
    result = asked("--register", "nowhere")
    assert told(result) == "Mappen ”nowhere” finns inte. Ange registrets mapp med --register."
    assert [path.name for path in tmp_path.iterdir()] == ["empty"]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_a_killed_command_leaves_the_old_file(tmp_path: Path, number: int) -> None:
    """Killed when all is made and the file is about to take its place: the latest moment there is."""
    (tmp_path / "made.pdf").write_bytes(b"the old one")
    register = str(ROOT / "tests/processor")
    script = f"""
import os, pathlib
import generator.cli.editions as editions
editions.render_pdf = lambda *arguments: b"new"
pathlib.Path.replace = lambda self, target: os.kill(os.getpid(), {int(number)})
from generator.cli import main
main(["pdf", "--register", {register!r}, "--out", "made.pdf"])
"""
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == {signal.SIGTERM: 128 + signal.SIGTERM, signal.SIGKILL: -signal.SIGKILL}[number]
    assert "Traceback" not in done.stderr
    assert (tmp_path / "made.pdf").read_bytes() == b"the old one"
    if number == signal.SIGTERM:
        assert [file.name for file in tmp_path.iterdir()] == ["made.pdf"]
