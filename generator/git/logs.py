"""What each commit changed."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from generator.git.running import inside, run, standing


class Logged(NamedTuple):
    """A commit, and what it changed."""

    commit: str
    committed: int
    """Seconds since 1970, as whoever made the commit set them."""
    authored: int
    author: str
    changes: tuple[tuple[str, str | None, str | None], ...]
    """Path below the folder asked for, the blob before and the blob after; None where there is no ordinary file."""


def log(folder: Path, commit: str) -> Iterator[Logged]:
    """The commits up to one that changed anything in `folder`, the first first, along first parents.

    Raises:
        OSError: git does not tell.
    """
    output = run(folder, [*_PLAIN_LOG, *_relative(folder, commit)])
    if output is None:
        raise OSError(f"git log: {commit}")
    head: list[str] = []
    changes: list[tuple[str, str | None, str | None]] = []
    words = iter(output.decode("utf-8", errors="replace").split("\0"))
    for word in words:
        if word.startswith("\1"):
            yield from _logged(head, changes)
            head, changes = word[1:].split(" ", 3), []
        elif word.strip():
            before, after, old, new, _ = word.strip().removeprefix(":").split(" ")
            changes.append((next(words), _file(before, old), _file(after, new)))
    yield from _logged(head, changes)


# Settings of those who run it must not change what is printed.
_PLAIN_LOG: Final = (
    *("-c", "log.follow=false", "-c", "log.showSignature=false", "-c", "i18n.logOutputEncoding=UTF-8"),
    *("log", "--first-parent", "--diff-merges=first-parent", "--reverse", "--root", "--raw", "--no-renames"),
    *("--no-abbrev", "--no-notes", "-z", "--format=%x01%H %ct %at %an"),
)


def _relative(folder: Path, commit: str) -> list[str]:
    there = standing(folder)
    if there == folder:
        return ["--relative", commit, "--", "."]
    place = inside(folder, there)
    return [f"--relative={place}/", commit, "--", f":(top){place}"]


def _logged(head: list[str], changes: list[tuple[str, str | None, str | None]]) -> Iterator[Logged]:
    if head:
        yield Logged(head[0], int(head[1]), int(head[2]), head[3], tuple(changes))


def _file(mode: str, blob: str) -> str | None:
    return blob if mode.startswith("100") else None
