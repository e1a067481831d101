"""Mistakes where either a value or "none, because ..." is to stand."""

from generator.findings import Hit
from generator.schema import codes
from generator.schema.case import Case
from generator.schema.node import Node
from generator.schema.spot import named
from generator.schema.synonyms import says_none
from generator.schema.words import both, scalar
from generator.schema.wrong_type import wrong_type
from generator.source import Message


def no_alternative(case: Case) -> Hit:
    """Return the hit for a value that is of the type of no alternative."""
    value, branches = case.spot.value, case.spot.outer.branches
    others = [branch for branch in branches if not branch.is_none]
    if not others or others[0].accepts_type(value):
        return not_allowed(case)
    may_be_none = len(others) < len(branches)
    if may_be_none and (says_none(value) if isinstance(value, str) else isinstance(value, dict) and "because" in value):
        return _none_without_reason(case)
    return wrong_type(case, others[0])


def none_and_value(case: Case) -> Hit:
    """Return the hit for `none` beside other fields."""
    name = named(case.spot)
    message = Message(
        sv=f"{name.sv} har både ”none” och andra fält. Behåll det som stämmer och ta bort det andra.",
        en=f"{name.en} has both “none” and other fields. Keep what is true and remove the other.",
    )
    return case.hit(codes.NONE_OR_VALUE, message)


def reason_missing(case: Case) -> Hit:
    """Return the hit for `none: true`, or for `none` with the reason written right after it."""
    value = case.spot.value
    text = scalar(value) if isinstance(value, str) and not says_none(value) else "…"
    message = Message(
        sv="”none” står utan skäl. Skriv skälet under ”because”.", en="“none” has no reason. Write it under “because”."
    )
    return case.hit(codes.NONE_OR_VALUE, message, fix=both(f"none:\n  because:\n    sv: {text}\n    en: …"))


def is_reason(node: Node) -> bool:
    """Whether the node is what stands after `none`."""
    return node.properties.keys() == {"because"}


def _none_without_reason(case: Case) -> Hit:
    name = named(case.spot)
    fix = both(f"{case.spot.route[-1]}:\n  none:\n    because:\n      sv: …\n      en: …")
    message = Message(
        sv=f"{name.sv} ska antingen ange något eller säga ”none” med ett skäl.",
        en=f"{name.en} must either state something or say “none” with a reason.",
    )
    return case.hit(codes.NONE_OR_VALUE, message, fix=fix)


def not_allowed(case: Case) -> Hit:
    """Return the hit for what no other message fits; the property tests look for a way to get here."""
    name = named(case.spot)
    message = Message(sv=f"{name.sv} följer inte schemat.", en=f"{name.en} does not follow the schema.")
    return case.hit(codes.NOT_ALLOWED, message)
