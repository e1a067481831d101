"""Sections with very many records: the policy's page only names them, and a page of their own tells of each."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from generator.i18n import Translator
from generator.model import SectionName
from generator.pages.large.links import relinked, straight
from generator.pages.large.order import in_order
from generator.pages.large.places import list_place
from generator.views.public import PublicPolicy, Section
from generator.views.public.rows import Index, Part, Point, Record

_KINDS: Mapping[SectionName, str] = {SectionName.RECIPIENTS: "recipient", SectionName.TRANSFERS: "transfer"}
"""The sections that may be so large, and what the anchors of their records begin with."""
_SHORT = 20
"""More names than this open on demand."""


def is_long(section: Section, limit: int) -> bool:
    """Whether the section has more records than one page should hold beside purposes."""
    return section.name in _KINDS and len(_moving(section)) > limit


def listed(t: Translator, section: Section) -> Section:
    """The section of a page of its own: all of it that is no remark, by name."""
    parts = [_moving_of(section, part) for part in section.parts]
    ordered = [in_order(records, lambda record: record.heading, t.language) for records in parts]
    return replace(
        section,
        parts=tuple(
            replace(part, records=tuple(records))
            for part, records in zip(section.parts, ordered, strict=True)
            if records
        ),
    )


def named(t: Translator, section: Section, whole: Section) -> Section:
    """The section of the policy's page: the names of all that its own page, `whole`, tells of."""
    place = list_place(section.name)
    number = t.number(len(moved_to(whole)))
    told = t.t(f"index.{section.name}.told", number=number)
    more = Point(text=t.t(f"index.{section.name}.all"), href=place)
    parts = [_named(t, section.name, part, number) for number, part in enumerate(whole.parts, 1)]
    return replace(section, parts=(*parts, *_remarks(section)), index=Index(told=told, more=more, label=""))


def naming(t: Translator, policy: PublicPolicy, wholes: Iterable[Section]) -> PublicPolicy:
    """The policy with only the names of what stands whole on other pages, and links straight there."""
    by_name = {whole.name: whole for whole in wholes}
    moved = {anchor: place for whole in by_name.values() for anchor, place in moved_to(whole).items()}
    sections = tuple(
        named(t, section, by_name[section.name]) if section.name in by_name else section for section in policy.sections
    )
    return relinked(replace(policy, sections=sections), straight(moved))


def moved_to(whole: Section) -> Mapping[str, str]:
    """Where the records of a page of its own stand, by anchor; a recipient with two roles counts once."""
    place = list_place(whole.name)
    return {record.anchor: f"{place}#{record.anchor}" for record in _records(whole.parts) if record.anchor}


def _named(t: Translator, name: SectionName, part: Part, number: int) -> Part:
    place = list_place(name)
    names = tuple(
        # What stands there for the second time has no anchor of its own: its group has.
        Record(
            anchor=record.anchor,
            heading=record.heading,
            people=record.people,
            former=record.former,
            href=f"{place}#{record.anchor or f'group-{number}'}",
        )
        for record in part.records
    )
    folded = t.t(f"index.{name}.count", number=t.number(len(names))) if len(names) > _SHORT else ""
    return replace(part, records=(), names=names, folded=folded)


def _moving(section: Section) -> Sequence[Record]:
    return [record for part in section.parts for record in _moving_of(section, part)]


def _moving_of(section: Section, part: Part) -> Sequence[Record]:
    """All but remarks, such as that it is not known whether there is a transfer."""
    kind = f"{_KINDS[section.name]}-"
    return [record for record in part.records if not record.anchor or record.anchor.startswith(kind)]


def _remarks(section: Section) -> tuple[Part, ...]:
    moving = {id(record) for record in _moving(section)}
    parts = (replace(part, records=tuple(r for r in part.records if id(r) not in moving)) for part in section.parts)
    return tuple(part for part in parts if part.records)


def _records(parts: Sequence[Part]) -> Sequence[Record]:
    return [record for part in parts for record in part.records]
