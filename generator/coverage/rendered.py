"""What the public policy says, found by section, record and row; in both languages at once."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final, NamedTuple

from generator.i18n import translator
from generator.model import Ropa, SectionName
from generator.source import LANGUAGES, Message
from generator.views.public import PublicPolicy, Section, public_policy
from generator.views.public.rows import Group, Record, Row
from generator.views.public.words import one_line

_ADMISSIONS: Final = (
    "purpose.not_stated",
    "purpose.provision_missing",
    "basis.missing",
    "retention.missing",
    "decisions.missing",
    "recipients.missing",
    "transfers.missing",
    "transfers.unknown_summary",
    "transfers.country_unknown",
    "transfers.mechanism_unknown",
    "cookies.not_stated",
)
"""The fixed sentences by which the policy admits that something is not stated."""


class Told(NamedTuple):
    """One row of the policy, in each language."""

    path: tuple[Message, ...]
    """The heading of the section and the label of the row; between them the heading of the record, if it has one."""
    rows: tuple[Row, ...]

    @property
    def groups(self) -> Iterator[Group]:
        """The row's groups in the first language."""
        return iter(self.rows[0].groups)

    @property
    def admits(self) -> bool:
        """Whether the row says that something is not stated."""
        return any(admits(*group.sentences) for row in self.rows for group in row.groups)

    def holds(self, text: str) -> bool:
        """Whether the row says this, in the first language."""
        wanted = one_line(text)
        return any(wanted in part for group in self.groups for part in _parts(group))


class Rendered:
    """The policy as it is published."""

    def __init__(self, ropa: Ropa) -> None:
        """Render it in every language."""
        self._policies = tuple(public_policy(ropa, language) for language in LANGUAGES)
        self._rows = [dict(_rows(policy)) for policy in self._policies]
        self._sections = [{section.name: section for section in policy.sections} for policy in self._policies]

    def section(self, name: SectionName) -> Section | None:
        """A section in the first language; None where the policy does not have it."""
        return self._sections[0].get(name)

    def heading(self, name: SectionName) -> Message:
        """The heading of a section that the policy has."""
        return Message(*(sections[name].heading for sections in self._sections))

    def told(self, section: SectionName, anchor: str, key: str) -> Told | None:
        """The row `key` of the record at `anchor`, or of the section itself where that is empty."""
        found = [rows.get((section, anchor, key)) for rows in self._rows]
        pairs = [pair for pair in found if pair is not None]
        if len(pairs) < len(LANGUAGES):
            return None
        headings = Message(*(heading for heading, _ in pairs))
        label = Message(*(row.label for _, row in pairs))
        middle = (headings,) if headings.sv else ()
        return Told((self.heading(section), *middle, label), tuple(row for _, row in pairs))

    def record(self, section: SectionName, anchor: str) -> Message | None:
        """The heading of a record; None where the policy does not have it."""
        found = [
            next((record.heading for record in _records(sections.get(section)) if record.anchor == anchor), None)
            for sections in self._sections
        ]
        texts = [text for text in found if text is not None]
        return Message(*texts) if len(texts) == len(LANGUAGES) else None


def _rows(policy: PublicPolicy) -> Iterator[tuple[tuple[SectionName, str, str], tuple[str, Row]]]:
    for section in policy.sections:
        for row in section.rows:
            yield (section.name, "", row.key), ("", row)
        for record in _records(section):
            for row in record.rows:
                yield (section.name, record.anchor, row.key), (record.heading, row)


def _records(section: Section | None) -> Iterator[Record]:
    return (record for part in section.parts for record in part.records) if section else iter(())


def _parts(group: Group) -> Iterable[str]:
    return (group.heading, group.lead, *group.sentences, *(point.text for point in group.points))


@cache
def _admissions() -> frozenset[str]:
    return frozenset(translator(language).t(f"site.{key}") for language in LANGUAGES for key in _ADMISSIONS)


def admits(*texts: str) -> bool:
    """Whether one of the texts admits that something is not stated."""
    return not _admissions().isdisjoint(texts)
