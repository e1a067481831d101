"""The words in which a value of the register may stand on the page or in the PDF."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.affected.walk import Value, values
from generator.i18n import Translator
from generator.readability.blocks import blocks
from generator.register import Record, Register
from generator.schema import internal_values, targets
from generator.source import Data, Route
from generator.trace.letters import letters
from generator.views.public.prose import rendered
from generator.views.public.words import reference


class Rendering(NamedTuple):
    """One way in which a value is written."""

    record: Record
    route: Route
    """From the record."""
    words: str
    is_text: bool
    """Whether it is written by hand, in the register's own words."""
    letters: str
    """What is left of the words however they are copied."""


class Renderings:
    """Every value of a register in the words of one language; each record is read when it is first asked for."""

    def __init__(self, register: Register, translator: Translator, *, public: bool = False) -> None:
        """Read nothing yet; `public` leaves out what is not published."""
        self._register = register
        self._translator = translator
        self._public = public
        self._known: dict[tuple[str, str], tuple[Rendering, ...]] = {}

    def of(self, record: Record) -> tuple[Rendering, ...]:
        """What a record may be written as, in the order of its file."""
        key = record.kind, record.identifier
        if key not in self._known:
            hidden = {route for route, _ in internal_values(record.data, record.kind)} if self._public else set()
            self._known[key] = tuple(
                Rendering(place.record, route, words, is_text, letters(words))
                for place in values(record)
                for route, words, is_text in self._written(place)
                if words and route not in hidden
            )
        return self._known[key]

    def name(self, kind: str, identifier: str) -> Rendering | None:
        """What the record that an id names is called; `kind` is the schema's word for it."""
        for target in targets(kind):
            record = self._register.records.get(target, {}).get(identifier)
            if record is not None:
                return next((one for one in self.of(record) if one.route[0] == "name"), None)
        return None

    def _written(self, place: Value) -> Iterator[tuple[Route, str, bool]]:
        node, value, route = place.node, place.value, place.route
        if node.is_text and isinstance(value, dict):
            text = str(value.get(self._translator.language, ""))
            parts = blocks(rendered(text)) if node.format == "markdown" or route == ("body",) else (text,)
            at = (*route, self._translator.language)
            yield from ((at, " ".join(part.split()), True) for part in parts)
        elif isinstance(value, str):
            yield from ((route, words, False) for words in self._coded(place, value))
            if node.ref is None and not node.enum and node.format not in {"country", "date", "period", "lifetime"}:
                yield route, " ".join(value.split()), True

    def _coded(self, place: Value, value: str) -> Iterator[str]:
        node, words = place.node, self._translator
        if node.ref is not None:
            name = self.name(node.ref, value)
            yield name.words if name else ""
        if label := node.enum_labels.get(value):
            yield label.in_(words.language)
        if node.format == "legal-basis" or (node.enum and value[:1].isdigit()):
            yield words.article(reference(value))
        if node.format == "country":
            yield words.country_alone(value)
        elif node.format == "date":
            yield words.date(value)
        elif node.format in {"period", "lifetime"} and value.startswith("P"):
            yield words.period(value)


def value_at(data: Data, route: Route) -> Data:
    """What stands at a route; None where there is nothing."""
    for step in route:
        if isinstance(data, dict) and isinstance(step, str):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return None
    return data
