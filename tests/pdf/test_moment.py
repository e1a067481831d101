"""The PDF of an old commit is, byte for byte, the one that a clean checkout of that commit gives; and says which it is."""

import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner
from pdf.repositories import Once, Repo
from repositories import TESTS

from generator.cli import main
from generator.verify import Repository, verify

pytestmark = pytest.mark.pdf


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repo:
    """The clean register, committed in January, changed in March, and changed since."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    repository = Repo.made(tmp_path / "repository", TESTS / "clean")
    repository.commit()
    dates = ("--date=2025-12-30T08:00:00Z",)
    repository.git("commit", "-q", "--amend", "--no-edit", *dates, at="2026-01-05T23:30:00Z")
    repository.git("tag", "policy-1.0")
    repository.edit("controller.yaml", "phone:", "# changed\nphone:")
    repository.commit("later", at="2026-03-01T10:00:00Z")
    repository.edit("controller.yaml", "legal_name:", "nonsense:")
    return repository


def pdf(folder: Path, *arguments: str, monkeypatch: pytest.MonkeyPatch) -> bytes:
    monkeypatch.chdir(folder)
    done = CliRunner().invoke(main, ["pdf", "--no-cache", "--lang", "en", "--out", "a.pdf", *arguments])
    assert done.exit_code == 0, done.output
    return Path("a.pdf").read_bytes()


def test_the_pdf_of_a_commit_is_the_one_that_was_made_there(kept, tmp_path, monkeypatch):
    there = tmp_path / "there"
    kept.git("clone", "-q", str(kept.root), str(there))
    subprocess.run(["git", "-C", str(there), "checkout", "-q", "policy-1.0"], check=True)
    made = pdf(there, monkeypatch=monkeypatch)
    assert pdf(kept.root, "--rev", "policy-1.0", monkeypatch=monkeypatch) == made
    # In Sweden it was the next day.
    assert pdf(kept.root, "--as-of", "2026-01-06", monkeypatch=monkeypatch) == made
    assert verify(made, Repository(kept.register, "register"), Once(), "policy-1.0").exact
    first = " ".join(first_page(there / "a.pdf").split())
    assert kept.git("rev-parse", "policy-1.0") in first
    assert (
        "Dates of the commit Written 2025-12-30 08:00 UTC, committed 2026-01-05 23:30 UTC. Whoever makes a commit can set "
        "its dates."
    ) in first


def test_so_is_the_pdf_of_a_part(kept, tmp_path, monkeypatch):
    there = tmp_path / "there"
    kept.git("clone", "-q", str(kept.root), str(there))
    subprocess.run(["git", "-C", str(there), "checkout", "-q", "policy-1.0"], check=True)
    part = ("--purposes", "orders", "--annex", "gaps")
    made = pdf(there, *part, monkeypatch=monkeypatch)
    assert pdf(kept.root, *part, "--rev", "policy-1.0", "--as-of", "2026-11-22", monkeypatch=monkeypatch) == made


def first_page(file: Path) -> str:
    command = ["pdftotext", "-l", "1", str(file), "-"]
    return subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
