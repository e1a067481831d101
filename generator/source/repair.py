"""Lines as a person wrote them: the field, the value, and the line that would have been right."""

import re
from typing import NamedTuple

from generator.source.place import end_of_line

# Dashes, a field name, and what comes after. The name ends at the first colon that a space follows and holds
# no comment; only spaces and tabs count as space, since the parser takes every other kind for a letter.
_DASHES = r"(?:-[ ]+)*"
_NAME = r"""[^ \t:#'"\[\]{},&*!|>%@`?-](?:(?![ ]\#)[^:\n])*:[ ]+"""
_LINE = re.compile(rf"(?P<indent>[ \t]*)(?P<head>{_DASHES}(?:{_NAME})?)(?P<value>[^ \t].*)?")
# The look-behind keeps the search linear in a line of many spaces.
_COMMENT = re.compile(r"(?<=\S)\s+#(?:\s.*)?$")


class Line(NamedTuple):
    """One line of a file, taken apart."""

    start: int
    indent: str
    head: str
    value: str

    @property
    def value_at(self) -> int:
        """The index in the text where the value begins."""
        return self.start + len(self.indent) + len(self.head)

    @property
    def is_field(self) -> bool:
        """Whether the line holds a field name before the value."""
        return self.head.rstrip().endswith(":")

    @property
    def is_item(self) -> bool:
        """Whether the line begins a list item."""
        return self.head.startswith("-") or self.value == "-"

    def with_quotes(self) -> str:
        """Return the line, without its indentation, with quotes around the value."""
        comment = _COMMENT.search(self.value)
        end = comment.start() if comment else len(self.value)
        return self.head + quoted(self.value[:end].rstrip()) + self.value[end:]


def line_at(text: str, index: int) -> Line:
    """Return the line that holds this character."""
    start = text.rfind("\n", 0, index) + 1
    match = _LINE.fullmatch(text, start, end_of_line(text, index))
    if match is None:
        return Line(start, "", "", "")
    return Line(start, match["indent"], match["head"], (match["value"] or "").rstrip())


def quoted(value: str) -> str:
    """Return the value within quotes that it does not itself contain, if there are such."""
    if '"' not in value and "\\" not in value:
        return f'"{value}"'
    return "'" + value.replace("'", "''") + "'"
