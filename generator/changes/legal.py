"""What has changed between two registers, in the terms of law."""

import datetime as dt
from collections.abc import Collection, Sequence
from typing import Final, NamedTuple

from generator.changes.case import Case
from generator.changes.context import Context
from generator.changes.duties import recorded
from generator.changes.judge import judged
from generator.changes.model import Consequence, Duty, LegalChange
from generator.changes.phrases import capitalised
from generator.changes.records import record_changes
from generator.changes.remarks import in_one_language
from generator.collector import without_collector
from generator.register import Register
from generator.source import Language

_KINDS: Final = (
    "controller", "rights", "processor", "independent-controller", "transfer", "cookie", "data-subject",
    "data-category", "security-measure", "source", "system", "on-behalf-of", "policy", "text", "register", "change",
    "waiver", "question",
)  # fmt: skip
"""The kinds in the order in which they are told, after the purposes."""
_GRAVITY: Final = {duty: place for place, duty in enumerate(Duty)}
_LIGHTEST: Final = (True, len(Duty))


class Summary(NamedTuple):
    """How many changes there are; one that asks for several things is counted for each of them."""

    total: int
    material: int
    """People have to be told before they take effect."""
    inform: int
    """The policy tells of them; the material ones included."""
    agreement: int
    assessment: int
    record: int
    """The Article 30 record says them and they ask for nothing else."""
    editorial: int


def changes_between(
    before: Register, after: Register, day: dt.date, left_out: Collection[str] = ()
) -> tuple[LegalChange, ...]:
    """Every change, by purpose and then by other records, the gravest first; the law is that of `day`.

    `left_out` are the places, such as `purposes/marketing`, of files that cannot be read on one of the sides.
    """
    context = Context(before, after, day)
    with without_collector():
        records = record_changes(before, after, left_out)
        found = [change for record in records for change in judged(Case(context, record))]
    return tuple(_sorted(_told_once(found), context))


def summary(changes: Sequence[LegalChange]) -> Summary:
    """Count the changes."""
    graver = (Duty.INFORM, Duty.AGREEMENT, Duty.ASSESSMENT)
    asked = [sum(any(one.duty is duty for one in change.consequences) for change in changes) for duty in graver]
    rest = [sum(change.duty is duty for change in changes) for duty in (Duty.RECORD, Duty.EDITORIAL)]
    return Summary(len(changes), sum(change.material for change in changes), *asked, *rest)


def customer_sentences(changes: Sequence[LegalChange], language: Language) -> tuple[str, ...]:
    """What people are told of the changes, made of published facts alone; what is material first.

    A text that has changed in one language alone is left out: those who read the other would be told of nothing.
    """
    told = [change for change in changes if _is_told(change) and not in_one_language(change.fields)]
    told.sort(key=lambda change: not change.material)
    return tuple(dict.fromkeys(_plain_sentence(change, language) for change in told))


def one_sided(changes: Sequence[LegalChange]) -> tuple[LegalChange, ...]:
    """What people would be told of, were it not changed in one language alone."""
    return tuple(change for change in changes if _is_told(change) and in_one_language(change.fields))


def full_sentence(change: LegalChange, language: Language) -> str:
    """A change as a sentence that stands alone: the record's name, and what has changed."""
    return f"{_name(change, language)}: {change.text.in_(language)} {change.remark.in_(language)}".rstrip()


def _plain_sentence(change: LegalChange, language: Language) -> str:
    text = change.text.in_(language)
    # One colon in a sentence is enough.
    return f"{_name(change, language)}{' –' if ':' in text.partition('. ')[0] else ':'} {text}"


def _name(change: LegalChange, language: Language) -> str:
    return capitalised(change.subject.name.in_(language))


def _is_told(change: LegalChange) -> bool:
    return change.public and change.duty is Duty.INFORM


def _told_once(changes: list[LegalChange]) -> list[LegalChange]:
    """A transfer that a purpose tells of is not told again of its own record, which then only stands in the record."""
    of_purposes = {
        (change.sort, field.before or field.after)
        for change in changes
        for field in change.fields
        if field.path == ("transfers",)
    }
    return [
        change._replace(public=False, material=False, consequences=_without_telling(change))
        if change.subject.kind == "transfer" and (change.sort, change.subject.identifier) in of_purposes
        else change
        for change in changes
    ]


def _without_telling(change: LegalChange) -> tuple[Consequence, ...]:
    left = tuple(one for one in change.consequences if one.duty not in {Duty.INFORM, Duty.RECORD})
    return (*left, recorded("30(1)(e)"))


def _sorted(changes: list[LegalChange], context: Context) -> list[LegalChange]:
    """Purposes first; among records of a kind those whose gravest change is the gravest."""
    gravest: dict[tuple[str, str], tuple[bool, int]] = {}
    for change in changes:
        key = change.subject.kind, change.subject.identifier
        gravest[key] = min(gravest.get(key, _LIGHTEST), _gravity(change))

    def order(change: LegalChange) -> tuple[int, tuple[bool, int], str, tuple[bool, int], str, int]:
        kind, identifier = change.subject.kind, change.subject.identifier
        name = context.purpose_order(identifier) if kind == "purpose" else f"{identifier} {kind}"
        section = 0 if kind == "purpose" else 1 + _KINDS.index(kind)
        return section, gravest[kind, identifier], name, _gravity(change), change.place.file, change.place.line

    return sorted(changes, key=order)


def _gravity(change: LegalChange) -> tuple[bool, int]:
    return not change.material, _GRAVITY[change.duty]
