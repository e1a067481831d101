"""The open questions and accepted deviations about what a change touches by itself."""

from collections.abc import Iterable, Iterator

from generator.affected.spread import Reason, Touched
from generator.register import Record, Register
from generator.register.targets import Target, dotted, place_of, target_of
from generator.source import Message, Route


def watching(touched: Iterable[Touched], register: Register) -> Iterator[Touched]:
    """Each question and deviation about a record that the change touches directly, with the records it is about."""
    near = [one for one in touched if one.distance == 0 and not all(reason.is_text for reason in one.reasons)]
    for record in (*register.records.get("waiver", {}).values(), *register.records.get("question", {}).values()):
        reasons = [reason for route, text in _targets(record) for reason in _reasons(route, text, near)]
        if reasons:
            yield Touched(record, 1, reasons)


def _targets(record: Record) -> Iterator[tuple[Route, str]]:
    if record.kind == "waiver":
        yield ("target",), record.data["target"]
    for position, text in enumerate(record.data.get("about", ())):
        yield ("about", position), text


def _reasons(route: Route, text: str, near: Iterable[Touched]) -> Iterator[Reason]:
    target = target_of(text)
    for one in near:
        # An entry of a vocabulary shares its file with others.
        if target.names(place_of(one.record)) and any(_about(target, one.record, reason) for reason in one.reasons):
            yield Reason(route, Message("", ""), (one.record.kind, one.record.identifier))


def _about(target: Target, record: Record, reason: Reason) -> bool:
    """Whether the target is what is touched, lies within it, or holds it."""
    place = dotted((*record.route, *reason.route))
    return target.covers(place) or Target("", place).covers(target.field)
