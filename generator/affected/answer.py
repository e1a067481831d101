"""The answer to one question: what is touched, by which path, and what is to be examined."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from generator.affected.consequences import Consequence, consequences
from generator.affected.direct import direct
from generator.affected.facts import Asked
from generator.affected.governance import watching
from generator.affected.names import name_of
from generator.affected.spread import Key, Reason, Touched, spread
from generator.i18n import sentence
from generator.register import Register
from generator.register.targets import dotted
from generator.rules.words import listed
from generator.schema import KINDS
from generator.source import Message

_MOST_NAMED = 3
_ORDER = tuple(kind.entry or kind.name for kind in KINDS)


class Place(NamedTuple):
    """One place that is touched, and how the change comes there."""

    file: str
    line: int
    field: str
    path: tuple[Message, ...]
    """From the next record on the way to what was asked about."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    """One record that is touched."""

    kind: str
    identifier: str
    name: Message
    distance: int
    places: tuple[Place, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """What a change touches."""

    asked: Asked
    items: tuple[Item, ...]
    """By kind in the order of the register's folders, the nearest first."""
    consequences: tuple[Consequence, ...]
    as_of: dt.date

    @property
    def by_kind(self) -> Mapping[str, tuple[Item, ...]]:
        """The records of each kind that has any."""
        kinds = dict.fromkeys(item.kind for item in self.items)
        return {kind: tuple(item for item in self.items if item.kind == kind) for kind in kinds}


def answered(asked: Asked, register: Register, as_of: dt.date) -> Answer:
    """Find everything that a change of what is asked about touches."""
    found = spread(direct(asked, register), asked.record, register)
    items = [_item(touched, found, asked, register) for touched in found.values()]
    items += [_item(touched, found, asked, register) for touched in watching(found.values(), register)]
    items.sort(key=lambda item: (_ORDER.index(item.kind), item.distance, item.identifier))
    places = {(item.kind, item.identifier): [place.field for place in item.places] for item in items}
    return Answer(asked=asked, items=tuple(items), consequences=tuple(consequences(asked.kind, places)), as_of=as_of)


def _item(touched: Touched, found: Mapping[Key, Touched], asked: Asked, register: Register) -> Item:
    record = touched.record
    places = [_place(touched, reason, found, asked, register) for reason in touched.reasons]
    if record.kind in {"waiver", "question"}:
        places = list(_together(places))
    return Item(
        kind=record.kind,
        identifier=record.identifier,
        name=name_of(record),
        distance=touched.distance,
        places=tuple(sorted(dict.fromkeys(places))),
    )


def _together(places: Iterable[Place]) -> Iterator[Place]:
    """The places of a question or a deviation, each once, with what it is about.

    How the change comes there stands with what it is about.
    """
    found: dict[Place, list[Message]] = {}
    for place in places:
        found.setdefault(place._replace(path=()), []).append(place.path[0])
    return (place._replace(path=(listed(about, most=_MOST_NAMED),)) for place, about in found.items())


def _place(touched: Touched, reason: Reason, found: Mapping[Key, Touched], asked: Asked, register: Register) -> Place:
    record = touched.record
    span = register.documents[record.path].span((*record.route, *reason.route), key=not reason.route)
    return Place(record.path, span.line, dotted(reason.route), tuple(_path(reason, found, asked)))


def _path(reason: Reason, found: Mapping[Key, Touched], asked: Asked) -> list[Message]:
    path: list[Message] = []
    while reason.to is not None:
        record = found[reason.to].record
        path.append(sentence(f"affected.kind.{record.kind}.one", name=name_of(record)))
        reason = found[reason.to].reasons[0]
    if reason.words.sv:
        path.append(reason.words)
    # Of the other facts, what the register states says already what it is.
    if asked.kind == "adequacy" and not reason.is_text:
        path.append(asked.label)
    return path
