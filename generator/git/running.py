"""Runs git."""

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path


def git(folder: Path, *arguments: str) -> str | None:
    """The output of a git command in `folder`; None where there is no git, no repository or no such thing."""
    output = run(folder, arguments)
    return None if output is None else output.decode("utf-8", errors="replace").strip()


def run(folder: Path, arguments: Sequence[str], given: bytes = b"") -> bytes | None:
    """The output of a git command in `folder` as it is; `given` is its input."""
    try:
        done = subprocess.run(
            # Some commands would write down on the way what they found out, and keep others waiting meanwhile.
            ["git", "--no-optional-locks", "-c", "log.showSignature=false", "-C", str(standing(folder)), *arguments],
            input=given,
            capture_output=True,
            check=False,
            env=outside_hooks(),
        )
    except OSError:
        return None
    return done.stdout if done.returncode == 0 else None


def outside_hooks() -> dict[str, str]:
    """The environment without what git tells its hooks, which would lead to another repository."""
    return {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}


def standing(folder: Path) -> Path:
    """The folder, or the nearest one above it that is on the disk: a register of old may be gone from there."""
    above = folder.absolute()
    return next((one for one in (folder, *above.parents) if one.is_dir()), above)


def inside(folder: Path, standing: Path) -> str:
    """The path in the repository of a folder that is not on the disk, below one that is."""
    return (git(standing, "rev-parse", "--show-prefix") or "") + folder.absolute().relative_to(standing).as_posix()
