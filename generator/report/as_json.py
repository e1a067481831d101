"""Findings for other programs; the form is a contract, so a field may be added and none renamed."""

import json
from collections.abc import Iterable

from generator.findings import Acceptance, Finding, Place, summary
from generator.source import Language

VERSION = 1


def json_report(findings: Iterable[Finding], language: Language) -> str:
    """Return the findings as one JSON object, with the messages in one language."""
    findings = tuple(findings)
    report = {
        "version": VERSION,
        "findings": [_finding(finding, language) for finding in findings],
        "summary": summary(findings),
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _finding(finding: Finding, language: Language) -> dict[str, object]:
    return {
        "rule": finding.rule,
        "name": finding.name,
        "severity": finding.severity.value,
        "file": finding.file,
        "line": finding.line,
        "column": finding.column,
        "end_line": finding.end_line,
        "end_column": finding.end_column,
        "message": finding.message.in_(language),
        "articles": list(finding.articles),
        "waived": finding.waived,
        "waiver": _waiver(finding.acceptance, language),
        "why": finding.why.in_(language) if finding.why else None,
        "fix": finding.fix.in_(language) if finding.fix else None,
        "related": [_place(place, language) for place in finding.related],
    }


def _waiver(acceptance: Acceptance | None, language: Language) -> dict[str, object] | None:
    if acceptance is None:
        return None
    return {
        "id": acceptance.identifier,
        "reason": acceptance.reason.in_(language),
        "owner": acceptance.owner,
        "review_by": acceptance.review_by,
    }


def _place(place: Place, language: Language) -> dict[str, object]:
    return {
        "file": place.file,
        "line": place.span.line,
        "column": place.span.column,
        "end_line": place.span.end_line,
        "end_column": place.span.end_column,
        "label": place.label.in_(language),
    }
