"""The pages below a large policy's own: purposes, the addresses that they had before, long lists, words, search."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from generator.i18n import Translator, translator
from generator.model import SectionName
from generator.pages.body import rendered
from generator.pages.large.divide import Division
from generator.pages.large.links import relinked, seen_from
from generator.pages.large.lists import moved_to
from generator.pages.large.places import SEARCH, has_own_page, list_place, purpose_place, word_place
from generator.pages.large.search import Crumbs, Names, search_body, word_body
from generator.pages.shell import Shell, inner_shell
from generator.views.public import PublicPolicy, Section
from generator.views.public.lookup import Term
from generator.views.public.rows import Point, Record

Places = Iterator[tuple[str, Shell]]


def large_pages(divisions: Sequence[Division], terms: Sequence[Sequence[Term]], site: str) -> Mapping[str, Shell]:
    """The pages by folder; `terms` are the words of each division's language, `site` the site's address or empty."""
    policies = [division.policy for division in divisions]
    pages: dict[str, Shell] = {}
    for division, words in zip(divisions, terms, strict=True):
        below = _Below(division, policies, site, translator(division.policy.language), division.moved())
        for place, page in below.pages(words):
            pages[f"{division.policy.language}/{place}"] = page
    return pages


@dataclass(frozen=True, slots=True)
class _Below:
    """Makes the pages below one policy's own."""

    division: Division
    policies: Sequence[PublicPolicy]
    site: str
    t: Translator
    moved: Mapping[str, str]

    def pages(self, terms: Sequence[Term]) -> Places:
        """Every page with its place below the policy's own."""
        for identifier, record in self.division.records.items():
            yield purpose_place(identifier), self._purpose(identifier, record)
            for former in record.former:
                yield self._moved(former.removeprefix("purpose-"), identifier, record)
        for section in self.division.lists:
            yield list_place(section.name), self._list(section)
        names = Names(self.t.language, {key: record.heading for key, record in self.division.records.items()})
        yield SEARCH, self._search(terms, names)
        for term in terms:
            if has_own_page(term, len(names.by_id)):
                yield word_place(term), self._word(term, names)

    def _purpose(self, identifier: str, record: Record) -> Shell:
        place = purpose_place(identifier)
        label, crumbs = self._crumbs("../../")
        here = relinked(replace(record, former=()), seen_from(place, self.moved))
        onward = self._onward("../../")
        body = rendered("purpose-page.html", record=here, onward=onward, label=label, crumbs=crumbs, t=self.t.t)
        return self._shell(place, record.heading, record.summary, body)

    def _list(self, section: Section) -> Shell:
        place = list_place(section.name)
        label, (policy, _) = self._crumbs("../")
        number = self.t.number(len(moved_to(section)))
        told = self.t.t(f"index.{section.name}.about", number=number)
        body = rendered(
            "list-page.html",
            section=relinked(section, seen_from(place, self.moved)),
            told=told,
            label=label,
            crumbs=(policy, Point(text=section.heading, href=f"../#{section.name}")),
            onward=self._onward("../"),
            t=self.t.t,
        )
        return self._shell(place, section.heading, told, body)

    def _onward(self, up: str) -> Sequence[Point]:
        return [Point(text=part.heading, href=f"{up}#{part.name}") for part in self.division.policy.sections]

    def _moved(self, former: str, identifier: str, record: Record) -> tuple[str, Shell]:
        there = Point(text=record.heading, href=f"../{identifier}/")
        heading = self.t.t("index.moved")
        body = rendered("moved.html", heading=heading, there=there)
        shell = self._shell(purpose_place(former), heading, record.summary, body)
        canonical = f"{self.site}{self.t.language}/{purpose_place(identifier)}" if self.site else ""
        moved = replace(shell, indexed=False, alternates=(), canonical=canonical, moved_to=there.href)
        return purpose_place(former), moved

    def _search(self, terms: Sequence[Term], names: Names) -> Shell:
        title, told = self.t.t("index.search_title"), self.t.t("index.search_told")
        shell = self._shell(SEARCH, title, told, search_body(terms, names, self._crumbs("../")))
        return replace(shell, scripted=True, made=self.t.t("index.made"))

    def _word(self, term: Term, names: Names) -> Shell:
        label, crumbs = self._crumbs("../../")
        back = Point(text=self.t.t("index.search_title"), href=f"../../{SEARCH}#{term.anchor}")
        body = word_body(term, names, (label, (*crumbs[:1], back)))
        return self._shell(word_place(term), term.text, self.t.t("index.word_about", name=term.text), body)

    def _shell(self, place: str, title: str, description: str, body: Markup) -> Shell:
        policy = self.division.policy
        shell = inner_shell(policy, self.policies, self.site, place)
        return replace(shell, title=f"{title} · {policy.title}", description=description, body=body)

    def _crumbs(self, up: str) -> Crumbs:
        policy = self.division.policy
        purposes = next(part.heading for part in policy.sections if part.name is SectionName.PURPOSES)
        ways = (Point(text=policy.title, href=up), Point(text=purposes, href=f"{up}#{SectionName.PURPOSES}"))
        return self.t.t("index.crumbs"), ways
