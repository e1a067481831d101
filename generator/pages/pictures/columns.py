"""Boxes with text that stand under each other, and the places on their sides where bands begin and end."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from generator.pages.pictures.shapes import Form
from generator.pages.pictures.text import wrapped

BAND = 5
"""How wide a band is."""
_WIDEST_GAP = 30
_HEADING_GAP = 14


@dataclass(slots=True)
class Node:
    """One box; its top is set when the column is stacked."""

    key: str
    text: str
    lines: tuple[str, ...]
    notes: tuple[str, ...]
    """Smaller lines below."""
    heading: tuple[str, ...]
    """The lines that stand above it; empty where it belongs to the one before."""
    height: int
    top: int = 0

    def port(self, number: int, count: int) -> int:
        """Where the middle of band `number` of `count` meets the box."""
        return round(self.top + self.height / 2 + (number - (count - 1) / 2) * BAND)


def node(
    form: Form, room: int, key: str, text: str, *, notes: Sequence[str] = (), heading: str = "", bands: int
) -> Node:
    """A box as high as its text and its bands need."""
    lines = wrapped(text, room, form.size, 3)
    small = tuple(line for note in notes for line in wrapped(note, room, form.size, 2))
    height = max((len(lines) + len(small)) * form.step + 8, bands * BAND + 4)
    above = wrapped(heading, room, form.size, 2, bold=True)
    return Node(key=key, text=text, lines=lines, notes=small, heading=above, height=height)


def stack(nodes: Sequence[Node], top: int, gap: int, step: int = 0) -> int:
    """Put the boxes under each other, each heading above its box; where the last of them ends."""
    at = top
    for number, part in enumerate(nodes):
        if number:
            at += gap
        if part.heading:
            at += len(part.heading) * step + 4 + (_HEADING_GAP if number else 0)
        part.top = at
        at += part.height
    return at


def spread(nodes: Sequence[Node], top: int, bottom: int, gap: int) -> None:
    """Put the boxes under each other between `top` and `bottom`, with as much air as there is."""
    used = sum(part.height for part in nodes)
    between = max(len(nodes) - 1, 1)
    gap = min(max((bottom - top - used) // between, gap), _WIDEST_GAP)
    start = top + max((bottom - top - used - gap * (len(nodes) - 1)) // 2, 0)
    stack(nodes, start, gap)


def ports(pairs: Iterable[tuple[Node, Node]]) -> Callable[[Node, Node], tuple[int, int]]:
    """Where the band between two boxes begins and ends, so that bands cross as little as may be."""
    out: dict[str, list[Node]] = {}
    into: dict[str, list[Node]] = {}
    for left, right in pairs:
        out.setdefault(left.key, []).append(right)
        into.setdefault(right.key, []).append(left)
    begins = {(key, other.key): place for key, others in out.items() for other, place in _ranked(others)}
    ends = {(key, other.key): place for key, others in into.items() for other, place in _ranked(others)}

    def found(left: Node, right: Node) -> tuple[int, int]:
        start = left.port(begins[left.key, right.key], len(out[left.key]))
        return start, right.port(ends[right.key, left.key], len(into[right.key]))

    return found


def _ranked(nodes: Iterable[Node]) -> Iterable[tuple[Node, int]]:
    return ((part, place) for place, part in enumerate(sorted(nodes, key=lambda part: part.top)))
