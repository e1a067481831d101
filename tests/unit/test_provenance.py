"""Which state of the register an output was made from; the clock is never asked."""

import hashlib
import io
import json
import os
import subprocess
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from generator import __version__
from generator.day import EpochError
from generator.provenance import Scope, bundle, canonical_json, provenance
from generator.provenance.program import program_digest
from generator.register import Register, read_register

MINIMAL = Path(__file__).resolve().parents[1] / "minimal"
COMMITTED = "2026-03-04T05:06:07+00:00"


def git(folder: Path, *arguments: str) -> str:
    identity = {"GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.com", "GIT_AUTHOR_DATE": COMMITTED}
    committer = {"GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.com", "GIT_COMMITTER_DATE": COMMITTED}
    environment = {**os.environ, **identity, **committer}
    done = subprocess.run(
        ["git", "-C", folder, *arguments], check=True, capture_output=True, env=environment, encoding="utf-8"
    )
    return done.stdout.strip()


@pytest.fixture(autouse=True)
def no_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


@pytest.fixture
def register(tmp_path: Path) -> Register:
    """A register in a repository of its own, committed."""
    folder = tmp_path / "register"
    subprocess.run(["cp", "-r", MINIMAL, folder], check=True)
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "--message", "first")
    return read_register(folder, "register").register


def test_a_committed_register_has_its_commit_and_the_commits_time(register):
    found = provenance(register)
    assert (found.commit, found.dirty) == (git(register.root, "rev-parse", "HEAD"), False)
    assert found.timestamp == datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)
    assert found.digest == hashlib.sha256(canonical_json(register)).hexdigest()


def test_a_change_that_is_not_committed_is_told(register):
    (register.root / "README.md").write_text("x", encoding="utf-8")
    assert provenance(register).dirty is True


def test_outside_git_the_date_is_the_policys(tmp_path):
    subprocess.run(["cp", "-r", MINIMAL, tmp_path / "register"], check=True)
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


def test_a_git_hook_does_not_lead_to_another_repository(register, tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_DIR", str(Path(__file__).resolve().parents[2] / ".git"))
    commit = provenance(register).commit
    monkeypatch.delenv("GIT_DIR")
    assert commit == git(register.root, "rev-parse", "HEAD")


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


def test_a_date_before_there_were_archives(register, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    with zipfile.ZipFile(io.BytesIO(enclosed(register)["register-yaml.zip"])) as packed:
        assert packed.infolist()[0].date_time == (1980, 1, 1, 0, 0, 0)


def test_the_manifest_tells_the_state_every_record_and_every_file(register):
    files = enclosed(register, Scope("en", annexes=("gaps",)))
    manifest = json.loads(files["manifest.json"])
    assert manifest["state"] == {
        "commit": git(register.root, "rev-parse", "HEAD"),
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
    "scope", [Scope("sv"), Scope("en", "processor"), Scope("sv", purposes=("a", "b"), annexes=("gaps",))]
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
