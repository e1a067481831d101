"""Run the rules once over a register: find what each judges, call it, place what it yields."""

import datetime as dt
import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache

from generator.findings import Hit, Related, Severity
from generator.law import LawOfTheDay, law_of
from generator.memory import NO_MEMORY, Memory
from generator.register import Reading, Record
from generator.rules import catalogue
from generator.rules.form import Also, Found, Place, Rule, registered
from generator.rules.page import page_of
from generator.rules.whole import CLASSES, UnavailableError, Whole
from generator.schema import KINDS
from generator.source import START, Message

CRASHED = "RUL-01"
"""The code of the finding that a rule could not do its work."""
_NEEDED = tuple(kind.name for kind in KINDS if kind.required)
_KIND_OF_CLASS = {cls: kind for kind, cls in CLASSES.items()}


@cache
def all_rules() -> Mapping[str, Rule]:
    """Every rule of the catalogue by code."""
    for module in pkgutil.walk_packages(catalogue.__path__, f"{catalogue.__name__}."):
        importlib.import_module(module.name)
    return registered()


def rule_hits(
    reading: Reading,
    as_of: dt.date,
    rules: Iterable[Rule] | None = None,
    law: LawOfTheDay | None = None,
    memory: Memory = NO_MEMORY,
) -> Iterator[Hit]:
    """Judge what was read as of a day. Records with faults of their own are not judged.

    Where some are left out for their faults, or a file that every register has is not there, nothing is said of the
    register as a whole but by rules that conclude from what is there: what seems to be missing may stand in them. A
    rule that crashes is a finding, and the others go on.
    """
    complete = not reading.broken and all(reading.register.records.get(kind) for kind in _NEEDED)
    whole = Whole(reading.register, as_of, law or law_of(as_of), memory)
    for rule in rules if rules is not None else all_rules().values():
        if rule.subject is not None:
            yield from _one_by_one(rule, reading, whole)
        elif complete or rule.partial:
            yield from _judged(rule, None, reading, whole)


def _one_by_one(rule: Rule, reading: Reading, whole: Whole) -> Iterator[Hit]:
    kind = _KIND_OF_CLASS[rule.subject]  # type: ignore[index] # only rules with a subject come here
    records = reading.register.records.get(kind, {})
    for identifier, subject in whole.records(kind).items():
        if rule.ended or records[identifier].in_use:
            yield from _judged(rule, records[identifier], reading, whole, subject)


def _judged(rule: Rule, record: Record | None, reading: Reading, whole: Whole, *subject: object) -> Iterator[Hit]:
    try:
        for found in _found(rule, whole, *subject):
            yield _hit(rule, found, record, reading)
    except UnavailableError:
        # What the rule asks for has faults of its own, which are reported.
        return
    except Exception as error:  # noqa: BLE001 - whatever a rule does, the others report
        yield _crash(rule, record, reading, error)


def _found(rule: Rule, whole: Whole, *subject: object) -> Iterable[Found]:
    if rule.wants_whole:
        return rule.judge(*subject, whole)
    # Nothing but the record can change what such a rule finds.
    return whole.memory.recall(_in_record, subject[0], rule.judge)


def _in_record(subject: object, judge: Callable[..., Iterator[Found]]) -> list[Found]:
    return list(judge(subject))


def _hit(rule: Rule, found: Found, record: Record | None, reading: Reading) -> Hit:
    home, route = _resolved(found.place, record, reading)
    page = page_of(rule)
    return Hit(
        rule=rule.code,
        name=rule.name,
        severity=found.severity or rule.severity,
        path=home,
        route=route,
        at=found.place.at,
        missing=found.missing,
        message=found.message,
        articles=rule.articles,
        why=page.why,
        fix=found.fix or page.remedy,
        related=tuple(_related(part, record, reading) for part in found.also),
    )


def _related(part: Also, record: Record | None, reading: Reading) -> Related:
    home, route = _resolved(part.place, record, reading)
    return Related(home, route, part.place.at, part.label)


def _resolved(place: Place, record: Record | None, reading: Reading) -> tuple[str, tuple[str | int, ...]]:
    """The file and the route in it."""
    named = reading.register.records[place.kind][place.identifier] if place.kind else record
    if named is None:
        raise LookupError("a rule over the whole register says where its finding is")
    return named.path, (*named.route, *place.route)


def _crash(rule: Rule, record: Record | None, reading: Reading, error: Exception) -> Hit:
    path = record.path if record else next(iter(reading.register.documents))
    what = f"{type(error).__name__}: {error}"
    return Hit(
        rule=CRASHED,
        name="rule-crashed",
        severity=Severity.ERROR,
        path=path,
        message=Message(
            f"Regeln {rule.code} ({rule.name}) kunde inte pröva filen ({what}). Det är ett fel i programmet.",
            f"The rule {rule.code} ({rule.name}) could not judge the file ({what}). This is a defect of the program.",
        ),
        fix=Message(
            "Rapportera felet med meddelandet ovan. Övriga regler har prövats.",
            "Report it with the message above. The other rules have been applied.",
        ),
        span=START,
    )
