"""The places of every key and value of a file, kept in one flat array.

Two numbers (start and end, in code points) for each key and value, in the order in which they stand in the
file; a block mapping or list has no end of its own and stores 0. Looking up a route means walking the data in
the same order: slower than a table, but done only when a finding is printed, and a register of 10,000 records
costs some megabytes instead of hundreds.
"""

from array import array
from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from generator.source.place import Route
from generator.source.scalars import Data

Places: TypeAlias = "array[int]"


class Position(NamedTuple):
    """The number of a key and of its value in the array; the root and the items of a list have no key."""

    key: int | None
    value: int


def count(node: Data) -> int:
    """Return how many places a value takes, its own included."""
    if isinstance(node, dict):
        return 1 + len(node) + sum(map(count, node.values()))
    if isinstance(node, list):
        return 1 + sum(map(count, node))
    return 1


def key_number(fields: dict[str, Data], key: str, mapping: int) -> int:
    """Return the number of `key` among the `fields` of the mapping that has number `mapping`."""
    number = mapping + 1
    for name, value in fields.items():
        if name == key:
            break
        number += 1 + count(value)
    return number


def find(data: Data, route: Route) -> tuple[Position, Data, bool]:
    """Return the nearest existing place along `route`, what stands there, and whether it is the whole way."""
    position = Position(None, 0)
    for part in route:
        if isinstance(data, dict) and isinstance(part, str) and part in data:
            key = key_number(data, part, position.value)
            position, data = Position(key, key + 1), data[part]
        elif isinstance(data, list) and isinstance(part, int) and 0 <= part < len(data):
            before = sum(map(count, data[:part]))
            position, data = Position(None, position.value + 1 + before), data[part]
        else:
            return position, data, False
    return position, data, True


def extent(text: str, places: Places, number: int, node: Data) -> tuple[int, int]:
    """Return start and end in the text of the value that has this number."""
    start = places[2 * number]
    end = max(places[2 * number + 1 : 2 * (number + count(node)) : 2])
    # A block text ends, for the parser, where the next line begins.
    return start, start + len(text[start:end].rstrip())


def scalars(text: str, places: Places, data: Data) -> Iterator[tuple[int, int]]:
    """Yield the extent of every key and of every value that holds nothing else, in the order of the text."""
    leaf: list[bool] = []
    _mark_leaves(data, leaf)
    for number, alone in enumerate(leaf):
        if alone:
            yield extent(text, places, number, None)


def _mark_leaves(node: Data, leaf: list[bool]) -> None:
    leaf.append(not isinstance(node, dict | list))
    if isinstance(node, dict):
        for value in node.values():
            leaf.append(True)
            _mark_leaves(value, leaf)
    elif isinstance(node, list):
        for value in node:
            _mark_leaves(value, leaf)
