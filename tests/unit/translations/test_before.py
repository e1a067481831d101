"""What a text said when its translation was accepted, found in git."""

import shutil
import subprocess

import pytest
from repositories import TESTS, Repository
from unit.translations.registers import accept_all, at, edit, look, text

from generator.translations import earlier_in

HERE = "texts/introduction#body"


@pytest.fixture
def repository(tmp_path):
    """A text that was accepted in the second of four commits."""
    made = Repository.made(tmp_path / "repository", TESTS / "clean")
    made.commit()
    text(made.register, "Vi säljer möbler.", "We sell furniture.")
    accept_all(made.register)
    made.commit()
    text(made.register, "Vi säljer lampor.", "We sell furniture.")
    made.commit()
    text(made.register, "Vi säljer mattor.", "We sell furniture.")
    made.commit()
    return made


def test_the_commit_that_said_it_last(repository):
    found = earlier_in(repository.register, "register")(at(repository.register, HERE))
    assert found is not None
    assert (found.text, found.day) == ("Vi säljer möbler.", "2026-01-03")
    assert found.commit == repository.git("rev-parse", "HEAD~2")


def test_a_text_that_was_not_committed_is_not_known(repository):
    text(repository.register, "Vi säljer hyllor.", "We sell furniture and shelves.")
    accept_all(repository.register)
    text(repository.register, "Vi säljer bord.", "We sell furniture and shelves.")
    assert earlier_in(repository.register, "register")(at(repository.register, HERE)) is None


def test_an_entry_of_a_vocabulary(repository):
    accept_all(repository.register)
    repository.commit()
    edit(repository.register, "vocabulary/sources.yaml", "sv: ", "sv: Nu ")
    changed = [item for item in look(repository.register).todo if item.place.startswith("vocabulary/sources#")]
    assert changed
    for item in changed:
        found = earlier_in(repository.register, "register")(item)
        assert found is not None
        assert item.both.sv is not None
        assert item.both.sv.text == f"Nu {found.text}"


def test_a_clone_without_the_history_does_not_know(repository, tmp_path):
    subprocess.run(
        ["git", "clone", "-q", "--depth", "1", f"file://{repository.root}", tmp_path / "shallow"],
        check=True,
        capture_output=True,
    )
    folder = tmp_path / "shallow/register"
    assert at(folder, HERE).state.value == "stale"
    assert earlier_in(folder, "register")(at(folder, HERE)) is None


def test_without_git_nothing_is_known(repository, tmp_path):
    folder = shutil.copytree(repository.register, tmp_path / "register")
    assert earlier_in(folder, "register")(at(folder, HERE)) is None


def test_a_translation_that_was_changed_alone_is_held_against_the_accepted_one(repository):
    text(repository.register, "Vi säljer möbler.", "We sell lamps.")
    found = earlier_in(repository.register, "register")(at(repository.register, HERE))
    assert found is not None
    assert (found.text, found.language) == ("We sell furniture.", "en")


def test_what_is_accepted_has_no_before(repository):
    text(repository.register, "Vi säljer möbler.", "We sell furniture.")
    assert earlier_in(repository.register, "register")(at(repository.register, HERE)) is None
