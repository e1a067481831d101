"""Readable, but hardly what was meant: hidden characters, texts that a # cuts off, typographic quotes."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from generator.source.characters import looks_plain, named, only_in_quotes
from generator.source.message import Message
from generator.source.place import MOST_FAULTS, Fault, end_of_line, same_text, span_between
from generator.source.places import Places
from generator.source.regions import Region, Regions
from generator.source.repair import line_at, quoted

_BEFORE_TEXT = re.compile(r"\s*|.*[|>][-+0-9]*\s*")
_TYPOGRAPHIC = "“”„«»‘’‚"


def slips(text: str, places: Places) -> Iterable[Fault]:
    """Return what is doubtful in a text that could be read."""
    return islice(_slips(text, places), MOST_FAULTS)


def _slips(text: str, places: Places) -> Iterator[Fault]:
    if not looks_plain(text):
        yield from hidden_characters(text, Regions(text, places), 0, len(text))
    if " #" in text:
        yield from _texts_cut_by_hash(text, places)
    if any(sign in text for sign in _TYPOGRAPHIC):
        yield from _typographic_quotes(text, places)


def hidden_characters(text: str, regions: Regions, start: int, end: int) -> Iterator[Fault]:
    """Yield the first misplaced character that cannot be seen of each line in a stretch of text."""
    line, line_end, reported = start, start - 1, False
    for index in only_in_quotes(text, start, end):
        if index > line_end:
            line, line_end, reported = text.rfind("\n", 0, index) + 1, end_of_line(text, index), False
        fault = None if reported else _hidden_character(text, index, regions.of(index, line))
        if fault:
            reported = True
            yield fault


def _hidden_character(text: str, index: int, region: Region) -> Fault | None:
    if region is Region.COMMENT or (region is Region.QUOTED and text[index] != "\t"):
        return None
    span = span_between(text, index, index + 1)
    # Where a block text begins or is indented, the parsers disagree about tabs.
    if region is Region.QUOTED and not _BEFORE_TEXT.fullmatch(text, text.rfind("\n", 0, index) + 1, index):
        message = Message(
            sv=f"I kolumn {span.column} står en tabb inne i en text. Skriv ett mellanslag.",
            en=f"Column {span.column} holds a tab inside a text. Write a space.",
        )
        return Fault("tab-in-text", span, message, severity="warning")
    if text[index] == "\t":
        message = Message(
            sv=f"I kolumn {span.column} står en tabb. Skriv mellanslag i stället, två för varje steg i indraget.",
            en=f"Column {span.column} holds a tab. Write spaces instead, two for each step of indentation.",
        )
        return Fault("tab", span, message)
    name = named(text[index])
    message = Message(
        sv=f"I kolumn {span.column} står {name.sv}. Det syns inte och får bara stå inom citattecken eller "
        "i en blocktext. Byt ut det, eller sätt citattecken runt texten.",
        en=f"Column {span.column} holds {name.en}. It cannot be seen and may stand only within quotes or "
        "in a block text. Replace it, or put quotes around the text.",
    )
    return Fault("hidden-character", span, message)


def _texts_cut_by_hash(text: str, places: Places) -> Iterator[Fault]:
    ends: dict[int, int] = {}
    index = text.find(" #")
    while index >= 0:
        follows = text[index + 2 : index + 3]
        if follows.strip() and follows != "#":
            ends = ends or dict(zip(places[1::2], places[::2], strict=True))
            start = ends.get(_before_spaces(text, index))
            if start is not None and text[start] not in "\"'|>[{":
                yield _cut_by_hash(text, start, index + 1)
        index = text.find(" #", index + 2)


def _before_spaces(text: str, index: int) -> int:
    while index and text[index - 1] in " \t":
        index -= 1
    return index


def _cut_by_hash(text: str, start: int, hash_at: int) -> Fault:
    """Warn of a text whose end is read as a comment."""
    end = end_of_line(text, hash_at)
    lost = text[hash_at:end].rstrip()
    line = line_at(text, hash_at)
    return Fault(
        "text-cut-by-hash",
        span_between(text, hash_at, hash_at + len(lost)),
        Message(
            sv=f"”{lost}” kommer inte med i texten: det som följer efter mellanslag och # läses som en "
            "kommentar. Sätt citattecken om det hör till texten, annars ett mellanslag efter #.",
            en=f"“{lost}” is not part of the text: what follows a space and # is read as a comment. "
            "Put quotes around the text if it belongs there; otherwise write a space after #.",
        ),
        severity="warning",
        fix=same_text(line.with_quotes()) if line.value_at in (start, hash_at) else None,
    )


def _typographic_quotes(text: str, places: Places) -> Iterator[Fault]:
    for start, end in zip(places[::2], places[1::2], strict=True):
        if end - start > 1 and text[start] in _TYPOGRAPHIC and text[end - 1] in _TYPOGRAPHIC:
            inner = text[start + 1 : end - 1]
            if not any(sign in inner for sign in _TYPOGRAPHIC):
                yield _typographic(text, start, end, inner)


def _typographic(text: str, start: int, end: int, inner: str) -> Fault:
    line = line_at(text, start)
    whole = line.value_at == start and text[start:end] == line.value
    return Fault(
        "typographic-quotes",
        span_between(text, start, end),
        Message(
            sv=f"Citattecknen {text[start]} och {text[end - 1]} är typografiska och blir en del av texten. "
            'Skriv raka citattecken (") eller inga alls.',
            en=f"The quotes {text[start]} and {text[end - 1]} are typographic and become part of the text. "
            'Write straight quotes (") or none at all.',
        ),
        severity="warning",
        fix=same_text(line.head + quoted(inner)) if whole else None,
    )
