"""One file of the register: its text, its plain data, and the place of everything in it."""

from array import array
from collections.abc import Iterator
from typing import Self

from generator.source import places as numbering
from generator.source.place import START, Fault, Route, Span, span_between
from generator.source.scalars import Data

_NOWHERE = array("I")


class Document:
    """What one file says and where it says it; never changed after it was read."""

    __slots__ = ("_lines", "_places", "data", "faults", "path", "text")

    def __init__(
        self,
        path: str,
        text: str,
        data: dict[str, Data] | None,
        faults: tuple[Fault, ...] = (),
        places: numbering.Places = _NOWHERE,
    ) -> None:
        """Hold a file that was read; `data` is None when a fault makes it unusable."""
        self.path = path
        self.text = text
        self.data = data
        self.faults = faults
        self._places = places
        self._lines: list[str] | None = None

    def __repr__(self) -> str:
        """Name the file, not its contents."""
        return f"Document({self.path!r})"

    @property
    def usable(self) -> bool:
        """Whether the file could be read as data."""
        return self.data is not None

    def named(self, path: str) -> Self:
        """The same content as another file."""
        return type(self)(path, self.text, self.data, self.faults, self._places)

    def line(self, number: int) -> str:
        """Return a line of the file, counted from 1; empty beyond the end."""
        if self._lines is None:
            self._lines = self.text.split("\n")
        return self._lines[number - 1] if 0 < number <= len(self._lines) else ""

    def span(self, route: Route, *, key: bool = False) -> Span:
        """Return the place of the value, or of the key, at `route`.

        What is absent is placed at the key of the nearest parent that exists. The root and the items of a
        list have no key: their first key stands for it.
        """
        if self.data is None:
            return START
        position, node, whole = numbering.find(self.data, route)
        if route and whole and not key:
            return self._value_span(position.value, node)
        if position.key is not None:
            return self._value_span(position.key, None)
        if isinstance(node, dict) and node:
            return self._value_span(position.value + 1, None)
        return self._value_span(position.value, node)

    def extent(self, route: Route, *, key: bool = False) -> tuple[int, int]:
        """Return where in the text the value, or the key, at `route` begins and ends, in characters.

        Raises:
            LookupError: there is no such value, or it has no key.
        """
        position, node, whole = numbering.find(self.data or {}, route)
        if not whole or (key and position.key is None):
            raise LookupError(route)
        if key and position.key is not None:
            return numbering.extent(self.text, self._places, position.key, None)
        return numbering.extent(self.text, self._places, position.value, node)

    def scalars(self) -> Iterator[tuple[int, int]]:
        """Yield the extent of every key and of every value that holds nothing else, in the order of the text."""
        yield from numbering.scalars(self.text, self._places, self.data or {})

    def _value_span(self, number: int, node: Data) -> Span:
        return span_between(self.text, *numbering.extent(self.text, self._places, number, node))
