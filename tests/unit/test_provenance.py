"""Which state of the register an output was made from; the clock is never asked."""

import hashlib
import io
import json
import shutil
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from repositories import TESTS, Repository

from generator import __version__
from generator.day import EpochError
from generator.history import Moment, register_at
from generator.i18n import translator
from generator.provenance import Scope, bundle, canonical_json, clean_moment, provenance
from generator.provenance.cover import origin_rows
from generator.provenance.program import program_digest
from generator.register import Register, read_register

MINIMAL = TESTS / "minimal"
COMMITTED = "2026-03-04T05:06:07+00:00"


@pytest.fixture(autouse=True)
def no_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    made = Repository.made(tmp_path)
    made.commit(at=COMMITTED)
    return made


@pytest.fixture
def register(repository: Repository) -> Register:
    """A register in a repository of its own, committed."""
    return read_register(repository.register, "register").register


def test_a_committed_register_has_its_commit_and_the_commits_time(repository, register):
    found = provenance(register)
    assert (found.commit, found.dirty) == (repository.git("rev-parse", "HEAD"), False)
    assert found.timestamp == datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)
    assert found.digest == hashlib.sha256(canonical_json(register)).hexdigest()


def test_a_change_that_is_not_committed_is_told(register):
    (register.root / "README.md").write_text("x", encoding="utf-8")
    assert provenance(register).dirty is True


def test_a_register_from_a_commit_is_described_as_in_a_clean_checkout(repository, register, monkeypatch):
    before = provenance(register)
    repository.edit("controller.yaml", "Storgatan 1", "Storgatan 2")
    then = register_at(repository.register, repository.git("rev-parse", "HEAD"), "elsewhere").register
    assert provenance(then) == before
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert provenance(then).date == "1970-01-01"
    assert provenance(then).moment == before.moment


def test_the_commits_own_dates_are_known_where_it_holds_the_register_as_it_is(repository, register, tmp_path):
    date = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)
    moment = Moment(repository.git("rev-parse", "HEAD"), date, date)
    assert clean_moment(register) == provenance(register).moment == moment
    repository.edit("controller.yaml", "Storgatan 1", "Storgatan 2")
    assert clean_moment(register) is None
    assert provenance(register).moment == moment, "of the commit that the changes were made to"
    assert clean_moment(register_at(repository.register, moment.commit, "x").register) == moment


def test_a_cover_says_what_the_dates_of_a_commit_are_worth(repository, register):
    repository.git("commit", "-q", "--amend", "--no-edit", "--date=2026-02-01T00:30:00+02:00", at=COMMITTED)
    origin = provenance(register)
    for language, label, said in (
        ("sv", "Incheckningens datum", "Skriven 2026-01-31 22:30 UTC, införd 2026-03-04 05:06 UTC. Den som checkar in en ändring kan själv sätta datumen."),
        ("en", "Dates of the commit", "Written 2026-01-31 22:30 UTC, committed 2026-03-04 05:06 UTC. Whoever makes a commit can set its dates."),
    ):  # fmt: skip
        rows = {row.key: row for row in origin_rows(origin, translator(language))}
        assert (rows["dates"].label, rows["dates"].blocks[0].text) == (label, said)
    outside = origin._replace(commit=None, moment=None)
    assert "dates" not in {row.key for row in origin_rows(outside, translator("sv"))}


def test_outside_git_the_date_is_the_policys(tmp_path):
    shutil.copytree(MINIMAL, tmp_path / "register")
    found = provenance(read_register(tmp_path / "register", "register").register)
    assert (found.commit, found.dirty, found.date) == (None, False, "2026-01-01")


