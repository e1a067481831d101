"""The codes that are no rules of the catalogue: what they are called and what they mean, from `other_codes.yaml`."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from generator.citation import references
from generator.findings import Severity
from generator.report.note import RuleNote
from generator.source import Message, packaged


@cache
def other_notes() -> Mapping[str, RuleNote]:
    """By code, in the order of the table.

    Raises:
        ValueError: the table has faults; always a defect of the program.
    """
    table = packaged("generator.report", "other_codes.yaml")
    return {code: _note(code, entry) for code, entry in table.items()}


def _note(code: str, entry: Any) -> RuleNote:
    return RuleNote(
        code=code,
        name=entry["name"],
        severity=Severity(entry["severity"]),
        title=Message(**entry["title"]),
        checks=Message(**entry["means"]),
        articles=references(entry.get("articles")),
        acceptable=entry.get("acceptable", False),
    )
