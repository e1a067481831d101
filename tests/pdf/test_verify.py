"""`ropa verify`: a file that is exactly what the repository held, and every way in which one is not."""

import io
import json
import os
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from click.testing import CliRunner
from pdf import tampering
from pdf.repositories import Once, Repo

from generator.cli import main
from generator.i18n import translator
from generator.provenance import Scope
from generator.verify import RepositoryError, told

pytestmark = pytest.mark.pdf
SV, EN = translator("sv"), translator("en")


@pytest.fixture(scope="module", autouse=True)
def no_epoch():
    before = os.environ.pop("SOURCE_DATE_EPOCH", None)
    yield
    if before is not None:
        os.environ["SOURCE_DATE_EPOCH"] = before


@pytest.fixture(scope="module")
def maker() -> Once:
    return Once()


@pytest.fixture(scope="module")
def repo(tmp_path_factory, maker) -> Repo:
    return Repo.first(tmp_path_factory.mktemp("repo"), maker)


@pytest.fixture
def own(tmp_path, maker) -> Repo:
    """A repository that a test may change; its commit and so its PDF are those of `repo`."""
    return Repo.first(tmp_path, maker)


@pytest.fixture(scope="module")
def pdf(repo) -> bytes:
    return repo.pdf(Scope("sv"))


def test_the_file_itself_is_exact(repo, pdf):
    verdict = repo.verify(pdf)
    head = repo.git("rev-parse", "HEAD")[:12]
    assert verdict.exact
    assert told(verdict, EN) == f"The file is exactly what the register at commit {head} gives, byte for byte.\n"
    assert told(verdict, SV) == f"Filen är exakt den som registret vid commit {head} ger, byte för byte.\n"
    assert repo.verify(pdf, "HEAD").exact
    assert repo.verify(pdf, "main").exact


FACTS = "The attached facts are those that the register at commit {head} gives, but "
UNVOUCHED = ": what stands on {them} cannot be vouched for."
CASES: list[tuple[Callable[[bytes], bytes], str, str]] = [
    (tampering.text_changed, "pages_changed", FACTS + "the pages were changed (page 2)" + UNVOUCHED),
    (tampering.byte_flipped, "pages_changed", FACTS + "the pages were changed (page 1)" + UNVOUCHED),
    (tampering.page_removed, "page_count", FACTS + "the file has {less} pages instead of {pages}" + UNVOUCHED),
    (tampering.page_added, "page_count", FACTS + "the file has {more} pages instead of {pages}" + UNVOUCHED),
    (tampering.link_changed, "rest_changed", "The contents of the pages and the attached facts are those that the "
     "register at commit {head} gives, but something else in the file was changed, such as links, bookmarks or what is "
     "read aloud."),
    (tampering.attachment_changed, "attachment_changed", "The file was changed: the attached manifest.json, "
     "register.json does not agree with its own checksum.\nRecords that differ:\n  controller: in the file not as in "
     "the register"),
    (tampering.archive_changed, "attachment_changed", "The file was changed: the attached register-yaml.zip does not "
     "agree with its own checksum."),
    (tampering.manifest_changed, "manifest_changed", "The file was changed: the attached manifest.json does not agree "
     "with the checksum in the file's properties (metadata); one of them was replaced."),
    (tampering.attachment_removed, "attachment_missing", "The file was changed: the attached register.json is missing."),
    (tampering.attachment_added, "attachment_added", "The file was changed: more.txt was attached afterwards."),
    (tampering.metadata_changed, "metadata_changed", "The file was changed: its properties (metadata) do not agree "
     "with the attached manifest.json (registerDigest)."),
    (tampering.title_changed, "metadata_replaced", "The pages and the attached facts are those that the register at "
     "commit {head} gives, but the file's properties (metadata) were changed."),
    *((again, "resaved", "The file has the same pages, facts and metadata as the register at commit {head} gives, but "
       "it was saved again by another program or compressed in another way: the bytes are not the same.")
      for again in (tampering.saved_again, tampering.linearised, tampering.by_qpdf)),
    (tampering.encrypted, "encrypted", "The file is protected by a password, so it was not saved by this program; it "
     "cannot be read."),
    (tampering.updated, "appended", "Something was added after the end of the file ({added} bytes): the first {size} "
     "bytes are exactly what the register gives, but an addition can change all that is shown. Do not rely on the "
     "pages."),
    (tampering.lengthened, "appended", "Something was added after the end of the file ({added} bytes): the first {size} "
     "bytes are exactly what the register gives, but an addition can change all that is shown. Do not rely on the "
     "pages."),
    (tampering.truncated, "truncated", "The file is cut off: its end is missing."),
    (tampering.without_its_last_bytes, "truncated", "The file is cut off: its end is missing."),
    (tampering.foreign, "foreign", "The file is a PDF, but nothing in it says that this program made it."),
    (tampering.stripped, "foreign", "The file is a PDF, but nothing in it says that this program made it."),
    (tampering.no_pdf, "not_pdf", "The file is not a PDF."),
    (tampering.empty, "not_pdf", "The file is not a PDF."),
]  # fmt: skip


