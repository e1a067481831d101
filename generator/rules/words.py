"""Names, labels and lists as they stand within a sentence, in both languages."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Protocol

from generator.citation import joined
from generator.schema import Node, field_of
from generator.source import Message

AND = Message("och", "and")
OR = Message("eller", "or")


class Both(Protocol):
    """Words in both languages: of a message, or a text of the register."""

    @property
    def sv(self) -> str:
        """In Swedish."""

    @property
    def en(self) -> str:
        """In English."""


def listed(words: Iterable[Both], last: Message = AND, *, most: int | None = None) -> Message:
    """Words as in a sentence, each once: `a, b och c`. Of more than `most`, the first ones "med flera"."""
    each = _each(words)
    shown = each[:most]
    if len(shown) < len(each):
        return Message(f"{', '.join(w.sv for w in shown)} med flera", f"{', '.join(w.en for w in shown)} and others")
    return Message(joined([word.sv for word in each], last.sv), joined([word.en for word in each], last.en))


def quoted(names: Iterable[Both], *, most: int | None = None) -> Message:
    """Names in quotes as in a sentence, each once: `”A” och ”B”`. Of more than `most`, how many more there are."""
    each = _each(names)
    shown = [Message(f"”{name.sv}”", f"“{name.en}”") for name in each[:most]]
    rest = len(each) - len(shown)
    return listed([*shown, Message(f"{rest} till", f"{rest} more")] if rest else shown)


def labels(kind: str, field: str, codes: Iterable[str]) -> Message:
    """Name the codes of a field: `order` and `payment` are "beställning och betalning".

    With commas alone where a label has an "and" of its own.
    """
    known = labels_within(kind, field)
    found = [known[code] for code in codes]
    return Message(
        _with_commas([label.sv for label in found], AND.sv),
        _with_commas([label.en for label in found], AND.en),
    )


@cache
def labels_within(kind: str, field: str) -> Mapping[str, Message]:
    """The label of each code of a field, or of a field that is a list, as it stands within a sentence."""
    known = _labels(field_of(kind, field))
    return {code: Message(within(label.sv), within(label.en)) for code, label in known.items()}


def within(label: str) -> str:
    """A label within a sentence: without its capital, but `IP address` keeps those of its abbreviation."""
    first = label[:2]
    return label if first.isalpha() and first.isupper() else label[:1].lower() + label[1:]


def capitalised(words: Message) -> Message:
    """The same with a capital letter first."""
    return Message(words.sv[:1].upper() + words.sv[1:], words.en[:1].upper() + words.en[1:])


def _each(words: Iterable[Both]) -> list[Message]:
    return list(dict.fromkeys(Message(word.sv, word.en) for word in words))


def _with_commas(names: list[str], last: str) -> str:
    return ", ".join(names) if any(f" {last} " in name for name in names) else joined(names, last)


def _labels(node: Node) -> Mapping[str, Message]:
    inner = (*node.branches, *((node.items,) if node.items else ()))
    return node.enum_labels or next((labels for part in inner if (labels := _labels(part))), {})
