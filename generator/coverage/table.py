"""The tables for people: one line for each item, in the width of a terminal."""

import textwrap
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import zip_longest
from typing import Final, NamedTuple

from generator.citation import cited, references
from generator.coverage.model import POLICY, Answer, Coverage, Line, Table, Verdict
from generator.i18n import Translator, translator
from generator.source import Language

_WIDTHS: Final = (34, 20, 42)
_GAP: Final = "  "
_RULE: Final = "-"
_HEADING: Final = 34
"""No more of a section's heading than this."""
_STEP: Final = " › "
_ORDER: Final = (Answer.MISSING, Answer.UNKNOWN, Answer.MET, Answer.NOT_APPLICABLE)


class _Page(NamedTuple):
    """What every line of a table needs."""

    table: Table
    counted: str
    """What its subjects are counted as: `purposes` or `assignments`."""
    words: Translator

    def name(self, subject: str) -> str:
        """What a subject is called, on one line."""
        return " ".join(self.table.subjects[subject].in_(self.words.language).split())


def coverage_table(coverage: Coverage, language: Language) -> str:
    """The three tables as text, at most 100 columns wide."""
    words = translator(language)
    pages = {
        "notice": _Page(coverage.notice, "purposes", words),
        "records": _Page(coverage.records, "purposes", words),
        "behalf": _Page(coverage.behalf, "assignments", words),
    }
    return "\n\n".join(_block(words.t(f"coverage.{title}"), page) for title, page in pages.items()) + "\n"


def _block(heading: str, page: _Page) -> str:
    words, lines = page.words, page.table.lines
    if not lines:
        return f"{heading}\n{words.t('coverage.nothing')}"
    head = _columns(tuple(words.t(f"coverage.{column}") for column in ("item", "article", "where")))
    rule = _RULE * (sum(_WIDTHS) + len(_GAP) * (len(_WIDTHS) - 1))
    return "\n".join([heading, _counts(page), "", *head, rule, *(_row(line, page) for line in lines)])


def _counts(page: _Page) -> str:
    found = Counter(line.answer for line in page.table.lines)
    return page.words.t(
        "coverage.counts",
        all=len(page.table.lines),
        met=found[Answer.MET],
        missing=found[Answer.MISSING],
        unknown=found[Answer.UNKNOWN],
        other=found[Answer.NOT_APPLICABLE],
    )


def _row(line: Line, page: _Page) -> str:
    language = page.words.language
    parts = "\n".join(_parts(line, page))
    return "\n".join(_columns((line.label.in_(language), _articles(line.article, language), parts)))


def _articles(article: str, language: Language) -> str:
    """The references one after the other, without the word "Article" before each."""
    parts = (cited(part).in_(language) for part in references(article))
    return ", ".join(part.removeprefix("artikel ").removeprefix("Article ") for part in parts)


def _parts(line: Line, page: _Page) -> Iterator[str]:
    """What there is to say: what is missing first, and the subjects that share an answer together."""
    for answer in _ORDER:
        for verdict, subjects in _alike(line.verdicts, answer).items():
            yield _told(verdict, page.words) + _whose(answer, subjects, len(line.verdicts), page)


def _alike(verdicts: Mapping[str, Verdict], answer: Answer) -> Mapping[Verdict, list[str]]:
    found: dict[Verdict, list[str]] = {}
    for subject, verdict in verdicts.items():
        if verdict.answer is answer:
            found.setdefault(verdict, []).append(subject)
    return found


def _told(verdict: Verdict, words: Translator) -> str:
    if verdict.answer is Answer.MET:
        first, *others = (step.in_(words.language) for step in verdict.path)
        return _STEP.join([_short(first) if others else first, *others])
    label = words.t(f"coverage.{verdict.answer.value.replace('-', '_')}")
    return f"{label}: {verdict.why.in_(words.language)}" if verdict.why else label


def _short(heading: str) -> str:
    """The heading of a section, of which a few words are enough to find it."""
    return textwrap.shorten(heading, _HEADING, placeholder=" …")


def _whose(answer: Answer, subjects: list[str], concerned: int, page: _Page) -> str:
    """Which subjects it is about: their names where something lacks, their number where it does not."""
    if subjects == [POLICY]:
        return ""
    if len(subjects) == concerned:
        what = page.words.t(f"coverage.{page.counted}.all", count=concerned)
    elif answer in (Answer.MISSING, Answer.UNKNOWN):
        what = "; ".join(map(page.name, subjects))
    else:
        what = page.words.t(f"coverage.{page.counted}.some", count=len(subjects), all=concerned)
    return f" ({what})"


def _columns(cells: tuple[str, ...]) -> list[str]:
    """The cells side by side, each wrapped in its column."""
    wrapped = [_wrapped(cell, width) for cell, width in zip(cells, _WIDTHS, strict=True)]
    lines = (
        _GAP.join(part.ljust(width) for part, width in zip(parts, _WIDTHS, strict=True))
        for parts in zip_longest(*wrapped, fillvalue="")
    )
    return [line.rstrip() for line in lines]


def _wrapped(cell: str, width: int) -> list[str]:
    return [part for line in cell.splitlines() for part in textwrap.wrap(line, width, break_on_hyphens=False)]
