"""A register's folder brought to the format of today; what is to be written, before anything is."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from generator.schema import classify
from generator.source import Folder
from generator.source.files import UnreadableError, read_bytes
from generator.upgrade.forward import rewritten
from generator.upgrade.steps import STEPS, Step, newest
from generator.upgrade.tree import SETTINGS_FILE, format_of


class Upgrade(NamedTuple):
    """What is to be done to a folder."""

    since: int | None
    """The format that the files are in; None where they do not say."""
    to: int
    steps: tuple[Step, ...]
    files: Mapping[Path, bytes]
    """The files that change, with what they are to hold; the one that states the format is the last."""


def upgrade(folder: Path, display: str, steps: Sequence[Step] = STEPS) -> Upgrade:
    """Work out how the files in `folder` come to the format of today; messages name them below `display`.

    Raises:
        SpliceError: a step cannot be made in a file without touching more than it should.
    """
    since, to = format_of(Folder(folder)), newest(steps)
    needed = tuple(step for step in steps if since is not None and step.to > since)
    paths = sorted(Folder(folder).listed()[0], key=lambda path: path == SETTINGS_FILE)
    files: dict[Path, bytes] = {}
    for path in paths if needed else ():
        content, kind = _content(folder / path), classify(path)
        if content is not None and kind is not None:
            fresh = rewritten(content, f"{display}/{path}", kind.name, needed)
            if fresh != content:
                files[folder / path] = fresh
    return Upgrade(since, to, needed, files)


def _content(file: Path) -> bytes | None:
    """The bytes of a file; None where they cannot be had, which is a finding of its own."""
    try:
        return read_bytes(file)
    except UnreadableError:
        return None
