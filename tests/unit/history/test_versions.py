"""Which versions of the policy were published: one for each tag, and a word on everything that is not shown."""

import shutil
import subprocess
from pathlib import Path

import pytest
from repositories import Repository

from generator.history import HistoryError, versions
from generator.source import Message

SHALLOW = (
    "Earlier versions may be missing: only a part of the history is here. "
    "Fetch with full history: git fetch --unshallow --tags"
)


def found(repository, current="2.0"):
    history = versions(repository.register, "register", current)
    return [version.version for version in history.versions], [note.en for note in history.notes]


@pytest.fixture
def published(repository) -> Repository:
    """Two versions that were published, and a third that is the current one."""
    repository.version("1.0", "2026-01-01")
    repository.version("1.1", "2026-02-01", "2026-02-02")
    repository.version("2.0", "2026-03-01")
    return repository


def test_each_tag_before_the_current_version_is_an_earlier_one(published):
    assert found(published) == (["1.0", "1.1"], [])


def test_a_version_holds_the_register_as_it_was(published):
    published.edit("controller.yaml", "Storgatan 1", "Storgatan 2")
    (published.register / "rights.yaml").unlink()
    history = versions(published.register, "register", "2.0")
    first = history.versions[0]
    assert (first.tag, first.commit) == ("policy-1.0", published.git("rev-parse", "policy-1.0"))
    assert first.register.one("register")["policy"] == {"version": "1.0", "updated": "2026-01-01"}
    assert "Storgatan 1" in str(first.register.one("controller"))
    assert first.register.one("rights")
    assert "policy-1.0:register/controller.yaml" in first.register.documents
    assert published.git("status", "--porcelain") != "", "the work tree was touched"


def test_a_tag_with_a_message_counts_as_well(repository):
    repository.version("1.0", "2026-01-01", tag="")
    repository.git("tag", "-a", "-m", "first", "policy-1.0")
    repository.version("2.0", "2026-03-01", tag="")
    history = versions(repository.register, "register", "2.0")
    assert [version.commit for version in history.versions] == [repository.git("rev-parse", "policy-1.0^{commit}")]


def test_the_tag_of_the_current_version_is_not_read(published):
    published.edit("rights.yaml", "fee:", "fees:")
    published.commit()
    published.git("tag", "-f", "policy-2.0")
    assert found(published) == (["1.0", "1.1"], [])


def test_without_git_there_are_none_and_it_is_said(tmp_path):
    folder = Path(shutil.copytree(Path(__file__).parents[2] / "minimal", tmp_path / "register"))
    history = versions(folder, "register", "1")
    assert history.versions == ()
    assert history.notes == (
        Message(
            "Äldre versioner visas inte: registrets mapp ligger inte i git, eller så finns inte git på datorn.",
            "Earlier versions are not shown: the register's folder is not in git, or there is no git on this computer.",
        ),
    )


def test_without_the_program_git_the_same_is_said(published, monkeypatch):
    monkeypatch.setenv("PATH", "")
    assert found(published)[1][0].startswith("Earlier versions are not shown: the register's folder is not in git")


@pytest.mark.parametrize("commits", [0, 1])
def test_without_tags_there_are_none_and_it_is_said(repository, commits):
    for _ in range(commits):
        repository.commit()
    said = "Earlier versions are not shown: no version is marked with a tag such as policy-1.0."
    assert found(repository) == ([], [said])


def test_a_clone_without_its_history_is_told_apart(published, tmp_path):
    url = f"file://{published.root}"
    subprocess.run(["git", "clone", "-q", "--depth", "1", url, str(tmp_path / "clone")], check=True)
    assert found(Repository(tmp_path / "clone")) == ([], [SHALLOW])


def test_a_tag_that_names_another_version_than_the_register_is_not_shown(published):
    published.version("2.1", "2026-04-01", tag="policy-2.2")
    published.version("3.0", "2026-05-01", tag="")
    said = "policy-2.2 is not shown: the register states version 2.1 there. Name the tag after the version, or move it."
    assert found(published, "3.0") == (["1.0", "1.1", "2.0"], [said])


