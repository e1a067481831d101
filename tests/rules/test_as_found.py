"""The company's policy of 2018 as it stood: the rules find in it what a lawyer would, each on its file and line.

`as-found.txt` is what is expected; `python tests/rules/test_as_found.py` writes it anew. Read what it wrote.
"""

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

from generator.check import check
from generator.findings import Finding
from generator.rules import all_rules

FOLDER = Path(__file__).resolve().parents[1] / "as-found"
EXPECTED = Path(__file__).parent / "as-found.txt"
AS_OF = dt.date(2026, 11, 22)
CODES_THAT_A_LAWYER_FINDS = 80


def found() -> tuple[Finding, ...]:
    return check(FOLDER, "as-found", AS_OF).findings


def lines(findings: tuple[Finding, ...]) -> Iterator[str]:
    """One line for each finding of a rule: place, severity, code and what is said; gaps are only counted."""
    rules = all_rules()
    for finding in findings:
        if finding.rule in rules:
            message = re.sub(r"\s+", " ", finding.message.en)
            yield f"{finding.file}:{finding.line}: {finding.severity} {finding.rule} {message}\n"
    yield f"and {sum(finding.rule == 'GAP-01' for finding in findings)} gaps (GAP-01)\n"


def test_the_transcription_is_well_formed():
    assert {finding.rule for finding in found()} - {"GAP-01", "REF-03"} <= all_rules().keys()


def test_each_finding_is_on_its_file_and_line():
    assert "".join(lines(found())) == EXPECTED.read_text(encoding="utf-8")


def test_as_many_codes_as_a_lawyer_would_name():
    assert len({finding.rule for finding in found()} & all_rules().keys()) >= CODES_THAT_A_LAWYER_FINDS


if __name__ == "__main__":
    EXPECTED.write_text("".join(lines(found())), encoding="utf-8")
