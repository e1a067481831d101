"""Syntax errors that come from a sign in a text: brackets, colons, #, and signs that YAML reserves."""

from generator.source.message import Message
from generator.source.mistake import Mistake
from generator.source.place import Fault, end_of_line, same_text, span_between

_RESERVED = "@`%*&!|>,]}?"


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
            sv=f"Klammern {sign} som börjar här får aldrig något slut. Sätt {closing} efter den sista uppgiften.",
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
    if mistake.sign != ":" or not line.is_field or mistake.at < line.value_at:
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
