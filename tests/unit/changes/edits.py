"""Random edits of a register that its schema allows, and what the schema says can stand in each place."""

import copy
import datetime as dt
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from generator.register import Record, Register
from generator.schema import Node, choose, schema_of

Route = tuple[Any, ...]


@dataclass
class Editor:
    """Changes records at random; every value it writes is one that the schema knows."""

    register: Register
    seed: int
    chance: random.Random = field(init=False)

    def __post_init__(self) -> None:
        self.chance = random.Random(self.seed)  # noqa: S311

    def value(self, node: Node, depth: int = 0) -> Any:
        """Something that may stand at a node."""
        if node.branches:
            return self.value(self.chance.choice(node.branches), depth)
        if node.type == "object":
            chosen = {
                key: self.value(child, depth + 1)
                for key, child in node.properties.items()
                if key in node.required or self.chance.random() < 0.4
            }
            first = next(iter(node.properties))
            return chosen or {first: self.value(node.properties[first], depth + 1)}
        if node.type == "array":
            values = [self.value(node.items, depth + 1) for _ in range(self.chance.randint(1, 3))]
            return _different(values)
        return self.scalar(node)

    def scalar(self, node: Node) -> Any:
        if node.enum:
            return self.chance.choice(node.enum)
        if node.ref is not None:
            return self.chance.choice(self.identifiers(node.ref))
        if node.type == "boolean":
            return self.chance.random() < 0.5
        if node.type == "integer":
            return self.chance.randint(1, 99)
        if "const" in node.raw:
            return node.raw["const"]
        return _BY_FORMAT.get(node.format, _word)(self.chance)

    def identifiers(self, ref: str) -> list[str]:
        from generator.schema import targets

        return [key for kind in targets(ref) for key in self.register.records.get(kind, {})] or ["unknown"]

    def edited(self, record: Record, times: int) -> dict[str, Any]:
        """A copy of a record's data with some edits."""
        data = copy.deepcopy(dict(record.data))
        for _ in range(times):
            self.edit(schema_of(record.kind).root, data)
        return data

    def edit(self, node: Node, data: Any) -> None:
        """Change, add or remove one thing somewhere in `data`."""
        places = list(_places(node, data))
        owner, key, inner = self.chance.choice(places)
        action = self.chance.random()
        if isinstance(owner, list):
            if action < 0.3 and len(owner) > 1:
                del owner[key]
            elif action < 0.6:
                owner.append(self.value(inner))
                owner[:] = _different(owner)
            else:
                owner[key] = self.value(inner)
                owner[:] = _different(owner)
        elif action < 0.3 and key in owner and not self._needed(node, data, owner, key):
            del owner[key]
        else:
            owner[key] = self.value(inner)

    def _needed(self, node: Node, data: Any, owner: Any, key: str) -> bool:
        return len(owner) == 1 or any(key in found.required for found, value in _objects(node, data) if value is owner)


def _places(node: Node, data: Any) -> Iterator[tuple[Any, Any, Node]]:
    for found, value in _objects(node, data):
        for key, child in found.properties.items():
            # What must not be renamed by chance.
            if key not in {"former_ids", "format", "languages"}:
                yield value, key, child
                if isinstance(value.get(key), list):
                    items = (choose(child, value[key]) or child).items
                    yield from ((value[key], place, items) for place in range(len(value[key])))


def _objects(node: Node, data: Any) -> Iterator[tuple[Node, dict[str, Any]]]:
    node = choose(node, data) or node
    if isinstance(data, dict):
        yield node, data
        for key, value in data.items():
            if key in node.properties:
                yield from _objects(node.properties[key], value)
    elif isinstance(data, list) and node.items is not None:
        for value in data:
            yield from _objects(node.items, value)


def _different(values: list[Any]) -> list[Any]:
    """No value twice: most lists of the schema forbid it."""
    found: list[Any] = []
    for value in values:
        if value not in found:
            found.append(value)
    return found


def _word(chance: random.Random) -> str:
    words = ["order", "kund", "faktura", "Ärende", "12 månader", "logg", "avtal", "brev", "svar", "plats"]
    return " ".join(chance.choices(words, k=chance.randint(1, 6))) + f" {chance.randint(0, 999)}"


def _date(chance: random.Random) -> str:
    return (dt.date(2020, 1, 1) + dt.timedelta(chance.randint(0, 3000))).isoformat()


def _period(chance: random.Random) -> str:
    return f"P{chance.randint(1, 40)}{chance.choice('YMWD')}"


_BY_FORMAT: dict[str | None, Callable[[random.Random], str]] = {
    "date": _date,
    "period": _period,
    "lifetime": lambda chance: chance.choice(["session", _period(chance)]),
    "web-address": lambda chance: f"https://www.example.com/{chance.randint(0, 999)}/",
    "e-mail": lambda chance: f"a{chance.randint(0, 999)}@example.com",
    "phone": lambda chance: f"+46 35 {chance.randint(100000, 999999)}",
    "id": lambda chance: f"id-{chance.randint(0, 999)}",
}
