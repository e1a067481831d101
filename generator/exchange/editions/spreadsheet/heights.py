"""How high the rows are: office programs do not agree on who reckons it, and a text that is cut is not read."""

from collections.abc import Iterator, Sequence
from math import ceil
from typing import Final

from generator.exchange.editions.spreadsheet.styles import STYLES

_SPARE, _LINE = 3.0, 1.3  # points around the text; a line in parts of the font's size
_HIGHEST: Final = 409.0
"""Points; a spreadsheet allows no more, and shows the rest when the cell is opened."""
_SIZE: Final = 10.0
_PLAIN, _BOLD = 1.12, 0.95  # letters for each unit of width, which is a digit


class Heights:
    """The heights of the rows of one sheet, from the texts in them."""

    def __init__(self, widths: Sequence[float]) -> None:
        self._widths = tuple(widths)
        self._rows: dict[int, float] = {}

    def note(self, row: int, column: int, text: str, style: str) -> None:
        """Make room for a text."""
        look = STYLES[style]
        size = float(look.get("font_size", _SIZE))
        across = self._widths[column] * _SIZE / size * (_BOLD if look.get("bold") else _PLAIN)
        lines = [_lines(line, across) for line in text.split("\n")] if look.get("text_wrap") else [1]
        self._rows[row] = max(self._rows.get(row, 0.0), _SPARE + sum(lines) * size * _LINE)

    def points(self) -> Iterator[tuple[int, float]]:
        """Every row that holds something, with its height."""
        return ((row, min(height, _HIGHEST)) for row, height in sorted(self._rows.items()))


def _lines(text: str, across: float) -> int:
    """How many lines the text takes when it is broken between words."""
    lines, left = 1, across
    for word in text.split(" "):
        if len(word) > left:
            lines += ceil(len(word) / across) if left < across else ceil(len(word) / across) - 1
            left = across - len(word) % across
        else:
            left -= len(word)
        left -= 1
    return lines
