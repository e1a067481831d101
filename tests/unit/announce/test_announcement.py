"""A new version of the policy: its number, its change note, and the settings that follow."""

import datetime as dt
import shutil
from pathlib import Path

import pytest

from generator.announce import Note, NoteError, announcement
from generator.announce.draft import Announcement
from generator.check import check
from generator.numbering import later, next_version
from generator.outputs import write_files
from generator.register import read_register
from generator.source import Message

CLEAN = Path(__file__).parents[2] / "clean"
DAY = dt.date(2026, 11, 23)
TEXT = Message("Vi sparar uppgifter om kundtjänst längre.", "We keep data on customer service for longer.")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    register = tmp_path / "register"
    shutil.copytree(CLEAN, register)
    return register


def drafted(folder: Path, **options: object) -> Announcement:
    register = read_register(folder, "register").register
    published = register.one("register")["policy"]["version"]
    given = {"published": published, "grave": True, "updated": DAY, **options}
    return announcement(register, Note(dt.date(2027, 1, 1), TEXT, "Styrelsen"), **given)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("current", "grave", "following"),
    [
        ("1.4", True, "2.0"),
        ("1.4", False, "1.5"),
        ("1.9", False, "1.10"),
        ("1.4.2", True, "2.0.0"),
        ("1.4.2", False, "1.5.0"),
        ("3", True, "4"),
        ("3", False, "4"),
        ("2026", True, None),
        ("2026.1", False, None),
        ("våren", True, None),
        ("1.0-beta", True, None),
    ],
)
def test_the_number_says_whether_people_must_be_told(current: str, grave: bool, following: str | None) -> None:  # noqa: FBT001
    assert next_version(current, grave=grave) == following


def test_versions_are_compared_as_numbers() -> None:
    assert later("1.10", "1.9")
    assert not later("1.9", "1.10")
    assert not later("1.1", "1.1")
    assert not later("2027-01", "1.0")


def test_the_note_and_the_settings(folder: Path) -> None:
    made = drafted(folder)
    assert made.version == "4.0"
    write_files(made.files)
    assert made.note.read_text(encoding="utf-8") == (
        "# yaml-language-server: $schema=../../schema/change.schema.json\n"
        "version: '4.0'\n"
        "in_force: 2027-01-01\n"
        "text:\n"
        "  sv: Vi sparar uppgifter om kundtjänst längre.\n"
        "  en: We keep data on customer service for longer.\n"
        "decided_by: Styrelsen\n"
    )
    register = read_register(folder, "register").register
    policy = register.one("register")["policy"]
    assert policy == {**policy, "version": made.version, "updated": "2026-11-23", "in_force": "2027-01-01"}
    assert register.all("change")[made.note.stem]["text"] == TEXT._asdict()
    assert check(folder, "register", DAY).ok


def test_a_version_that_was_raised_by_hand_is_kept(folder: Path) -> None:
    settings = folder / "register.yaml"
    stated = read_register(folder, "register").register.one("register")["policy"]["version"]
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace(f'"{stated}"', '"7.3"'), encoding="utf-8")
    assert drafted(folder, published=stated).version == "7.3"


def test_a_second_note_for_a_version_is_refused(folder: Path) -> None:
    write_files(drafted(folder, version="8.0").files)
    with pytest.raises(NoteError) as refused:
        drafted(folder, version="8.0")
    assert refused.value.message == (
        "register/changes/version-8-0.yaml berättar redan om version 8.0. Ändra den filen, eller ta bort den och kör igen.",
        "register/changes/version-8-0.yaml tells of version 8.0 already. Change that file, or remove it and run again.",
    )


def test_a_version_that_is_not_counted_is_asked_for(folder: Path) -> None:
    with pytest.raises(NoteError) as refused:
        drafted(folder, published="våren")
    assert refused.value.message.sv == (
        "Versionen ”våren” räknas inte, så nästa går inte att räkna ut. Ange den med --version."
    )


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"version": "å"}, "Så kan det inte skrivas i register/changes/version-.yaml: "),
        ({"version": "3.0"}, "Version 3.0 kommer före 3.1, som redan är publicerad."),
    ],
)
def test_what_the_register_would_not_pass_is_refused(folder: Path, options: dict[str, str], said: str) -> None:
    before = {file: file.read_bytes() for file in folder.rglob("*.yaml")}
    with pytest.raises(NoteError) as refused:
        drafted(folder, **options)
    assert refused.value.message.sv.startswith(said)
    assert {file: file.read_bytes() for file in folder.rglob("*.yaml")} == before
