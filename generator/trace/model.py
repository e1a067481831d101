"""What lies behind a published sentence."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from generator.source import Language, Message


class Origin(StrEnum):
    """How what is published comes about."""

    TEXT = "text"
    """It stands so in the register."""
    FACTS = "facts"
    """It is written from several facts of the register."""
    FIXED = "fixed"
    """It is a sentence of the program, which the register causes to be shown."""
    RIGHTS = "rights"
    """It follows from the legal basis, by the program's matrix of rights."""
    RECORD = "record"
    """A record, a part of one or a field was asked for by its name."""
    PDF = "pdf"
    """It is a row of the PDF."""
    INTERNAL = "internal"
    """It stands so in the register, and is not published."""


class Change(NamedTuple):
    """Who last changed a line."""

    commit: str
    """The full hash; empty while the change is not committed."""
    author: str
    committed: dt.date | None
    """The day in Sweden on which it became a part of the history; whoever makes a commit can set it as they like."""
    summary: str
    """The first line of what was said of it."""
    earliest_known: bool = False
    """Whether the clone goes no further back, so that the change may be older."""


class Fact(NamedTuple):
    """One place in the register."""

    file: str
    line: int
    end_line: int
    field: str
    """Dotted, from the file's root; empty for the whole file."""
    value: str
    """What stands there, short, in the language of the sentence; empty for a record."""
    missing: bool = False
    """Whether nothing stands there, and the page says so; the line is that of what should hold it."""
    change: Change | None = None
    """None where there is no history to ask, or nothing to ask about."""


class Sentence(NamedTuple):
    """A fixed sentence of the program."""

    key: str
    file: str
    line: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Trace:
    """One occurrence, and the facts behind it."""

    origin: Origin
    language: Language | None
    """None for what is the same in both."""
    path: tuple[str, ...]
    """The headings above it, on the page or in the PDF."""
    anchor: str
    """The place on the page; empty where it is not on the page."""
    text: str
    """The block that holds it."""
    facts: tuple[Fact, ...]
    sentences: tuple[Sentence, ...] = ()


class Answer(NamedTuple):
    """What was asked, and every occurrence that has facts of its own."""

    asked: str
    traces: tuple[Trace, ...]
    more: int
    """How many more occurrences, with facts of their own, are not told."""
    history: Message | None
    """Why it cannot be told who changed the lines, or what is uncertain of it; None where it can."""
