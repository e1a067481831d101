"""From the places that a change touches by itself to everything that refers to them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final, NamedTuple

from generator.affected.direct import Direct
from generator.affected.walk import in_use
from generator.register import Record, Register
from generator.schema import references, targets
from generator.source import Message, Route

Key = tuple[str, str]
"""The kind and id of a record."""
_CARRIES_ON: Final = frozenset({"processor", "independent-controller", "transfer", "security-measure", "system"})
"""Kinds of records a change of which is a change for all that refer to them."""


_LEADS_TO: Final[Mapping[str, str]] = MappingProxyType({"transfer": "recipient", "cookie": "purpose"})
"""By kind: what a record refers to that is touched with it. A transfer concerns those who receive, a cookie those
purposes that it serves."""


class Reason(NamedTuple):
    """One place in a record that makes the change its own."""

    route: Route
    words: Message
    """What stands there, for a place that states the fact itself."""
    to: Key | None = None
    """The record that it refers to, or that refers to it, and that is touched before it."""
    is_text: bool = False


@dataclass(slots=True)
class Touched:
    """A record that a change touches."""

    record: Record
    distance: int
    """How many references lie between it and the fact."""
    reasons: list[Reason] = field(default_factory=list)
    """Those of the shortest way."""


def spread(places: Iterable[Direct], asked: Record | None, register: Register) -> dict[Key, Touched]:
    """Every record that is touched, nearest first."""
    found: dict[Key, Touched] = {}
    for place in places:
        touched = found.setdefault(_key(place.record), Touched(place.record, 0))
        touched.reasons.append(Reason(place.route, place.words, is_text=place.is_text))
    users = _users(register)
    queue = [key for key, touched in found.items() if _carries_on(touched, asked)]
    while queue:
        key = queue.pop(0)
        for record, reason in _neighbours(found[key], users, register):
            near = found.setdefault(_key(record), Touched(record, found[key].distance + 1))
            if not _stated(near):
                near.distance = found[key].distance + 1
                if _goes_on(near, found[key]):
                    queue.append(_key(record))
            if near.distance == found[key].distance + 1:
                near.reasons.append(reason)
    return found


def _key(record: Record) -> Key:
    return record.kind, record.identifier


def _users(register: Register) -> Mapping[Key, list[tuple[Record, Route]]]:
    """Who refers to each record, and where."""
    users: dict[Key, list[tuple[Record, Route]]] = {}
    for record in in_use(register):
        for reference in references(record.data, record.kind):
            for kind in targets(reference.kind):
                if reference.identifier in register.records.get(kind, {}):
                    users.setdefault((kind, reference.identifier), []).append((record, reference.route))
    return users


def _carries_on(touched: Touched, asked: Record | None) -> bool:
    """Whether others are touched through a record that is touched by itself: not because a text in it names a thing."""
    return touched.record == asked or (_stated(touched) and touched.record.kind in _CARRIES_ON | _LEADS_TO.keys())


def _stated(touched: Touched) -> bool:
    """Whether more than a text in the record is touched."""
    return not all(reason.is_text for reason in touched.reasons)


def _goes_on(near: Touched, through: Touched) -> bool:
    """Whether a record that is touched through another passes it on.

    A recipient or a transfer does; but a category of data that a transfer carries concerns that transfer, and not
    all that is done where the transfer is made.
    """
    return near.record.kind in _CARRIES_ON and through.record.kind in _CARRIES_ON


def _neighbours(
    touched: Touched, users: Mapping[Key, list[tuple[Record, Route]]], register: Register
) -> Iterator[tuple[Record, Reason]]:
    key = _key(touched.record)
    nothing = Message("", "")
    # What a recipient is sent by another transfer is not touched by the one through which the recipient is.
    by_transfer = any(reason.to is not None and reason.to[0] == "transfer" for reason in touched.reasons)
    for record, route in users.get(key, ()):
        if not (by_transfer and record.kind == "transfer"):
            yield record, Reason(route, nothing, key)
    if touched.record.kind in _LEADS_TO and touched.distance == 0:
        for reference in references(touched.record.data, touched.record.kind):
            for kind in targets(reference.kind) if reference.kind == _LEADS_TO[touched.record.kind] else ():
                other = register.records.get(kind, {}).get(reference.identifier)
                if other is not None and other.in_use:
                    yield other, Reason((), nothing, key)
