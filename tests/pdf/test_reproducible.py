"""The same input gives the same bytes, whatever the environment."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pdf.repositories import Once, Repo

from generator.source import Language
from generator.views.internal import InternalRegister

pytestmark = pytest.mark.pdf
ROOT = Path(__file__).resolve().parents[2]
FROM_HISTORY = """
import hashlib, os, sys
os.umask(int(sys.argv[2], 8))
from pathlib import Path
from generator.cli.editions import article_30_pdf
from generator.provenance import Scope
from generator.register import read_register
print(hashlib.sha256(article_30_pdf(read_register(Path(sys.argv[1]), sys.argv[3]).register, Scope("sv"))).hexdigest())
"""
Made = Callable[[str, Language], tuple[InternalRegister, Path]]
SCRIPT = """
import hashlib, sys
from pdf.specimens import bundle_of, facts, provenance_of, register_of
from generator.i18n import translator
from generator.pdf import render_pdf
from generator.views.internal import EVERYTHING, internal_register
register = register_of(facts())
view = internal_register(register, translator("sv"), EVERYTHING)
print(hashlib.sha256(render_pdf(view, provenance_of(), bundle_of(register), "sv")).hexdigest())
"""


def digest(folder: Path, *arguments: str, script: str = SCRIPT, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'tests'}", **environment},
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return done.stdout.strip()


def test_bytes_do_not_depend_on_the_environment(made: Made, tmp_path: Path) -> None:
    here = hashlib.sha256(made("specimens", "sv")[1].read_bytes()).hexdigest()
    # No fonts of the system, another time zone, another order of hashes, another language of the shell.
    empty = tmp_path / "fonts.conf"
    empty.write_text("<fontconfig></fontconfig>", encoding="utf-8")
    assert digest(tmp_path, PYTHONHASHSEED="1", TZ="Asia/Tokyo", FONTCONFIG_FILE=str(empty)) == here
    assert digest(tmp_path, PYTHONHASHSEED="2", TZ="America/New_York", LC_ALL="C", HOME="/nonexistent") == here


def test_two_clones_on_two_machines_give_the_same_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Commit, dates and attachments too: another folder, umask, line ends, time zone, language and order of hashes."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    one = Repo.first(tmp_path / "one", Once())
    one.git("clone", "--quiet", "--config", "core.autocrlf=true", str(one.root), str(tmp_path / "other"))
    other = tmp_path / "other" / "register"
    assert b"\r\n" in (other / "controller.yaml").read_bytes()
    assert digest(
        tmp_path,
        *(str(one.register), "022", "register"),
        script=FROM_HISTORY,
        PYTHONHASHSEED="1",
        TZ="Asia/Tokyo",
        LC_ALL="C.UTF-8",
    ) == digest(
        other,
        *(".", "077", "some/where"),
        script=FROM_HISTORY,
        PYTHONHASHSEED="2",
        TZ="America/New_York",
        LC_ALL="C",
        HOME="/nonexistent",
    )
