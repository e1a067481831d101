"""`--as-of` and `--rev`: the register as it was, from git, and the law of the day; or a sentence why not."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from click.testing import CliRunner
from repositories import TESTS, Repository

from generator.cli import main

SPEAKS = "Whoever makes a commit can set its dates."


class Done(NamedTuple):
    code: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def run(monkeypatch) -> Run:
    """A command, run in a folder, on a day far from every date in the tests unless they say another."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "")
    monkeypatch.setenv("LANG", "en_US.UTF-8")

    def run(folder: Path, *arguments: str) -> Done:
        monkeypatch.chdir(folder)
        done = CliRunner().invoke(main, arguments)
        assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
        return Done(done.exit_code, done.stdout, done.stderr)

    return run


@pytest.fixture
def kept(tmp_path) -> Repository:
    """The clean register committed on 5 January; on 1 March it gets an id that leads nowhere, and on 1 April it is mended."""
    repository = Repository.made(tmp_path / "repository", TESTS / "clean")
    repository.commit("policy-1.0", at="2026-01-05T10:00:00Z")
    repository.edit("purposes/orders.yaml", "recipient: hosting", "recipient: hostin")
    repository.commit("broken", at="2026-03-01T10:00:00Z")
    repository.edit("purposes/orders.yaml", "recipient: hostin", "recipient: hosting")
    repository.commit("mended", at="2026-04-01T10:00:00Z")
    return repository


def codes(done: Done) -> list[str]:
    return sorted({finding["rule"] for finding in json.loads(done.out)["findings"] if finding["severity"] == "error"})


def check(run: Run, repository: Repository, *arguments: str) -> Done:
    return run(repository.root, "check", "--format", "json", *arguments)


def test_a_revision_is_read_from_git_and_the_folder_is_not_touched(run, kept):
    kept.edit("controller.yaml", "legal_name:", "nonsense:")
    before = (kept.register / "controller.yaml").read_bytes()
    assert codes(check(run, kept, "--rev", "broken")) == ["REF-01"]
    assert codes(check(run, kept, "--rev", "mended")) == []
    assert "SCH-01" in codes(check(run, kept))
    assert (kept.register / "controller.yaml").read_bytes() == before
    assert kept.git("status", "--porcelain") == "M register/controller.yaml"


def test_a_finding_names_the_file_as_it_is_called_in_the_folder(run, kept):
    done = run(kept.root, "check", "--rev", "broken", "--lang", "en")
    assert "--> register/purposes/orders.yaml:" in done.out
    assert "recipient: hostin" in done.out, "the excerpt is of the file as it was"


@pytest.mark.parametrize(
    ("day", "found"),
    [
        ("2026-01-05", []),
        ("2026-02-28", []),
        ("2026-03-01", ["REF-01"]),
        ("2026-03-31", ["REF-01"]),
        ("2026-04-01", []),
    ],
)
def test_a_day_is_the_register_as_it_stood_when_the_day_ended(run, kept, day, found):
    assert codes(check(run, kept, "--as-of", day)) == found


def test_a_revision_is_judged_by_the_law_of_its_day_or_of_the_day_that_is_named(run, kept):
    # The decision on the United States is of 2023-07-10.
    kept.git("commit", "-q", "--amend", "--no-edit", at="2023-07-09T12:00:00Z")
    assert "TRF-03" in codes(check(run, kept, "--rev", "HEAD"))
    assert codes(check(run, kept, "--rev", "HEAD", "--as-of", "2026-11-22")) == []


