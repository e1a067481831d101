"""What is not stated, held against the open questions: a gap that nobody has asked about is a finding."""

from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from typing import NamedTuple

from generator.citation import references as cited_parts
from generator.findings import Hit, Severity
from generator.register.reader import Reading
from generator.register.records import Data, Record, Register
from generator.schema import KINDS, Node, gaps, nearest, schema_of
from generator.source import Message, Route

NOT_STATED = "GAP-01"
_FILE_KINDS = {kind.entry or kind.name: kind for kind in KINDS}


class _Target(NamedTuple):
    """Which records and which field in them a question or a deviation is about."""

    place: str
    field: str

    def names(self, place: str) -> bool:
        """Whether the record at `place` is meant."""
        return place == self.place or ("*" in self.place and fnmatchcase(place, self.place))

    def covers(self, field: str) -> bool:
        """Whether the field, of a record that is meant, is this one or lies inside it."""
        return not self.field or field == self.field or field.startswith(self.field + ".")


def gap_hits(reading: Reading) -> Iterator[Hit]:
    """Findings for what the law expects a record to state and no open question asks for."""
    register = reading.register
    if any(record.kind == "question" for record in reading.known) and not register.all("question"):
        # The file of questions has faults: what it asks for cannot be told.
        return
    asked = [_target(text) for question in _asking(register) for text in question["about"]]
    for record in register.each():
        if missing := list(gaps(dict(record.data), record.kind)):
            questions = [target for target in asked if target.names(_place(record))]
            for gap in missing:
                field = _dotted((*record.route, *gap.route, gap.key))
                if not any(target.covers(field) for target in questions):
                    yield _not_stated(record, gap.route, gap.key, gap.node)


def target_hits(reading: Reading) -> Iterator[Hit]:
    """Findings for questions and deviations about a record or a field that there is not."""
    register = reading.register
    places = {_place(record): _FILE_KINDS[record.kind].name for record in reading.known}
    for record in register.records.get("question", {}).values():
        for position, text in enumerate(record.data["about"]):
            yield from _unresolved(record, ("about", position), text, places)
    for record in register.records.get("waiver", {}).values():
        yield from _unresolved(record, ("target",), record.data["target"], places)


def _asking(register: Register) -> list[Data]:
    questions = register.all("question").values()
    return [question for question in questions if NOT_STATED in question.get("rules", (NOT_STATED,))]


def _target(text: str) -> _Target:
    place, _, field = text.partition("#")
    return _Target(place, field)


def _place(record: Record) -> str:
    """The file of a record as targets name it, such as `purposes/marketing` or `vocabulary/sources`."""
    kind = _FILE_KINDS[record.kind]
    return f"{kind.place}{record.identifier}" if kind.folder else kind.place.removesuffix(".yaml")


def _dotted(route: Route) -> str:
    return ".".join(str(step) for step in route if isinstance(step, str))


def _not_stated(record: Record, route: Route, key: str, node: Node) -> Hit:
    label = node.label or Message(key, key)
    target = f"{_place(record)}#{_dotted((*record.route, *route, key))}"
    return Hit(
        rule=NOT_STATED,
        name="not-stated",
        severity=Severity.WARNING,
        path=record.path,
        route=(*record.route, *route),
        at="key",
        message=Message(
            f"”{label.sv}” ({key}) är inte angivet för ”{record.identifier}”.",
            f"“{label.en}” ({key}) is not stated for “{record.identifier}”.",
        ),
        articles=cited_parts(node.article),
        fix=Message(
            f"Ange det, skriv att det inte finns något och varför, eller ställ en fråga om {target} i questions.yaml.",
            f"State it, say that there is none and why, or ask a question about {target} in questions.yaml.",
        ),
    )


def _unresolved(record: Record, route: Route, text: str, kinds: Mapping[str, str]) -> Iterator[Hit]:
    target = _target(text)
    found = {kind for place, kind in kinds.items() if target.names(place)}
    if not found:
        near = nearest(target.place, kinds)
        what = Message(f"Det finns ingen post ”{target.place}”.", f"There is no record “{target.place}”.")
        yield _bad_target(record, route, what, near)
    elif target.field and not any(_has_field(schema_of(kind).root, target.field) for kind in found):
        first = target.field.split(".")[-1]
        fields = {key for kind in found for key in schema_of(kind).root.properties}
        what = Message(
            f"Det finns inget fält ”{target.field}” i ”{target.place}”.",
            f"There is no field “{target.field}” in “{target.place}”.",
        )
        yield _bad_target(record, route, what, nearest(first, sorted(fields)))


def _bad_target(record: Record, route: Route, what: Message, near: str | None) -> Hit:
    return Hit(
        rule="REF-07",
        name="unknown-target",
        severity=Severity.ERROR,
        path=record.path,
        route=(*record.route, *route),
        message=Message(
            what.sv + (f" Menade du ”{near}”?" if near else ""),
            what.en + (f" Did you mean “{near}”?" if near else ""),
        ),
    )


def _has_field(node: Node, field: str) -> bool:
    """Whether a dotted field leads anywhere from `node`; an entry's id may stand first."""
    nodes = [node]
    for step in field.split("."):
        nodes = [child for node in nodes for child in _inside(node, step)]
    return bool(nodes)


def _inside(node: Node, step: str) -> Iterator[Node]:
    if step in node.properties:
        yield node.properties[step]
    elif node.entries is not None:
        yield node.entries
    for part in (*node.branches, *([node.items] if node.items else ())):
        yield from _inside(part, step)
