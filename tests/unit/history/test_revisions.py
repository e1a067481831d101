"""A register read from a commit is the register that was committed."""

import pytest

from generator.git import contents, files_in
from generator.history import register_at, tree_at
from generator.register import read_register


def test_a_register_at_a_commit_equals_the_one_that_was_on_the_disk(repository):
    on_disk = read_register(repository.register, "x")
    commit = repository.commit()
    repository.edit("purposes/orders.yaml", "Handle orders", "Deal with orders")
    then = register_at(repository.register, commit, "x")
    assert then.register.records == on_disk.register.records
    assert then.hits == on_disk.hits == ()
    assert then.register.root == repository.register
    assert {path: document.text for path, document in then.register.documents.items()} == {
        path: document.text for path, document in on_disk.register.documents.items()
    }


def test_findings_name_the_commit(repository):
    repository.edit("purposes/orders.yaml", "status: active", "status: activ")
    commit = repository.commit()
    (hit,) = register_at(repository.register, commit, f"{commit}:register").hits
    assert (hit.path, hit.route) == (f"{commit}:register/purposes/orders.yaml", ("status",))


def test_the_bytes_are_those_that_were_committed_whatever_git_would_write_to_the_disk(repository):
    (repository.root / ".gitattributes").write_text("* text=auto eol=crlf ident\n*.yaml export-ignore\n", "utf-8")
    (repository.register / "texts").mkdir()
    (repository.register / "texts/a.yaml").write_bytes("body: {sv: 'Å $Id$', en: b}\n".encode())
    commit = repository.commit()
    tree = tree_at(repository.register, commit)
    assert tree.files["texts/a.yaml"] == "body: {sv: 'Å $Id$', en: b}\n".encode()


def test_what_leads_elsewhere_is_pointed_out_and_not_followed(repository):
    (repository.register / "purposes/link.yaml").symlink_to("/etc/hostname")
    commit = repository.commit()
    (hit,) = register_at(repository.register, commit, "x").hits
    assert (hit.name, hit.path) == ("symbolic-link", "x/purposes/link.yaml")


def test_there_was_no_such_folder(repository):
    commit = repository.commit()
    (repository.root / "later").mkdir()
    assert tree_at(repository.root / "later", commit).files == {}


def test_a_file_of_any_content_and_name(repository):
    (repository.register / "ö\n.yaml").write_bytes(b"")
    (repository.register / "b.yaml").write_bytes(b"\0\n0 blob 3\nabc\n")
    commit = repository.commit()
    files = {entry.path: entry.blob for entry in files_in(repository.register, commit)}
    assert list(contents(repository.register, [files["b.yaml"], files["ö\n.yaml"]])) == [b"\0\n0 blob 3\nabc\n", b""]


def test_a_file_that_git_does_not_have(repository):
    repository.commit()
    with pytest.raises(OSError, match="git: 0000"):
        list(contents(repository.register, ["0" * 40]))


def test_a_file_that_two_commits_share_is_read_once_and_named_twice(repository):
    first = repository.commit()
    repository.edit("purposes/orders.yaml", "Handle orders", "Deal with orders")
    second = repository.commit()
    before, after = (register_at(repository.register, commit, commit).register.documents for commit in (first, second))
    old, new = before[f"{first}/controller.yaml"], after[f"{second}/controller.yaml"]
    assert (old.path, new.path) == (f"{first}/controller.yaml", f"{second}/controller.yaml")
    assert old.data is new.data
    assert old.span(("legal_name",)) == new.span(("legal_name",))
    assert before[f"{first}/purposes/orders.yaml"].data != after[f"{second}/purposes/orders.yaml"].data


def test_a_register_knows_the_commit_that_it_was_read_from_and_what_lay_beside_it(repository):
    (repository.register / "logo.svg").write_bytes(b"<svg/>")
    commit = repository.commit()
    (repository.register / "logo.svg").write_bytes(b"<svg>other</svg>")
    then = register_at(repository.register, commit, "x").register
    assert (then.commit, then.beside("logo.svg", 100), then.beside("logo.svg", 2)) == (commit, b"<svg/>", b"<s")
    assert then.beside("logo.png", 100) is None
    now = read_register(repository.register, "x").register
    assert (now.commit, now.beside("logo.svg", 100), now.beside("logo.png", 1)) == (None, b"<svg>other</svg>", None)


def test_a_register_of_a_format_to_come_is_not_read_as_one_of_today(repository):
    repository.edit("register.yaml", "format: 1", "format: 99")
    repository.edit("purposes/orders.yaml", "status: active", "status: activ")
    (hit,) = register_at(repository.register, repository.commit(), "x").hits
    assert (hit.rule, hit.path) == ("REG-06", "x/register.yaml")
    assert hit.message.en == (
        "The register is written in format 99, for a newer version of the program. This one reads format 1."
    )
