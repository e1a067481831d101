"""Whether the folder is as the last commit has it, whatever the user has told git."""

import datetime as dt
from pathlib import Path

import pytest
from repositories import Repository

from generator.git import has_changes
from generator.history import MomentError, at_date, head, whole
from generator.provenance import clean_moment
from generator.register import read_register


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    made = Repository.made(tmp_path / "company")
    made.commit()
    return made


def untold(repository: Repository) -> None:
    repository.git("config", "status.showUntrackedFiles", "no")


def ignored(repository: Repository) -> None:
    (repository.root / ".git/info/exclude").write_text("register/purposes/new.yaml\n", "utf-8")


@pytest.mark.parametrize("told", [untold, ignored])
def test_a_record_that_no_commit_holds_is_a_change(repository: Repository, told) -> None:
    assert not has_changes(repository.register)
    told(repository)
    purpose = repository.register / "purposes/orders.yaml"
    (repository.register / "purposes/new.yaml").write_bytes(purpose.read_bytes())
    assert repository.git("status", "--porcelain") == ""
    assert has_changes(repository.register)
    assert clean_moment(read_register(repository.register, "register").register) is None


def test_files_that_are_not_read_and_ignored_are_no_change(repository: Repository) -> None:
    (repository.root / ".git/info/exclude").write_text("*.swp\n", "utf-8")
    (repository.register / "purposes/.orders.yaml.swp").write_bytes(b"x")
    assert not has_changes(repository.register)


def test_outside_git_nothing_holds_the_folder(tmp_path: Path) -> None:
    assert has_changes(tmp_path)


def test_a_look_does_not_write_to_the_repository(repository: Repository) -> None:
    index = repository.root / ".git/index"
    repository.edit("purposes/orders.yaml", "P3Y", "P3Y")  # the same bytes, at another time
    before = index.read_bytes(), index.stat().st_mtime_ns
    has_changes(repository.register)
    assert (index.read_bytes(), index.stat().st_mtime_ns) == before


def test_dates_beyond_all_years_are_a_sentence(repository: Repository) -> None:
    repository.edit("purposes/orders.yaml", "P3Y", "P4Y")
    repository.commit(at="@253402300800 +0000")
    for look in (lambda: whole(repository.register), lambda: head(repository.register)):
        with pytest.raises(MomentError) as told:
            look()
        assert "git fsck" in told.value.message.en or "git fetch" in told.value.message.en


def test_a_history_whose_signatures_are_shown_can_be_searched(repository: Repository) -> None:
    repository.git("config", "log.showSignature", "true")
    with pytest.raises(MomentError) as told:
        at_date(repository.register, dt.date(1999, 1, 1))
    assert "2026" in told.value.message.en
