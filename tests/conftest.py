"""What many tests share: the repository's own register, built once with the commands that users run."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
EPOCH = "1795305600"  # 2026-11-22, so that no test depends on the day it runs
Ropa = Callable[..., subprocess.CompletedProcess[str]]


def _run(*arguments: str | Path, cwd: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).parent / "ropa"), *map(str, arguments)]
    inherited = {key: value for key, value in os.environ.items() if not key.startswith(("LC_", "LANG"))}
    settings = {"SOURCE_DATE_EPOCH": EPOCH, "LANG": "C.UTF-8", **environment}
    return subprocess.run(
        command, cwd=cwd, env={**inherited, **settings}, capture_output=True, check=False, encoding="utf-8"
    )


@pytest.fixture(scope="session")
def ropa() -> Ropa:
    """The command `ropa` as a user runs it, in a process of its own."""
    return _run


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder that `ropa build` makes of the repository's register."""
    out = tmp_path_factory.mktemp("built") / "build"
    done = _run("build", "--out", out)
    assert done.returncode == 0, done.stdout + done.stderr
    return out


@pytest.fixture(scope="session")
def public_site(built: Path) -> Path:
    """The public part of the build: sv/index.html, en/index.html and the rest."""
    return built / "public"
