"""The place where a parser gave up, and what the explanations need to know of it."""

from typing import NamedTuple

from generator.source.places import Places
from generator.source.repair import Line, line_at


class Mistake(NamedTuple):
    """A syntax error: what stands around it, not what the parser calls it."""

    text: str
    at: int
    """Where the parser stopped."""
    opened: int | None
    """Where it began what it could not finish, if it says so."""
    places: Places

    @property
    def line(self) -> Line:
        """The line where the parser stopped."""
        return line_at(self.text, self.at)

    @property
    def sign(self) -> str:
        """The character where the parser stopped; empty at the end of the file."""
        return self.text[self.at : self.at + 1]

    @property
    def first_in_line(self) -> bool:
        """Whether the parser stopped at the first word of a line."""
        return self.at == self.line.start + len(self.line.indent)

    @property
    def last_scalar(self) -> tuple[int, int]:
        """The place of the last key or value that was read; (0, 0) if none was."""
        if not self.places:
            return 0, 0
        return self.places[-2], self.places[-1]

    def line_before(self, line: Line) -> Line | None:
        """Return the nearest line above that is neither blank nor a comment."""
        end = line.start
        while end > 0:
            # By the piece: a hostile file has a million blank lines.
            piece = max(0, end - 4096)
            end = piece + len(self.text[piece:end].rstrip(" \t\n"))
            start = self.text.rfind("\n", 0, end) + 1
            if end > piece:
                if not self.text[start:end].lstrip(" \t").startswith("#"):
                    return line_at(self.text, start)
                end = start
        return None
