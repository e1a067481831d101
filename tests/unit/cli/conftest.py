"""A register with one unknown id."""

import shutil
from pathlib import Path

import pytest

CLEAN = Path(__file__).resolve().parents[2] / "clean"


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A copy of the clean register in which one id is misspelt."""
    folder = Path(shutil.copytree(CLEAN, tmp_path / "broken"))
    file = folder / "purposes/orders.yaml"
    file.write_text(
        file.read_text(encoding="utf-8").replace("recipient: hosting", "recipient: hostin"), encoding="utf-8"
    )
    return folder
