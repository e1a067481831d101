"""`ropa note` as a lawyer uses it: in a repository whose last version is tagged."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from repositories import TESTS, Repository

from generator.cli import note
from generator.register import read_register


@pytest.fixture
def published(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A register of which version 3.1 has been published."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795305600")  # 2026-11-22
    repository = Repository.made(tmp_path / "company", TESTS / "clean")
    repository.commit(tag="policy-3.1")
    monkeypatch.chdir(repository.root)
    return repository


def run(*arguments: str) -> Result:
    return CliRunner().invoke(note.command, ["--in-force", "2027-01-01", "--lang", "en", *arguments])


def policy(repository: Repository) -> dict[str, str]:
    return dict(read_register(repository.register, "register").register.one("register")["policy"])


def longer(repository: Repository) -> None:
    repository.edit("purposes/orders.yaml", "period: P3Y", "period: P5Y")


def test_what_people_must_be_told_makes_a_new_version(published: Repository) -> None:
    longer(published)
    done = run("--decided-by", "Styrelsen")
    assert done.exit_code == 0, done.output
    written = read_register(published.register, "register").register.all("change")["version-4-0"]
    assert written == {
        "version": "4.0",
        "in_force": "2027-01-01",
        "text": {
            "sv": "Hantera beställningar: uppgifterna sparas längre, 5 år i stället för 3 år "
            "(privatkund, enskild näringsidkare och kontaktperson på företag).",
            "en": "Handle orders: the data are kept longer, 5 years instead of 3 years "
            "(private customer, sole trader and contact at a company).",
        },
        "decided_by": "Styrelsen",
    }
    assert policy(published) == {"version": "4.0", "updated": "2026-11-22", "in_force": "2027-01-01"}
    assert done.stderr.splitlines() == [
        "register/changes/version-4-0.yaml",
        "register/register.yaml",
        "Version 4.0, compared with policy-3.1 (2 January 2026, " + published.git("rev-parse", "HEAD")[:7] + "). "
        "Read the text and rewrite it so that a customer understands it. When you publish: git tag policy-4.0",
    ]


def test_a_version_that_applies_already_comes_too_late(published: Repository) -> None:
    longer(published)
    done = CliRunner().invoke(note.command, ["--in-force", "2026-11-22", "--lang", "sv"])
    assert done.stderr.splitlines()[-1] == (
        "De registrerade ska informeras innan ändringen börjar gälla (artikel 13.3 och 14.4), "
        "men versionen gäller redan."
    )


def test_without_a_change_of_the_policy_nothing_is_written(published: Repository) -> None:
    published.edit("purposes/orders.yaml", "owner: ", "owner: Ny ")
    done = run()
    assert (done.exit_code, done.stderr) == (
        2,
        "Nothing that the policy says has changed since it was published, so no new version is needed. "
        "State --version if you want one all the same.\n",
    )
    assert published.git("status", "--porcelain") == "M register/purposes/orders.yaml"


def test_what_people_must_be_told_and_is_internal_is_written_by_hand(published: Repository) -> None:
    published.edit("processors/hosting.yaml", "own_purposes: false", "own_purposes: true")
    done = run()
    assert (done.exit_code, done.stderr) == (
        2,
        "People must be told in advance, but what has changed is internal and cannot be quoted. "
        "State --version, and then write in the note yourself what applies.\n",
    )


def test_a_text_in_one_language_alone_is_no_note(published: Repository) -> None:
    published.edit("purposes/newsletter.yaml", "Du kryssar i en ruta.", "Du svarar ja.")
    done = run()
    assert done.exit_code == 2
    assert done.stderr.startswith("What has changed in the policy has changed in one language only.")


def test_a_version_for_spelling_alone_is_asked_for(published: Repository) -> None:
    assert run("--version", "3.2").exit_code == 0
    text = read_register(published.register, "register").register.all("change")["version-3-2"]["text"]
    assert text["en"] == "The content is the same as in the last version."


def test_a_second_run_is_refused_and_changes_nothing(published: Repository) -> None:
    longer(published)
    run()
    before = published.git("diff")
    done = run()
    assert done.exit_code == 2
    assert done.stderr.startswith("register/changes/version-4-0.yaml tells of version 4.0 already.")
    assert published.git("diff") == before


def test_a_file_that_cannot_be_read_is_named(published: Repository) -> None:
    published.edit("purposes/orders.yaml", "retention:", "retention: [")
    done = run()
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith(
        "Not every file can be read (purposes/orders), so it cannot be said what has changed."
    )


def test_outside_git_there_is_no_last_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repository = Repository.made(tmp_path / "company")
    (repository.root / ".git").rename(tmp_path / "gone")
    monkeypatch.chdir(repository.root)
    done = run()
    assert (done.exit_code, done.stdout) == (2, "")
    assert "git" in done.stderr
    assert not (repository.register / "changes").exists()


def test_the_first_published_version_can_be_named(published: Repository) -> None:
    commit = published.git("rev-parse", "HEAD")
    published.git("tag", "-d", "policy-3.1")
    longer(published)
    published.commit()
    assert run("--since", commit).exit_code == 0
    assert policy(published)["version"] == "4.0"
