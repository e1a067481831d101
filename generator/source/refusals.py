"""What is valid YAML and still refused, each with its sentence: anchors, tags, second documents, lists."""

import re

from generator.source.characters import named
from generator.source.message import Message
from generator.source.place import Fault, end_of_line, span_between
from generator.source.repair import quoted

_DASH_LINE = re.compile(r"\n[ ]*-")


class RefusedError(Exception):
    """Reading on is pointless; never leaves this package."""


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
            en="The file holds more than one document. One file is one record; remove the line --- or ... here.",
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
    span = span_between(text, dash.end() - 1, dash.end())
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


def forbidden_escape(text: str, start: int, end: int, character: str) -> Fault:
    """Refuse a character that is written with a backslash and may not be written out."""
    name = named(character)
    return Fault(
        "forbidden-escape",
        span_between(text, start, end),
        Message(
            sv=f"Ett omvänt snedstreck inom dubbla citattecken ger här {name.sv}. Ta bort det, eller "
            "använd enkla citattecken om snedstrecket ska stå i texten.",
            en=f"A backslash within double quotes gives {name.en} here. Remove it, or use single quotes if "
            "the backslash belongs to the text.",
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
    sv, en = ("en lista", "a list") if is_list else ("ett enda värde", "one single value")
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
