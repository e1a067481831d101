"""Where data go: from purposes to recipients, marked by their role, and on to countries."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from generator.views.public.links import purpose_points
from generator.views.public.pictures.places import UNKNOWN, Place, placed
from generator.views.public.pictures.receivers import ROLES, Receiver, receivers
from generator.views.public.pictures.telling import FEW, Cell, Table, Telling, cell, sayer, telling
from generator.views.public.rows import Point
from generator.views.public.words import Words


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """Where bands begin: a purpose, or a role where there are many purposes."""

    key: str
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Flow:
    """The picture, without layout."""

    telling: Telling
    columns: tuple[str, str, str]
    narrow_columns: tuple[str, str]
    sources: tuple[Source, ...]
    receivers: tuple[Receiver, ...]
    places: tuple[Place, ...]


def flow(words: Words) -> Flow | None:
    """The picture; None where no recipient is named."""
    found = receivers(words)
    if not any(receiver.named for receiver in found):
        return None
    many = len(words.ropa.purposes) > FEW
    say = sayer(words)
    places = placed(words, (place for receiver in found for place in receiver.places))
    first = say("flow.role" if many else "flow.purpose")
    return Flow(
        telling=_telling(words, found, places, many=many),
        columns=(first, say("flow.receiver"), say("flow.place")),
        narrow_columns=(first, say("flow.receiver_and_place")),
        sources=tuple(_roles(found)) if many else tuple(_purposes(words)),
        receivers=tuple(_by_role(found)) if many else found,
        places=places,
    )


def _purposes(words: Words) -> Iterator[Source]:
    yield from (Source(key=key, text=words.text(purpose.name)) for key, purpose in words.purposes())


def _roles(found: Iterable[Receiver]) -> Iterator[Source]:
    headings = {receiver.role: receiver.heading for receiver in found}
    yield from (Source(key=role, text=headings[role]) for role in ROLES if role in headings)


def _by_role(found: Iterable[Receiver]) -> Iterator[Receiver]:
    """Bands begin at the roles, which then need not be said twice."""
    yield from (replace(receiver, heading="", sources=(receiver.role,)) for receiver in found)


def _telling(words: Words, found: tuple[Receiver, ...], places: tuple[Place, ...], *, many: bool) -> Telling:
    say = sayer(words)
    real = [receiver for receiver in found if receiver.named]
    all_of_them = sum(receiver.count for receiver in real)
    unknown = sum(receiver.count for receiver in real if UNKNOWN in receiver.places)
    unstated = say("flow.unknown", some=unknown, all=all_of_them) if unknown else ""
    outside = say("flow.outside") if any(place.outside for place in places) else ""
    counted = say("flow.counted", purposes=len(words.ropa.purposes), receivers=all_of_them)
    by_role = Counter[str]()
    for receiver in real:
        by_role[receiver.heading] += receiver.count
    roles = ". ".join(f"{heading}: {number}" for heading, number in by_role.items()) + "."
    told = (
        say("flow.told"),
        say("many", count=len(words.ropa.purposes)) if many else "",
        say("flow.top") if any(receiver.count > 1 for receiver in real) else "",
        unstated,
        outside,
    )
    return telling(words, "flow", (counted, roles, unstated), told, _table(words, found, places, many=many))


def _table(words: Words, found: tuple[Receiver, ...], places: tuple[Place, ...], *, many: bool) -> Table:
    say = sayer(words)
    named = {place.key: place for place in places}
    purposes = say("flow.purposes" if many else "flow.purpose")
    return Table(
        columns=(say("flow.receiver"), say("flow.role"), purposes, say("flow.place")),
        lines=tuple(
            (
                (Point(text=receiver.text, href=receiver.href),),
                cell(receiver.heading),
                cell(str(len(receiver.purposes))) if many else purpose_points(words, receiver.purposes),
                _places(words, receiver, named),
            )
            for receiver in found
        ),
    )


def _places(words: Words, receiver: Receiver, named: Mapping[str, Place]) -> Cell:
    if not receiver.places:
        return cell(sayer(words)("flow.none"))
    return tuple(Point(text=named[key].text, note=named[key].note) for key in named if key in receiver.places)
