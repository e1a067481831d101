"""What the search page lists: every word by letter, and what each leads to."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.i18n import Translator, translator
from generator.pages.body import rendered
from generator.pages.large.order import by_letter, in_order
from generator.pages.large.places import SEARCH, is_long, purpose_place, term_place
from generator.source import Language
from generator.views.public.lookup import Term
from generator.views.public.rows import Point

_SHORT = 5
"""A list of more purposes than this opens on demand."""
Crumbs = tuple[str, Sequence[Point]]


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """One word as the page shows it."""

    anchor: str
    name: Point
    kind: str
    about: str = ""
    folded: str = ""
    points: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True)
class Names:
    """The names of the purposes in one language, for lists of them."""

    language: Language
    by_id: Mapping[str, str]

    def points(self, purposes: Iterable[str], up: str) -> tuple[Point, ...]:
        """The purposes by name, each leading to its page; `up` leads to the policy's own page."""
        return self._points(in_order(purposes, self.by_id.__getitem__, self.language), up)

    def by_letter(self, purposes: Iterable[str], up: str) -> list[tuple[str, tuple[Point, ...]]]:
        """The same under letters."""
        groups = by_letter(purposes, self.by_id.__getitem__, self.language)
        return [(letter, self._points(found, up)) for letter, found in groups]

    def _points(self, ordered: Iterable[str], up: str) -> tuple[Point, ...]:
        return tuple(Point(text=self.by_id[key], href=f"{up}{purpose_place(key)}") for key in ordered)


def search_body(terms: Iterable[Term], names: Names, crumbs: Crumbs) -> Markup:
    """The page with every word; it lies one folder below the policy's own."""
    t = translator(names.language)
    entries = list(_entries(t, terms, names))
    parts = by_letter(entries, lambda entry: entry.name.text, names.language)
    number = t.number(len(entries))
    label, ways = crumbs
    return rendered(
        "search.html", parts=parts, told=t.t("index.search_told"), label=label, crumbs=ways, t=t.t, number=number
    )


def word_body(term: Term, names: Names, crumbs: Crumbs) -> Markup:
    """The page of a word that leads to many purposes; it lies two folders below the policy's own."""
    t = translator(names.language)
    label, ways = crumbs
    return rendered(
        "word-page.html",
        term=term,
        kind=t.t(f"index.kind.{term.kind}"),
        told=t.t("index.concerns", number=t.number(len(term.purposes)), total=t.number(len(names.by_id))),
        parts=names.by_letter(term.purposes, "../../"),
        label=label,
        crumbs=ways,
    )


def _entries(t: Translator, terms: Iterable[Term], names: Names) -> Iterator[Entry]:
    up = "../" * SEARCH.count("/")
    for term in terms:
        kind, count = t.t(f"index.kind.{term.kind}"), t.number(len(term.purposes))
        if term.kind == "purpose":
            name = Point(text=term.text, href=f"{up}{purpose_place(term.purposes[0])}")
            yield Entry(anchor=term.anchor, name=name, kind=kind, about=term.about)
        elif is_long(term):
            more = Point(text=t.t("index.show", number=count), href=f"{up}{term_place(term, len(names.by_id))}")
            yield Entry(anchor=term.anchor, name=Point(text=term.text), kind=kind, points=(more,))
        else:
            folded = t.t("index.count", number=count) if len(term.purposes) > _SHORT else ""
            points = names.points(term.purposes, up)
            yield Entry(anchor=term.anchor, name=Point(text=term.text), kind=kind, folded=folded, points=points)
