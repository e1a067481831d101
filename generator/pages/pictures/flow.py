"""The picture of where data go: three columns at a desk, two on a phone, where countries stand with the recipients."""

from collections.abc import Iterator, Sequence

from generator.pages.pictures.columns import Node, ports, spread, stack
from generator.pages.pictures.flow_nodes import EDGE, INSET, Columns, Nodes, columns_of, nodes
from generator.pages.pictures.shapes import Canvas, Drawing, Form, Label
from generator.views.public.pictures import Flow


def flow(picture: Flow, form: Form) -> Drawing:
    """The picture in one form."""
    columns = columns_of(form)
    canvas = Canvas(form)
    top = form.step + 12
    sources, receivers, places = nodes(picture, form, columns)
    bottom = stack(list(receivers.values()), top, columns.gap, form.step)
    bottom = max(bottom, top + sum(part.height + columns.gap for part in sources.values()))
    spread(list(sources.values()), top, bottom, columns.gap)
    spread(list(places.values()), top, bottom, columns.gap)
    _head(canvas, picture, form, columns)
    _bands(canvas, picture, columns, (sources, receivers, places))
    for part in sources.values():
        _source(canvas, part, form, columns.sources)
    roles = {receiver.key: receiver.role for receiver in picture.receivers}
    for part in receivers.values():
        _receiver(canvas, part, form, columns.receivers, roles[part.key])
    if columns.places:
        outside = {place.key for place in picture.places if place.outside}
        for part in places.values():
            _place(canvas, part, form, columns.places, outside=part.key in outside)
    return canvas.finished(bottom + 4)


def _head(canvas: Canvas, picture: Flow, form: Form, columns: Columns) -> None:
    heads = picture.columns if columns.places else picture.narrow_columns
    starts = [(columns.sources[0] + columns.sources[1] - INSET, "end"), (columns.receivers[0], "")]
    if columns.places:
        starts.append((columns.places[0], ""))
    for text, (x, anchor) in zip(heads, starts, strict=True):
        canvas.write(Label(x=x, y=form.size, lines=(text,), kind="q", anchor=anchor))


def _bands(canvas: Canvas, picture: Flow, columns: Columns, boxes: tuple[Nodes, Nodes, Nodes]) -> None:
    sources, receivers, places = boxes
    left, right = sum(columns.sources), columns.receivers[0]
    first = [(sources[key], receivers[part.key]) for part in picture.receivers for key in part.sources]
    for role in dict.fromkeys(part.role for part in picture.receivers):
        keys = {part.key for part in picture.receivers if part.role == role}
        canvas.draw(f"b {role}", *_curves(first, keys, left, right))
    if columns.places:
        second = [(receivers[part.key], places[key]) for part in picture.receivers for key in part.places]
        canvas.draw("b on", *_curves(second, set(places), sum(columns.receivers), columns.places[0]))


def _curves(pairs: Sequence[tuple[Node, Node]], keys: set[str], left: int, right: int) -> Iterator[str]:
    """The bands that lead to the boxes `keys`."""
    where, across = ports(pairs), right - left
    for begin, end in pairs:
        if end.key in keys:
            start, stop = where(begin, end)
            down = stop - start
            yield f"M{left} {start}c{across // 2} 0 {across // 2} {down} {across} {down}"


def _text(canvas: Canvas, part: Node, form: Form, x: int, anchor: str = "") -> None:
    lines = len(part.lines) + len(part.notes)
    y = part.top + (part.height - lines * form.step) // 2 + form.size
    canvas.write(Label(x=x, y=y, lines=part.lines, anchor=anchor, whole=part.text))
    if part.notes:
        y += len(part.lines) * form.step
        canvas.write(Label(x=x, y=y, lines=part.notes, kind="q", anchor=anchor))


def _edge(x: int, part: Node) -> str:
    return f"M{x + EDGE // 2} {part.top}v{part.height}"


def _source(canvas: Canvas, part: Node, form: Form, column: tuple[int, int]) -> None:
    canvas.draw("e", _edge(sum(column) - EDGE, part))
    _text(canvas, part, form, sum(column) - INSET, "end")


def _receiver(canvas: Canvas, part: Node, form: Form, column: tuple[int, int], role: str) -> None:
    x, breadth = column
    if part.heading:
        y = part.top - len(part.heading) * form.step + form.size - 4
        canvas.write(Label(x=x, y=y, lines=part.heading, kind="h"))
    canvas.draw("c", f"M{x} {part.top}h{breadth}v{part.height}h-{breadth}z")
    canvas.draw(f"e {role}", _edge(x, part))
    _text(canvas, part, form, x + EDGE + INSET)


def _place(canvas: Canvas, part: Node, form: Form, column: tuple[int, int], *, outside: bool) -> None:
    canvas.draw("e out" if outside else "e", _edge(column[0], part))
    _text(canvas, part, form, column[0] + EDGE + INSET)
