"""Registers of earlier formats: rewritten with their comments, read as of today, and refused by the program otherwise."""

import datetime as dt
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from unit.upgrade import steps as made_up

from generator.check import check
from generator.cli import migrate
from generator.outputs import OutputError, write_files
from generator.register import read_register
from generator.source import Blobs, Folder
from generator.source.edits import Append
from generator.source.splice import SpliceError
from generator.upgrade import FORMAT, STEPS, Step, format_hit, upgrade, upgraded

NEW_PURPOSE = """\
# What we do first.
name: # in both languages
  sv: Svara på frågor
  en: Answer questions
status: active
# status is added below the name
summary: {sv: Vi svarar., en: We answer.}
purpose: {sv: Att svara., en: To answer.}
operations:
  - sv: Läsning
    en: Reading # only one
data_subjects:
  - who: consumer # the only kind
    data: [email]
"""


def run(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(migrate.command, ["--register", str(folder), *arguments])


@pytest.fixture
def with_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrate, "STEPS", made_up.STEPS)


def contents(folder: Path) -> dict[str, bytes]:
    return {str(file): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_the_formats_are_counted_from_one() -> None:
    assert [step.to for step in STEPS] == list(range(2, len(STEPS) + 2))
    assert len(STEPS) + 1 == FORMAT


@pytest.mark.usefixtures("with_steps")
def test_files_are_rewritten_with_their_comments_and_order(old: Path) -> None:
    done = run(old)
    assert done.exit_code == 0, done.output
    assert (old / "purposes/orders.yaml").read_text(encoding="utf-8") == NEW_PURPOSE
    settings = (old / "register.yaml").read_text(encoding="utf-8")
    assert settings.startswith("format: 3\nlanguages: [sv, en]\n")
    assert "colour" not in settings
    assert done.stdout.splitlines()[:2] == ["2: “title” is called “name”.", "3: “operations” is a list."]
    assert done.stderr == "From format 1 to 3. Files: 2.\n"


@pytest.mark.usefixtures("with_steps")
def test_a_second_run_changes_nothing(old: Path) -> None:
    run(old)
    before = contents(old)
    done = run(old, "--lang", "sv")
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == "Registret har det nyaste formatet, 3. Inget att ändra.\n"
    assert contents(old) == before


@pytest.mark.usefixtures("with_steps")
def test_check_only_tells(old: Path) -> None:
    before = contents(old)
    done = run(old, "--check")
    assert done.exit_code == 1
    assert done.stdout.splitlines()[2:] == [f"{old}/purposes/orders.yaml", f"{old}/register.yaml"]
    assert contents(old) == before


@pytest.mark.usefixtures("with_steps")
def test_a_run_that_was_broken_off_is_taken_up_again(old: Path) -> None:
    found = upgrade(old, "register", made_up.STEPS)
    first = next(iter(found.files))
    assert first.name == "orders.yaml"
    first.write_bytes(found.files[first])
    assert run(old).exit_code == 0
    assert (old / "purposes/orders.yaml").read_text(encoding="utf-8") == NEW_PURPOSE


def test_what_cannot_be_done_in_place_is_named_and_nothing_is_written(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    impossible = Step(4, made_up.STEPS[0].what, lambda kind, _: [Append(("name",), "x")] if kind == "purpose" else [])
    monkeypatch.setattr(migrate, "STEPS", (*made_up.STEPS, impossible))
    before = contents(old)
    done = run(old, "--lang", "sv")
    assert done.exit_code == 2
    assert done.stderr == (
        f"{old}/purposes/orders.yaml: ”name” går inte att ändra utan att annat i filen rörs. Ändra för hand.\n"
    )
    assert contents(old) == before


@pytest.mark.usefixtures("with_steps")
def test_a_register_that_would_have_errors_afterwards_stays_as_it_is(old: Path) -> None:
    purpose = old / "purposes/orders.yaml"
    purpose.write_text(purpose.read_text(encoding="utf-8").replace("summary", "sumary"), encoding="utf-8")
    before = contents(old)
    done = run(old)
    assert done.exit_code == 2
    assert done.stderr.startswith(f"After the change {purpose} would have an error: ")
    assert done.stderr.endswith("Nothing has changed. Mend the error first.\n")
    assert contents(old) == before


@pytest.mark.usefixtures("with_steps")
@pytest.mark.parametrize(
    ("settings", "said"),
    [
        (
            "languages: [sv, en]\n",
            "It is not stated which format the register has: register.yaml is missing, cannot be ",
        ),
        ("format: 9\n", "The register has format 9, which is newer than the program (format 3). Update the program.\n"),
    ],
)
def test_no_format_or_a_later_one(old: Path, settings: str, said: str) -> None:
    (old / "register.yaml").write_text(settings, encoding="utf-8")
    done = run(old)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith(said)


def test_no_folder(tmp_path: Path) -> None:
    done = run(tmp_path / "none")
    assert done.exit_code == 2
    assert "There is no folder" in done.stderr


def test_today_there_is_nothing_to_do(tmp_path: Path) -> None:
    ropa = Path(sys.executable).parent / "ropa"
    register = Path(__file__).parents[3] / "register"
    done = subprocess.run([ropa, "migrate", "--lang", "en", "--register", register], capture_output=True, check=True)
    assert done.stderr.decode() == f"The register has the newest format, {FORMAT}. Nothing to change.\n"


def test_the_past_is_read_as_if_it_were_of_today(old: Path) -> None:
    blobs = Blobs(old, {path: (old / path).read_bytes() for path in Folder(old).listed()[0]})
    reading = read_register(upgraded(blobs, made_up.STEPS), "register")
    assert [hit for hit in reading.hits if hit.severity == "error"] == []
    assert reading.register.one("register")["format"] == 3
    assert reading.register.all("purpose")["orders"]["operations"] == [{"sv": "Läsning", "en": "Reading"}]
    assert reading.register.documents["register/purposes/orders.yaml"].text == NEW_PURPOSE


def test_reading_gives_up_comments_where_it_must(old: Path) -> None:
    purpose = old / "purposes/orders.yaml"
    text = purpose.read_text(encoding="utf-8")
    purpose.write_text(text.replace("operations: {", "operations:\n  # why\n  {"), encoding="utf-8")
    with pytest.raises(SpliceError):
        upgrade(old, "register", made_up.STEPS)
    reading = read_register(upgraded(Folder(old), made_up.STEPS), "register")
    assert reading.register.all("purpose")["orders"]["operations"] == [{"sv": "Läsning", "en": "Reading"}]


def test_a_register_of_today_is_read_as_it_is(old: Path) -> None:
    tree = Folder(old)
    assert upgraded(tree, ()) is tree


@pytest.mark.parametrize(
    ("found", "reads", "message", "fix"),
    [
        (1, 2, "The register is written in format 1. The program reads format 2.", "Run: ropa migrate"),
        (
            3,
            2,
            "The register is written in format 3, for a newer version of the program. This one reads format 2.",
            "Update the program.",
        ),
    ],
)
def test_another_format_is_a_finding(old: Path, found: int, reads: int, message: str, fix: str) -> None:
    (old / "register.yaml").write_text(f"format: {found}\n", encoding="utf-8")
    documents = read_register(old, "register").register.documents
    hit = format_hit(documents, "register", reads)
    assert hit is not None
    assert (hit.rule, hit.message.en, hit.fix and hit.fix.en) == ("REG-06", message, fix)
    assert format_hit(documents, "register", found) is None


def test_nothing_else_is_said_of_a_register_of_another_format(old: Path) -> None:
    (old / "register.yaml").write_text("format: 7\nunknown: 1\n", encoding="utf-8")
    outcome = check(old, "register", dt.date(2026, 11, 23))
    assert [finding.rule for finding in outcome.findings] == ["REG-06"]
    assert not outcome.whole


def test_files_are_all_written_or_none(tmp_path: Path) -> None:
    first, second = tmp_path / "a", tmp_path / "b"
    first.write_bytes(b"before")
    (second / "in-the-way").mkdir(parents=True)
    with pytest.raises(OutputError):
        write_files({first: b"after", tmp_path / "new": b"x", second: b"after"})
    assert contents(tmp_path) == {str(first): b"before"}
