"""Version, dates, what changed, and where earlier versions can be read."""

import re
from collections.abc import Iterator, Sequence

from generator.views.public.editions import Edition
from generator.views.public.rows import Group, Part, Point, Record, Row, row
from generator.views.public.words import Words, anchor, one_line

_FIT_FOR_AN_ANCHOR = re.compile(r"[0-9A-Za-z._-]+")


def version_rows(words: Words) -> tuple[Row, ...]:
    """The version and the dates that are stated."""
    policy = words.ropa.register.policy
    in_force = (words.date(policy.in_force),) if policy.in_force else ()
    return (
        *row("version", words.t("versions.version"), [Group(lead=one_line(policy.version))]),
        *row("updated", words.t("versions.updated"), [Group(sentences=(words.date(policy.updated),))]),
        *row("in-force", words.t("versions.in_force"), [Group(sentences=in_force)]),
    )


def version_parts(words: Words, known: Sequence[Edition]) -> tuple[Part, ...]:
    """Every version, the latest first: when it is in force, what changed with it, where it can be read."""
    records = tuple(_record(words, edition) for edition in known if edition.changes or edition.href)
    return (Part(heading=words.translator.t("versions.list"), records=records),) if records else ()


def period(words: Words, edition: Edition) -> str:
    """From when to when, as a part of a sentence."""
    given = {"start": edition.start, "end": edition.end, "updated": edition.updated}
    shown = {name: words.date(day) for name, day in given.items() if day is not None}
    return words.translator.t(f"versions.period.{_known(edition)}", **shown)


def _known(edition: Edition) -> str:
    if edition.latest:
        return "from" if edition.start else "updated"
    if edition.start:
        return "from_to" if edition.end else "from_unknown"
    return "unknown_to" if edition.end else "unknown"


def _record(words: Words, edition: Edition) -> Record:
    place, *former = _anchors(edition)
    return Record(
        anchor=place,
        former=tuple(former),
        heading=words.translator.t("versions.name", version=edition.version),
        tag=period(words, edition),
        summary=" ".join(words.text(change.text) for _, change in edition.changes),
        rows=tuple(_reading(words, edition)),
    )


def _anchors(edition: Edition) -> Iterator[str]:
    """The places of its changes, so that links to these go on leading here, and that of the version itself."""
    yield from (anchor("change", key) for key, _ in edition.changes)
    if _FIT_FOR_AN_ANCHOR.fullmatch(edition.version):
        yield anchor("version", edition.version)


def _reading(words: Words, edition: Edition) -> Iterator[Row]:
    if edition.href:
        name = words.translator.t("versions.read", version=edition.version)
        yield from row(
            "read", words.translator.t("versions.text"), [Group(points=(Point(text=name, href=edition.href),))]
        )
