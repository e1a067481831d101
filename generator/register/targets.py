"""Places in a register as questions and deviations name them: `purposes/marketing#retention`, `processors/*`."""

from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from typing import NamedTuple

from generator.findings import Hit, Severity
from generator.register.reader import Reading
from generator.register.records import Record
from generator.schema import KINDS, Node, nearest, schema_of
from generator.source import Message, Route

FILE_KINDS = {kind.entry or kind.name: kind for kind in KINDS}
"""By a record's kind: the kind of the file that holds it."""


class Target(NamedTuple):
    """Which records, and which field in them."""

    place: str
    field: str

    @property
    def broad(self) -> bool:
        """Whether several records may be meant."""
        return "*" in self.place

    def names(self, place: str) -> bool:
        """Whether the record at `place` is meant."""
        return place == self.place or (self.broad and fnmatchcase(place, self.place))

    def covers(self, field: str) -> bool:
        """Whether the field, of a record that is meant, is this one or lies inside it."""
        return not self.field or field == self.field or field.startswith(self.field + ".")


def target_of(text: str) -> Target:
    """Read a target as the register writes it."""
    place, _, field = text.partition("#")
    return Target(place, field)


def place_of(record: Record) -> str:
    """The file of a record as targets name it, such as `purposes/marketing` or `vocabulary/sources`."""
    kind = FILE_KINDS[record.kind]
    return f"{kind.place}{record.identifier}" if kind.folder else kind.place.removesuffix(".yaml")


def dotted(route: Route) -> str:
    """A route in a file as targets name it: the properties, and an entry's id, without positions in lists."""
    return ".".join(str(step) for step in route if isinstance(step, str))


def target_hits(reading: Reading) -> Iterator[Hit]:
    """Findings for questions and deviations about a record or a field that there is not."""
    register = reading.register
    places = {place_of(record): FILE_KINDS[record.kind].name for record in reading.known}
    for record in register.records.get("question", {}).values():
        for position, text in enumerate(record.data["about"]):
            yield from _unresolved(record, ("about", position), text, places)
    for record in register.records.get("waiver", {}).values():
        yield from _unresolved(record, ("target",), record.data["target"], places)


def _unresolved(record: Record, route: Route, text: str, kinds: Mapping[str, str]) -> Iterator[Hit]:
    target = target_of(text)
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
