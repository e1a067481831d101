"""The codes that are no rules of the catalogue: what they are called and what they mean, from `other_codes.yaml`."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from generator.citation import references
from generator.findings import Severity
from generator.report.note import RuleNote
from generator.source import Message, parse_document


class TableError(ValueError):
    """The table cannot be read; always a defect of the program."""


@cache
def other_notes() -> Mapping[str, RuleNote]:
    """By code, in the order of the table.

    Raises:
        TableError: the table has faults.
    """
    table = files("generator.report") / "other_codes.yaml"
    document = parse_document(table.read_bytes(), table.name)
    if document.faults or not isinstance(document.data, dict):
        raise TableError(f"{table.name}: {[fault.message.en for fault in document.faults]}")
    return {code: _note(code, entry) for code, entry in document.data.items()}


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
