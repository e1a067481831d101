"""Which commit a revision, a tag or a day names; and a sentence where there is none."""

import datetime as dt
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from repositories import Repository

from generator.history import Moment, MomentError, asked, at_date, at_revision, head, register_then

WHOLE = "Fetch with full history: git fetch --unshallow --tags"


@pytest.fixture
def three(repository) -> Repository:
    """Three commits: on 2 January, in the last second of 3 January in Sweden, and in the second after."""
    repository.commit("one", at="2026-01-02T12:00:00+01:00")
    repository.commit("two", at="2026-01-03T22:59:59+00:00")
    repository.commit("three", at="2026-01-03T23:00:00+00:00")
    return repository


def refused(call, *arguments) -> str:
    with pytest.raises(MomentError) as failed:
        call(*arguments)
    return failed.value.message.en


def commit_on(repository, day: str) -> str:
    return at_date(repository.register, dt.date.fromisoformat(day)).commit


def clone(repository, folder: Path) -> Repository:
    subprocess.run(["git", "clone", "-q", "--depth", "1", f"file://{repository.root}", str(folder)], check=True)
    return Repository(folder)


def test_a_moment_tells_the_commit_and_both_dates(repository):
    commit = repository.commit(at="2026-01-02T12:00:00+01:00")
    repository.git("commit", "-q", "--amend", "--no-edit", "--date=2025-12-31T23:30:00Z", at="2026-07-01T22:30:00Z")
    moment = at_revision(repository.register, "HEAD")
    assert moment.commit != commit
    assert moment == Moment(
        repository.git("rev-parse", "HEAD"),
        dt.datetime(2026, 7, 1, 22, 30, tzinfo=dt.UTC),
        dt.datetime(2025, 12, 31, 23, 30, tzinfo=dt.UTC),
    )
    assert (moment.day, moment.brief) == (dt.date(2026, 7, 2), moment.commit[:12])


def test_a_day_ends_at_midnight_in_sweden(three):
    assert commit_on(three, "2026-01-02") == three.git("rev-parse", "one")
    assert commit_on(three, "2026-01-03") == three.git("rev-parse", "two")
    assert commit_on(three, "2026-01-04") == three.git("rev-parse", "three")
    assert commit_on(three, "9999-12-31") == three.git("rev-parse", "three")


def test_a_day_in_summer_ends_an_hour_earlier(repository):
    repository.commit("one", at="2026-06-30T21:59:59+00:00")
    repository.commit("two", at="2026-06-30T22:00:00+00:00")
    assert commit_on(repository, "2026-06-30") == repository.git("rev-parse", "one")


def test_a_day_follows_the_line_of_the_branch_and_not_what_was_merged_into_it(three):
    three.git("switch", "-q", "-c", "work", "one")
    three.commit("aside", at="2026-01-03T12:00:00Z")
    three.git("switch", "-q", "main")
    three.git("merge", "-q", "--no-ff", "-m", "merge", "work", at="2026-01-10T12:00:00Z")
    assert commit_on(three, "2026-01-03") == three.git("rev-parse", "two")
    assert commit_on(three, "2026-01-10") == three.git("rev-parse", "main")


def test_the_committers_date_decides_and_not_the_authors(repository):
    repository.commit(at="2026-02-01T12:00:00Z")
    repository.git("commit", "-q", "--amend", "--no-edit", "--date=2020-01-01T12:00:00Z", at="2026-02-01T12:00:00Z")
    said = "The history begins on 2026-02-01, so what the register said on 2026-01-31 cannot be told."
    assert refused(commit_on, repository, "2026-01-31") == said


@pytest.mark.parametrize("day", ["0001-01-01", "1969-12-31", "1973-01-01", "2026-01-01"])
def test_a_day_before_the_first_commit(three, day):
    said = f"The history begins on 2026-01-02, so what the register said on {day} cannot be told."
    assert refused(commit_on, three, day) == said


def test_a_revision_is_a_tag_a_branch_or_a_commit(three):
    two = three.git("rev-parse", "two")
    three.git("branch", "side", "two")
    three.git("tag", "-a", "-m", "with a message", "told", "two")
    for name in ("two", "side", "told", two, two[:10], "three~1", "main^"):
        assert at_revision(three.register, name).commit == two


def test_what_is_asked_is_a_day_or_a_revision(three):
    three.git("tag", "2026-01-03", "one")
    assert asked(three.register, "2026-01-03").commit == three.git("rev-parse", "two")
    assert asked(three.register, "tags/2026-01-03").commit == three.git("rev-parse", "one")
    assert asked(three.register, "three").commit == three.git("rev-parse", "three")
    assert refused(asked, three.register, "2026-02-30") == "2026-02-30 is no day in the calendar."


@pytest.mark.parametrize("name", ["policy-9", "one..two", "--all", "", "0" * 40, "main:register", "a\x1bb"])
def test_an_unknown_revision(three, name):
    shown = name.replace("\x1b", "·")
    assert refused(at_revision, three.register, name) == (
        f"There is no commit “{shown}” in the history. If it is a tag that somebody else has set, fetch it first: "
        "git fetch --tags"
    )


def test_a_branch_that_only_the_other_computer_has(three):
    three.git("update-ref", "refs/remotes/origin/draft", "two")
    assert refused(at_revision, three.register, "draft") == (
        "There is no commit “draft” in the history. Did you mean origin/draft?"
    )


