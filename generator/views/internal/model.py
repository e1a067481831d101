"""The internal register as sections, records and rows; every edition (PDF, spreadsheet) is made from it."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.source import Language
from generator.views.blocks import Paragraph, Row, State, Target, paragraphs


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
    """One row for each purpose, one column for each of the letters (b) to (g)."""

    columns: tuple[tuple[str, str], ...]
    """Letter and title."""
    rows: tuple[tuple[Target, tuple[SummaryCell, ...]], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class InternalRegister:
    """Everything that an internal edition prints, in one language."""

    language: Language
    controller: str
    version: str
    cover: tuple[Row, ...]
    summary: Summary
    sections: tuple[Section, ...]

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
