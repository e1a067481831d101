"""Codes in the words of their labels, as a list within a sentence. Holds no rule."""

from collections.abc import Iterable

from generator.citation import joined
from generator.schema import field_of
from generator.source import Message


def labels(kind: str, field: str, codes: Iterable[str]) -> Message:
    """Name the codes of a field that is a list: `order` and `payment` are "beställning och betalning"."""
    items = field_of(kind, field).items
    found = [items.enum_labels[code] for code in codes] if items else []
    return Message(
        sv=_listed([label.sv for label in found], "och"),
        en=_listed([label.en for label in found], "and"),
    )


def _listed(names: list[str], last: str) -> str:
    """Join with commas alone where a name has an "and" of its own."""
    within = [_within(name) for name in names]
    return ", ".join(within) if any(f" {last} " in name for name in within) else joined(within, last)


def _within(label: str) -> str:
    """A label within a sentence: `IP address` keeps its capitals."""
    return label if label[:2].isupper() else label[:1].lower() + label[1:]
