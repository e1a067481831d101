"""The view as the templates print it: numbered sections, contents, cover, running texts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from generator.pdf.tables import Table, tabulate
from generator.source import Language
from generator.views.blocks import Row
from generator.views.internal import Group, Record, Summary
from generator.views.internal.groups import LETTERS

ATTACHMENT: Final = "register.json"
LAYOUTS: Final[Mapping[str, str]] = {
    "purpose": "pages",
    "security-measure": "table",
    "data-subject": "table",
    "data-category": "table",
    "source": "table",
    "system": "table",
    "change": "table",
    "question": "table",
    "waiver": "table",
}


class Part(NamedTuple):
    """A table within a record."""

    title: str
    lettered: bool
    groups: tuple[Group, ...]


class Line(NamedTuple):
    """A line of the contents."""

    number: str
    """Empty for a record."""
    anchor: str
    title: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Printed:
    """A section with its number and its layout."""

    number: int
    anchor: str
    layout: str
    title: str
    introduction: str
    records: tuple[Record, ...] = ()
    letters_title: str = ""

    @property
    def table(self) -> Table:
        """The records as one table."""
        return tabulate(self.records)

    def parts(self, record: Record) -> Iterator[Part]:
        """The record's tables: the letters in one, each other group in its own."""
        lettered = tuple(group for group in record.groups if group.key in LETTERS)
        if lettered:
            yield Part(title=self.letters_title, lettered=True, groups=lettered)
        yield from (
            Part(title=group.title, lettered=False, groups=(group,)) for group in record.groups if group not in lettered
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Edition:
    """All that the templates need, beside the fixed sentences."""

    language: Language
    controller: str
    title: str
    description: str
    header: str
    footer: str
    tool: str
    timestamp: str
    attached: str
    cover: tuple[Row, ...]
    summary: Summary
    sections: tuple[Printed, ...]

    @property
    def contents(self) -> Iterator[Line]:
        """Every section, and every purpose below its section."""
        for section in self.sections:
            yield Line(str(section.number), section.anchor, section.title)
            if section.layout == "pages":
                yield from (Line("", record.target.anchor, record.target.name) for record in section.records)

    def names(self) -> dict[str, str]:
        """Every place that a link may lead to, with what it is called."""
        places: dict[str, str] = {}
        for section in self.sections:
            places[section.anchor] = section.title
            places |= {record.target.anchor: record.target.name for record in section.records}
        return places
