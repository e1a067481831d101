"""What the register says to one question of a template: a text, a state, and what is lacking."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.exchange.editions.lines import lines
from generator.i18n import Translator
from generator.views.blocks import Block, Entries, Fields, Row, State

Tail = tuple[str, ...]
_LINE = "\n"


class Answer(NamedTuple):
    """An answer; without a state where the question does not arise."""

    text: str
    state: State | None
    lacking: tuple[str, ...]
    """What the register does not state, each with its label."""


def answer(row: Row | None, tails: Sequence[Tail], label: str, translator: Translator) -> Answer:
    """What a field says, or of it the inner fields that `tails` lead to."""
    if row is None or row.state is State.MISSING:
        return Answer(translator.t("pdf.value.missing"), State.MISSING, (label,))
    if row.state is State.NONE or () in tails:
        return Answer("\n".join(_flat(row.blocks)), row.state, tuple(f"{label}: {gap}" for gap in _open(row.blocks)))
    told = list(_told(row, tails))
    if not told:
        return Answer("", None, ())
    return Answer("\n".join(text for text, _ in told), State.VALUE, tuple(gap for _, gaps in told for gap in gaps))


def about(name: str, given: Answer) -> Answer:
    """An answer that is about one of several records, whose name stands before what is lacking too."""
    return Answer(
        f"{name}: {given.text.replace(_LINE, '; ')}", given.state, tuple(f"{name}: {gap}" for gap in given.lacking)
    )


def joined(answers: Sequence[tuple[str, Answer]]) -> Answer:
    """Several answers as one, each behind its label where it has one."""
    given = [(label, one) for label, one in answers if one.state is not None]
    if not given:
        return Answer("", None, ())
    texts = [f"{label}: {one.text}" if label else one.text for label, one in given]
    states = {one.state for _, one in given}
    lacking = [gap for _, one in given for gap in one.lacking]
    return Answer(
        "\n".join(dict.fromkeys(texts)),
        states.pop() if len(states) == 1 else State.VALUE,
        tuple(dict.fromkeys(lacking)),
    )


def _told(row: Row, tails: Sequence[Tail]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The inner fields of each object, behind what the object is about."""
    for entry, several in _objects(row.blocks):
        found = [inner for tail in tails if (inner := _inside(entry, tail))]
        if not found:
            continue
        subject = entry.rows[0]
        named = several and subject not in found
        head = f"{', '.join(_flat(subject.blocks))}: " if named else ""
        first, *others = found
        texts = ["; ".join(_flat(first.blocks)), *(f"{more.label}: {'; '.join(_flat(more.blocks))}" for more in others)]
        gaps = tuple(f"{head}{inner.label}" for inner in found if inner.state is State.MISSING)
        yield head + "; ".join(texts), gaps


def _objects(blocks: Sequence[Block]) -> Iterator[tuple[Fields, bool]]:
    for block in blocks:
        match block:
            case Fields():
                yield block, False
            case Entries(items=items):
                yield from ((item, True) for item in items)
            case _:
                pass


def _inside(entry: Fields, tail: Tail) -> Row | None:
    key, *rest = tail
    row = next((row for row in entry.rows if row.key == key), None)
    if row is None or not rest or row.state is not State.VALUE:
        return row
    inner = [found for fields, _ in _objects(row.blocks) if (found := _inside(fields, tuple(rest)))]
    return inner[0] if inner else None


def _flat(blocks: Sequence[Block]) -> list[str]:
    return [line.text for line in lines(blocks)]


def _open(blocks: Sequence[Block]) -> tuple[str, ...]:
    """The labels of what is not stated anywhere inside."""
    return tuple(
        label
        for fields, _ in _objects(blocks)
        for row in fields.rows
        for label in ((row.label,) if row.state is State.MISSING else _open(row.blocks))
    )
