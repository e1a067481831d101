"""Syntax errors that come from a sign in a text: quotes, brackets, colons, reserved signs."""

import re

from generator.source.message import Message
from generator.source.mistake import Mistake
from generator.source.place import Fault, end_of_line, same_text, span_between
from generator.source.repair import Line

_CLOSED = re.compile(r""" "(?:[^"\\]|\\.)*" | '[^']*' """, re.DOTALL | re.VERBOSE)
_RESERVED = "@`%*&!|>,]}?"


def unknown_escape(mistake: Mistake) -> Fault | None:
    r"""Explain `"C:\register"`: within double quotes a backslash begins a code."""
    text, opened = mistake.text, mistake.opened
    if opened is None or text[opened : opened + 1] != '"' or not text[mistake.at :].strip():
        return None
    index = text.rfind("\\", opened, mistake.at + 1)
    if index < 0:
        return None
    return Fault(
        "unknown-escape",
        span_between(text, index, index + 2),
        Message(
            sv="Ett omvänt snedstreck inom dubbla citattecken inleder en kod, och den här koden finns inte. "
            "Använd enkla citattecken.",
            en="A backslash within double quotes begins a code, and there is no such code. Use single "
            "quotes.",
        ),
        fix=_in_single_quotes(mistake.line),
    )


def _in_single_quotes(line: Line) -> Message | None:
    value = line.value
    if len(value) < 2 or value[0] != '"' or value[-1] != '"':
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
            sv=f"Citattecknet {sign} som börjar här får aldrig något slut. Sätt ett {sign} där texten "
            "slutar.",
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
    if len(value) > 2 and value[-1] == sign:
        value = value[1:-1]
    other = "'" if sign == '"' else '"'
    if other in value:
        # Both kinds occur: the one that can be doubled.
        return line.head + "'" + value.replace("'", "''") + "'"
    return line.head + other + value + other


def bracket_not_closed(mistake: Mistake) -> Fault | None:
    """Explain a list in brackets that does not end, or whose items are not divided by commas."""
    text = mistake.text
    pairs = zip(mistake.places[::2], mistake.places[1::2], strict=True)
    opened = [start for start, end in pairs if not end and text[start : start + 1] in {"[", "{"}]
    if not opened:
        return None
    start = opened[-1]
    sign, closing = text[start], "]" if text[start] == "[" else "}"
    line_end = end_of_line(text, start)
    if closing in text[mistake.at : line_end]:
        return _bracket_content(mistake)
    return Fault(
        "bracket-not-closed",
        span_between(text, start, start + 1),
        Message(
            sv=f"Klammern {sign} som börjar här får aldrig något slut. Sätt {closing} efter den sista "
            "uppgiften.",
            en=f"The bracket {sign} that begins here is never closed. Put {closing} after the last entry.",
        ),
    )


def _bracket_content(mistake: Mistake) -> Fault:
    return Fault(
        "bracket-content",
        span_between(mistake.text, mistake.at, mistake.at + 1),
        Message(
            sv="Inom klamrar skiljs uppgifterna åt med komma, och en text som innehåller kolon, komma eller "
            "klamrar ska stå inom citattecken.",
            en="Within brackets the entries are divided by commas, and a text that contains a colon, a "
            "comma or brackets must stand within quotes.",
        ),
    )


def text_after_bracket(mistake: Mistake) -> Fault | None:
    """Explain `[a] b` and `[a]]`."""
    line = mistake.line
    if not mistake.text[line.start : mistake.at].rstrip().endswith(("]", "}")):
        return None
    only_brackets = not mistake.text[mistake.at :].split("\n", 1)[0].strip("]} ")
    return Fault(
        "text-after-bracket",
        span_between(mistake.text, mistake.at, line.value_at + len(line.value)),
        Message(
            sv="Listan slutade vid klammern före detta, men det står mer på raden. Ta bort det, eller sätt "
            "citattecken runt hela värdet om det är en text.",
            en="The list ended at the bracket before this, but there is more on the line. Remove it, or "
            "put quotes around the whole value if it is a text.",
        ),
        fix=None if only_brackets else same_text(line.with_quotes()),
    )


def reserved_start(mistake: Mistake) -> Fault | None:
    """Explain a text that begins with a sign that means something else in YAML."""
    line = mistake.line
    if line.value[:1] not in tuple(_RESERVED) or mistake.at < line.value_at:
        return None
    sign = line.value[0]
    return Fault(
        "reserved-start",
        span_between(mistake.text, line.value_at, line.value_at + 1),
        Message(
            sv=f"En text får inte börja med {sign} utan citattecken. Sätt citattecken runt texten.",
            en=f"A text may not begin with {sign} without quotes. Put quotes around the text.",
        ),
        fix=same_text(line.with_quotes()),
    )


def colon_in_text(mistake: Mistake) -> Fault | None:
    """Explain `text: Ändamål: lön`."""
    line = mistake.line
    if mistake.sign != ":" or not line.head.rstrip().endswith(":") or mistake.at < line.value_at:
        return None
    return Fault(
        "colon-in-text",
        span_between(mistake.text, mistake.at, mistake.at + 1),
        Message(
            sv="En text som innehåller kolon följt av mellanslag måste stå inom citattecken.",
            en="A text that contains a colon followed by a space must stand within quotes.",
        ),
        fix=same_text(line.with_quotes()),
    )


def text_before_comment(mistake: Mistake) -> Fault | None:
    """Explain a text of several lines that a # cuts off in the middle."""
    above = mistake.line_before(mistake.line)
    _, end = mistake.last_scalar
    if not above or not mistake.first_in_line or not above.start <= end <= mistake.at:
        return None
    after = mistake.text[end : above.value_at + len(above.value)]
    if not after.lstrip().startswith("#") or len(mistake.line.indent) <= len(above.indent):
        return None
    index = end + len(after) - len(after.lstrip())
    lost = after.strip()
    return Fault(
        "text-cut-by-hash",
        span_between(mistake.text, index, index + len(lost)),
        Message(
            sv=f"”{lost}” läses som en kommentar och avbryter texten, som fortsätter på raden under. "
            "Sätt citattecken runt hela texten.",
            en=f"“{lost}” is read as a comment and interrupts the text, which goes on in the line below. "
            "Put quotes around the whole text.",
        ),
    )
