"""What a table of completeness says: for each item that the law asks for, where it is met or that it is missing."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from generator.i18n import translator
from generator.source import LANGUAGES, Message

POLICY = ""
"""The subject of an item that is told once."""


class Answer(StrEnum):
    """Whether an item is met."""

    MET = "met"
    MISSING = "missing"
    UNKNOWN = "unknown"
    """The register does not say whether the item applies."""
    NOT_APPLICABLE = "not-applicable"


@dataclass(frozen=True, kw_only=True, slots=True)
class Verdict:
    """One item for one subject."""

    answer: Answer
    path: tuple[Message, ...] = ()
    """Where it is met: the heading of a section, and what leads on from it to the row."""
    why: Message | None = None
    """Why it is not met, or does not apply."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """One item, for every subject that it concerns."""

    identifier: str
    label: Message
    article: str
    verdicts: Mapping[str, Verdict]
    """By the subject's id; `POLICY` alone where the item is told once."""

    @property
    def answer(self) -> Answer:
        """The gravest answer: missing for one is missing."""
        answers = {verdict.answer for verdict in self.verdicts.values()}
        order = (Answer.MISSING, Answer.UNKNOWN, Answer.MET)
        return next((answer for answer in order if answer in answers), Answer.NOT_APPLICABLE)


@dataclass(frozen=True, kw_only=True, slots=True)
class Table:
    """One list of items."""

    subjects: Mapping[str, Message]
    """The names of the purposes, or of the assignments, by id."""
    lines: tuple[Line, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Coverage:
    """The tables of a register."""

    notice: Table
    """Articles 13 and 14, by what the public policy says."""
    records: Table
    """Article 30(1)."""
    behalf: Table
    """Article 30(2); without subjects where nothing is done for others."""


def said(key: str, **values: Message) -> Message:
    """The fixed sentence `coverage.<key>` in both languages."""
    texts = [
        translator(language).t(f"coverage.{key}", **{name: value.in_(language) for name, value in values.items()})
        for language in LANGUAGES
    ]
    return Message(*texts)


def met(*path: Message) -> Verdict:
    """It is met there."""
    return Verdict(answer=Answer.MET, path=path)


def missing(why: Message) -> Verdict:
    """It should be there and is not."""
    return Verdict(answer=Answer.MISSING, why=why)
