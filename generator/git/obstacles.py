"""Why there is no history, or not all of it."""

import subprocess
from pathlib import Path
from typing import Final, Literal

from generator.git.running import git, outside_hooks, standing

Obstacle = Literal["program", "repository", "trust", "commit"]
"""Why there is no history: no program git, no repository, one that git does not trust, no commit yet."""

_REFUSED: Final = "dubious ownership"


def obstacle(folder: Path) -> Obstacle | None:
    """Why the folder has no history; None where it has one."""
    try:
        done = subprocess.run(
            ["git", "-C", str(standing(folder)), "rev-parse", "--git-dir"],
            capture_output=True,
            check=False,
            encoding="utf-8",
            errors="replace",
            env={**outside_hooks(), "LC_ALL": "C"},
        )
    except OSError:
        return "program"
    if done.returncode:
        return "trust" if _REFUSED in done.stderr else "repository"
    return "commit" if git(folder, "rev-parse", "--verify", "HEAD") is None else None


def is_shallow(folder: Path) -> bool:
    """Whether only the latest commits are here, as in the clones that CI makes."""
    return git(folder, "rev-parse", "--is-shallow-repository") == "true"
