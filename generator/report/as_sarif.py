"""Findings as SARIF 2.1.0, which code hosts and editors read."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final
from urllib.parse import quote

from generator import __version__
from generator.findings import Finding, Place, Severity
from generator.report.note import RuleNote
from generator.report.rule_page import markdown_page, text_page
from generator.source import Language, Message, Span

_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: Final = MappingProxyType({Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"})
_BASE: Final = "SRCROOT"
_WIDTH: Final = 100
_ROOT: Final = Message("Mappen som kommandot kördes i.", "The folder in which the command was run.")
_Json = dict[str, Any]


def sarif_report(
    findings: Iterable[Finding], language: Language, notes: Mapping[str, RuleNote] = MappingProxyType({})
) -> str:
    """Return the findings as a SARIF log of one run, with the messages in one language.

    `notes` says what there is to say of the rules; of a code that is not there, what its findings say. The same
    findings give the same bytes: there is no time, no path of the machine, and the rules are in the order of codes.
    """
    findings = tuple(findings)
    first = {finding.rule: finding for finding in reversed(findings)}
    codes = sorted(first)
    index = {code: position for position, code in enumerate(codes)}
    run = {
        "tool": {
            "driver": {
                "name": "artikel30",
                "version": __version__,
                "language": language,
                "rules": [_rule(first[code], notes.get(code), language) for code in codes],
            }
        },
        "language": language,
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_BASE: {"description": _text(_ROOT.in_(language))}},
        "results": [_result(finding, index[finding.rule], prints, language) for finding, prints in _printed(findings)],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    # A file name that is not UTF-8 holds what UTF-8 cannot say; JSON can.
    return json.dumps(log, ensure_ascii=False, indent=2).encode(errors="backslashreplace").decode() + "\n"


def _rule(finding: Finding, note: RuleNote | None, language: Language) -> _Json:
    """A rule's description. Its examples are left out: SARIF wants every brace of a text doubled."""
    descriptor: _Json = {"id": finding.rule, "name": _pascal(finding.name)}
    if note is None:
        # The name is all that holds of every finding with this code.
        descriptor["shortDescription"] = _text(finding.name.replace("-", " ").capitalize())
        descriptor["defaultConfiguration"] = {"level": _LEVELS[finding.severity]}
        return descriptor
    note = note._replace(bad="", good="")
    return {
        **descriptor,
        "shortDescription": _text(note.title.in_(language)),
        "fullDescription": _text(note.checks.in_(language)),
        "help": {
            **_text(text_page(note, language, _WIDTH)),
            "markdown": _braces_doubled(markdown_page(note, language)),
        },
        "defaultConfiguration": {"level": _LEVELS[note.severity]},
        "properties": {
            "articles": list(note.articles),
            "sources": [source.id for source in note.sources],
        },
    }


def _pascal(name: str) -> str:
    return "".join(part.capitalize() for part in name.split("-"))


def _result(finding: Finding, index: int, fingerprint: str, language: Language) -> _Json:
    result: _Json = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": _text(_told(finding, language)),
        "locations": [{"physicalLocation": _physical(finding.file, finding.span)}],
        "partialFingerprints": {"artikel30/v1": fingerprint},
        # An empty list says that it is not accepted; a log with suppressions gives the list for every result.
        "suppressions": list(_suppressions(finding, language)),
    }
    if finding.articles:
        result["properties"] = {"articles": list(finding.articles)}
    if finding.related:
        result["relatedLocations"] = [_related(place, language) for place in finding.related]
    return result


def _told(finding: Finding, language: Language) -> str:
    """The message, and what to write instead."""
    message = finding.message.in_(language)
    return f"{message}\n→ {finding.fix.in_(language)}" if finding.fix else message


def _suppressions(finding: Finding, language: Language) -> Iterator[_Json]:
    if finding.acceptance:
        accepted = finding.acceptance
        yield {
            "kind": "external",
            "state": "accepted",
            "justification": accepted.reason.in_(language),
            "properties": {
                "waiver": accepted.identifier,
                "owner": accepted.owner,
                "reviewBy": accepted.review_by,
            },
        }


def _related(place: Place, language: Language) -> _Json:
    return {
        "physicalLocation": _physical(place.file, place.span),
        "message": _text(place.label.in_(language)),
    }


def _physical(file: str, span: Span) -> _Json:
    return {
        "artifactLocation": _artifact(file),
        "region": {
            "startLine": span.line,
            "startColumn": span.column,
            "endLine": span.end_line,
            "endColumn": span.end_column,
        },
    }


def _artifact(file: str) -> _Json:
    """A file below the folder in which the command was run; one elsewhere has its whole address."""
    address = quote(file, errors="surrogateescape")
    return {"uri": f"file://{address}"} if file.startswith("/") else {"uri": address, "uriBaseId": _BASE}


def _printed(findings: Iterable[Finding]) -> Iterator[tuple[Finding, str]]:
    """Each finding with what tells it from the others when its line moves.

    The English message and not the shown one, so that the language does not make a finding a new one. Where two
    agree in rule, file and message, their order tells them apart.
    """
    seen: dict[tuple[str, str, str], int] = {}
    for finding in findings:
        key = (finding.rule, finding.file, finding.message.en)
        seen[key] = number = seen.get(key, 0) + 1
        told = "\0".join([*key, str(number)])
        yield finding, hashlib.sha256(told.encode(errors="surrogateescape")).hexdigest()[:32]


def _text(text: str) -> _Json:
    return {"text": _braces_doubled(text)}


def _braces_doubled(text: str) -> str:
    """A brace stands for a placeholder unless it is doubled (SARIF 2.1.0, 3.11.5)."""
    return text.replace("{", "{{").replace("}", "}}")
