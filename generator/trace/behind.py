"""The facts behind a part of the page: of the records that it tells of, the values whose words stand in it."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from generator.register import Record
from generator.source import Data, Route
from generator.trace.letters import SHORTEST
from generator.trace.places import Spot
from generator.trace.renderings import Rendering, Renderings, value_at
from generator.trace.rows import fields_of


class Source(NamedTuple):
    """One value behind a sentence."""

    record: Record
    route: Route
    """From the record; empty for the whole."""
    is_text: bool = False
    missing: bool = False
    """Whether the sentence is there because nothing stands at the route."""
    words: str = ""
    """Of a text, that paragraph of it which is meant."""


def distinct(sources: Iterable[Source]) -> tuple[Source, ...]:
    """The same, each once."""
    found: dict[tuple[object, ...], Source] = {}
    for one in sources:
        found.setdefault((one.record.kind, one.record.identifier, *one[1:]), one)
    return tuple(found.values())


class Said(NamedTuple):
    """A block of the page, or a row of the PDF, and the part of it that is asked for."""

    letters: str
    start: int
    end: int
    """Of what is asked for, among the letters."""
    row: str = ""
    people: tuple[str, ...] = ()


def behind(spot: Spot, said: Said, renderings: Renderings) -> list[Source]:
    """The values of a record whose words are in that part of a block that is asked for."""
    record = spot.record
    fields = fields_of(said.row, record)
    stretches = [
        (one, stretch)
        for one in renderings.of(record)
        if _within(one.route, spot.route, fields) and _for(one.route, record, said.people)
        for stretch in _stretches(one, said)
    ]
    # "E-post" is said in "E-postadress", and is not what is meant.
    widest = [one for one, stretch in stretches if not any(_inside(stretch, other) for _, other in stretches)]
    found = [_source(one) for one in exactly(widest, said)]
    return list(_with_names(found, renderings))


def _source(one: Rendering) -> Source:
    return Source(one.record, one.route, one.is_text, words=one.words if one.is_text else "")


def exactly(found: Sequence[Rendering], said: Said) -> Sequence[Rendering]:
    """Those that are all of what is said; where none is, all of them."""
    return [one for one in found if one.letters == said.letters] or found


def _within(route: Route, part: Route, fields: tuple[str, ...]) -> bool:
    return route[: len(part)] == part and (not fields or route[0] in fields)


def _for(route: Route, record: Record, people: Sequence[str]) -> bool:
    """Whether a value concerns the persons whom the part of the page concerns."""
    if not people or len(route) < 2 or not isinstance(route[1], int):  # noqa: PLR2004 - a list and a place in it
        return True
    item = value_at(dict(record.data), route[:2])
    whom = item.get("for", [item["who"]] if "who" in item else ()) if isinstance(item, dict) else ()
    return not whom or not set(people).isdisjoint(_texts(whom))


def _texts(whom: Any) -> Iterable[str]:
    return [one for one in whom if isinstance(one, str)]


def _stretches(one: Rendering, said: Said) -> Iterator[range]:
    """Where in a block the words stand, as far as it is in that part of it which is asked for."""
    words = one.letters
    if said.letters in words:
        if said.letters:
            yield range(len(said.letters))
        return
    at = said.letters.find(words) if len(words) >= SHORTEST else -1
    while at >= 0:
        if at < said.end and said.start < at + len(words):
            yield range(at, at + len(words))
        at = said.letters.find(words, at + 1)


def _inside(stretch: range, other: range) -> bool:
    return len(stretch) < len(other) and other.start <= stretch.start and stretch.stop <= other.stop


def _with_names(found: Iterable[Source], renderings: Renderings) -> Iterator[Source]:
    """The same, and for each id what it names is called."""
    for source in found:
        yield source
        value = value_at(dict(source.record.data), source.route)
        if not source.is_text and isinstance(value, str):
            for kind in ("recipient", "data-category", "data-subject", "source", "security-measure", "transfer"):
                name = renderings.name(kind, value)
                if name is not None and value == name.record.identifier:
                    yield Source(name.record, name.route, is_text=True)


def caused(key: str, spot: Spot, said: Said) -> Iterator[Source]:
    """What makes the page say a fixed sentence: the code that chooses it, the field it is about, or its absence."""
    record, people = spot.record, said.people
    fields = fields_of(said.row, record)
    code = key.rpartition(".")[2]
    chosen = [
        Source(record, route)
        for field in fields
        for route in _holding(record.data.get(field), (field,), code)
        if _for(route, record, people)
    ]
    if chosen:
        yield from chosen
        return
    for field in fields:
        yield Source(record, (field,), missing=field not in record.data)
    if not fields:
        yield Source(record, spot.route)


def _holding(value: Data, route: Route, code: str) -> Iterator[Route]:
    if value == code:
        yield route
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _holding(inner, (*route, key), code)
    elif isinstance(value, list):
        for position, inner in enumerate(value):
            yield from _holding(inner, (*route, position), code)


def whole(said: Said, records: Iterable[Record], renderings: Renderings) -> list[Source]:
    """The texts of any record that are all of what is said, or hold what is asked for: where no place tells which."""
    wanted = said.letters[said.start : said.end]
    found = [
        one
        for record in records
        for one in renderings.of(record)
        if one.is_text and (one.letters == said.letters or (len(wanted) > SHORTEST and wanted in one.letters))
    ]
    return [_source(one) for one in exactly(found, said)]
