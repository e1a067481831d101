"""The picture of which rights apply where: a row for each purpose, a column for each right that differs."""

from collections.abc import Sequence

from generator.pages.pictures.shapes import WIDE, Canvas, Drawing, Form, Label
from generator.pages.pictures.text import width, wrapped
from generator.views.public.pictures import Matrix
from generator.views.public.pictures.matrix import Mark

_RADIUS = 7
_AIR = 10
_UPWARDS = -90
_LONGEST = 150
"""How long a heading that is written upwards may be."""
_Heads = Sequence[tuple[str, ...]]


def matrix(picture: Matrix, form: Form) -> Drawing:
    """The picture in one form."""
    canvas = Canvas(form)
    names = 214 if form is WIDE else 146
    each = (form.width - names) // len(picture.columns)
    turned = any(width(part, form.size) > each - 4 for name in picture.columns for part in _parts(name))
    room = _LONGEST if turned else each - 4
    heads = [wrapped(name, room, form.size, 1 if turned else 3) for name in picture.columns]
    middles = [names + each * number + each // 2 for number in range(len(picture.columns))]
    at = _turned(canvas, heads, form, middles) if turned else _level(canvas, heads, form, middles)
    marks: dict[Mark, list[tuple[int, int]]] = {}
    for line in picture.lines:
        canvas.draw("r", f"M0 {at}h{form.width}")
        lines = wrapped(line.name, names - 12, form.size, 3)
        canvas.write(Label(x=0, y=at + _AIR + form.size, lines=lines, whole=line.name))
        height = len(lines) * form.step + 2 * _AIR - 2
        for x, mark in zip(middles, line.marks, strict=True):
            marks.setdefault(mark, []).append((x, at + height // 2))
        at += height
    canvas.draw("r", f"M0 {at}h{form.width}")
    at = _legend(canvas, picture, form, at + 12, marks)
    for mark, places in marks.items():
        canvas.draw(f"m {mark}", *(shape(mark, x, y) for x, y in places))
    canvas.draw("m half", *(half(x, y) for x, y in marks.get(Mark.SOME, ())))
    return canvas.finished(at)


def shape(mark: Mark, x: int, y: int) -> str:
    """The outline of a mark around a point."""
    if mark is Mark.NO:
        return f"M{x - 4} {y}h8"
    if mark is Mark.UNKNOWN:
        return f"M{x - 4} {y - 3}c0-5 8-5 8 0q0 2-4 4v2m0 3v2"
    return f"M{x - _RADIUS} {y}a{_RADIUS} {_RADIUS} 0 1 0 {2 * _RADIUS} 0a{_RADIUS} {_RADIUS} 0 1 0-{2 * _RADIUS} 0z"


def half(x: int, y: int) -> str:
    """The left half of a ring around a point."""
    return f"M{x} {y - _RADIUS}a{_RADIUS} {_RADIUS} 0 0 0 0 {2 * _RADIUS}z"


def _parts(name: str) -> list[str]:
    return name.replace("\u00ad", "- ").split()


def _turned(canvas: Canvas, heads: _Heads, form: Form, middles: Sequence[int]) -> int:
    """Write the names of the rights upwards; where they end."""
    bottom = round(max(width(line, form.size) for lines in heads for line in lines)) + 4
    for x, lines in zip(middles, heads, strict=True):
        canvas.write(Label(x=x + form.size // 3, y=bottom, lines=lines, kind="q", turn=_UPWARDS))
    return bottom + 10


def _level(canvas: Canvas, heads: _Heads, form: Form, middles: Sequence[int]) -> int:
    """Write the names of the rights above their columns; where they end."""
    most = max(map(len, heads))
    for x, lines in zip(middles, heads, strict=True):
        y = form.size + (most - len(lines)) * form.step
        canvas.write(Label(x=x, y=y, lines=lines, kind="q", anchor="middle"))
    return most * form.step + 8


def _legend(canvas: Canvas, picture: Matrix, form: Form, top: int, marks: dict[Mark, list[tuple[int, int]]]) -> int:
    x, y = _RADIUS, top + 8
    for mark, text in picture.legend:
        room = width(text, form.size) + 40
        if x > _RADIUS and x + room - 16 > form.width:
            x, y = _RADIUS, y + form.step + 6
        marks.setdefault(mark, []).append((x, y))
        canvas.write(Label(x=x + 14, y=y + form.size // 3, lines=(text,), kind="q"))
        x += round(room)
    return y + 12
