"""Bytes to text: UTF-8 only, one kind of line break, composed letters."""

import codecs
import math
import unicodedata
from typing import NamedTuple

from generator.source.characters import all_forbidden, breaks_lines, looks_plain, named
from generator.source.message import Message
from generator.source.place import MOST_FAULTS, START, Fault, Span, end_of_line, span_between

MOST_BYTES = 1_000_000


class Decoded(NamedTuple):
    """The text of a file and what speaks against reading it."""

    text: str
    faults: tuple[Fault, ...] = ()


def decode(content: bytes) -> Decoded:
    """Return the text of a file, in NFC and with line feeds only; never raises."""
    if len(content) > MOST_BYTES:
        return Decoded("", (too_large(len(content)),))
    if _is_utf_16(content):
        return Decoded("", (_utf_16(),))
    content = content.removeprefix(codecs.BOM_UTF8)
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        return _undecodable(content, error.start)
    text = _normal(text)
    return Decoded(text) if looks_plain(text) else Decoded(text, _forbidden(text))


def too_large(size: int) -> Fault:
    """Refuse a file that no record of a register can be."""
    tenths = math.ceil(size / 100_000)
    whole, tenth = divmod(tenths, 10)
    return Fault(
        "too-large",
        START,
        Message(
            sv=f"Filen är {whole},{tenth} MB stor; gränsen är 1 MB. En post i registret är några kilobyte.",
            en=f"The file is {whole}.{tenth} MB; the limit is 1 MB. A record of the register is some kilobytes.",
        ),
    )


def _normal(text: str) -> str:
    if "\r" in text:
        text = text.replace("\r\n", "\n")
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def _is_utf_16(content: bytes) -> bool:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return True
    head = content[:200]
    # Latin letters in UTF-16 are zero in every other byte.
    fewer, more = sorted((head[::2].count(0), head[1::2].count(0)))
    return more > len(head) // 4 and fewer <= len(head) // 16


def _utf_16() -> Fault:
    return Fault(
        "utf-16",
        START,
        Message(
            sv="Filen är sparad som UTF-16 (i vissa program kallat ”Unicode”). Spara den som UTF-8.",
            en="The file is saved as UTF-16 (called “Unicode” in some programs). Save it as UTF-8.",
        ),
    )


def _undecodable(content: bytes, index: int) -> Decoded:
    before = _normal(content[:index].decode())
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    guess = content[index : index + 1].decode("cp1252", errors="replace")
    as_it_was = f" ({guess})" if guess.isalpha() else ""
    fault = Fault(
        "not-utf-8",
        Span(line, column, line, column + 1),
        Message(
            sv=f"Rad {line} innehåller ett tecken{as_it_was} som inte är UTF-8; filen är troligen sparad som "
            "Windows-1252 eller Latin-1. Spara den som UTF-8.",
            en=f"Line {line} contains a character{as_it_was} that is not UTF-8; the file was probably "
            "saved as Windows-1252 or Latin-1. Save it as UTF-8.",
        ),
    )
    return Decoded(_normal(content.decode(errors="replace")), (fault,))


def _forbidden(text: str) -> tuple[Fault, ...]:
    faults: list[Fault] = []
    line_end = -1
    for index in all_forbidden(text):
        # One for each line: where there is one such character, there are often many.
        if index > line_end and len(faults) < MOST_FAULTS:
            line_end = end_of_line(text, index)
            refuse = _odd_break if breaks_lines(text[index]) else _never
            faults.append(refuse(text[index], span_between(text, index, index + 1)))
    return tuple(faults)


def _never(character: str, span: Span) -> Fault:
    name = named(character)
    message = Message(
        sv=f"I kolumn {span.column} står {name.sv}. Det är inte tillåtet i registret; ta bort det.",
        en=f"Column {span.column} holds {name.en}. The register does not allow it; remove it.",
    )
    return Fault("forbidden-character", span, message)


def _odd_break(character: str, span: Span) -> Fault:
    name = named(character)
    message = Message(
        sv=f"I kolumn {span.column} står {name.sv}, som inte alla program räknar som ny rad. Byt den mot "
        "en vanlig radbrytning.",
        en=f"Column {span.column} holds {name.en}, which not every program takes for a new line. Make it "
        "an ordinary line break.",
    )
    return Fault("odd-line-break", span, message)
