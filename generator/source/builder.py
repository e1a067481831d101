"""Events to plain data and places, in one pass; refuses what makes two readers see two different facts."""

import unicodedata
from array import array
from collections.abc import Callable
from typing import Any, NoReturn

from yaml.events import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent

from generator.source import refusals, refused_keys
from generator.source.characters import forbidden_by_code
from generator.source.place import MOST_FAULTS, Fault
from generator.source.places import key_number
from generator.source.refusals import RefusedError
from generator.source.scalars import Data, typed

MOST_DEPTH = 40


class Builder:
    """Builds one node after the other, noting every place and every fault on the way."""

    __slots__ = ("_depth", "_escapes", "_note", "_signs", "_take", "_text", "faults", "places")

    def __init__(self, text: str) -> None:
        """Prepare to read `text`."""
        self._text = text
        self._escapes = "\\" in text
        # Without these signs there is no anchor and no tag to look for.
        self._signs = "&" in text or "!" in text
        self._depth = 0
        self._take: Callable[[], Any]
        self.places = array("I")
        self._note = self.places.append
        self.faults: list[Fault] = []

    def build(self, take: Callable[[], Any], first: Any) -> Data:
        """Return the value that begins with the event `first`; `take` gives the events after it."""
        self._take = take
        return self._node(first)

    def _node(self, event: Any) -> Data:
        kind = type(event)
        if kind is ScalarEvent:
            return self._scalar(event)
        if kind is MappingStartEvent:
            return self._mapping(event)
        if kind is SequenceStartEvent:
            return self._sequence(event)
        self._mark(event)
        self.refuse(refusals.alias(self._text, event.start_mark.index, event.end_mark.index))
        return None

    def refuse(self, fault: Fault) -> None:
        """Note a fault and read on, until there are more than anyone reads."""
        self.faults.append(fault)
        if len(self.faults) >= MOST_FAULTS:
            raise RefusedError

    def _mark(self, event: Any) -> None:
        self.places.append(event.start_mark.index)
        self.places.append(event.end_mark.index)

    def _scalar(self, event: Any) -> Data:
        start, end = event.start_mark.index, event.end_mark.index
        self._note(start)
        self._note(end)
        if self._signs and (event.tag is not None or event.anchor is not None):
            self.refuse(refusals.decorated(self._text, start, end))
        value: str = event.value
        if event.style:
            return self._unescaped(value, start, end) if self._escapes and event.style == '"' else value
        # Only a text of several lines is shorter than its place.
        if end - start != len(value):
            self._check_dashes(start, end)
        return typed(value)

    def _mapping(self, event: Any) -> dict[str, Data]:
        number = self._enter(event)
        fields: dict[str, Data] = {}
        take, scalar = self._take, self._scalar
        while type(event := take()) is not MappingEndEvent:
            # Nearly all keys and most values are scalars: asking first saves a call for each of them.
            key = scalar(event) if type(event) is ScalarEvent else None
            if type(key) is not str or key in fields or key == "<<":
                key = self._doubtful_key(key, event, fields, number)
            event = take()
            fields[key] = scalar(event) if type(event) is ScalarEvent else self._node(event)
        self._leave(event, number)
        return fields

    def _sequence(self, event: Any) -> list[Data]:
        number = self._enter(event)
        items: list[Data] = []
        take = self._take
        while type(event := take()) is not SequenceEndEvent:
            items.append(self._node(event))
        self._leave(event, number)
        return items

    def _enter(self, event: Any) -> int:
        number = len(self.places) // 2
        self.places.append(event.start_mark.index)
        self.places.append(0)
        if self._signs and (event.tag is not None or event.anchor is not None):
            self.refuse(refusals.decorated(self._text, event.start_mark.index, event.end_mark.index))
        self._depth += 1
        if self._depth > MOST_DEPTH:
            self._too_deep(event.start_mark.index)
        return number

    def _leave(self, event: Any, number: int) -> None:
        self._depth -= 1
        end = event.end_mark.index
        # A flow collection ends with its own bracket; a block one only where something else begins.
        if end > event.start_mark.index:
            self.places[2 * number + 1] = end

    def _too_deep(self, index: int) -> NoReturn:
        self.faults.append(refusals.too_deep(self._text, index, MOST_DEPTH))
        raise RefusedError

    def _doubtful_key(self, key: Data, event: Any, fields: dict[str, Data], mapping: int) -> str:
        if not isinstance(event, ScalarEvent):
            return self._key_that_is_no_word(event, fields)
        start, end = self.places[-2:]
        if not isinstance(key, str):
            self.refuse(refused_keys.key_not_text(self._text, start, end))
        elif key in fields:
            first = 2 * key_number(fields, key, mapping)
            self.refuse(refused_keys.duplicate_key(self._text, (start, end), self.places[first : first + 2], key))
        elif event.style:
            return key
        else:
            self.refuse(refused_keys.merge_key(self._text, start, end))
        return _spare_key(fields)

    def _key_that_is_no_word(self, event: Any, fields: dict[str, Data]) -> str:
        before = len(self.places)
        self._node(event)
        # One key, one place: the duplicates after it are looked up by counting.
        del self.places[before + 2 :]
        self.refuse(refused_keys.complex_key(self._text, event.start_mark.index))
        return _spare_key(fields)

    def _check_dashes(self, start: int, end: int) -> None:
        fault = refusals.swallowed_list(self._text, start, end)
        if fault:
            self.refuse(fault)

    def _unescaped(self, value: str, start: int, end: int) -> str:
        character = forbidden_by_code(value)
        if character:
            self.refuse(refusals.forbidden_escape(self._text, start, end, character))
        return unicodedata.normalize("NFC", value)


def _spare_key(fields: dict[str, Data]) -> str:
    """Return a key for a pair that was refused: it keeps the counting right and is never read."""
    return f"\0{len(fields)}"
