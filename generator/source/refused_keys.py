"""Field names that are refused: given twice, no text, or a list, or taken from another place."""

from collections.abc import Sequence

from generator.source.message import Message
from generator.source.place import Fault, span_between


def duplicate_key(text: str, again: tuple[int, int], first: Sequence[int], key: str) -> Fault:
    """Refuse the second of two equal keys: most readers keep the last one and say nothing."""
    span, first_span = span_between(text, *again), span_between(text, first[0], first[1])
    lines = (first_span.line, span.line)
    message = Message(
        sv=f"Fältet ”{key}” står två gånger, på rad {lines[0]} och på rad {lines[1]}. Ta bort det ena.",
        en=f"The field “{key}” is given twice, on lines {lines[0]} and {lines[1]}. Remove one of them.",
    )
    label = Message(sv="här står det första gången", en="given here the first time")
    return Fault("duplicate-key", span, message, ((first_span, label),))


def merge_key(text: str, start: int, end: int) -> Fault:
    """Refuse `<<`."""
    return Fault(
        "merge-key",
        span_between(text, start, end),
        Message(
            sv="”<<” hämtar fält från ett annat ställe, vilket inte är tillåtet. Skriv ut fälten.",
            en="“<<” takes fields from another place, which is not allowed. Write the fields out.",
        ),
    )


def key_not_text(text: str, start: int, end: int) -> Fault:
    """Refuse a key such as `true`, `30` or nothing at all."""
    word = text[start:end]
    if not word:
        return missing_key(text, start)
    return Fault(
        "key-not-text",
        span_between(text, start, end),
        Message(
            sv=f"Fältnamnet {word} är inte text. Ett fältnamn ska vara ett ord; sätt annars citattecken.",
            en=f"The field name {word} is not text. A field name is to be a word; otherwise put quotes round it.",
        ),
        fix=Message(sv=f'"{word}":', en=f'"{word}":'),
    )


def missing_key(text: str, index: int) -> Fault:
    """Refuse a colon that has no field name."""
    return Fault(
        "missing-key",
        span_between(text, index, index + 1),
        Message(sv="Det saknas ett fältnamn före kolonet.", en="A field name is missing before the colon."),
    )


def complex_key(text: str, start: int) -> Fault:
    """Refuse a list or a record as key."""
    return Fault(
        "complex-key",
        span_between(text, start, start + 1),
        Message(
            sv="Ett fältnamn får inte vara en lista eller en grupp av fält. Skriv ett ord följt av kolon.",
            en="A field name may not be a list or a group of fields. Write a word followed by a colon.",
        ),
    )
