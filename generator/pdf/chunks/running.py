"""Footers put on finished pages: a part does not know its pages' numbers, nor the date of the edition."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final, NamedTuple

from generator.pdf.chunks.errors import sentence as why
from generator.pdf.errors import PdfError, sentence

FONT: Final = "/Running"
_DIGITS: Final = 10
_THOUSANDTH: Final = 1000
_ARTIFACT: Final = "/Artifact\n<</Type /Pagination/Subtype /Footer>>\nBDC\n{colour} rg\n{text}\nEMC\n"
_TEXT: Final = "BT\n1 0 0 -1 {x:.6f} {y:.6f} Tm\n{font} {size} Tf\n[{glyphs}] TJ\nET"


class Glyph(NamedTuple):
    """A glyph with what is taken from the space after it, in thousandths, and its width."""

    code: str
    kern: float
    width: float


class Line(NamedTuple):
    """A line of text as it stands on a page, in pixels from the upper left."""

    x: float
    y: float
    size: float
    colour: str
    glyphs: tuple[Glyph, ...]

    @property
    def width(self) -> float:
        """In pixels."""
        return sum(glyph.width - glyph.kern for glyph in self.glyphs) * self.size / _THOUSANDTH

    def drawn(self) -> str:
        """As operators of a page, marked as what is not read aloud."""
        glyphs = "".join(f"<{glyph.code}>{glyph.kern:g}" for glyph in self.glyphs)
        text = _TEXT.format(x=self.x, y=self.y, font=FONT, size=self.size, glyphs=glyphs)
        return _ARTIFACT.format(colour=self.colour, text=text)


class Footer(NamedTuple):
    """The footer of pages of one shape; of the number it has both words with every digit between them."""

    left: tuple[Line, ...]
    number: Line
    before: int
    """How many glyphs the number has before its digits."""

    def drawn(self, page: int, pages: int, height: float) -> bytes:
        """The operators for one page."""
        glyphs = self.number.glyphs
        word, digits, of = glyphs[: self.before], glyphs[self.before :][:_DIGITS], glyphs[self.before + _DIGITS :]
        number = [digits[int(digit)] for digit in str(page)]
        of_all = [digits[int(digit)] for digit in str(pages)]
        # The word after the digits begins with a space, and another stands before the number of all pages.
        line = self.number._replace(glyphs=(*word, *number, *of, word[-1], *of_all))
        line = line._replace(x=self.number.x + self.number.width - line.width)
        text = "".join(one.drawn() for one in (*self.left, line))
        return f"q\n1 0 0 -1 0 {height:.6f} cm\n.75 0 0 .75 0 0 cm\n{text}Q\n".encode("ascii")


class Running(NamedTuple):
    """The footers by the shape of the page, and the font that they are set in."""

    footers: dict[tuple[int, int], Footer]
    font: Any


def shape(page: Any) -> tuple[int, int]:
    """Width and height of a page in whole points."""
    return round(float(page.MediaBox[2])), round(float(page.MediaBox[3]))


def running(sample: Any, word: str, of: str) -> Running:
    """Read the footers off a sample that has a page of each shape; `word` and `of` are the words in the numbers.

    Raises:
        PdfError: they are not where they are expected.
    """
    footers = {}
    for page in sample.pages:
        *left, number = _lines(page)
        if len(number.glyphs) != len(word) + len(of) + _DIGITS + 2:
            raise PdfError(sentence("render", detail=why("running")))
        footers[shape(page)] = Footer(tuple(left), number, len(word) + 1)
    return Running(footers, next(iter(_fonts(sample.pages[0]).values())))


def _fonts(page: Any) -> dict[str, Any]:
    """The fonts of the page that its footers use."""
    used = {line[0] for line in _drawn(page)}
    return {name: page.Resources.Font[name] for name in sorted(used)}


def _lines(page: Any) -> list[Line]:
    widths = {name: _widths(font) for name, font in _fonts(page).items()}
    return [
        Line(x, y, size, colour, tuple(Glyph(code, kern, widths[font](code)) for code, kern in glyphs))
        for font, x, y, size, colour, glyphs in _drawn(page)
    ]


def _drawn(page: Any) -> Iterator[tuple[str, float, float, float, str, list[tuple[str, float]]]]:
    import pikepdf  # noqa: PLC0415 - with large registers only

    footer, colour, x, y, font, size = False, "", 0.0, 0.0, "", 0.0
    for instruction in pikepdf.parse_content_stream(page):
        operands: Any = instruction.operands
        match str(instruction.operator):
            case "BDC":
                footer = str(operands[0]) == "/Artifact" and str(operands[1].get("/Subtype")) == "/Footer"
            case "EMC":
                footer = False
            case "rg":
                colour = " ".join(str(part) for part in operands)
            case "Tm":
                x, y = float(operands[4]), float(operands[5])
            case "Tf":
                font, size = str(operands[0]), float(operands[1])
            case "TJ" if footer:
                yield font, x, y, size, colour, list(_glyphs(operands[0]))


def _glyphs(shown: Sequence[Any]) -> Iterator[tuple[str, float]]:
    """The codes of the glyphs, two bytes each, with what follows each."""
    codes: list[str] = []
    for part in shown:
        if isinstance(part, (int, float)) or not hasattr(part, "__bytes__"):
            yield from ((code, 0.0) for code in codes[:-1])
            yield from ((code, float(part)) for code in codes[-1:])
            codes = []
        else:
            text = bytes(part).hex()
            codes += [text[start : start + 4] for start in range(0, len(text), 4)]
    yield from ((code, 0.0) for code in codes)


def _widths(font: Any) -> Callable[[str], float]:
    """What the font says of the width of a glyph, in thousandths."""
    found: dict[int, float] = {}
    parts = iter(font.DescendantFonts[0].W)
    for first in parts:
        after = next(parts)
        if hasattr(after, "__iter__"):
            found |= {int(first) + number: float(width) for number, width in enumerate(after)}
        else:
            width = float(next(parts))
            found |= dict.fromkeys(range(int(first), int(after) + 1), width)
    return lambda code: found.get(int(code, 16), float(_THOUSANDTH))
