"""Syntax errors that come from a line that is no field: no colon, no space after it, or a misplaced list."""

import re

from generator.source.message import Message
from generator.source.mistake import Mistake
from generator.source.place import Fault, same_text, span_between
from generator.source.refusals import missing_space
from generator.source.repair import Line

_NAME_AND_VALUE = re.compile(r"[\w-]+:[^\s:/]")
_FIELD_NAME = re.compile(r"(?:-[ ]+)*[a-z0-9_-]+:[ ]*")


def lacks_space(line: Line) -> bool:
    """Tell whether a line is `name:value`, without the space that would make it a field."""
    return not line.head.rstrip().endswith(":") and bool(_NAME_AND_VALUE.match(line.value))


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
    if mistake.opened is None or mistake.opened >= mistake.at:
        return None
    line = mistake._replace(at=mistake.opened).line
    if mistake.opened != line.value_at or not line.value or line.value.endswith(":"):
        return None
    return missing_space(mistake.text, line.value_at) if lacks_space(line) else _no_colon(mistake.text, line)


def swallowing_line(mistake: Mistake) -> Fault | None:
    """Explain a field that the line above swallows, being no field itself or holding a value already."""
    line = mistake.line
    above = mistake.line_before(line)
    if mistake.sign != ":" or above is None:
        return None
    if lacks_space(above):
        return missing_space(mistake.text, above.value_at)
    if not above.head.rstrip().endswith(":"):
        return _no_colon(mistake.text, above) if len(line.indent) <= len(above.indent) else None
    if _FIELD_NAME.fullmatch(mistake.text[line.start + len(line.indent) : mistake.at + 1]):
        return None
    return _colon_in_long_text(mistake, above)


def _colon_in_long_text(mistake: Mistake, above: Line) -> Fault:
    return Fault(
        "colon-in-text",
        span_between(mistake.text, mistake.at, mistake.at + 1),
        Message(
            sv="En text på flera rader som innehåller kolon följt av mellanslag måste skrivas som ett "
            "block: >- efter fältnamnet och hela texten indragen på raderna under.",
            en="A text of several lines that contains a colon followed by a space must be written as a "
            "block: >- after the field name and the whole text indented on the lines below.",
        ),
        fix=same_text(f"{above.head}>-\n  {above.value}\n  {mistake.line.head}{mistake.line.value}"),
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


def list_among_fields(mistake: Mistake) -> Fault | None:
    """Explain list items and fields at one and the same indentation."""
    line = mistake.line
    above = mistake.line_before(line)
    if above is None or not mistake.first_in_line or line.indent != above.indent:
        return None
    if line.head.startswith("-") == above.head.startswith("-"):
        return None
    return Fault(
        "list-among-fields",
        span_between(mistake.text, mistake.at, mistake.at + 1),
        Message(
            sv="Här blandas fält och punkter i en lista. Punkterna ska stå under sitt fältnamn, indragna.",
            en="Fields and list items are mixed here. The items belong below their field name, indented.",
        ),
    )
