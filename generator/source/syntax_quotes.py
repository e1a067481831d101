"""Syntax errors that come from a quote: not closed, closed too early, or with a code that does not exist."""

import re

from generator.source.message import Message
from generator.source.mistake import Mistake
from generator.source.place import Fault, same_text, span_between
from generator.source.repair import Line

_CLOSED = re.compile(r""" "(?:[^"\\]|\\.)*" | '[^']*' """, re.DOTALL | re.VERBOSE)
_LONGEST_CODE = len(r"\U0001F600")


def unknown_escape(mistake: Mistake) -> Fault | None:
    r"""Explain `"C:\register"`: within double quotes a backslash begins a code."""
    text, opened = mistake.text, mistake.opened
    if opened is None or text[opened : opened + 1] != '"' or not text[mistake.at :].strip():
        return None
    index = text.rfind("\\", max(opened, mistake.at - _LONGEST_CODE), mistake.at + 1)
    if index < 0 or "\n" in text[index : mistake.at]:
        return None
    return Fault(
        "unknown-escape",
        span_between(text, index, index + 2),
        Message(
            sv="Ett omvänt snedstreck inom dubbla citattecken inleder en kod, och den här koden finns inte. "
            "Använd enkla citattecken.",
            en="A backslash within double quotes begins a code, and there is no such code. Use single quotes.",
        ),
        fix=_in_single_quotes(mistake.line),
    )


def _in_single_quotes(line: Line) -> Message | None:
    value = line.value
    if not value.startswith('"') or not value[1:].endswith('"'):
        return None
    return same_text(line.head + "'" + value[1:-1].replace("'", "''") + "'")


def quote_not_closed(mistake: Mistake) -> Fault | None:
    """Explain a quote without its pair, whether the file ended or the next quote was taken for the end."""
    text, opened = mistake.text, mistake.opened
    if opened is not None and text[opened : opened + 1] in {'"', "'"} and not _CLOSED.match(text, opened):
        return _quote_not_closed(text, opened)
    start, end = mistake.last_scalar
    runs_over_lines = text[start : start + 1] in {'"', "'"} and "\n" in text[start:end]
    if runs_over_lines and "\n" not in text[end : mistake.at]:
        return _quote_not_closed(text, start)
    return None


def _quote_not_closed(text: str, index: int) -> Fault:
    sign = text[index]
    return Fault(
        "quote-not-closed",
        span_between(text, index, index + 1),
        Message(
            sv=f"Citattecknet {sign} som börjar här får aldrig något slut. Sätt ett {sign} där texten slutar.",
            en=f"The quote {sign} that begins here is never closed. Put a {sign} where the text ends.",
        ),
    )


def text_after_quote(mistake: Mistake) -> Fault | None:
    """Explain `"AJ" Produkter` and a quote inside a quoted text."""
    text = mistake.text
    start, end = mistake.last_scalar
    if text[start : start + 1] not in {'"', "'"} or text[end : mistake.at].strip(" ") or mistake.at < end:
        return None
    line = mistake.line
    return Fault(
        "text-after-quote",
        span_between(text, mistake.at, line.value_at + len(line.value)),
        Message(
            sv="Texten slutade vid citattecknet före detta, men det står mer på raden. Sätt citattecken "
            "av det andra slaget runt hela texten.",
            en="The text ended at the quote before this, but there is more on the line. Put quotes of the "
            "other kind around the whole text.",
        ),
        fix=same_text(_requoted(line)) if line.value_at == start else None,
    )


def _requoted(line: Line) -> str:
    value, sign = line.value, line.value[0]
    if value[1:].endswith(sign):
        value = value[1:-1]
    other = "'" if sign == '"' else '"'
    if other in value:
        # Both kinds occur: the one that can be doubled.
        return line.head + "'" + value.replace("'", "''") + "'"
    return line.head + other + value + other
