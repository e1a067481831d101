"""A register with one thing that a rule objects to, and with waivers and questions about it."""

import datetime as dt
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.check import check
from generator.findings import Finding
from generator.rules import all_rules

CLEAN = Path(__file__).resolve().parents[2] / "clean"
WITHOUT_INTEREST = """\
legal_basis:
  - for: [consumer]
    article: 6.1.f
    balancing_test: {reference: LIA-2, date: 2026-03-01, passes: true}
"""
RULE = all_rules()["LEG-06"]
Checked = Callable[..., list[Finding]]


@pytest.fixture
def checked(tmp_path: Path) -> Checked:
    """Check the clean register without the interest behind customer service (LEG-06), with more files as given."""

    def run(as_of: str = "2026-11-22", **files: str) -> list[Finding]:
        shutil.rmtree(tmp_path / "register", ignore_errors=True)
        folder = Path(shutil.copytree(CLEAN, tmp_path / "register"))
        file = folder / "purposes" / "customer-service.yaml"
        before, rest = file.read_text(encoding="utf-8").split("legal_basis:\n")
        after = rest[rest.index("sources:") :]
        file.write_text(before + WITHOUT_INTEREST + after, encoding="utf-8")
        for name, text in files.items():
            (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
        return list(check(folder, "register", dt.date.fromisoformat(as_of), rules=[RULE]).findings)

    return run
