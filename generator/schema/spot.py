"""A place in a record together with what the schema says of it, and what it is called in a message."""

from typing import NamedTuple

from generator.schema.branches import choose
from generator.schema.node import Node
from generator.source import Data, Message, Route

_LANGUAGES = {"sv": Message(sv="på svenska", en="in Swedish"), "en": Message(sv="på engelska", en="in English")}


class Spot(NamedTuple):
    """A value at a route; `nodes` describe everything on the way to it, the root first, the value last."""

    route: Route
    nodes: tuple[Node, ...]
    value: Data

    @property
    def outer(self) -> Node:
        """The property's own schema, which has its label."""
        return self.nodes[-1]

    @property
    def node(self) -> Node:
        """What the value is to be like: the alternative meant, where there are several."""
        return choose(self.outer, self.value) or self.outer

    @property
    def parent(self) -> "Spot":
        """The spot around this one; its value is not known."""
        return Spot(self.route[:-1], self.nodes[:-1], None)

    @property
    def article(self) -> str | None:
        """What asks for this, or for what it is a part of."""
        return next((node.article for node in reversed(self.nodes) if node.article is not None), None)


def _inside(node: Node, part: str | int) -> Node | None:
    return node.items if isinstance(part, int) else node.properties.get(part) or node.entries


def spot_at(root: Node, data: Data, route: Route) -> Spot:
    """Return the spot at a route that exists in the data, as far as the schema knows the way."""
    nodes, value = [root], data
    for depth, part in enumerate(route):
        node = _inside(choose(nodes[-1], value) or nodes[-1], part)
        if node is None:
            return Spot(route[:depth], tuple(nodes), value)
        nodes.append(node)
        value = value[part]  # type: ignore[index]  # the validator has been there
    return Spot(route, tuple(nodes), value)


def field(key: str, node: Node | None) -> Message:
    """Name a field by its key and its label."""
    label = None if node is None else node.label
    if label is None:
        return Message(sv=f"”{key}”", en=f"“{key}”")
    return Message(sv=f"”{key}” ({label.sv})", en=f"“{key}” ({label.en})")


def named(spot: Spot) -> Message:
    """Name the value at a spot: the field, the item of a field, or the side of a text."""
    if not spot.route:
        return Message(sv="filen", en="the file")
    part, parent = spot.route[-1], spot.parent
    if isinstance(part, int):
        around = named(parent)
        return Message(sv=f"nummer {part + 1} i {around.sv}", en=f"item {part + 1} of {around.en}")
    if part in _LANGUAGES and _is_side(spot):
        around, language = named(parent), _LANGUAGES[part]
        return Message(sv=f"{around.sv} {language.sv}", en=f"{around.en} {language.en}")
    return field(part, spot.outer)


def _is_side(spot: Spot) -> bool:
    around = spot.nodes[-2]
    return around.is_text or any(branch.is_text for branch in around.branches)
