"""The whole history as data is what each commit holds, read one commit at a time."""

import datetime as dt
import subprocess

import pytest

from generator.history import Change, MomentError, register_at, whole
from generator.source import Message
from generator.source.edits import Replace
from generator.upgrade import Step

ORDERS = "purposes/orders.yaml"


def test_each_state_is_the_register_at_that_commit(repository):
    repository.commit()
    repository.edit(ORDERS, "Handle orders", "Deal with orders")
    repository.commit()
    (repository.register / "rights.yaml").unlink()
    repository.commit()
    repository.git("mv", "register/" + ORDERS, "register/purposes/other.yaml")
    repository.commit()
    found = whole(repository.register)
    assert [commit.moment.commit for commit in found.commits] == repository.git("rev-list", "--reverse", "HEAD").split()
    for commit, files in found.states():
        documents = register_at(repository.register, commit.moment.commit, "x").register.documents
        assert {f"x/{path}": data for path, data in files.items()} == {
            path: document.data for path, document in documents.items()
        }


def test_a_commit_tells_who_when_and_what_was_there_before_and_after(repository):
    repository.commit(at="2026-01-05T10:00:00+01:00")
    repository.edit("purposes/orders.yaml", "Handle orders", "Deal with orders")
    commit = repository.commit(at="2026-01-06T10:00:00+01:00")
    (repository.root / "README.md").write_text("x", "utf-8")
    repository.commit()
    _, last = whole(repository.register).commits
    assert (last.moment.commit, last.author) == (commit, "A")
    assert last.moment.committed == last.moment.authored == dt.datetime(2026, 1, 6, 9, tzinfo=dt.UTC)
    (change,) = last.changes
    assert change.path == ORDERS
    assert (change.before["name"]["en"], change.after["name"]["en"]) == ("Handle orders", "Deal with orders")


def test_a_merge_counts_on_the_day_it_was_merged(repository):
    repository.commit("one")
    repository.git("switch", "-q", "-c", "side")
    repository.edit(ORDERS, "Handle orders", "Deal with orders")
    aside = repository.commit()
    repository.git("switch", "-q", "main")
    repository.git("merge", "-q", "--no-ff", "-m", "merge", "side")
    found = whole(repository.register)
    assert [commit.moment.commit for commit in found.commits] == [
        repository.git("rev-parse", "one"),
        repository.git("rev-parse", "HEAD"),
    ]
    assert aside not in {commit.moment.commit for commit in found.commits}
    assert [change.path for change in found.commits[1].changes] == [ORDERS]
    assert len(whole(repository.register, "one").commits) == 1


def test_what_is_no_record_or_cannot_be_read(repository):
    (repository.register / "README.md").write_text("x", "utf-8")
    (repository.register / "nowhere.yaml").write_text("a: 1\n", "utf-8")
    (repository.register / "purposes/link.yaml").symlink_to("orders.yaml")
    (repository.register / "purposes/empty.yaml").write_text("", "utf-8")
    (repository.register / "purposes/ö\n.yaml").write_text("a: 1\n", "utf-8")
    repository.commit()
    (first,) = whole(repository.register).commits
    told = {change.path: change for change in first.changes}
    assert {"README.md", "nowhere.yaml"}.isdisjoint(told)
    assert told["purposes/link.yaml"] == Change("purposes/link.yaml", None, None)
    assert told["purposes/empty.yaml"] == Change("purposes/empty.yaml", None, None)
    assert told["purposes/ö\n.yaml"].after == {"a": 1}


def test_the_settings_of_those_who_run_it_do_not_matter(repository):
    repository.commit()
    repository.git("mv", "register/" + ORDERS, "register/purposes/other.yaml")
    repository.commit()
    before = whole(repository.register)
    for name, value in {
        "log.follow": "true", "log.showRoot": "false", "log.diffMerges": "combined", "diff.renames": "copies",
        "log.decorate": "full", "color.ui": "always", "diff.relative": "false", "log.showSignature": "true",
        "i18n.logOutputEncoding": "latin1", "core.abbrev": "7", "format.pretty": "oneline",
    }.items():  # fmt: skip
        repository.git("config", name, value)
    assert whole(repository.register) == before


def test_a_clone_of_the_last_commit_alone_says_so(repository, tmp_path):
    repository.commit()
    repository.edit(ORDERS, "Handle orders", "Deal with orders")
    repository.commit()
    assert whole(repository.register).complete
    part = tmp_path / "part"
    subprocess.run(["git", "clone", "-q", "--depth", "1", f"file://{repository.root}", str(part)], check=True)
    found = whole(part / "register")
    assert (len(found.commits), found.complete) == (1, False)


def test_a_folder_that_is_gone(repository):
    repository.commit()
    repository.git("mv", "register", "moved")
    repository.commit()
    added, gone = whole(repository.register).commits
    assert {change.path for change in added.changes} == {change.path for change in gone.changes}
    assert all(change.after is None for change in gone.changes)
    assert [len(commit.changes) for commit in whole(repository.root / "moved").commits] == [len(added.changes)]


def test_outside_git(tmp_path):
    with pytest.raises(MomentError, match="does not lie in a git repository"):
        whole(tmp_path)


def test_a_blob_that_git_does_not_have(repository):
    repository.commit()
    blob = repository.git("rev-parse", "HEAD:register/controller.yaml")
    (repository.root / ".git" / "objects" / blob[:2] / blob[2:]).unlink()
    with pytest.raises(MomentError, match=r"The files at commit HEAD cannot be read\. Fetch with full history"):
        whole(repository.register)


def test_an_earlier_format_is_read_as_the_one_of_today(repository):
    def edits(kind, data):
        return [Replace(("name", "en"), data["name"]["en"].upper())] if kind == "purpose" else []

    step = Step(to=2, what=Message("x", "x"), edits=edits)
    repository.commit()
    repository.edit("register.yaml", "format: 1", "format: 2")
    repository.edit(ORDERS, "Handle orders", "HANDLE ORDERS")
    repository.commit()
    first, second = whole(repository.register, steps=(step,)).commits
    before = {change.path: change.after for change in first.changes}
    assert before["register.yaml"]["format"] == 2
    assert all(change.before == before[change.path] == change.after for change in second.changes)
    assert [change.path for change in second.changes] == [ORDERS, "register.yaml"]
