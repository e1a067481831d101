"""A repository that holds a register, made by git with fixed dates and a fixed identity."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

TESTS = Path(__file__).resolve().parents[2]
_SETTINGS = {
    "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.com",
    "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.com",
    "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull,
}  # fmt: skip


@dataclass
class Repository:
    """A repository; every commit is a day later than the one before."""

    root: Path
    day: int = 0

    @classmethod
    def made(cls, root: Path, register: Path = TESTS / "minimal") -> "Repository":
        """A new repository whose folder `register` is a copy of `register`."""
        root.mkdir(parents=True)
        shutil.copytree(register, root / "register")
        repository = cls(root)
        repository.git("init", "-q", "-b", "main")
        return repository

    @property
    def register(self) -> Path:
        return self.root / "register"

    def git(self, *arguments: str) -> str:
        """What git answers."""
        environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        when = f"2026-01-{self.day + 1:02d}T12:00:00Z"
        environment |= {**_SETTINGS, "GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when}
        done = subprocess.run(
            ["git", "-C", str(self.root), *arguments], check=True, env=environment, capture_output=True, text=True
        )
        return done.stdout.strip()

    def edit(self, path: str, old: str, new: str) -> None:
        """Change a file of the register."""
        file = self.register / path
        text = file.read_text("utf-8")
        assert old in text, f"{path} does not hold {old!r}"
        file.write_text(text.replace(old, new), "utf-8")

    def commit(self, tag: str = "") -> str:
        """Commit everything, and mark it with a tag where one is given; the commit's hash."""
        self.day += 1
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", "x")
        if tag:
            self.git("tag", tag)
        return self.git("rev-parse", "HEAD")

    def version(self, number: str, updated: str, in_force: str = "", tag: str | None = None) -> str:
        """Raise the version, commit and tag; `tag` is empty where none is wanted."""
        day = f", in_force: {in_force}" if in_force else ""
        lines = (self.register / "register.yaml").read_text("utf-8").split("\n")
        place = next(number for number, line in enumerate(lines) if line.startswith("policy:"))
        lines[place] = f'policy: {{version: "{number}", updated: {updated}{day}}}'
        (self.register / "register.yaml").write_text("\n".join(lines), "utf-8")
        return self.commit(f"policy-{number}" if tag is None else tag)
