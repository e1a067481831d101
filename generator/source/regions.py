"""What kind of text a character stands in: a quoted text, an unquoted one, a comment, or between them."""

from bisect import bisect_right
from enum import Enum

from generator.source.place import end_of_line
from generator.source.places import Places


class Region(Enum):
    """The kinds of text in a YAML file."""

    QUOTED = "within quotes or in a block text"
    PLAIN = "in an unquoted text"
    COMMENT = "in a comment"
    BETWEEN = "indentation, or between a colon and a value"


class Regions:
    """The regions of one text, from the places of its keys and values."""

    def __init__(self, text: str, places: Places) -> None:
        """Prepare the search; places stand in the order of the text."""
        self._text = text
        self._starts = places[::2]
        self._ends = places[1::2]
        self._comments: dict[int, int] = {}

    def of(self, index: int, line: int) -> Region:
        """Return the region of a character, in the line that starts at `line`."""
        kind = self._scalar(index)
        if kind is not None:
            return kind
        return Region.COMMENT if index > self._comment(line) else Region.BETWEEN

    def _scalar(self, index: int) -> Region | None:
        number = bisect_right(self._starts, index) - 1
        if number < 0 or index >= self._ends[number]:
            return None
        sign = self._text[self._starts[number]]
        if sign in "[{":
            return None
        return Region.QUOTED if sign in "\"'|>" else Region.PLAIN

    def _comment(self, line: int) -> int:
        """Return where the comment of the line that starts here begins, or the end of the text."""
        if line not in self._comments:
            self._comments[line] = self._find_comment(line)
        return self._comments[line]

    def _find_comment(self, line: int) -> int:
        end = end_of_line(self._text, line)
        index = self._text.find("#", line, end)
        while index >= 0:
            if (index == line or self._text[index - 1] in " \t") and self._scalar(index) is None:
                return index
            index = self._text.find("#", index + 1, end)
        return len(self._text)
