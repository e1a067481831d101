"""A line that begins in a column where nothing can begin."""

from generator.source.message import Message
from generator.source.mistake import Mistake
from generator.source.place import Fault, span_between
from generator.source.repair import Line


def wrong_indentation(mistake: Mistake) -> Fault | None:
    """Say in which column the line begins and in which one it should."""
    line = mistake.line
    if not line.head and not line.value:
        return None
    columns = _open_columns(mistake, line)
    column = len(line.indent) + 1
    if not columns:
        return None
    first = _first_line(mistake)
    if column == 1 and first.indent:
        return _fault(mistake.text, first, 1)
    if column in columns:
        return None
    # The nearest one; of two, the deeper: a space too few is the commoner slip.
    return _fault(mistake.text, line, min(columns, key=lambda other: (abs(other - column), -other)))


def _open_columns(mistake: Mistake, line: Line) -> list[int]:
    """Return the columns of the lines above that a line may stand level with."""
    columns: list[int] = []
    above = mistake.line_before(line)
    while above is not None and 1 not in columns:
        column = len(above.indent) + 1
        if not columns or column < min(columns):
            dashes = len(above.head) - len(above.head.lstrip("- "))
            columns += [column + dashes, column] if dashes else [column]
        above = mistake.line_before(above)
    return columns


def _first_line(mistake: Mistake) -> Line:
    line = mistake.line
    while above := mistake.line_before(line):
        line = above
    return line


def _fault(text: str, line: Line, right: int) -> Fault:
    wrong = len(line.indent) + 1
    start = line.start + len(line.indent)
    return Fault(
        "wrong-indentation",
        span_between(text, start, line.value_at + len(line.value)),
        Message(
            sv=f"Indraget stämmer inte: raden börjar i kolumn {wrong}, ska vara {right}.",
            en=f"The indentation is wrong: the line begins in column {wrong}, it should be {right}.",
        ),
    )
