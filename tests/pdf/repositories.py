"""A repository with a register and the PDF made from it, for what is done to such a PDF afterwards."""

import os
import shutil
import subprocess
from functools import cache
from pathlib import Path

from generator.cli.remaker import Remaker
from generator.provenance import Provenance, Scope, provenance
from generator.register import Register, read_register
from generator.verify import Repository, Verdict, verify

TESTS = Path(__file__).resolve().parents[1]
COMMITTED = "2026-03-04T05:06:07+00:00"


class Once:
    """Makes each edition once, however often it is asked for."""

    def __init__(self) -> None:
        self._real = Remaker()
        self.make_from = cache(self._make)
        self._registers: dict[str, Register] = {}

    def part(self, register: Register, scope: Scope) -> Register:
        return self._real.part(register, scope)

    def make(self, register: Register, provenance: Provenance, scope: Scope) -> bytes:
        self._registers[provenance.digest] = register
        return self.make_from(provenance, scope)

    def _make(self, provenance: Provenance, scope: Scope) -> bytes:
        return self._real.make(self._registers[provenance.digest], provenance, scope)


class Repo:
    """A git repository with the smallest register in it."""

    def __init__(self, root: Path, maker: Once) -> None:
        self.root = root
        self.maker = maker
        self.folder = root / "register"
        shutil.copytree(TESTS / "minimal", self.folder)
        self.git("init", "--quiet", "--initial-branch=main")
        self.commit("first")

    def git(self, *arguments: str) -> str:
        identity = {
            f"GIT_{who}_{what}": "a@example.com" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
        }
        dates = {f"GIT_{who}_DATE": COMMITTED for who in ("AUTHOR", "COMMITTER")}
        done = subprocess.run(
            ["git", "-C", self.root, *arguments],
            check=True,
            capture_output=True,
            env={**os.environ, **identity, **dates},
            encoding="utf-8",
        )
        return done.stdout.strip()

    def commit(self, message: str) -> str:
        self.git("add", ".")
        self.git("commit", "--quiet", "--allow-empty", "--message", message)
        return self.git("rev-parse", "HEAD")

    def change(self, file: str, before: str, after: str) -> None:
        path = self.folder / file
        text = path.read_text(encoding="utf-8")
        assert before in text
        path.write_text(text.replace(before, after), encoding="utf-8")

    @property
    def register(self) -> Register:
        return read_register(self.folder, "register").register

    def pdf(self, scope: Scope) -> bytes:
        register = self.register
        return self.maker.make(register, provenance(register), scope)

    def verify(self, content: bytes, revision: str | None = None) -> Verdict:
        return verify(content, Repository(self.folder, "register"), self.maker, revision)
