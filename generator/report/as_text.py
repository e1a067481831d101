"""Findings for people: where it stands, the line itself, what is wrong, why, and what to write instead."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from generator.citation import cited
from generator.findings import Acceptance, Finding, Severity, summary
from generator.report.colour import Paint, painted, plain
from generator.report.excerpt import excerpt
from generator.source import Document, Language, Message, Span
from generator.source.characters import visible

_WIDTH: Final = 100

_WORDS: Final[Mapping[str, Message]] = {
    "error": Message("fel", "error"),
    "warning": Message("varning", "warning"),
    "info": Message("råd", "info"),
    "waived": Message("accepterad avvikelse", "accepted deviation"),
    "why": Message("varför", "why"),
    "write": Message("skriv", "write"),
    "accepted": Message("accepterat", "accepted"),
}


class _Mark(NamedTuple):
    """What stands under the place that is meant."""

    sign: str
    style: str


_RELATED: Final = _Mark("-", "related")


class _Page(NamedTuple):
    """What every part of the report needs."""

    documents: Mapping[str, Document]
    language: Language
    paint: Paint
    gutter: int

    def word(self, key: str) -> str:
        return _WORDS[key].in_(self.language)


def text_report(
    findings: Iterable[Finding],
    documents: Mapping[str, Document],
    language: Language,
    *,
    colour: bool = False,
) -> str:
    """Return the findings as a compiler would print them, each with its line; empty if there are none."""
    paint = painted if colour else plain
    blocks = ["\n".join(_finding(finding, documents, language, paint)) for finding in findings]
    return "".join(f"{block}\n\n" for block in blocks)


def summary_line(findings: Iterable[Finding], language: Language) -> str:
    """Return how much was found, in one sentence."""
    counts = summary(findings)
    parts = [_counted(counts[severity.value], severity.value, language) for severity in Severity]
    parts.append(_counted(counts["waived"], "waived", language))
    found = ", ".join(part for part in parts if part)
    return f"{found or _NOTHING.in_(language)}."


def _counted(number: int, kind: str, language: Language) -> str:
    if not number:
        return ""
    one, many = _COUNTED[kind]
    return f"{number} {(one if number == 1 else many).in_(language)}"


def _finding(finding: Finding, documents: Mapping[str, Document], language: Language, paint: Paint) -> Iterator[str]:
    lines = [finding.line, *(place.span.line for place in finding.related)]
    page = _Page(documents, language, paint, len(str(max(lines))))
    severity = finding.severity.value
    head = paint(severity, f"{page.word(severity)}[{finding.rule}]")
    waived = f" ({page.word('waived')})" if finding.waived else ""
    message = visible(finding.message.in_(language))
    yield f"{head} {paint('strong', f'{finding.name}{waived}: {message}')}"
    yield _arrow(page, "-->", finding.file, finding.span)
    yield from _excerpt(page, finding.file, finding.span, _Mark("^", severity))
    for place in finding.related:
        if place.file != finding.file or finding.file not in documents:
            yield _arrow(page, ":::", place.file, place.span)
        yield from _excerpt(page, place.file, place.span, _RELATED, visible(place.label.in_(language)))
    yield from _notes(page, finding)


def _arrow(page: _Page, arrow: str, file: str, span: Span) -> str:
    return " " * page.gutter + page.paint("frame", arrow) + f" {visible(file)}:{span.line}:{span.column}"


def _excerpt(page: _Page, file: str, span: Span, mark: _Mark, label: str = "") -> Iterator[str]:
    document = page.documents.get(file)
    line = document.line(span.line) if document else ""
    if not line.strip():
        if label:
            yield f"{_bar(page)} {page.paint(mark.style, label)}"
        return
    part = excerpt(line, span, _WIDTH - page.gutter - len(" | "))
    yield _bar(page)
    yield f"{_bar(page, span.line)} {part.line}"
    under = page.paint(mark.style, f"{mark.sign * part.carets} {label}".rstrip())
    yield f"{_bar(page)} {' ' * part.before}{under}"


def _bar(page: _Page, line: int | None = None) -> str:
    number = "" if line is None else str(line)
    return page.paint("frame", f"{number:>{page.gutter}} |")


def _notes(page: _Page, finding: Finding) -> Iterator[str]:
    articles = cited(", ".join(finding.articles)).in_(page.language)
    if finding.why:
        why = finding.why.in_(page.language)
        # A reason may name its articles itself.
        yield _note(page, "why", f"{why} ({articles})" if articles and articles not in why else why)
    elif articles:
        yield _note(page, "why", articles)
    if finding.acceptance:
        yield _note(page, "accepted", _accepted(finding.acceptance, page.language))
    elif finding.fix:
        yield _note(page, "write", finding.fix.in_(page.language))


def _accepted(acceptance: Acceptance, language: Language) -> str:
    facts = {"id": acceptance.identifier, "owner": acceptance.owner, "day": acceptance.review_by}
    return f"{acceptance.reason.in_(language)}\n{_UNTIL.in_(language).format(**facts)}"


def _note(page: _Page, key: str, text: str) -> str:
    word = f"{page.word(key)}:"
    frame = " " * (page.gutter + 1) + page.paint("frame", "=")
    first, *more = text.split("\n")
    below = " " * (page.gutter + len(" = ") + len(word) + 1)
    head = f"{frame} {page.paint('strong', word)} {visible(first)}"
    return "\n".join([head, *(below + visible(one) for one in more)])


_UNTIL: Final = Message("{id}: {owner}, prövas på nytt senast {day}", "{id}: {owner}, to be reviewed by {day}")
_NOTHING: Final = Message("Inga anmärkningar", "No findings")

_COUNTED: Final[Mapping[str, tuple[Message, Message]]] = {
    "error": (Message("fel", "error"), Message("fel", "errors")),
    "warning": (Message("varning", "warning"), Message("varningar", "warnings")),
    "info": (Message("råd", "piece of advice"), Message("råd", "pieces of advice")),
    "waived": (
        Message("accepterad avvikelse", "accepted deviation"),
        Message("accepterade avvikelser", "accepted deviations"),
    ),
}