def test_two_tags_of_one_version(published):
    published.git("tag", "policy-1.0-final", "policy-1.0")
    said = "policy-1.0-final is not shown: the register states version 1.0 there. That version already has the tag policy-1.0."
    assert found(published) == (["1.0", "1.1"], [said])


def test_tags_of_another_branch_are_named(published):
    published.git("switch", "-q", "-c", "other")
    published.version("9.0", "2026-09-01")
    published.version("9.1", "2026-09-01")
    published.git("switch", "-q", "main")
    said = "Not shown, because they do not belong to the history of this branch: policy-9.0, policy-9.1."
    assert found(published) == (["1.0", "1.1"], [said])


@pytest.mark.parametrize("name", ["policy-1/2", "policy-ä", "policy-.a", "policy-1-", "policy-%2e"])
def test_a_version_that_is_no_address_is_named(published, name):
    published.git("tag", name, "policy-1.0")
    said = f"Not shown: {name}. After policy- only the letters a-z, digits, full stops and hyphens may stand."
    assert found(published) == (["1.0", "1.1"], [said])


def test_a_tag_from_before_the_register(tmp_path):
    repository = Repository.made(tmp_path / "repository")
    repository.register.rename(tmp_path / "register")
    repository.commit("policy-0.1")
    (tmp_path / "register").rename(repository.register)
    repository.version("1.0", "2026-01-01", tag="")
    said = "Not shown, because the register's folder did not exist then: policy-0.1."
    assert found(repository, "1.0") == ([], [said])


def test_other_tags_are_nobodys_business(published):
    published.git("tag", "v1.0")
    published.git("tag", "my-policy-1.0")
    assert found(published) == (["1.0", "1.1"], [])


def test_a_version_in_another_format_stops_everything(published):
    published.edit("controller.yaml", "legal_name:", "name_of_old:")
    published.version("2.5", "2026-04-01")
    published.edit("controller.yaml", "name_of_old:", "legal_name:")
    published.version("3.0", "2026-05-01")
    with pytest.raises(HistoryError) as failed:
        found(published, "3.0")
    said = failed.value.message
    assert said.en.startswith(
        "The version that the tag policy-2.5 marks cannot be shown. policy-2.5:register/controller.yaml:"
    )
    assert "name_of_old" in said.en
    assert said.en.endswith(
        "The register at the tag is in an older format or has an error. Move the tag to a commit with the same policy in "
        "today's format, or delete the tag if the version is not to be shown (docs/versions.md)."
    )
    assert said.sv.startswith(
        "Den version som taggen policy-2.5 märker kan inte visas. policy-2.5:register/controller.yaml:"
    )


def test_an_id_that_leads_nowhere_stops_everything_as_well(published):
    published.edit("purposes/orders.yaml", "hosting", "hostin")
    published.version("2.5", "2026-04-01")
    published.edit("purposes/orders.yaml", "hostin", "hosting")
    published.version("3.0", "2026-05-01")
    with pytest.raises(HistoryError, match=r"policy-2\.5:register/purposes/orders\.yaml:.*“hostin”"):
        found(published, "3.0")


def test_what_was_lawful_then_is_not_judged_by_the_rules(published):
    # A rule would object to a purpose without a retention period; the schema does not.
    path = published.register / "purposes/orders.yaml"
    whole = path.read_text("utf-8")
    kept, _, _ = whole.partition("retention:")
    path.write_text(kept, "utf-8")
    published.version("2.5", "2026-04-01")
    path.write_text(whole, "utf-8")
    published.version("3.0", "2026-05-01")
    assert found(published, "3.0") == (["1.0", "1.1", "2.0", "2.5"], [])


def test_what_git_tells_its_hooks_leads_nowhere_else(published, tmp_path, monkeypatch):
    other = Repository.made(tmp_path / "other")
    other.version("0.5", "2026-01-01")
    monkeypatch.setenv("GIT_DIR", str(other.root / ".git"))
    assert found(published) == (["1.0", "1.1"], [])
