"""What the bytes of a file tell before any of them is understood: whether it is a PDF, whole, and added to."""

import re
from typing import Final, NamedTuple

_BEGINNING: Final = b"%PDF-"
_END: Final = re.compile(rb"startxref\s+([0-9]+)\s+%%EOF\r?\n?")
_FIRST_PAGE: Final = 0
"""Where a file is arranged for reading over a network, its first part ends too, and points to nothing."""


class Anatomy(NamedTuple):
    """The ends of a PDF: a file that was added to has more than one."""

    is_pdf: bool
    ends: tuple[int, ...]
    """How long the file was each time that it was whole."""
    length: int

    @property
    def whole(self) -> bool:
        """Whether the file has an end at all."""
        return bool(self.ends)

    @property
    def added(self) -> int:
        """How many bytes stand after the first end."""
        return self.length - self.ends[0] if self.ends else 0


def anatomy(content: bytes) -> Anatomy:
    """Look for the beginning and the ends."""
    found = (match for match in _END.finditer(content) if int(match[1]) != _FIRST_PAGE)
    return Anatomy(content.startswith(_BEGINNING), tuple(match.end() for match in found), len(content))
