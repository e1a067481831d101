"""What is valid YAML and still refused, each with its sentence: anchors, tags, second documents, odd keys."""

import re
from collections.abc import Sequence

from generator.source.characters import first_forbidden, named
from generator.source.message import Message
from generator.source.place import Fault, end_of_line, span_between
from generator.source.repair import quoted

_DASH_LINE = re.compile(r"\n[ ]*-[ ]")


class RefusedError(Exception):
    """Reading on is pointless; never leaves this package."""


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


def alias(text: str, start: int, end: int) -> Fault:
    """Refuse `*name`."""
    word = text[start:end]
    return Fault(
        "alias",
        span_between(text, start, end),
        Message(
            sv=f"”{word}” läses som en hänvisning (alias), vilket inte är tillåtet i registret. "
            "Skriv ut texten, eller sätt citattecken om den ska börja med *.",
            en=f"“{word}” is read as a reference (alias), which the register does not allow. "
            "Write the text out, or put quotes around it if it is to begin with *.",
        ),
    )


def decorated(text: str, start: int, end: int) -> Fault:
    """Refuse `&name` and `!type` before a value."""
    end = min(end, end_of_line(text, start))
    anchor = text.startswith("&", start)
    sign, sv, en = ("&", "ett ankare", "an anchor") if anchor else ("!", "en typangivelse", "a tag")
    return Fault(
        "anchor" if anchor else "tag",
        span_between(text, start, end),
        Message(
            sv=f"Tecknet {sign} först i ett värde läses som {sv}, vilket inte är tillåtet i registret. "
            f"Ta bort det, eller sätt citattecken om texten ska börja med {sign}.",
            en=f"The sign {sign} at the start of a value is read as {en}, which the register does not allow. "
            f"Remove it, or put quotes around the text if it is to begin with {sign}.",
        ),
    )


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
            en=f"The field name {word} is not text. A field name is to be a word; otherwise put quotes "
            "round it.",
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


def too_deep(text: str, index: int, limit: int) -> Fault:
    """Refuse nesting that no record needs."""
    return Fault(
        "too-deep",
        span_between(text, index, index + 1),
        Message(
            sv=f"Uppgifterna ligger i fler än {limit} nivåer. Ingen post i registret behöver det.",
            en=f"The data is nested in more than {limit} levels. No record in the register needs that.",
        ),
    )


def second_document(text: str, index: int) -> Fault:
    """Refuse `---` a second time, and anything after `...`."""
    return Fault(
        "second-document",
        span_between(text, index, min(index + 3, len(text))),
        Message(
            sv="Filen innehåller mer än ett dokument. En fil är en post; ta bort raden --- eller ... här.",
            en="The file holds more than one document. One file is one record; remove the line --- or ... "
            "here.",
        ),
    )


def directive(text: str, index: int) -> Fault:
    """Refuse `%YAML 1.1` and the like: it makes other readers see other values."""
    return Fault(
        "directive",
        span_between(text, index, end_of_line(text, index)),
        Message(
            sv="Rader som börjar med % (YAML-direktiv) är inte tillåtna i registret. Ta bort raden.",
            en="Lines that begin with % (YAML directives) are not allowed in the register. Remove the line.",
        ),
    )


def swallowed_list(text: str, start: int, end: int) -> Fault | None:
    """Refuse a list that is indented below a text and so would become a part of it."""
    dash = _DASH_LINE.search(text, start, end)
    if not dash:
        return None
    span = span_between(text, dash.end() - 2, dash.end() - 1)
    begun = span_between(text, start, end_of_line(text, start))
    return Fault(
        "swallowed-list",
        span,
        Message(
            sv=f"Strecket på rad {span.line} blir inte en punkt i en lista utan en del av texten på rad "
            f"{begun.line}. Rätta indraget, eller skriv texten som ett block med |.",
            en=f"The dash on line {span.line} does not begin a list item but becomes part of the text on "
            f"line {begun.line}. Correct the indentation, or write the text as a block with |.",
        ),
        ((begun, Message(sv="texten börjar här", en="the text begins here")),),
    )


def forbidden_escape(text: str, start: int, end: int, value: str) -> Fault:
    """Refuse a character that is written with a backslash because it may not be written out."""
    index = first_forbidden(value)
    name = named(value[index or 0])
    return Fault(
        "forbidden-escape",
        span_between(text, start, end),
        Message(
            sv=f"Texten innehåller, skrivet med omvänt snedstreck, {name.sv}. Ta bort det.",
            en=f"The text contains, written with a backslash, {name.en}. Remove it.",
        ),
    )


def empty_file() -> Fault:
    """Refuse a file that holds nothing."""
    return Fault(
        "empty-file",
        span_between("", 0, 0),
        Message(
            sv="Filen är tom. Fyll i den eller ta bort den.",
            en="The file is empty. Fill it in or remove it.",
        ),
    )


def not_a_record(text: str, index: int, *, is_list: bool) -> Fault:
    """Refuse a file that does not consist of fields."""
    sv, en = ("en lista", "a list") if is_list else ("en enda text", "one single text")
    line_end = end_of_line(text, index)
    return Fault(
        "not-a-record",
        span_between(text, index, line_end),
        Message(
            sv=f"Filen är {sv}. Den ska bestå av fält, ett på varje rad: namn, kolon, mellanslag, värde.",
            en=f"The file is {en}. It is to consist of fields, one on each line: name, colon, space, value.",
        ),
    )


def missing_space(text: str, index: int) -> Fault:
    """Refuse `name:value`, which is one word and not a field."""
    line_end = end_of_line(text, index)
    name, _, value = text[index:line_end].partition(":")
    line = f"{name}: {quoted(value) if ': ' in value else value}"
    colon = index + len(name)
    return Fault(
        "missing-space",
        span_between(text, colon, colon + 1),
        Message(
            sv=f"Det saknas ett mellanslag efter kolonet i ”{name}:”.",
            en=f"A space is missing after the colon in “{name}:”.",
        ),
        fix=Message(sv=line, en=line),
    )
