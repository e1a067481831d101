"""The files of a commit, and their contents."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from generator.git.running import inside, run, standing

_LINK: Final = "120000"
_OTHER_REPOSITORY: Final = "160000"


class Entry(NamedTuple):
    """A file in a commit."""

    path: str
    """Relative to the folder asked for, with forward slashes."""
    blob: str
    """The id of its content."""
    is_link: bool
    """Whether it only leads to another place: a symbolic link, or another repository."""


def files_in(folder: Path, commit: str) -> list[Entry]:
    """Every file that stood below `folder` at a commit; none where there was no such folder."""
    output = run(folder, ["ls-tree", "-r", "-z", *_named(folder, commit)]) or b""
    return [_entry(line) for line in output.decode("utf-8", errors="replace").split("\0") if line]


def contents(folder: Path, blobs: Sequence[str]) -> Iterator[bytes]:
    """The content of each blob as it was committed, in the same order.

    Raises:
        OSError: git does not give them, for example because the clone is incomplete.
    """
    output = run(folder, ["cat-file", "--batch", "--buffer"], "".join(f"{blob}\n" for blob in blobs).encode())
    at = 0
    for blob in blobs:
        end = (output or b"").find(b"\n", at)
        header = (output or b"")[at:end].split()
        if output is None or end < 0 or header[:2] != [blob.encode(), b"blob"]:
            raise OSError(f"git: {blob}")
        size = int(header[2])
        yield output[end + 1 : end + 1 + size]
        at = end + 1 + size + 1


def _named(folder: Path, commit: str) -> list[str]:
    """How `ls-tree` is told the folder at a commit, also where the folder is not on the disk."""
    there = standing(folder)
    return [commit] if there == folder else ["--full-tree", f"{commit}:{inside(folder, there)}"]


def _entry(line: str) -> Entry:
    facts, path = line.split("\t", 1)
    mode, _, blob = facts.split(" ")
    return Entry(path, blob, mode in {_LINK, _OTHER_REPOSITORY})
