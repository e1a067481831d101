"""Roles belong to the relation between a purpose and a recipient, and have to fit what is known of the recipient."""

from collections.abc import Iterator

from generator.findings import Hit, Related, Severity
from generator.register.records import Data, Record, Register
from generator.source import Message


def role_hits(register: Register) -> Iterator[Hit]:
    """Findings about the roles that recipients have in purposes."""
    for purpose in register.records.get("purpose", {}).values():
        recipients = purpose.data.get("recipients", ())
        if isinstance(recipients, list):
            first: dict[tuple[str, str], int] = {}
            for position, relation in enumerate(recipients):
                yield from _without_agreement(purpose, position, relation, register)
                yield from _twice(purpose, position, relation, first)


def _without_agreement(purpose: Record, position: int, relation: Data, register: Register) -> Iterator[Hit]:
    """A processor needs the agreement of Article 28(3), for which only a file in processors/ has a place."""
    recipient = register.records.get("independent-controller", {}).get(relation["recipient"])
    if relation["role"] == "processor" and recipient is not None:
        name = recipient.identifier
        yield Hit(
            rule="REF-05",
            name="processor-without-agreement-record",
            severity=Severity.ERROR,
            path=purpose.path,
            route=("recipients", position, "role"),
            message=Message(
                f"”{name}” står som personuppgiftsbiträde här men är beskriven i independent-controllers/, "
                "där inget biträdesavtal kan anges.",
                f"“{name}” is a processor here but is described in independent-controllers/, where no data "
                "processing agreement can be stated.",
            ),
            articles=("28(3)",),
            fix=Message(
                f"Lägg en fil för biträdet i processors/ och hänvisa till den, eller skriv role: {_own(recipient)}.",
                f"Make a file for the processor in processors/ and refer to it, or write role: {_own(recipient)}.",
            ),
            related=(Related(recipient.path, ("kind",), "key", Message("beskriven här", "described here")),),
        )


def _own(recipient: Record) -> str:
    kind = recipient.data.get("kind")
    return str(kind) if kind in ("authority", "joint-controller") else "independent-controller"


def _twice(purpose: Record, position: int, relation: Data, first: dict[tuple[str, str], int]) -> Iterator[Hit]:
    key = (relation["recipient"], relation["role"])
    earlier = first.setdefault(key, position)
    if earlier != position:
        yield Hit(
            rule="REF-06",
            name="recipient-twice",
            severity=Severity.WARNING,
            path=purpose.path,
            route=("recipients", position, "recipient"),
            message=Message(
                f"”{key[0]}” står två gånger som mottagare med samma roll.",
                f"“{key[0]}” stands twice as a recipient in the same role.",
            ),
            fix=Message("Slå ihop de två.", "Merge the two."),
            related=(
                Related(purpose.path, ("recipients", earlier, "recipient"), "value", Message("första gången", "first")),
            ),
        )
