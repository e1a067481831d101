"""Which state of the register an output was made from; the clock is never asked."""

import hashlib
import os
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from generator.day import EpochError
from generator.provenance import canonical_json, provenance
from generator.register import Register, read_register

MINIMAL = Path(__file__).resolve().parents[1] / "minimal"
COMMITTED = "2026-03-04T05:06:07+00:00"


def git(folder: Path, *arguments: str) -> str:
    identity = {"GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.com", "GIT_AUTHOR_DATE": COMMITTED}
    committer = {"GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.com", "GIT_COMMITTER_DATE": COMMITTED}
    environment = {**os.environ, **identity, **committer}
    done = subprocess.run(
        ["git", "-C", folder, *arguments], check=True, capture_output=True, env=environment, encoding="utf-8"
    )
    return done.stdout.strip()


@pytest.fixture(autouse=True)
def no_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


@pytest.fixture
def register(tmp_path: Path) -> Register:
    """A register in a repository of its own, committed."""
    folder = tmp_path / "register"
    subprocess.run(["cp", "-r", MINIMAL, folder], check=True)
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "--message", "first")
    return read_register(folder, "register").register


def test_a_committed_register_has_its_commit_and_the_commits_time(register):
    found = provenance(register)
    assert (found.commit, found.dirty) == (git(register.root, "rev-parse", "HEAD"), False)
    assert found.timestamp == datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)
    assert found.digest == hashlib.sha256(canonical_json(register)).hexdigest()


def test_a_change_that_is_not_committed_is_told(register):
    (register.root / "README.md").write_text("x", encoding="utf-8")
    assert provenance(register).dirty is True


def test_outside_git_the_date_is_the_policys(tmp_path):
    subprocess.run(["cp", "-r", MINIMAL, tmp_path / "register"], check=True)
    found = provenance(read_register(tmp_path / "register", "register").register)
    assert (found.commit, found.dirty, found.date) == (None, False, "2026-01-01")


def test_the_environments_date_goes_first(register, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert provenance(register).date == "1970-01-01"


@pytest.mark.parametrize("epoch", ["abc", "99999999999999"])
def test_a_date_that_is_none_is_refused(register, monkeypatch, epoch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(EpochError) as caught:
        provenance(register)
    assert caught.value.message == (
        f"SOURCE_DATE_EPOCH ska vara sekunder sedan 1970, inte ”{epoch}”.",
        f"SOURCE_DATE_EPOCH is to be seconds since 1970, not “{epoch}”.",
    )


def test_a_git_hook_does_not_lead_to_another_repository(register, tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_DIR", str(Path(__file__).resolve().parents[2] / ".git"))
    commit = provenance(register).commit
    monkeypatch.delenv("GIT_DIR")
    assert commit == git(register.root, "rev-parse", "HEAD")


def test_the_digest_is_of_the_facts_and_not_of_questions_or_layout(register):
    before = canonical_json(register)
    (register.root / "questions.yaml").write_text(
        "why:\n  question: {sv: x, en: x}\n  about: [controller]\n  ask: {sv: x, en: x}\n  due: 2026-12-31\n",
        encoding="utf-8",
    )
    file = register.root / "controller.yaml"
    file.write_text("# a comment\n" + file.read_text(encoding="utf-8"), encoding="utf-8")
    assert canonical_json(read_register(register.root, "register").register) == before
    file.write_text(file.read_text(encoding="utf-8").replace("Storgatan 1", "Storgatan 2"), encoding="utf-8")
    assert canonical_json(read_register(register.root, "register").register) != before