def test_the_environments_date_goes_first(register, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert provenance(register).date == "1970-01-01"


@pytest.mark.parametrize("epoch", ["abc", "99999999999999"])
def test_a_date_that_is_none_is_refused(register, monkeypatch, epoch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(EpochError) as caught:
        provenance(register)
    assert caught.value.message == (
        f"SOURCE_DATE_EPOCH ska vara sekunder sedan 1970, inte ”{epoch}”.",
        f"SOURCE_DATE_EPOCH is to be seconds since 1970, not “{epoch}”.",
    )


def test_a_git_hook_does_not_lead_to_another_repository(repository, register, monkeypatch):
    monkeypatch.setenv("GIT_DIR", str(Path(__file__).resolve().parents[2] / ".git"))
    commit = provenance(register).commit
    monkeypatch.delenv("GIT_DIR")
    assert commit == repository.git("rev-parse", "HEAD")


def test_the_digest_is_of_the_facts_and_not_of_questions_or_layout(register):
    before = canonical_json(register)
    (register.root / "questions.yaml").write_text(
        "why:\n  question: {sv: x, en: x}\n  about: [controller]\n  ask: {sv: x, en: x}\n  due: 2026-12-31\n",
        encoding="utf-8",
    )
    file = register.root / "controller.yaml"
    file.write_text("# a comment\n" + file.read_text(encoding="utf-8"), encoding="utf-8")
    assert canonical_json(read_register(register.root, "register").register) == before
    file.write_text(file.read_text(encoding="utf-8").replace("Storgatan 1", "Storgatan 2"), encoding="utf-8")
    assert canonical_json(read_register(register.root, "register").register) != before


def enclosed(register: Register, scope: Scope | None = None) -> dict[str, bytes]:
    made = bundle(register, provenance(register), scope or Scope("sv"))
    return {file.name: file.content for file in made.files}


def test_the_archive_holds_the_files_of_facts_and_nothing_else(register):
    (register.root / "questions.yaml").write_text(
        "why:\n  question: {sv: x, en: x}\n  about: [controller]\n  ask: {sv: x, en: x}\n  due: 2026-12-31\n",
        encoding="utf-8",
    )
    (register.root / "README.md").write_text("not facts", encoding="utf-8")
    again = read_register(register.root, "some/where/register").register
    with zipfile.ZipFile(io.BytesIO(enclosed(again)["register-yaml.zip"])) as packed:
        contents = {entry.filename: packed.read(entry) for entry in packed.infolist()}
        assert {entry.date_time for entry in packed.infolist()} == {(2026, 3, 4, 5, 6, 6)}
        assert {entry.external_attr >> 16 for entry in packed.infolist()} == {0o100644}
    on_disk = {
        f"register/{file.relative_to(register.root).as_posix()}": file.read_bytes()
        for file in register.root.rglob("*.yaml")
        if file.name != "questions.yaml"
    }
    assert contents == on_disk
    assert list(contents) == sorted(contents)


def packed_text(register: Register, scope: Scope, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(enclosed(register, scope)["register-yaml.zip"])) as packed:
        return packed.read(name).decode("utf-8")


def test_comments_are_attached_only_where_they_are_asked_for(register):
    file = register.root / "controller.yaml"
    facts = file.read_text(encoding="utf-8")
    remark = "# Not agreed with the board yet.\n"
    file.write_text(f"{remark}{facts.rstrip()}  # Ask Kim.\n", encoding="utf-8")
    again = read_register(register.root, "register").register
    assert packed_text(again, Scope("sv"), "register/controller.yaml") == facts
    assert packed_text(again, Scope("sv", comments=True), "register/controller.yaml") == file.read_text(
        encoding="utf-8"
    )
    with_them, without = enclosed(again, Scope("sv", comments=True)), enclosed(again)
    # What is compared with the repository is the same: a comment states no fact.
    assert with_them["register.json"] == without["register.json"]
    manifests = [json.loads(files["manifest.json"]) for files in (with_them, without)]
    assert manifests[0]["records"] == manifests[1]["records"]
    assert [manifest["scope"].get("comments") for manifest in manifests] == [True, None]


def test_a_date_before_there_were_archives(register, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    with zipfile.ZipFile(io.BytesIO(enclosed(register)["register-yaml.zip"])) as packed:
        assert packed.infolist()[0].date_time == (1980, 1, 1, 0, 0, 0)


def test_the_manifest_tells_the_state_every_record_and_every_file(repository, register):
    files = enclosed(register, Scope("en", annexes=("gaps",)))
    manifest = json.loads(files["manifest.json"])
    assert manifest["state"] == {
        "commit": repository.git("rev-parse", "HEAD"),
        "dirty": False,
        "date": "2026-03-04T05:06:07Z",
        "register": hashlib.sha256(files["register.json"]).hexdigest(),
        "part": "",
        "tool": __version__,
        "program": program_digest(),
        "rules": provenance(register).rules,
        "law": provenance(register).law,
    }
    assert manifest["scope"] == {"language": "en", "role": "controller", "annexes": ["gaps"]}
    assert manifest["files"] == {
        name: {"sha256": hashlib.sha256(content).hexdigest(), "size": len(content)}
        for name, content in files.items()
        if name != "manifest.json"
    }
    facts = json.loads(files["register.json"])
    for kind, records in facts.items():
        for key, data in records.items():
            text = json.dumps(data, ensure_ascii=False, sort_keys=True, indent=1) + "\n"
            assert manifest["records"][kind][key] == hashlib.sha256(text.encode()).hexdigest()
    assert manifest["records"].keys() == facts.keys()


def test_a_part_has_both_digests_and_no_files_of_the_whole(register):
    some = {kind: found for kind, found in register.records.items() if kind != "transfer"}
    part = register._replace(records=some)
    state = provenance(register).of_part(part)
    made = bundle(part, state, Scope("sv", purposes=("orders",)))
    assert [file.name for file in made.files] == ["register.json", "manifest.json"]
    assert made.statement["registerDigest"] == hashlib.sha256(canonical_json(register)).hexdigest()
    assert made.statement["partDigest"] == hashlib.sha256(canonical_json(part)).hexdigest()
    assert made.statement["selection"] == "purposes=orders"
    assert b"transfer" not in made.files[1].content
    assert provenance(register).of_part(register).part == ""


@pytest.mark.parametrize(
    "scope", [Scope("sv"), Scope("en", "processor"), Scope("sv", purposes=("a", "b"), annexes=("gaps",), comments=True)]
)
def test_a_scope_is_read_as_it_was_written(scope):
    assert Scope.read(json.loads(json.dumps(scope.plain()))) == scope


@pytest.mark.parametrize(
    "data",
    [{}, {"language": "de"}, {"language": "sv", "more": 1}, {"language": "sv", "role": []}, {"language": ["sv"]}],
)
def test_what_is_no_scope_is_refused(data):
    with pytest.raises(ValueError, match=r"\w"):
        Scope.read(data)