@pytest.mark.parametrize(("tamper", "key", "sentence"), CASES, ids=[case[0].__name__ for case in CASES])
def test_each_kind_of_tampering_has_its_sentence(repo, pdf, tamper, key, sentence):
    changed = tamper(pdf)
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        pages = len(opened.pages)
    facts = {"head": repo.git("rev-parse", "HEAD")[:12], "pages": pages, "less": pages - 1, "more": pages + 1}
    facts |= {
        "added": len(changed) - len(pdf),
        "size": len(pdf),
        "them": "the pages" if key == "page_count" else "them",
    }
    verdict = repo.verify(changed)
    assert told(verdict, EN) == sentence.format(**facts) + "\n"
    assert (verdict.key, verdict.exact, verdict.undecided) == (key, False, False)
    assert told(verdict, SV).splitlines()[0].endswith((".", ")"))


def test_a_register_that_was_changed_is_told_by_record(own, pdf):
    """The file names a commit that holds something else: here one that was rewritten."""
    own.edit("controller.yaml", "Storgatan 1", "Storgatan 2")
    (own.register / "processors" / "hosting.yaml").rename(own.register / "processors" / "other.yaml")
    own.commit()
    verdict = own.verify(pdf, "HEAD")
    named = own.git("rev-parse", "HEAD~1")[:12]
    assert told(verdict, EN) == (
        f"The file names commit {named}, not HEAD, and the facts differ.\nRecords that differ:\n"
        "  controller: in the file not as in the register\n"
        "  processor/hosting: only in the file\n"
        "  processor/other: only in the register\n"
    )
    assert own.verify(pdf).exact


def test_a_later_commit_with_the_same_facts(own, pdf):
    own.commit()
    verdict = own.verify(pdf, "HEAD")
    assert (verdict.key, verdict.records) == ("other_commit_same", ())


def test_a_commit_that_no_branch_has(own, pdf):
    own.git("checkout", "--quiet", "--orphan", "other")
    own.commit()
    own.git("branch", "--delete", "--force", "main")
    verdict = own.verify(pdf)
    assert verdict.key == "unknown_commit"
    assert told(verdict, EN).startswith("The file names commit ")


def test_changes_that_are_not_committed(own):
    own.edit("controller.yaml", "Storgatan 1", "Storgatan 2")
    verdict = own.verify(own.pdf(Scope("sv")))
    assert (verdict.key, [record.name for record in verdict.records]) == ("dirty", ["controller"])
    assert "cannot be reproduced" in told(verdict, EN)


def test_a_register_outside_git(own):
    for inside in sorted((own.root / ".git").rglob("*"), reverse=True):
        inside.rmdir() if inside.is_dir() else inside.unlink()
    (own.root / ".git").rmdir()
    made = own.pdf(Scope("en"))
    assert own.verify(made).key == "exact_folder"
    own.edit("controller.yaml", "Storgatan 1", "Storgatan 2")
    assert own.verify(made).key == "other_facts_folder"


