"""Findings as GitHub's workflow commands, which show them beside the lines of a change."""

from collections.abc import Iterable, Iterator
from types import MappingProxyType
from typing import Final

from generator.findings import Finding, Severity
from generator.source import Language
from generator.source.characters import visible

_COMMANDS: Final = MappingProxyType(
    {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"},
)
_IN_DATA: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def github_report(findings: Iterable[Finding], language: Language) -> str:
    """Return one workflow command for each finding; accepted deviations are left out, for nobody has to act on them.

    GitHub shows columns only where a finding begins and ends on the same line.
    """
    return "".join(f"{_command(finding, language)}\n" for finding in findings if not finding.waived)


def _command(finding: Finding, language: Language) -> str:
    properties = ",".join(f"{key}={value.translate(_IN_PROPERTY)}" for key, value in _properties(finding))
    message = finding.message.in_(language)
    if finding.fix:
        message += f"\n→ {finding.fix.in_(language)}"
    shown = "\n".join(visible(line) for line in message.split("\n"))
    return f"::{_COMMANDS[finding.severity]} {properties}::{shown.translate(_IN_DATA)}"


def _properties(finding: Finding) -> Iterator[tuple[str, str]]:
    yield "file", finding.file
    yield "line", str(finding.line)
    yield "endLine", str(finding.end_line)
    if finding.line == finding.end_line:
        yield "col", str(finding.column)
        yield "endColumn", str(finding.end_column)
    yield "title", f"{finding.rule} {finding.name}"
