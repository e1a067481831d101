"""Every command in the clones that machines make: one commit, no tags, no history; and without git at all."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from repositories import TESTS, Repository

ROPA = Path(sys.executable).parent / "ropa"
COMMANDS = [
    ("check",),
    ("check", "--as-of", "2026-01-02"),
    ("check", "--as-of", "2026-01-01"),
    ("check", "--rev", "policy-3.0"),
    ("pdf", "--rev", "policy-3.0"),
    ("build", "--as-of", "2026-01-01"),
    ("export", "json"),
    ("export", "json", "--rev", "policy-3.0"),
    ("diff",),
    ("diff", "HEAD.."),
    ("diff", "2026-01-01.."),
    ("note", "--in-force", "2027-01-01"),
    ("translate",),
    ("blame", "orders"),
    ("due",),
    ("affected", "country:US"),
    ("migrate",),
]


@pytest.fixture(scope="module")
def shallow(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A clone of depth 1 of a repository with three commits and a tag."""
    root = tmp_path_factory.mktemp("shallow")
    whole = Repository.made(root / "whole", TESTS / "clean")
    whole.commit(tag="policy-3.0")
    whole.edit("purposes/orders.yaml", "period: P3Y", "period: P5Y")
    whole.commit(tag="policy-3.1")
    whole.edit("purposes/orders.yaml", "period: P5Y", "period: P4Y")
    whole.commit()
    clone = root / "clone"
    subprocess.run(
        ["git", "clone", "-q", "--depth", "1", whole.root.as_uri(), str(clone)], check=True, capture_output=True
    )
    return clone


def run(folder: Path, arguments: tuple[str, ...], **environment: str) -> subprocess.CompletedProcess[str]:
    settings = {"SOURCE_DATE_EPOCH": "1795305600", "LANG": "C.UTF-8", "LC_ALL": "", **environment}
    return subprocess.run(
        [ROPA, *arguments, "--lang", "en"],
        cwd=folder, env={**os.environ, **settings}, capture_output=True, check=False, encoding="utf-8",
    )  # fmt: skip


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_in_a_shallow_clone_every_command_works_or_says_what_to_do(shallow: Path, arguments: tuple[str, ...]) -> None:
    done = run(shallow, arguments)
    said = done.stdout + done.stderr
    assert "Traceback" not in said
    assert done.returncode in {0, 1} or "git fetch --unshallow" in said, said


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_without_git_every_command_works_or_says_why_not(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    shutil.copytree(TESTS / "clean", tmp_path / "register")
    done = run(tmp_path, arguments, PATH=str(tmp_path))
    said = done.stdout + done.stderr
    assert "Traceback" not in said
    assert done.returncode in {0, 1} or "git" in done.stderr, said
