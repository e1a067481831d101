"""Syntax errors that come from a line that is no field: no colon, no space after it, or a misplaced list."""

import re

from generator.source.message import Message
from generator.source.mistake import Mistake
from generator.source.place import Fault, end_of_line, same_text, span_between
from generator.source.refusals import missing_space
from generator.source.repair import Line, line_at

_NAME_AND_VALUE = re.compile(r"[\w-]+:[^\s:/]")
_FIELD_NAME = re.compile(r"(?:-[ ]+)*[a-z0-9_-]+:[ ]*")


def lacks_space(line: Line) -> bool:
    """Tell whether a line is `name:value`, without the space that would make it a field."""
    return not line.is_field and bool(_NAME_AND_VALUE.match(line.value))


def list_on_field_line(mistake: Mistake) -> Fault | None:
    """Explain `data: - name`."""
    line = mistake.line
    if mistake.sign != "-" or mistake.first_in_line or line.value_at != mistake.at:
        return None
    lines = f"{line.head.rstrip()}\n  {line.value}"
    return Fault(
        "list-on-field-line",
        span_between(mistake.text, mistake.at, mistake.at + 1),
        Message(
            sv="En lista med streck börjar på en egen rad under fältnamnet.",
            en="A list with dashes begins on a line of its own, below the field name.",
        ),
        fix=same_text(lines),
    )


def missing_colon(mistake: Mistake) -> Fault | None:
    """Explain a line that is neither a field nor part of the text above."""
    above = mistake.line_before(mistake.line)
    if mistake.first_in_line and above and not above.is_field and " #" in above.value:
        return _no_colon(mistake.text, above)
    if mistake.opened is None or mistake.opened >= mistake.at:
        return None
    line = line_at(mistake.text, mistake.opened)
    if mistake.opened != line.value_at or not line.value or line.value.endswith(":"):
        return None
    return missing_space(mistake.text, line.value_at) if lacks_space(line) else _no_colon(mistake.text, line)


def swallowing_line(mistake: Mistake) -> Fault | None:
    """Explain a field that the text before it swallows, being no field itself or holding a value already."""
    start, end = mistake.last_scalar
    if mistake.sign != ":" or "\n" not in mistake.text[start:end]:
        return None
    begun = line_at(mistake.text, start)
    if lacks_space(begun):
        return missing_space(mistake.text, begun.value_at)
    if not begun.is_field:
        return _no_colon(mistake.text, begun)
    line = mistake.line
    above = mistake.line_before(line)
    looks_like_field = _FIELD_NAME.fullmatch(mistake.text, line.start + len(line.indent), mistake.at + 1)
    if looks_like_field and above and above.start == begun.start:
        return None
    return _colon_in_long_text(mistake, begun)


def _colon_in_long_text(mistake: Mistake, begun: Line) -> Fault:
    lines = [line.strip() for line in mistake.text[begun.value_at : end_of_line(mistake.text, mistake.at)].split("\n")]
    return Fault(
        "colon-in-text",
        span_between(mistake.text, mistake.at, mistake.at + 1),
        Message(
            sv="En text på flera rader som innehåller kolon följt av mellanslag måste skrivas som ett "
            "block: >- efter fältnamnet och hela texten indragen på raderna under.",
            en="A text of several lines that contains a colon followed by a space must be written as a "
            "block: >- after the field name and the whole text indented on the lines below.",
        ),
        fix=same_text("\n  ".join([f"{begun.head}>-", *lines])),
    )


def _no_colon(text: str, line: Line) -> Fault:
    return Fault(
        "missing-colon",
        span_between(text, line.value_at, line.value_at + len(line.value)),
        Message(
            sv="Raden är inget fält: det saknas ett kolon efter fältnamnet. Hör raden till texten ovanför "
            "ska den dras in längre än fältnamnet där.",
            en="The line is no field: a colon is missing after the field name. If it belongs to the text "
            "above, indent it further than the field name there.",
        ),
    )


def dash_without_space(mistake: Mistake) -> Fault | None:
    """Explain `-name` among list items."""
    text, line = mistake.text, mistake.line
    start = line.start + len(line.indent)
    if not text.startswith("-", start) or text[start + 1 : start + 2] in {" ", "-", "\n", ""}:
        return None
    right = f"- {text[start + 1 : end_of_line(text, start)].rstrip()}"
    return Fault(
        "missing-space",
        span_between(text, start, start + 1),
        Message(
            sv="Det saknas ett mellanslag efter strecket.",
            en="A space is missing after the dash.",
        ),
        fix=same_text(right),
    )


def list_among_fields(mistake: Mistake) -> Fault | None:
    """Explain list items and fields in one and the same column."""
    line = mistake.line
    above = mistake.line_before(line)
    while above is not None and len(above.indent) > len(line.indent):
        above = mistake.line_before(above)
    if above is None or not mistake.first_in_line or line.indent != above.indent:
        return None
    if line.is_item == above.is_item:
        return None
    return Fault(
        "list-among-fields",
        span_between(mistake.text, mistake.at, mistake.at + 1),
        _ITEM_AMONG_FIELDS if line.is_item else _field_among_items(above),
    )


_ITEM_AMONG_FIELDS = Message(
    sv="Här blandas fält och punkter i en lista. Punkterna ska stå under sitt fältnamn, indragna.",
    en="Fields and list items are mixed here. The items belong below their field name, indented.",
)


def _field_among_items(item: Line) -> Message:
    column = len(item.indent) + len("- ") + 1
    return Message(
        sv="Raden är inget fält i listan, för den börjar inte längre in än strecken. Hör den till punkten "
        f"ovanför ska den börja i kolumn {column}.",
        en="The line belongs to no list item, for it is indented no further than the dashes. If it belongs "
        f"to the item above, it should begin in column {column}.",
    )
