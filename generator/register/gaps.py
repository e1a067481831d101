"""What the law expects a record to state and the record does not."""

from collections.abc import Iterator

from generator.citation import references as cited_parts
from generator.findings import Hit, Severity
from generator.register.reader import Reading
from generator.register.records import Record
from generator.register.targets import dotted, place_of
from generator.schema import Node, gaps
from generator.source import Message, Route

NOT_STATED = "GAP-01"


def gap_hits(reading: Reading) -> Iterator[Hit]:
    """Findings for what the law expects a record to state and the record does not."""
    for record in reading.register.each():
        for gap in gaps(dict(record.data), record.kind):
            yield _not_stated(record, gap.route, gap.key, gap.node)


def _not_stated(record: Record, route: Route, key: str, node: Node) -> Hit:
    label = node.label or Message(key, key)
    target = f"{place_of(record)}#{dotted((*record.route, *route, key))}"
    return Hit(
        rule=NOT_STATED,
        name="not-stated",
        severity=Severity.WARNING,
        path=record.path,
        route=(*record.route, *route),
        at="key",
        missing=(key,),
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
