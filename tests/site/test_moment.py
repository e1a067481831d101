"""The site of an old commit is, byte for byte, the one that a clean checkout of that commit gives; and says which it is."""

import json
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner
from repositories import TESTS, Repository

from generator.cli import main

pytestmark = [pytest.mark.site, pytest.mark.pdf]
LOGO = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'><path d='M0 0h8v8z'/></svg>"


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """Three published versions of the clean register, the second with a logo; the folder has another one and an error."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    made = Repository.made(tmp_path / "repository", TESTS / "clean")
    settings = made.register / "register.yaml"
    start, _, rest = settings.read_text("utf-8").partition("policy:")
    settings.write_text(
        f'{start}policy: {{version: "1.0", updated: 2026-01-04}}\n{rest[rest.index("supervisory_") :]}', "utf-8"
    )
    made.commit("policy-1.0", at="2026-01-05T10:00:00Z")
    (made.register / "logo.svg").write_text(LOGO, "utf-8")
    made.edit("register.yaml", "site:\n", "site:\n  logo: logo.svg\n")
    made.version("1.1", "2026-02-01", at="2026-02-01T23:30:00Z")
    made.version("1.2", "2026-03-01", at="2026-03-01T10:00:00Z")
    (made.register / "logo.svg").write_text(LOGO.replace("8z", "4z"), "utf-8")
    made.edit("controller.yaml", "legal_name:", "nonsense:")
    return made


def built(folder: Path, *arguments: str, monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    monkeypatch.chdir(folder)
    done = CliRunner().invoke(main, ["build", "--out", "out", *arguments])
    assert done.exit_code == 0, done.output
    out = folder / "out"
    return {file.relative_to(out).as_posix(): file.read_bytes() for file in out.rglob("*") if file.is_file()}


def test_the_site_of_a_commit_is_the_one_that_was_made_there(kept, tmp_path, monkeypatch):
    there = tmp_path / "there"
    kept.git("clone", "-q", str(kept.root), str(there))
    subprocess.run(["git", "-C", str(there), "checkout", "-q", "policy-1.1"], check=True)
    made = built(there, monkeypatch=monkeypatch)
    assert {"public/sv/versions/1.0/index.html", "internal/article-30.sv.pdf"} <= made.keys()
    assert not any("versions/1.2" in path for path in made)
    assert [content for path, content in made.items() if path.endswith(".svg") and content == LOGO.encode()]
    then = built(kept.root, "--rev", "policy-1.1", monkeypatch=monkeypatch)
    assert [path for path in {*made, *then} if made.get(path) != then.get(path)] == []
    # In Sweden it was the next day.
    then = built(kept.root, "--as-of", "2026-02-02", monkeypatch=monkeypatch)
    assert [path for path in {*made, *then} if made.get(path) != then.get(path)] == []

    def line(path: str) -> str:
        text = made[f"public/{path}"].decode()
        return " ".join(text[text.index("<footer") : text.index("</footer>")].split())

    commit = {tag: kept.git("rev-parse", tag) for tag in ("policy-1.0", "policy-1.1")}
    assert (
        f"State of the register in Git: {commit['policy-1.1'][:12]}, written 2 February 2026 and committed 2 February 2026 "
        "(whoever commits a change can set these dates)."
    ) in line("en/index.html")
    assert f"Registrets version i Git: {commit['policy-1.0'][:12]}, skriven 5 januari 2026" in line(
        "sv/versions/1.0/index.html"
    )
    assert json.loads(made["public/policy.json"])["state"]["commit"] == commit["policy-1.1"]


def test_a_page_with_changes_that_are_not_committed_names_no_commit(kept, monkeypatch):
    kept.edit("controller.yaml", "nonsense:", "legal_name:")
    made = built(kept.root, monkeypatch=monkeypatch)
    assert b"State of the register" not in made["public/en/index.html"]
    assert b"State of the register" in made["public/en/versions/1.1/index.html"]
    assert "state" not in json.loads(made["public/policy.json"])
