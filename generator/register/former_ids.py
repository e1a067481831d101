"""Former ids: an old link leads to one place, so nothing else may bear the id that it names."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from generator.findings import Hit, Related, Severity
from generator.register.records import Record, Register
from generator.source import Message

PLACES: Mapping[str, str] = MappingProxyType(
    {
        "purpose": "purpose",
        "processor": "recipient",
        "independent-controller": "recipient",
        "transfer": "transfer",
        "cookie": "cookie",
        "text": "text",
        "security-measure": "measure",
    }
)
"""The kinds of records that have former ids, and what their places on the page begin with."""


def former_id_hits(register: Register) -> Iterator[Hit]:
    """Findings for former ids that are still in use, or that several records claim."""
    records = [record for record in register.each() if record.kind in PLACES and record.in_use]
    taken = {(PLACES[record.kind], record.identifier): record for record in records}
    claimed: dict[tuple[str, str], Record] = {}
    for record in records:
        for position, former in enumerate(record.data.get("former_ids", ())):
            place = PLACES[record.kind], former
            if place in taken:
                yield _in_use(record, position, former, taken[place])
            elif claimed.setdefault(place, record) is not record:
                yield _claimed(record, position, former, claimed[place])


def _in_use(record: Record, position: int, former: str, other: Record) -> Hit:
    message = Message(
        f"”{former}” är ett tidigare id men används nu i {other.path}. En gammal länk kan bara leda till ett ställe.",
        f"“{former}” is a former id but is now in use in {other.path}. An old link can lead to one place only.",
    )
    return _hit(record, position, message, Related(other.path, other.route, "key", Message("används nu", "in use now")))


def _claimed(record: Record, position: int, former: str, other: Record) -> Hit:
    message = Message(
        f"”{former}” är redan ett tidigare id i {other.path}. En gammal länk kan bara leda till ett ställe.",
        f"“{former}” is already a former id in {other.path}. An old link can lead to one place only.",
    )
    where = Related(other.path, (*other.route, "former_ids"), "key", Message("finns redan här", "already here"))
    return _hit(record, position, message, where)


def _hit(record: Record, position: int, message: Message, related: Related) -> Hit:
    return Hit(
        rule="REF-08",
        name="former-id-taken",
        severity=Severity.ERROR,
        path=record.path,
        route=(*record.route, "former_ids", position),
        message=message,
        fix=Message("Behåll id:t i en av posterna.", "Keep the id in one of the records."),
        related=(related,),
    )
