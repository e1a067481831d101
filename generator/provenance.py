"""Which state of the register an output was made from: commit, date and digest. Never reads the clock."""

import hashlib
import json
import os
import subprocess
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any, NamedTuple

from generator import __version__
from generator.day import epoch
from generator.register import Register


class Provenance(NamedTuple):
    """Where an output comes from; printed on the PDF's cover and kept in its metadata."""

    commit: str | None
    """Full hash, or None outside git."""
    dirty: bool
    """Whether the register has changes that are not committed."""
    timestamp: datetime
    """In UTC: SOURCE_DATE_EPOCH, else the commit's time, else midnight of the policy's last change."""
    digest: str
    """SHA-256 of the register's canonical JSON (the file attached to the PDF), in hexadecimal."""
    tool_version: str

    @property
    def date(self) -> str:
        """The day of `timestamp`, ISO 8601."""
        return self.timestamp.date().isoformat()


_NOT_FACTS = frozenset({"question", "waiver"})
"""What is work in progress: it belongs to the company and not to the record that an authority is given."""


def canonical_json(register: Register) -> bytes:
    """The facts of the register as JSON with sorted keys: the same facts always give the same bytes."""
    facts: Mapping[str, Any] = {
        kind: {identifier: record.data for identifier, record in records.items()}
        for kind, records in register.records.items()
        if records and kind not in _NOT_FACTS
    }
    text = json.dumps(facts, ensure_ascii=False, sort_keys=True, indent=1)
    return text.encode("utf-8") + b"\n"


def provenance(register: Register) -> Provenance:
    """Describe the state of `register` by git, the environment and its own digest.

    Raises:
        EpochError: SOURCE_DATE_EPOCH is no point in time.
    """
    commit = _git(register.root, "rev-parse", "--verify", "HEAD")
    dirty = bool(commit) and _git(register.root, "status", "--porcelain", "--", ".") != ""
    return Provenance(
        commit=commit,
        dirty=dirty,
        timestamp=_timestamp(register, commit),
        digest=hashlib.sha256(canonical_json(register)).hexdigest(),
        tool_version=__version__,
    )


def _timestamp(register: Register, commit: str | None) -> datetime:
    if fixed := epoch():
        return fixed
    if commit and (seconds := _git(register.root, "log", "-1", "--format=%ct")):
        return datetime.fromtimestamp(int(seconds), UTC)
    updated = date.fromisoformat(register.one("register")["policy"]["updated"])
    return datetime.combine(updated, time(), UTC)


def _git(folder: Path, *arguments: str) -> str | None:
    """The output of a git command in `folder`; None where there is no git, no repository or no commit."""
    try:
        done = subprocess.run(
            ["git", "-C", str(folder), *arguments],
            capture_output=True,
            check=False,
            encoding="utf-8",
            env=_outside_hooks(),
        )
    except OSError:
        return None
    return done.stdout.strip() if done.returncode == 0 else None


def _outside_hooks() -> dict[str, str]:
    """The environment without what git tells its hooks, which would lead to another repository."""
    return {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
