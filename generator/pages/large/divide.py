"""A policy made to fit its page: long lists folded; beyond a limit an index in the place of the purposes."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from generator.i18n import Translator, translator
from generator.model import Ropa, SectionName
from generator.pages.large.lists import is_long, listed, moved_to, naming
from generator.pages.large.order import by_letter
from generator.pages.large.places import purpose_place, term_place
from generator.views.public import PublicPolicy, Section
from generator.views.public.lookup import Term
from generator.views.public.rows import Group, Index, Part, Point, Record
from generator.views.public.summary import Summary

DEFAULT_LIMIT = 150
"""Purposes on one page, where the register says nothing."""
_LONG = 20
"""A list of more purposes than this is folded."""
_FIRST = 12
"""How many of a long list stand on the first screen."""
_LETTERS = 50
"""An index of more names than this has letters, and their order."""
_LISTS = frozenset({"where", "purposes"})
"""The rows that list purposes."""
_Change = Callable[[Record, Group], Group]


@dataclass(frozen=True, kw_only=True, slots=True)
class Division:
    """A policy as its own page shows it, the purposes that have pages of their own, by id, and long lists."""

    policy: PublicPolicy
    records: Mapping[str, Record]
    lists: tuple[Section, ...] = ()
    """The sections that have a page of their own, whole."""

    def moved(self) -> Mapping[str, str]:
        """Where everything that has left the policy's page stands, by anchor."""
        purposes = {record.anchor: purpose_place(key) for key, record in self.records.items()}
        return purposes | {anchor: place for whole in self.lists for anchor, place in moved_to(whole).items()}


def limit_of(ropa: Ropa) -> int:
    """How many purposes one page should hold."""
    settings = ropa.register.site
    return (settings.purposes_on_one_page if settings else None) or DEFAULT_LIMIT


def is_large(policy: PublicPolicy, limit: int) -> bool:
    """Whether the policy has more purposes than one page should hold."""
    return len(_purposes(policy)) > limit


def folded(policy: PublicPolicy) -> PublicPolicy:
    """The policy on one page, with its long lists of purposes folded."""
    t = translator(policy.language)

    def fold(_: Record, group: Group) -> Group:
        return replace(group, folded=t.t("index.count", number=t.number(len(group.points))))

    sections = [_with_lists(section, fold) for section in policy.sections]
    sections = [_with_summary(section, _shortened(t, section.summary)) for section in sections]
    return replace(policy, sections=tuple(sections))


def divided(policy: PublicPolicy, terms: Iterable[Term], limit: int = DEFAULT_LIMIT) -> Division:
    """The policy with an index of its purposes, and of recipients and transfers where there are more than `limit`.

    Its long lists of purposes lead to where the `terms` are found.
    """
    t = translator(policy.language)
    known = {term.anchor: term for term in terms}
    purposes = _purposes(policy)

    def lead(record: Record, group: Group) -> Group:
        term, count = known.get(record.anchor), t.number(len(group.points))
        if term is None or len(term.purposes) != len(group.points):
            return replace(group, folded=t.t("index.count", number=count))
        more = Point(text=t.t("index.show", number=count), href=term_place(term, len(purposes)))
        return replace(group, points=(more,))

    sections = [_with_lists(section, lead) for section in policy.sections]
    sections = [_with_summary(section, _counted(t, len(purposes), section.summary)) for section in sections]
    sections = [_indexed(t, section) if section.name is SectionName.PURPOSES else section for section in sections]
    records = {record.anchor.removeprefix("purpose-"): record for record in purposes}
    wholes = [listed(t, section) for section in sections if is_long(section, limit)]
    return Division(
        policy=naming(t, replace(policy, sections=tuple(sections)), wholes), records=records, lists=tuple(wholes)
    )


def _purposes(policy: PublicPolicy) -> tuple[Record, ...]:
    sections = (section for section in policy.sections if section.name is SectionName.PURPOSES)
    return tuple(record for section in sections for part in section.parts for record in part.records)


def _with_lists(section: Section, change: _Change) -> Section:
    """The section with every long list of purposes changed."""
    if section.name is SectionName.PURPOSES:
        return section
    parts = (replace(part, records=tuple(_record(record, change) for record in part.records)) for part in section.parts)
    return replace(section, parts=tuple(parts))


def _record(record: Record, change: _Change) -> Record:
    if not any(len(group.points) > _LONG for row in record.rows if row.key in _LISTS for group in row.groups):
        return record
    rows = (
        replace(row, groups=tuple(change(record, g) if len(g.points) > _LONG else g for g in row.groups))
        if row.key in _LISTS
        else row
        for row in record.rows
    )
    return replace(record, rows=tuple(rows))


def _with_summary(section: Section, purposes: tuple[Point, ...] | None) -> Section:
    if section.summary is None or purposes is None:
        return section
    return replace(section, summary=replace(section.summary, purposes=purposes))


def _shortened(t: Translator, summary: Summary | None) -> tuple[Point, ...] | None:
    """The first of many names, and what leads to the rest."""
    if summary is None or len(summary.purposes) <= _LONG:
        return None
    rest = Point(text=t.t("index.all", number=t.number(len(summary.purposes))), href=_section_of(summary.purposes))
    return (*summary.purposes[:_FIRST], rest)


def _section_of(purposes: Iterable[Point]) -> str:
    """Where the purposes stand; nowhere if the policy leaves them out."""
    return f"#{SectionName.PURPOSES}" if any(point.href for point in purposes) else ""


def _counted(t: Translator, count: int, summary: Summary | None) -> tuple[Point, ...] | None:
    """Of very many purposes no first ones are named: their order says nothing."""
    if summary is None:
        return None
    everything = Point(text=t.t("index.all", number=t.number(count)), href=f"#{SectionName.PURPOSES}")
    return everything, Point(text=t.t("index.search"), href="search/")


def _indexed(t: Translator, section: Section) -> Section:
    records = [_entry(record) for part in section.parts for record in part.records]
    search = Point(text=t.t("index.search"), href="search/")
    told = t.t("index.told", number=t.number(len(records)))
    if len(records) <= _LETTERS:
        index = Index(told=told, more=search, label="")
        return replace(section, parts=(Part(records=tuple(records)),), index=index)
    groups = by_letter(records, lambda record: record.heading, t.language)
    letters = tuple(Point(text=letter, href=f"#{found[0].anchor}") for letter, found in groups) if groups[1:] else ()
    parts = tuple(Part(heading=letter, records=tuple(found)) for letter, found in groups)
    return replace(
        section, parts=parts, index=Index(told=told, more=search, label=t.t("index.letters"), letters=letters)
    )


def _entry(record: Record) -> Record:
    """The name and the gist, leading to the purpose's own page."""
    place = purpose_place(record.anchor.removeprefix("purpose-"))
    return replace(record, href=place, glance=None, rows=())