def test_a_tag_and_a_branch_of_one_name(three):
    three.git("branch", "two", "three")
    said = "“two” may mean more than one commit. Write tags/two or heads/two."
    assert refused(at_revision, three.register, "two") == said
    assert at_revision(three.register, "heads/two").commit == three.git("rev-parse", "three")
    three.git("branch", "one", "one^0")
    assert at_revision(three.register, "one").commit == three.git("rev-parse", "tags/one")


def test_a_hash_that_is_too_short(three):
    hashes = [three.commit() for _ in range(1)]
    while len(pairs := [one for one in hashes if sum(other[:4] == one[:4] for other in hashes) > 1]) < 2:
        tree = three.git("rev-parse", "HEAD^{tree}")
        hashes.append(three.git("commit-tree", "-m", str(len(hashes)), tree))
    short, (first, second) = pairs[0][:4], sorted(one for one in pairs if one[:4] == pairs[0][:4])
    said = f"“{short}” may mean more than one commit. Write {first[:12]} or {second[:12]}."
    assert refused(at_revision, three.register, short) == said


def test_outside_a_repository(tmp_path):
    folder = Path(shutil.copytree(Path(__file__).parents[2] / "minimal", tmp_path / "register"))
    said = (
        f"{folder} does not lie in a git repository, so the register has no history. Name the register's folder in the "
        "repository with --register."
    )
    assert refused(at_revision, folder, "HEAD") == said
    assert refused(at_date, folder, dt.date(2026, 1, 1)) == said
    assert head(folder) is None


def test_without_the_program_git(three, monkeypatch):
    monkeypatch.setenv("PATH", "")
    said = "There is no git on this computer, so the register's history cannot be read. Install git."
    assert refused(at_revision, three.register, "one") == said
    assert head(three.register) is None


def test_before_anything_was_committed(repository):
    said = "The git repository has no commit yet, so the register has no history."
    assert refused(at_date, repository.register, dt.date(2026, 1, 1)) == said
    assert head(repository.register) is None


def test_a_clone_without_its_history_says_what_to_fetch(three, tmp_path):
    part = clone(three, tmp_path / "clone")
    assert head(part.register) == at_revision(three.register, "three")
    assert commit_on(part, "2026-01-04") == three.git("rev-parse", "three")
    assert refused(commit_on, part, "2026-01-03") == (
        "Only the history from 2026-01-04 on is here, so what the register said on 2026-01-03 cannot be told. " + WHOLE
    )
    assert refused(at_revision, part.register, "two") == (
        "There is no commit “two” in the history, but only a part of it is here. " + WHOLE
    )


def test_the_register_at_a_moment(three):
    three.edit("purposes/orders.yaml", "Handle orders", "Deal with orders")
    reading = register_then(three.register, at_revision(three.register, "one"), "register")
    assert reading.register.records["purpose"]["orders"].data["name"]["en"] == "Handle orders"


def test_a_folder_that_did_not_exist_then(three):
    shutil.copytree(three.register, three.root / "later")
    said = (
        f"At commit {three.git('rev-parse', 'one')[:12]} (2026-01-02) there was no register in later. Name the folder as "
        "it was called then with --register."
    )
    assert refused(register_then, three.root / "later", at_revision(three.register, "one"), "later") == said


def test_a_folder_that_does_not_exist_any_more(three):
    three.git("mv", "register", "archive")
    reading = register_then(three.register, at_revision(three.register, "one"), "register")
    assert reading.register.one("controller")["legal_name"]


def test_a_bare_repository(three, tmp_path):
    subprocess.run(["git", "clone", "-q", "--bare", str(three.root), str(tmp_path / "bare.git")], check=True)
    folder = tmp_path / "bare.git" / "register"
    reading = register_then(folder, at_revision(folder, "one"), "register")
    assert reading.register.one("controller")["legal_name"]


def test_files_that_git_does_not_have(three):
    blob = three.git("rev-parse", "one:register/controller.yaml")
    moment = at_revision(three.register, "one")
    (three.root / ".git" / "objects" / blob[:2] / blob[2:]).unlink()
    said = f"The files at commit {moment.brief} cannot be read. {WHOLE}"
    assert refused(register_then, three.register, moment, "register") == said


def test_a_commit_whose_dates_are_no_dates(three):
    text = three.git("cat-file", "commit", "one").replace(" +0100", "9999999999 +0100")
    file = three.root / "text"
    file.write_text(text + "\n", "utf-8")
    made = three.git("hash-object", "-t", "commit", "-w", "--literally", str(file))
    said = f"The dates of commit {made[:12]} cannot be read. Check the repository: git fsck"
    assert refused(at_revision, three.register, made) == said


def test_what_git_tells_its_hooks_leads_nowhere_else(three, tmp_path, monkeypatch):
    other = Repository.made(tmp_path / "other")
    other.commit()
    monkeypatch.setenv("GIT_DIR", str(other.root / ".git"))
    assert at_revision(three.register, "one").commit == three.git("rev-parse", "one")


def test_a_repository_that_belongs_to_somebody_else(three, monkeypatch):
    environment = {"PATH": os.environ["PATH"], "GIT_TEST_ASSUME_DIFFERENT_OWNER": "1"}
    for module in ("running", "obstacles"):
        monkeypatch.setattr(f"generator.git.{module}.outside_hooks", lambda: environment)
    assert refused(at_revision, three.register, "one") == (
        f"Git does not read the repository that {three.register} lies in, because another user owns it. Allow it: "
        f"git config --global --add safe.directory '{three.root}'"
    )
