"""The one place that runs git. It only reads, and never touches the work tree."""

import os
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

_LINK, _OTHER_REPOSITORY = "120000", "160000"


class Entry(NamedTuple):
    """A file in a commit."""

    path: str
    """Relative to the folder asked for, with forward slashes."""
    blob: str
    """The id of its content."""
    is_link: bool
    """Whether it only leads to another place: a symbolic link, or another repository."""


def git(folder: Path, *arguments: str) -> str | None:
    """The output of a git command in `folder`; None where there is no git, no repository or no such thing."""
    output = _run(folder, arguments)
    return None if output is None else output.decode("utf-8", errors="replace").strip()


def files_in(folder: Path, commit: str) -> list[Entry]:
    """Every file that stood below `folder` at a commit; none where there was no such folder."""
    output = _run(folder, ["ls-tree", "-r", "-z", commit]) or b""
    return [_entry(line) for line in output.decode("utf-8", errors="replace").split("\0") if line]


def contents(folder: Path, blobs: Sequence[str]) -> Iterator[bytes]:
    """The content of each blob as it was committed, in the same order.

    Raises:
        OSError: git does not give them, for example because the clone is incomplete.
    """
    output = _run(folder, ["cat-file", "--batch", "--buffer"], "".join(f"{blob}\n" for blob in blobs).encode())
    at = 0
    for blob in blobs:
        end = (output or b"").find(b"\n", at)
        header = (output or b"")[at:end].split()
        if output is None or end < 0 or header[:2] != [blob.encode(), b"blob"]:
            raise OSError(f"git: {blob}")
        size = int(header[2])
        yield output[end + 1 : end + 1 + size]
        at = end + 1 + size + 1


def _entry(line: str) -> Entry:
    facts, path = line.split("\t", 1)
    mode, _, blob = facts.split(" ")
    return Entry(path, blob, mode in {_LINK, _OTHER_REPOSITORY})


def _run(folder: Path, arguments: Sequence[str], given: bytes = b"") -> bytes | None:
    try:
        done = subprocess.run(
            ["git", "-C", str(folder), *arguments],
            input=given,
            capture_output=True,
            check=False,
            env=_outside_hooks(),
        )
    except OSError:
        return None
    return done.stdout if done.returncode == 0 else None


def _outside_hooks() -> dict[str, str]:
    """The environment without what git tells its hooks, which would lead to another repository."""
    return {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
