"""What an internal edition prints: paragraphs, listings and nested rows. Structure, not layout; no language."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

State = Enum("State", ["VALUE", "NONE", "MISSING"])
"""A value is stated; it is stated that there is none; or nothing is stated and something is expected."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Target:
    """A record that a value points to."""

    kind: str
    identifier: str
    name: str

    @property
    def anchor(self) -> str:
        """The record's place in a document."""
        return f"{self.kind}-{self.identifier}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Paragraph:
    """Running text; `link` is a web or mail address, `target` the record that it names."""

    text: str
    link: str = ""
    target: Target | None = None
    day: str = ""
    """Of a text that is a date and nothing else: the date in ISO 8601."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Listing:
    """Several values of one field; `short` when they read well as one sentence."""

    items: tuple[Paragraph, ...]
    short: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Fields:
    """The rows of one object."""

    rows: "tuple[Row, ...]"


@dataclass(frozen=True, kw_only=True, slots=True)
class Entries:
    """Several objects of one kind: a sub-table whose columns are the rows' keys."""

    items: tuple[Fields, ...]


Block = Paragraph | Listing | Fields | Entries


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One field of a record, ready to print."""

    key: str
    label: str
    article: str
    """As the schema writes it, such as `30(1)(c)`; empty where no article asks for the field."""
    state: State
    blocks: tuple[Block, ...]


def paragraphs(blocks: Sequence[Block]) -> Iterator[Paragraph]:
    """Every paragraph of `blocks` in reading order."""
    for block in blocks:
        match block:
            case Paragraph():
                yield block
            case Listing():
                yield from block.items
            case Fields():
                yield from (found for row in block.rows for found in paragraphs(row.blocks))
            case Entries():
                yield from paragraphs(block.items)
