"""A repository that holds a register, made by git with fixed dates and a fixed identity."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Self

TESTS = Path(__file__).resolve().parent
BEGINNING = datetime(2026, 1, 1, 12, tzinfo=UTC)
_IDENTITY = {
    "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.com",
    "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.com",
    "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull,
}  # fmt: skip


@dataclass
class Repository:
    """A repository; every commit is a day later than the one before, unless it is given a date."""

    root: Path
    day: int = 0

    @classmethod
    def made(cls, root: Path, register: Path = TESTS / "minimal") -> Self:
        """A new repository whose folder `register` is a copy of `register`; nothing is committed yet."""
        root.mkdir(parents=True, exist_ok=True)
        shutil.copytree(register, root / "register")
        repository = cls(root)
        repository.git("init", "-q", "-b", "main")
        return repository

    @property
    def register(self) -> Path:
        return self.root / "register"

    def git(self, *arguments: str, at: str = "") -> str:
        """What git answers; `at` is the date, such as "2026-03-04T05:06:07+00:00", of what it makes."""
        environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        when = at or (BEGINNING + timedelta(days=self.day)).isoformat()
        environment |= {**_IDENTITY, "GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when}
        done = subprocess.run(
            ["git", "-C", self.root, *arguments], check=True, env=environment, capture_output=True, encoding="utf-8"
        )
        return done.stdout.strip()

    def edit(self, path: str, old: str, new: str) -> None:
        """Change a file of the register."""
        file = self.register / path
        text = file.read_text("utf-8")
        assert old in text, f"{path} does not hold {old!r}"
        file.write_text(text.replace(old, new), "utf-8")

    def commit(self, tag: str = "", message: str = "x", at: str = "") -> str:
        """Commit everything, and mark it with a tag where one is given; the commit's hash."""
        self.day += 1
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", message, at=at)
        if tag:
            self.git("tag", tag)
        return self.git("rev-parse", "HEAD")

    def version(self, number: str, updated: str, in_force: str = "", tag: str | None = None, at: str = "") -> str:
        """Raise the version, commit and tag; `tag` is empty where none is wanted."""
        day = f", in_force: {in_force}" if in_force else ""
        lines = (self.register / "register.yaml").read_text("utf-8").split("\n")
        place = next(number for number, line in enumerate(lines) if line.startswith("policy:"))
        lines[place] = f'policy: {{version: "{number}", updated: {updated}{day}}}'
        (self.register / "register.yaml").write_text("\n".join(lines), "utf-8")
        return self.commit(f"policy-{number}" if tag is None else tag, at=at)
