"""Names and values of two registers in both languages: as the register calls them now or, failing that, as it did."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from generator.changes.facts import Value
from generator.changes.phrases import country, date, law, listed, named, of_text, period, plain, within
from generator.register import Register
from generator.schema import Node, choose, targets
from generator.source import LANGUAGES, Language, Message

_COMMON: Final = frozenset({"data-subject", "data-category", "security-measure", "source"})
"""What is called by common nouns, which lose their capital letter within a sentence."""
_BRACKETS: Final = re.compile(r"\s*\([^()]*\)$")
_SEVERAL: Final = 2
_LAW: Final = {"name", "number", "provision"}


@dataclass(frozen=True, slots=True)
class Words:
    """The names that two registers give to their records."""

    before: Register
    after: Register

    def name(self, kind: str, identifier: str) -> Message:
        """What a record is called; `kind` is the schema's word for what an id may name."""
        for register in (self.after, self.before):
            for target in targets(kind):
                if found := register.records.get(target, {}).get(identifier):
                    return within(named(found.data, identifier)) if _is_common(kind, found.data) else named(
                        found.data, identifier
                    )  # fmt: skip
        return Message(f"”{identifier}”", f"“{identifier}”")

    def called(self, kind: str, identifier: str) -> Message:
        """The name of a record as it is written, to stand between quotation marks."""
        for register in (self.after, self.before):
            if found := register.records.get(kind, {}).get(identifier):
                return named(found.data, identifier)
        return Message(identifier, identifier)

    def names(self, kind: str, identifiers: Iterable[str]) -> Message:
        """What records are called, as in a sentence."""
        return listed(self.name(kind, identifier) for identifier in identifiers)

    def people(self, identifiers: Iterable[str]) -> Message:
        """The kinds of persons, without what their names say in brackets unless it tells them apart."""
        names = [self.name("data-subject", identifier) for identifier in identifiers]
        return listed(Message(*(self._bare(name, language) for language in LANGUAGES)) for name in names)

    def _bare(self, name: Message, language: Language) -> str:
        bare = _BRACKETS.sub("", name.in_(language))
        same = [
            entry
            for entry in self.after.records.get("data-subject", {}).values()
            if _BRACKETS.sub("", str(entry.data["name"][language])).casefold() == bare.casefold()
        ]
        return bare if len(same) < _SEVERAL else name.in_(language)

    def data(self, identifiers: Iterable[str]) -> Message:
        """The categories of data."""
        return self.names("data-category", identifiers)

    def value(self, node: Node | None, value: Value) -> Message:
        """A value of the register as people read it."""
        node = choose(node, value) if node is not None else None
        if isinstance(value, Mapping):
            return self._object(node, value)
        if isinstance(value, Sequence) and not isinstance(value, str):
            return listed(self.value(node.items if node is not None else None, item) for item in value)
        if node is None or isinstance(value, bool):
            return plain(value)
        return self._coded(node, value)

    def _coded(self, node: Node, value: Value) -> Message:
        if node.ref is not None:
            return self.name(node.ref, str(value))
        written = _BY_FORMAT.get(node.format or "")
        if written is not None:
            return written(str(value))
        label = node.enum_labels.get(str(value))
        return within(label) if label is not None else plain(value)

    def _object(self, node: Node | None, value: Mapping[str, Any]) -> Message:
        if node is not None and node.is_text:
            return of_text(value)
        if node is not None and node.properties.keys() == _LAW:
            return law(value)
        inner = [(node.properties.get(key) if node is not None else None, item) for key, item in value.items()]
        return listed(self.value(child, item) for child, item in inner)


def _is_common(kind: str, data: Mapping[str, Any]) -> bool:
    return kind in _COMMON or data.get("kind") == "category"


_BY_FORMAT: Final[Mapping[str, Callable[[str], Message]]] = {
    "country": country,
    "date": date,
    "lifetime": period,
    "period": period,
}
