"""Whether a folder is as the current commit has it."""

from pathlib import Path
from typing import Final

from generator.git.running import git

_READ: Final = (".yaml", ".svg", ".png")
"""The endings of files that a register is read from, also where git is told to ignore them."""
_IGNORED: Final = "!! "


def has_changes(folder: Path) -> bool:
    """Whether the folder differs from the current commit, or it cannot be told; whatever the user's settings are."""
    told = git(folder, "status", "--porcelain", "-z", "--untracked-files=all", "--ignored", "--", ".")
    if told is None:
        return True
    return any(_counts(line) for line in told.split("\0") if line)


def _counts(line: str) -> bool:
    return not line.startswith(_IGNORED) or line.endswith(_READ)