def test_a_date_of_ones_own_is_told(own, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    made = own.pdf(Scope("sv"))
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    verdict = own.verify(made)
    assert (verdict.key, verdict.values["date"]) == ("other_date", "2023-11-14")


def test_another_edition_of_the_program_vouches_for_the_facts_only(repo, pdf, monkeypatch):
    monkeypatch.setattr("generator.verify.rebuild.program_digest", lambda: "0" * 64)
    verdict = repo.verify(pdf)
    assert (verdict.key, verdict.exact) == ("other_program", False)
    assert "the pages have not been compared" in told(verdict, EN)


def test_a_part_is_verified_as_a_part(repo):
    purpose = next(iter(repo.facts.all("purpose")))
    made = repo.pdf(Scope("sv", purposes=(purpose,)))
    assert repo.verify(made).exact
    with pikepdf.open(io.BytesIO(made)) as opened:
        manifest = json.loads(opened.attachments["manifest.json"].get_file().read_bytes())
    assert manifest["scope"] == {"language": "sv", "purposes": [purpose], "role": "controller"}


def test_a_file_with_the_comments_is_verified_as_one(own):
    own.edit("controller.yaml", "email:", "# Ask Kim.\nemail:")
    own.commit()
    archives = []
    for comments in (False, True):
        made = own.pdf(Scope("sv", comments=comments))
        assert own.verify(made).exact
        with pikepdf.open(io.BytesIO(made)) as opened:
            archives.append(opened.attachments["register-yaml.zip"].get_file().read_bytes())
    assert [b"# Ask Kim." in packed for packed in archives] == [False, True]


def test_there_has_to_be_a_history(own, pdf, tmp_path_factory):
    own.root = tmp_path_factory.mktemp("elsewhere")
    own.register.mkdir()
    with pytest.raises(RepositoryError, match="does not lie in a git repository"):
        own.verify(pdf)


def test_a_revision_that_does_not_exist(repo, pdf):
    for revision in ("nothing", "--all", ""):
        with pytest.raises(RepositoryError, match=f"There is no commit “{revision}” in the history"):
            repo.verify(pdf, revision)


def test_any_damage_is_a_verdict_and_never_a_traceback(repo, pdf):
    """Bytes in sixty places, one at a time."""
    for at in range(0, len(pdf), len(pdf) // 60):
        damaged = pdf[:at] + bytes([pdf[at] ^ 0x55]) + pdf[at + 1 :]
        verdict = repo.verify(damaged)
        assert not verdict.exact, at
        assert told(verdict, SV)


def run(repo: Repo, *arguments: str, monkeypatch: pytest.MonkeyPatch) -> tuple[int, str]:
    monkeypatch.chdir(repo.root)
    done = CliRunner().invoke(main, ["verify", *arguments])
    return done.exit_code, done.output


def test_the_command(own, pdf, tmp_path, monkeypatch):
    file = Path(tmp_path, "a.pdf")
    file.write_bytes(pdf)
    code, said = run(own, str(file), "--lang", "sv", monkeypatch=monkeypatch)
    assert (code, said.startswith("Filen är exakt den som registret vid commit ")) == (0, True)
    file.write_bytes(tampering.text_changed(pdf))
    code, said = run(own, str(file), "--lang", "sv", monkeypatch=monkeypatch)
    assert (code, "men sidorna är ändrade (sida 2)" in said) == (1, True)
    assert run(own, "none.pdf", "--lang", "sv", monkeypatch=monkeypatch) == (2, "Filen none.pdf finns inte.\n")
    assert run(own, str(file), "--register", "none", "--lang", "en", monkeypatch=monkeypatch) == (
        2,
        "There is no folder “none”. Name the register's folder with --register.\n",
    )
    assert run(own, str(file), "--rev", "x", "--lang", "en", monkeypatch=monkeypatch) == (
        2,
        "There is no commit “x” in the history. If it is a tag that somebody else has set, fetch it first: git fetch --tags\n",
    )
