"""A register to break: the smallest that is complete, with one edit."""

import datetime as dt
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.check import check
from generator.findings import Finding

MINIMAL = Path(__file__).resolve().parents[2] / "minimal"
Check = Callable[..., list[Finding]]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the smallest complete register."""
    return Path(shutil.copytree(MINIMAL, tmp_path / "register"))


@pytest.fixture
def edited(folder: Path) -> Check:
    """Replace text in files, or write files anew, and check: `edited({"controller.yaml": ("old", "new")})`."""

    def run(edits: dict[str, tuple[str, str] | str | bytes | None]) -> list[Finding]:
        for name, edit in edits.items():
            file = folder / name
            if edit is None:
                file.unlink()
                continue
            if isinstance(edit, tuple):
                before = file.read_text(encoding="utf-8")
                assert edit[0] in before, f"{edit[0]!r} is not in {name}"
                content: str | bytes = before.replace(edit[0], edit[1], 1)
            else:
                content = edit
            file.parent.mkdir(exist_ok=True)
            file.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return list(check(folder, folder.name, dt.date(2026, 11, 22), rules=()).findings)

    return run
