"""The boxes of the picture of where data go, and how broad its columns are."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from generator.pages.pictures.columns import Node, node
from generator.pages.pictures.shapes import WIDE, Form
from generator.views.public.pictures import Flow
from generator.views.public.pictures.places import Place
from generator.views.public.pictures.receivers import Receiver

EDGE = 4
"""How broad the coloured edge of a box is."""
INSET = 10
_MARK = "▲ "
_APART = 2
"""Up to so many places stand on lines of their own."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Columns:
    """Where the columns begin, and how broad they are."""

    sources: tuple[int, int]
    receivers: tuple[int, int]
    places: tuple[int, int] | None
    gap: int


_WIDE = Columns(sources=(0, 182), receivers=(246, 222), places=(510, 150), gap=8)
_NARROW = Columns(sources=(0, 116), receivers=(160, 160), places=None, gap=10)


Nodes = dict[str, Node]
"""The boxes of one column by key, in order."""


def columns_of(form: Form) -> Columns:
    """The columns of a form."""
    return _WIDE if form is WIDE else _NARROW


def nodes(picture: Flow, form: Form, columns: Columns) -> tuple[Nodes, Nodes, Nodes]:
    """The boxes of each column by key: purposes or roles, recipients, places."""
    out = Counter(key for receiver in picture.receivers for key in receiver.sources)
    into = Counter(key for receiver in picture.receivers for key in receiver.places)
    room = columns.sources[1] - INSET
    sources = {part.key: node(form, room, part.key, part.text, bands=out[part.key]) for part in picture.sources}
    receivers = {part.key: part for part in _receivers(picture, form, columns)}
    if columns.places is None:
        return sources, receivers, {}
    room = columns.places[1] - INSET - EDGE
    places = {
        part.key: node(form, room, part.key, _marked(part), notes=(part.note,), bands=into[part.key])
        for part in picture.places
    }
    return sources, receivers, places


def _marked(place: Place) -> str:
    return f"{_MARK if place.outside else ''}{place.text}"


def _receivers(picture: Flow, form: Form, columns: Columns) -> Iterator[Node]:
    room = columns.receivers[1] - INSET - EDGE - 4
    order = {part.key: number for number, part in enumerate(picture.sources)}

    def middle(receiver: Receiver) -> float:
        return sum(order[key] for key in receiver.sources) / len(receiver.sources)

    before = ""
    for role in dict.fromkeys(receiver.role for receiver in picture.receivers):
        for receiver in sorted((part for part in picture.receivers if part.role == role), key=middle):
            notes = () if columns.places else _notes(picture, receiver)
            heading = receiver.heading if receiver.heading != before else ""
            before = receiver.heading
            bands = max(len(receiver.sources), len(receiver.places))
            yield node(form, room, receiver.key, receiver.text, notes=notes, heading=heading, bands=bands)


def _notes(picture: Flow, receiver: Receiver) -> tuple[str, ...]:
    named = [place for place in picture.places if place.key in receiver.places]
    told = tuple(_marked(place) for place in named)
    return told if len(told) <= _APART else (", ".join(told),)
