"""The sort of fields that need no sentence of their own, as data: the longest path that leads to a field decides."""

from collections.abc import Callable, Mapping
from typing import Final

from generator.changes.case import Case
from generator.changes.duties import asked
from generator.changes.judge.asks import balancing, impact
from generator.changes.model import Consequence, Duty, Sort

_SORTS: Final[Mapping[str, Mapping[str, Sort]]] = {
    "register": {"policy": Sort.VERSION},
    "change": {"version": Sort.VERSION, "in_force": Sort.VERSION, "text": Sort.VERSION},
    "controller": {
        "legal_name": Sort.CONTROLLER,
        "organisation_number": Sort.CONTROLLER,
        "address": Sort.CONTACT,
        "email": Sort.CONTACT,
        "phone": Sort.CONTACT,
        "website": Sort.CONTACT,
        "dpo": Sort.OFFICER,
        "representative": Sort.CONTACT,
        "joint_controllers": Sort.JOINT_CONTROLLER,
    },
    "purpose": {
        "operations": Sort.OPERATION,
        "children": Sort.CHILDREN,
        "special_categories": Sort.PROTECTED_CHANGED,
        "offence_data": Sort.PROTECTED_CHANGED,
        "identity_number": Sort.PROTECTED_CHANGED,
        "data_subjects.vulnerable": Sort.RISK,
        "risk": Sort.RISK,
        "risk_criteria": Sort.RISK,
        "data_combination": Sort.RISK,
        "legal_basis.laws": Sort.LAW,
        "legal_basis.interest": Sort.INTEREST,
        "legal_basis.consent.how": Sort.CONSENT,
        "legal_basis.consent.withdrawal": Sort.CONSENT,
        "provision.required": Sort.PROVISION,
        "retention.start": Sort.RETENTION_CHANGED,
        "retention.criterion": Sort.RETENTION_CHANGED,
        "retention.exception": Sort.RETENTION_CHANGED,
        "retention.data": Sort.RETENTION_CHANGED,
        "retention.action": Sort.RETENTION_CHANGED,
        "profiling": Sort.PROFILING_CHANGED,
        "automated_decisions": Sort.AUTOMATED_CHANGED,
    },
    "processor": {
        "name": Sort.RECIPIENT_CHANGED,
        "kind": Sort.RECIPIENT_CHANGED,
        "service": Sort.RECIPIENT_CHANGED,
        "agreement": Sort.AGREEMENT,
        "own_purposes": Sort.AGREEMENT,
    },
    "independent-controller": {
        "name": Sort.RECIPIENT_CHANGED,
        "kind": Sort.RECIPIENT_CHANGED,
        "legal_basis.article": Sort.BASIS,
        "legal_basis.laws": Sort.LAW,
        "arrangement": Sort.JOINT_CONTROLLER,
    },
    "transfer": {
        "module": Sort.SAFEGUARD_CHANGED,
        "decision": Sort.SAFEGUARD_CHANGED,
        "safeguards": Sort.SAFEGUARD_CHANGED,
        "data_limits": Sort.SAFEGUARD_CHANGED,
        "data": Sort.TRANSFER_DATA,
    },
    "data-subject": {"child": Sort.CHILDREN},
}
"""By kind and path. A field that is not here is judged by its article."""
TEXT_COUNTS: Final = frozenset(
    {
        Sort.PURPOSE_CHANGED,
        Sort.INTEREST,
        Sort.CONSENT,
        Sort.RETENTION_CHANGED,
        Sort.PROFILING_CHANGED,
        Sort.AUTOMATED_CHANGED,
    }
)
"""The sorts in which other words may be another fact; in the others a text that is rewritten is told by the policy."""
_STATED_NONE: Final = "none"


def sort_of(kind: str, path: tuple[str, ...]) -> Sort | None:
    """The sort that a field is given; None where its article decides, as it does for "there is none"."""
    if _STATED_NONE in path:
        return None
    table = _SORTS.get(kind, {})
    steps = range(len(path), 0, -1)
    return next((table[key] for length in steps if (key := ".".join(path[:length])) in table), None)


def asks_of(case: Case, sort: Sort) -> list[Consequence | None]:
    """What such a change asks for beside telling of it."""
    asks = _ASKS.get(sort)
    return asks(case) if asks is not None else []


def _decisions(case: Case) -> list[Consequence | None]:
    return [impact(case, "35(1), 35(3)(a)"), balancing(case)]


def _children(case: Case) -> list[Consequence | None]:
    return [asked(Duty.ASSESSMENT, "6(1)(f), 8", "children"), impact(case)]


def _operation(case: Case) -> list[Consequence | None]:
    return [impact(case)]


def _risk(case: Case) -> list[Consequence | None]:
    return [impact(case, "35(1)")]


def _officer(case: Case) -> list[Consequence | None]:
    officer = case.after.get("dpo", {})
    if not officer or "none" in officer:
        return [asked(Duty.RECORD, "37(1), 37(7)", "officer_gone")]
    return [asked(Duty.RECORD, "37(7)", "officer")]


def _recipient(case: Case) -> list[Consequence | None]:
    return [asked(Duty.AGREEMENT, "28(3)", "content")] if case.kind == "processor" else []


def _one(duty: Duty, articles: str, key: str) -> Callable[[Case], list[Consequence | None]]:
    return lambda _case: [asked(duty, articles, key)]


_ASKS: Final[Mapping[Sort, Callable[[Case], list[Consequence | None]]]] = {
    Sort.AGREEMENT: _one(Duty.AGREEMENT, "28(3)", "content"),
    Sort.JOINT_CONTROLLER: _one(Duty.AGREEMENT, "26(1), 26(2)", "joint"),
    Sort.PROFILING_CHANGED: _decisions,
    Sort.AUTOMATED_CHANGED: _decisions,
    Sort.CHILDREN: _children,
    Sort.OPERATION: _operation,
    Sort.RISK: _risk,
    Sort.RECIPIENT_CHANGED: _recipient,
    Sort.TRANSFER_DATA: _one(Duty.ASSESSMENT, "46", "transfer"),
    Sort.SAFEGUARD_CHANGED: _one(Duty.ASSESSMENT, "46", "transfer"),
    Sort.CONSENT: _one(Duty.ASSESSMENT, "4(11), 7", "consent_valid"),
    Sort.OFFICER: _officer,
}
