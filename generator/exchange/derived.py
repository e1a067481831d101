"""What follows from the records and stands in none of them: rights, roles, and who takes part in what."""

from collections.abc import Sequence
from typing import Any

from generator.exchange.facts import cited, facts, names_of_code, sentence, text_of
from generator.i18n import translator
from generator.law import Entitlement, entitlements, rights_matrix
from generator.model import Purpose, Right, Role, Ropa
from generator.schema import field_of, schema_of
from generator.source import LANGUAGES
from generator.views.public.links import disclosures, purposes_by_right, transfers_of
from generator.views.public.words import Words


def rights_of(purpose: Purpose) -> list[dict[str, Any]]:
    """Each right in a purpose with the kinds of persons who have it, or who differ and why."""
    found: dict[Entitlement, list[str]] = {}
    for use in purpose.data_subjects:
        for entitlement in entitlements(purpose, use.who):
            found.setdefault(entitlement, []).append(use.who)
    order = list(rights_matrix())
    return [
        _right(given, people) for given, people in sorted(found.items(), key=lambda item: order.index(item[0].right))
    ]


def right_list(ropa: Ropa) -> list[dict[str, Any]]:
    """Every right that a policy can tell of: its name, its article, what it means, and where it applies."""
    label = field_of("rights", "how.right")
    told = {how.right: how.text for how in ropa.rights.how}
    given = purposes_by_right(Words(ropa, translator(LANGUAGES[0])))
    return [
        {
            "id": str(right),
            "name": {language: names_of_code(right, label)[language] for language in LANGUAGES},
            "article": rights_matrix()[right].article,
            "reference": cited(rights_matrix()[right].article),
            "text": text_of(told[right]) if right in told else sentence(f"site.rights.meaning.{right}"),
            "purposes": list(given.get(right, ())),
        }
        for right in (Right(code) for code in rights_matrix() if code in set(Right))
    ]


def recipient_list(ropa: Ropa) -> list[dict[str, Any]]:
    """Everyone outside who receives data, with the roles that they have and the transfers that they take part in."""
    roles, transfers = _roles(ropa), _takes_part(ropa)
    label = field_of("purpose", "recipients.role")
    return [
        {
            "id": key,
            "record": kind,
            **facts(entry, schema_of(kind).root),
            "roles": [
                {"role": names_of_code(role, label), "purposes": list(purposes)}
                for role, purposes in roles.get(key, {}).items()
            ],
            "transfers": transfers.get(key, []),
        }
        for kind, records in (
            ("processor", ropa.processors),
            ("independent-controller", ropa.independent_controllers),
        )
        for key, entry in records.items()
    ]


def transfer_list(ropa: Ropa) -> list[dict[str, Any]]:
    """The transfers, with the purposes that they belong to."""
    root = schema_of("transfer").root
    purposes: dict[str, list[str]] = {}
    for name, purpose in in_order(ropa):
        for key in transfers_of(purpose):
            purposes.setdefault(key, []).append(name)
    return [
        {"id": key, **facts(transfer, root), "purposes": purposes.get(key, [])}
        for key, transfer in ropa.transfers.items()
    ]


def in_order(ropa: Ropa) -> Sequence[tuple[str, Purpose]]:
    """Every purpose by id, in the order that the policy gives."""
    return Words(ropa, translator(LANGUAGES[0])).purposes()


def _right(entitlement: Entitlement, people: list[str]) -> dict[str, Any]:
    found: dict[str, Any] = {"right": str(entitlement.right), "for": people, "applies": entitlement.applies}
    reason = entitlement.reason
    if reason is None:
        return found
    return {**found, "reason": text_of(reason)}


def _roles(ropa: Ropa) -> dict[str, dict[Role, dict[str, None]]]:
    """For each recipient and each role that it has, the purposes."""
    found: dict[str, dict[Role, dict[str, None]]] = {}
    for key, purpose in in_order(ropa):
        for part in disclosures(purpose):
            found.setdefault(part.recipient, {}).setdefault(part.role, {})[key] = None
    return found


def _takes_part(ropa: Ropa) -> dict[str, list[str]]:
    """For each recipient the transfers to it."""
    found: dict[str, list[str]] = {}
    for key, transfer in ropa.transfers.items():
        for recipient in transfer.recipients:
            found.setdefault(recipient, []).append(key)
    return found
