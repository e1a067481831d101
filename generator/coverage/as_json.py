"""The tables for other programs; the form is a contract, so a field may be added and none renamed."""

import json

from generator.coverage.model import Coverage, Line, Table, Verdict
from generator.source import Language

VERSION = 1


def coverage_json(coverage: Coverage, language: Language) -> str:
    """Return the tables as one JSON object, with the texts in one language."""
    tables = {"article_13_14": coverage.notice, "article_30_1": coverage.records, "article_30_2": coverage.behalf}
    report = {"version": VERSION} | {name: _table(table, language) for name, table in tables.items()}
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _table(table: Table, language: Language) -> list[dict[str, object]]:
    return [_line(line, language) for line in table.lines]


def _line(line: Line, language: Language) -> dict[str, object]:
    return {
        "item": line.identifier,
        "label": line.label.in_(language),
        "article": line.article,
        "answer": line.answer.value,
        "subjects": [_verdict(subject, verdict, language) for subject, verdict in line.verdicts.items()],
    }


def _verdict(subject: str, verdict: Verdict, language: Language) -> dict[str, object]:
    return {
        "id": subject or None,
        "answer": verdict.answer.value,
        "where": [step.in_(language) for step in verdict.path],
        "why": verdict.why.in_(language) if verdict.why else None,
    }
