"""The internal register as sections, records and rows; every edition (PDF, spreadsheet) is made from it."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.source import Language, Message
from generator.views.blocks import Paragraph, Row, State, Target, paragraphs
from generator.views.internal.roles import Role


@dataclass(frozen=True, kw_only=True, slots=True)
class Group:
    """Rows of a record that belong together."""

    key: str
    """A letter of Article 30(1), the name of another group, or nothing where a record has one group only."""
    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Record:
    """One record of the register, or one that there is only one of."""

    target: Target
    heading: Row | None
    """The field that names the record; not among the groups' rows. None where the record has no name."""
    groups: tuple[Group, ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        """Every row in reading order, the one that names the record first."""
        named = (self.heading,) if self.heading else ()
        return named + tuple(row for group in self.groups for row in group.rows)


@dataclass(frozen=True, kw_only=True, slots=True)
class Section:
    """All records of one kind."""

    kind: str
    title: str
    introduction: str
    """What the section holds; where it holds nothing, that it does."""
    records: tuple[Record, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class SummaryCell:
    """What a purpose says under one letter, in short."""

    state: State
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Summary:
    """One row for each purpose, one column for each of the letters (b) to (g); for a processor (a) to (d)."""

    columns: tuple[tuple[str, str], ...]
    """Letter and title."""
    rows: tuple[tuple[Target, tuple[SummaryCell, ...]], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Overview:
    """A table over many records, of facts that the records state: it adds nothing to them."""

    kind: str
    """`retention`, or the kind of the section that it stands in."""
    title: str
    introduction: str
    columns: tuple[str, ...]
    rows: tuple[tuple[SummaryCell, ...], ...]
    """A cell for each column; the first cell heads the row."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Selection:
    """What part of the register it is; stated on the cover and on every page."""

    chosen: int
    total: int
    """How many purposes there are in the part, and in the register."""
    department: Message | None = None
    """Its name in both languages, where its purposes were chosen."""

    @property
    def is_part(self) -> bool:
        """Whether anything was left out."""
        return self.chosen < self.total


@dataclass(frozen=True, kw_only=True, slots=True)
class InternalRegister:
    """Everything that an internal edition prints, in one language."""

    language: Language
    controller: str
    version: str
    cover: tuple[Row, ...]
    summary: Summary
    sections: tuple[Section, ...]
    role: Role = "controller"
    selection: Selection | None = None
    extent: str = ""
    """The part in words, such as "Extract: 3 of 11 purposes"; empty where it is the whole register."""
    overviews: tuple[Overview, ...] = ()

    def records(self) -> Iterator[tuple[Section, Record]]:
        """Every record with its section, in reading order."""
        return ((section, record) for section in self.sections for record in section.records)

    def texts(self) -> Iterator[tuple[str, str, str]]:
        """Every text with the record and the field that it stands in."""
        for row in self.cover:
            yield from (("", row.label, part.text) for part in paragraphs(row.blocks))
        for _, record in self.records():
            for row in record.rows:
                yield from ((record.target.name, row.label, part.text) for part in paragraphs(row.blocks))
        # What tables take from the records comes after them: a fault is named where it can be mended.
        for target, cells in self.summary.rows:
            for cell, (_, title) in zip(cells, self.summary.columns, strict=True):
                yield from ((target.name, title, part.text) for part in cell.paragraphs)
        for overview in self.overviews:
            for cells in overview.rows:
                for cell, title in zip(cells, overview.columns, strict=True):
                    yield from ((overview.title, title, part.text) for part in cell.paragraphs)
