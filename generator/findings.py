"""What is found wrong in a register: severity, hit, finding, and their order.

A rule yields hits, which name a file and a route and know nothing of lines; a place becomes a line only here,
in `locate`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, NamedTuple, TypedDict

from generator.source import START, Document, Fault, FolderFault, Message, Route, Span
from generator.source.codes import FAULT_CODES


class Severity(StrEnum):
    """How grave a finding is; in the order of gravity.

    ERROR: the breach of a clear duty, or an untrue or unreadable statement; nothing is published until it is
    mended or accepted. WARNING: somebody who knows the law must decide. INFO: good practice, no duty.
    """

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Related(NamedTuple):
    """Another place that belongs to a hit, and what there is to see."""

    path: str
    route: Route
    at: Literal["key", "value"]
    label: Message
    span: Span | None = None
    """Where the loader knows the place and there is no data for a route to lead through."""


class Acceptance(NamedTuple):
    """The entry of `waivers.yaml` by which a deviation is accepted."""

    identifier: str
    reason: Message
    owner: str
    review_by: str
    """The day on which it ends unless it is renewed, ISO 8601."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Hit:
    """What a rule, the schema or the loader has to say of a place in a file."""

    rule: str
    name: str
    severity: Severity
    path: str
    """The file, as users know it, such as `register/purposes/marketing.yaml`."""
    message: Message
    route: Route = ()
    at: Literal["key", "value"] = "value"
    articles: tuple[str, ...] = ()
    """What asks for it, such as `30(1)(b)`."""
    why: Message | None = None
    fix: Message | None = None
    """What to write instead."""
    related: tuple[Related, ...] = ()
    span: Span | None = None
    """Where the loader knows the place and there is no data for a route to lead through."""
    missing: tuple[str, ...] = ()
    """The fields that are absent from the place; the finding then stands for the gaps that would be reported there."""
    acceptance: Acceptance | None = None
    """By what the register accepts this deviation; None where it does not."""


class Place(NamedTuple):
    """A related place made concrete."""

    file: str
    span: Span
    label: Message


@dataclass(frozen=True, kw_only=True, slots=True)
class Finding:
    """A hit made concrete: lines and columns count from 1, columns in code points, the end is exclusive."""

    rule: str
    name: str
    severity: Severity
    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    message: Message
    articles: tuple[str, ...]
    why: Message | None
    fix: Message | None
    related: tuple[Place, ...]
    acceptance: Acceptance | None = None

    @property
    def waived(self) -> bool:
        """Whether the register accepts this deviation, with a reason."""
        return self.acceptance is not None

    @property
    def span(self) -> Span:
        """The place in the file."""
        return Span(self.line, self.column, self.end_line, self.end_column)


class Summary(TypedDict):
    """How many findings there are of each severity, and how many more are accepted deviations."""

    error: int
    warning: int
    info: int
    waived: int


def locate(hits: Iterable[Hit], documents: Mapping[str, Document]) -> list[Finding]:
    """Return the hits with their lines, each once, by file, line, column and rule.

    A hit on something that is no document (a missing file, a folder) is placed at the beginning of it.
    """
    findings = dict.fromkeys(_finding(hit, documents) for hit in hits)
    return sorted(findings, key=_order)


def summary(findings: Iterable[Finding]) -> Summary:
    """Count the findings."""
    counts = Summary(error=0, warning=0, info=0, waived=0)
    for finding in findings:
        counts["waived" if finding.waived else finding.severity.value] += 1
    return counts


def faults_as_hits(document: Document) -> list[Hit]:
    """Return what the loader has to say of a file."""
    return [_fault_as_hit(fault, document.path) for fault in document.faults]


def folder_hit(fault: FolderFault, display: str) -> Hit:
    """Return what the loader has to say of a folder's contents; `display` is the folder as users know it."""
    return Hit(
        rule=FAULT_CODES[fault.name],
        name=fault.name,
        severity=Severity.ERROR,
        path=f"{display}/{fault.path}".rstrip("/"),
        message=fault.message,
        span=START,
    )


def _fault_as_hit(fault: Fault, path: str) -> Hit:
    return Hit(
        rule=FAULT_CODES[fault.name],
        name=fault.name,
        severity=Severity(fault.severity),
        path=path,
        message=fault.message,
        fix=fault.fix,
        related=tuple(Related(path, (), "value", label, span) for span, label in fault.related),
        span=fault.span,
    )


def _finding(hit: Hit, documents: Mapping[str, Document]) -> Finding:
    span = hit.span or _span(hit.path, hit.route, hit.at, documents)
    return Finding(
        rule=hit.rule,
        name=hit.name,
        severity=hit.severity,
        file=hit.path,
        line=span.line,
        column=span.column,
        end_line=span.end_line,
        end_column=span.end_column,
        message=hit.message,
        articles=hit.articles,
        why=hit.why,
        fix=hit.fix,
        related=tuple(_place(related, documents) for related in hit.related),
        acceptance=hit.acceptance,
    )


def _place(related: Related, documents: Mapping[str, Document]) -> Place:
    span = related.span or _span(related.path, related.route, related.at, documents)
    return Place(related.path, span, related.label)


def _span(path: str, route: Route, at: Literal["key", "value"], documents: Mapping[str, Document]) -> Span:
    document = documents.get(path)
    return document.span(route, key=at == "key") if document else START


def _order(finding: Finding) -> tuple[str, int, int, str, Span, str]:
    return finding.file, finding.line, finding.column, finding.rule, finding.span, finding.message.en
