"""The picture of how long data are kept: names beside the bars at a desk, above them on a phone."""

from dataclasses import dataclass

from generator.i18n import Translator
from generator.pages.pictures.scale import Scale, scale
from generator.pages.pictures.shapes import WIDE, Canvas, Drawing, Form, Label
from generator.pages.pictures.text import width, wrapped
from generator.views.public.pictures import Timeline
from generator.views.public.pictures.periods import Bar, Block, Kind

_BAR = 10
_AIR = 14
"""Above and below what lies between two rules."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Axis:
    """Where the bars lie."""

    left: int
    right: int
    scale: Scale
    names: int
    """The room for the names."""


def timeline(picture: Timeline, form: Form, translator: Translator) -> Drawing:
    """The picture in one form."""
    left, names = (250, 236) if form is WIDE else (0, form.width)
    lengths = [bar.days for block in picture.blocks for bar in block.bars if bar.kind is Kind.PERIOD]
    # Beyond the last tick there is room for what has no end.
    right = form.width - 24
    measure = scale(lengths, right - left, straight=not picture.compressed)
    axis = _Axis(left=left, right=right, scale=measure, names=names)
    canvas = Canvas(form)
    canvas.draw("g")
    top = form.step + 8
    at = top
    for block in picture.blocks:
        canvas.draw("r", f"M0 {at}h{form.width}")
        at = _block(canvas, block, form, axis, at + _AIR) + _AIR
    if lengths:
        _axis(canvas, form, axis, (top, at), translator)
    return canvas.finished(at)


def _axis(canvas: Canvas, form: Form, axis: _Axis, span: tuple[int, int], translator: Translator) -> None:
    ticks = axis.scale.ticks(lambda period: width(translator.period(period), form.size))
    canvas.draw("g", *(f"M{axis.left + place} {span[0]}V{span[1]}" for place in (0, *(place for place, _ in ticks))))
    for place, period in ticks:
        text = translator.period(period)
        canvas.write(Label(x=axis.left + place, y=form.size, lines=(text,), kind="q", anchor="end"))


def _block(canvas: Canvas, block: Block, form: Form, axis: _Axis, top: int) -> int:
    """Draw the names and the bars; where the lower of them ends."""
    at = top
    for name in block.names:
        lines = wrapped(name, axis.names, form.size, 2)
        canvas.write(Label(x=0, y=at + form.size, lines=lines, kind="n", whole=name))
        at += len(lines) * form.step + 3
    end = at
    at = top if form is WIDE else at + 6
    for bar in block.bars:
        at = _bar(canvas, bar, form, axis, at)
    return max(at - 6, end)


def _bar(canvas: Canvas, bar: Bar, form: Form, axis: _Axis, top: int) -> int:
    told = " · ".join(filter(None, (bar.text, bar.whom)))
    lines = wrapped(told, form.width - axis.left, form.size, 2, bold=True)
    strong = bar.text if lines[0].startswith(bar.text) else ""
    rest = (lines[0].removeprefix(strong), *lines[1:])
    canvas.write(Label(x=axis.left, y=top + form.size, lines=rest, whole=told, strong=strong))
    middle = top + len(lines) * form.step + 3 + _BAR // 2
    if bar.kind is Kind.PERIOD:
        canvas.draw("p", f"M{axis.left} {middle}h{max(axis.scale.at(bar.days), 2)}")
    elif bar.kind is Kind.CRITERION:
        canvas.draw("open", f"M{axis.left} {middle}H{axis.right + 8}")
        canvas.draw("tip", f"M{axis.right + 12} {middle - 6}l8 6l-8 6")
    else:
        canvas.draw("gap", f"M{axis.left} {middle}H{axis.right}")
    return middle + _BAR // 2 + 12
