"""The view as the templates print it: numbered sections, contents, cover, running texts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from generator.pdf.tables import Table, tabulate
from generator.source import Language
from generator.views.blocks import Row
from generator.views.internal import Group, Overview, Record, Role, Summary
from generator.views.internal.groups import LETTERS

ATTACHMENT: Final = "register.json"
LAYOUTS: Final[Mapping[str, str]] = {
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

    anchor: str
    layout: str
    title: str
    introduction: str
    number: int = 0
    records: tuple[Record, ...] = ()
    letters_title: str = ""
    wide: bool = False
    """Whether it stands on landscape pages."""
    overview: Overview | None = None
    """A table before the records, or instead of them."""
    summary: Summary | None = None
    cut: Table | None = None
    """A slice of the records' table, where it is printed in parts."""
    begins: bool = False
    """Whether it begins on a new page whatever its layout says."""
    continued: bool = False
    """Whether it goes on with a section that has begun in another part."""

    @property
    def table(self) -> Table:
        """The records as one table."""
        return self.cut or tabulate(self.records)

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
    role: Role
    controller: str
    title: str
    subtitle: str
    description: str
    header: str
    extent: str
    """The part that it is; empty for the whole register."""
    footer: str
    tool: str
    timestamp: str
    attached: str
    cover: tuple[Row, ...]
    summary: Summary
    sections: tuple[Printed, ...]
    front: tuple[str, ...] = ("cover", "contents", "reading")
    """What stands before the sections."""
    body: bool = True
    """Whether the sections are printed, or only listed."""
    styles: tuple[str, ...] = ("print",)
    places: Mapping[str, str] | None = None
    """The names of the whole, where this is a part of it."""
    pages: Mapping[str, int] | None = None
    """The page that each place stands on, where it is known before the pages are set."""

    @property
    def contents(self) -> Iterator[Line]:
        """Every section, and every purpose below its section."""
        for section in self.sections:
            if not section.continued:
                yield Line(str(section.number), section.anchor, section.title)
            if section.layout == "pages":
                yield from (Line("", record.target.anchor, record.target.name) for record in section.records)

    def names(self) -> Mapping[str, str]:
        """Every place that a link may lead to, with what it is called."""
        if self.places is not None:
            return self.places
        places: dict[str, str] = {}
        for section in self.sections:
            places[section.anchor] = section.title
            places |= {record.target.anchor: record.target.name for record in section.records}
        return places