def test_source_date_epoch_still_sets_the_day_of_judgement(run, kept, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1688860800")  # 2023-07-09
    assert "TRF-03" in codes(check(run, kept, "--rev", "HEAD"))
    assert codes(check(run, kept, "--rev", "HEAD", "--as-of", "2026-11-22")) == []


def test_the_commit_and_its_dates_are_told(run, kept):
    commit = kept.git("rev-parse", "policy-1.0")[:12]
    dated = "2026-01-05 10:00 UTC"
    assert check(run, kept, "--as-of", "2026-02-01", "--lang", "en").err.splitlines()[0] == (
        f"The register was read from commit {commit}, written {dated} and committed {dated}. {SPEAKS}"
    )
    assert check(run, kept, "--as-of", "2026-02-01", "--lang", "sv").err.splitlines()[0] == (
        f"Registret är läst ur commit {commit}, skriven {dated} och införd {dated}. "
        "Den som checkar in en ändring kan själv sätta datumen."
    )


def test_from_the_day_of_the_last_commit_on_the_folder_speaks(run, kept):
    kept.edit("purposes/orders.yaml", "recipient: hosting", "recipient: hostin")
    commit = kept.git("rev-parse", "HEAD")[:12]
    told = (
        "The register was read from the folder as it is now, with changes that are not committed. The latest change in "
        f"the history is commit {commit}, written 2026-04-01 10:00 UTC and committed 2026-04-01 10:00 UTC. {SPEAKS}"
    )
    for day in ("2026-04-01", "2030-01-01"):
        done = check(run, kept, "--as-of", day)
        assert "REF-01" in codes(done)
        assert done.err.splitlines()[0] == told
    assert codes(check(run, kept, "--as-of", "2026-02-01")) == []
    assert check(run, kept).err.splitlines() == ["1 error."]


@pytest.mark.parametrize("command", [["check"], ["pdf"], ["export", "json"], ["build"]])
def test_a_day_before_the_first_commit(run, kept, command):
    said = "The history begins on 2026-01-05, so what the register said on 2026-01-04 cannot be told.\n"
    assert run(kept.root, *command, "--as-of", "2026-01-04", "--lang", "en") == (2, "", said)
    assert not (kept.root / "build").exists()


@pytest.mark.parametrize("command", [["check"], ["pdf"], ["export", "json"], ["build"]])
def test_a_revision_that_is_not_there(run, kept, command):
    said = (
        "There is no commit “policy-2.0” in the history. If it is a tag that somebody else has set, fetch it first: "
        "git fetch --tags\n"
    )
    assert run(kept.root, *command, "--rev", "policy-2.0", "--lang", "en") == (2, "", said)


@pytest.mark.parametrize("command", [["check"], ["pdf"], ["export", "json"], ["build"]])
def test_a_clone_of_the_last_commit_alone(run, kept, tmp_path, command):
    part = tmp_path / "part"
    subprocess.run(["git", "clone", "-q", "--depth", "1", f"file://{kept.root}", str(part)], check=True)
    whole = "Fetch with full history: git fetch --unshallow --tags\n"
    assert run(part, *command, "--as-of", "2026-02-01", "--lang", "en") == (
        2,
        "",
        "Only the history from 2026-04-01 on is here, so what the register said on 2026-02-01 cannot be told. " + whole,
    )
    assert run(part, *command, "--rev", "policy-1.0", "--lang", "en") == (
        2,
        "",
        "There is no commit “policy-1.0” in the history, but only a part of it is here. " + whole,
    )


def test_the_last_commit_can_be_read_in_such_a_clone(run, kept, tmp_path):
    part = tmp_path / "part"
    subprocess.run(["git", "clone", "-q", "--depth", "1", f"file://{kept.root}", str(part)], check=True)
    for arguments in (["--rev", "HEAD"], ["--as-of", "2026-04-01"], ["--as-of", "2030-01-01", "--rev", "HEAD"]):
        assert run(part, "check", "--fail-level", "error", *arguments).code in {0, 1}
    assert run(part, "check", "--rev", "HEAD", "--as-of", "2026-11-22").code == 0
    assert run(part, "export", "json", "--rev", "HEAD", "--as-of", "2026-11-22").code == 0


@pytest.mark.parametrize("command", [["pdf"], ["export", "json"], ["build"]])
def test_outside_git_nothing_is_made_of_a_day_that_is_past(run, tmp_path, command):
    shutil.copytree(TESTS / "clean", tmp_path / "register")
    said = (
        "What the register said on 2026-02-01 cannot be shown. register does not lie in a git repository, so the "
        "register has no history. Name the register's folder in the repository with --register.\n"
    )
    assert run(tmp_path, *command, "--as-of", "2026-02-01", "--lang", "en") == (2, "", said)
    assert not (tmp_path / "build").exists()


def test_outside_git_the_files_are_judged_as_they_are(run, tmp_path):
    shutil.copytree(TESTS / "clean", tmp_path / "register")
    done = run(tmp_path, "check", "--as-of", "2023-07-09", "--format", "json", "--lang", "en")
    assert "TRF-03" in codes(done)
    assert done.err.splitlines()[0] == (
        "The files are judged as they are now, by the law of 2023-07-09. register does not lie in a git repository, so "
        "the register has no history. Name the register's folder in the repository with --register."
    )


def test_outside_git_a_day_to_come_needs_no_history(run, tmp_path):
    shutil.copytree(TESTS / "clean", tmp_path / "register")
    done = run(tmp_path, "check", "--as-of", "9999-01-01", "--format", "json", "--lang", "en")
    assert len(done.err.splitlines()) == 1


def test_a_register_with_errors_then_stops_what_is_made_of_it(run, kept):
    done = run(kept.root, "pdf", "--rev", "broken", "--lang", "en")
    assert done.code == 1
    assert "error[REF-01]" in done.out
    assert not (kept.root / "build").exists()


def test_a_folder_that_is_gone_is_read_and_one_that_never_was_is_told(run, kept):
    kept.git("mv", "register", "moved")
    kept.commit(at="2026-05-01T10:00:00Z")
    assert codes(check(run, kept, "--rev", "policy-1.0")) == []
    assert run(kept.root, "check", "--register", "moved", "--rev", "policy-1.0", "--lang", "en") == (
        2,
        "",
        f"At commit {kept.git('rev-parse', 'policy-1.0')[:12]} (2026-01-05) there was no register in moved. Name the "
        "folder as it was called then with --register.\n",
    )
    assert run(kept.root, "check", "--lang", "en") == (
        2,
        "",
        "There is no folder “register”. Name the register's folder with --register.\n",
    )


def test_a_logo_is_judged_as_it_was(run, kept):
    logo = b"<svg xmlns='http://www.w3.org/2000/svg'/>"
    (kept.register / "logo.svg").write_bytes(logo)
    kept.edit("register.yaml", "site:\n", "site:\n  logo: logo.svg\n")
    kept.commit("logo", at="2026-05-01T10:00:00Z")
    (kept.register / "logo.svg").unlink()
    assert codes(check(run, kept)) == ["REG-04"]
    assert codes(check(run, kept, "--rev", "logo", "--as-of", "2026-11-22")) == []


def test_an_export_of_a_commit_is_the_file_that_was_made_there(run, kept, tmp_path):
    kept.edit("purposes/orders.yaml", "status: active", "status: active # more")
    there = tmp_path / "there"
    kept.git("clone", "-q", str(kept.root), str(there))
    subprocess.run(["git", "-C", str(there), "checkout", "-q", "policy-1.0"], check=True)
    for form, ending in (("json", "json"), ("xlsx", "xlsx"), ("docx", "docx"), ("csv", "zip")):
        name = f"a.{ending}"
        assert run(there, "export", form, "--out", name).code == 0
        assert run(kept.root, "export", form, "--out", name, "--rev", "policy-1.0").code == 0
        made = (there / name).read_bytes()
        assert (kept.root / name).read_bytes() == made, form
        assert run(kept.root, "export", form, "--out", name, "--as-of", "2026-01-31").code == 0
        assert (kept.root / name).read_bytes() == made, form
    origin = json.loads((there / "a.json").read_bytes())["origin"]
    assert (origin["commit"], origin["dirty"]) == (kept.git("rev-parse", "policy-1.0"), False)
    assert origin["authored"] == origin["committed"] == "2026-01-05T10:00:00+00:00"
