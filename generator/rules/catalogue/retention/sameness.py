"""Each purpose has a retention of its own."""

from itertools import combinations
from typing import NamedTuple

from generator.findings import Severity
from generator.model import RetentionRule
from generator.model.codes import ActivityTag
from generator.rules.catalogue.retention.wording import counted
from generator.rules.form import Findings, Found, also, found, rule
from generator.rules.periods import days
from generator.rules.whole import Whole
from generator.rules.words import quoted
from generator.source import Message

_FEWEST_UNTAGGED = 3
_FAMILIES = (
    frozenset(
        {
            ActivityTag.ORDER,
            ActivityTag.DELIVERY,
            ActivityTag.PAYMENT,
            ActivityTag.WARRANTY,
            ActivityTag.ASSEMBLY,
            ActivityTag.BOOKING,
            ActivityTag.CUSTOMER_SERVICE,
        }
    ),
    frozenset(
        {
            ActivityTag.NEWSLETTER,
            ActivityTag.MARKETING,
            ActivityTag.ADVERTISING,
            ActivityTag.CATALOGUE,
            ActivityTag.COMPETITION,
            ActivityTag.LOYALTY,
            ActivityTag.PROFILING,
            ActivityTag.RECOMMENDATION,
            ActivityTag.AUDIENCE_MATCHING,
        }
    ),
    frozenset({ActivityTag.ANALYTICS, ActivityTag.IMPROVEMENT, ActivityTag.SURVEY}),
    frozenset({ActivityTag.USER_ACCOUNT, ActivityTag.LOYALTY}),
    frozenset({ActivityTag.DEBT_COLLECTION, ActivityTag.CREDIT_CHECK, ActivityTag.LEGAL_CLAIMS}),
    frozenset({ActivityTag.SECURITY, ActivityTag.FRAUD_PREVENTION, ActivityTag.INCIDENT_HANDLING}),
)
"""Purposes that so often need the data for the same time that equal periods say nothing."""


@rule(
    "RET-10",
    Severity.WARNING,
    "5(1)(e), 30(1)(f)",
    sources=("CNIL-TPL",),
    house_limit=Message(
        "vilka slags ändamål som får ha samma lagringstid; tre ändamål eller fler där slaget inte är angivet",
        "which kinds of purposes may share a period; three purposes or more where their kinds are not stated",
    ),
)
def same_retention_for_different_purposes(whole: Whole) -> Findings:
    """The same retention for different purposes.

    På svenska:
        Samma lagringstid för olika ändamål.

    What it checks:
        Purposes of different kinds, such as orders and marketing, do not have the same period from the same start
        event. Periods that rest on a law are not judged.

    Vad den prövar:
        Ändamål av olika slag, till exempel beställningar och marknadsföring, har inte samma tid från samma
        starthändelse. Tider som vilar på en lag prövas inte.

    Why:
        Data may be kept no longer than each purpose needs. The same words everywhere suggest that one time was chosen
        for the whole customer database, and that it is too long for some of the purposes.

    Varför:
        Uppgifter får inte sparas längre än varje ändamål kräver. Samma ord överallt tyder på att en enda tid har valts
        för hela kunddatabasen och att den är för lång för en del av ändamålen.

    Remedy:
        Ask of each purpose for how long it needs the data, and set its period by the answer.

    Åtgärd:
        Fråga för varje ändamål hur länge uppgifterna behövs och sätt tiden efter svaret.

    Bad:
        # purposes/user-account.yaml
        retention:
          - {for: [consumer], period: P18M, start: {sv: ditt senaste köp, en: your last purchase}, action: erase, executed_by: Systemförvaltningen, backups: P30D}
        # purposes/newsletter.yaml
        retention:
          - {for: [consumer, sole-trader], period: P18M, start: {sv: ditt senaste köp, en: your last purchase}, ends: [withdrawal, objection], action: erase, executed_by: Marknad, backups: P30D}

    Good:
        # purposes/user-account.yaml
        retention:
          - {for: [consumer], period: P2Y, start: {sv: du senast loggade in, en: you last logged in}, action: erase, executed_by: Systemförvaltningen, backups: P30D}
        # purposes/newsletter.yaml
        retention:
          - {for: [consumer, sole-trader], period: P18M, start: {sv: ditt senaste köp, en: your last purchase}, ends: [withdrawal, objection], action: erase, executed_by: Marknad, backups: P30D}

    When it is wrong to fire:
        When each purpose has been asked and the answer was the same. State the reason for each.

    När den har fel:
        När frågan har ställts för varje ändamål och svaret blev detsamma. Ange skälet för vart och ett.
    """  # noqa: E501 - a rule on one line is easier to compare with another
    groups: dict[tuple[int, str], dict[str, int]] = {}
    for key, purpose in whole.purposes.items():
        for position, kept in enumerate(purpose.retention):
            if same := _words(kept):
                groups.setdefault(same, {}).setdefault(key, position)
    for places in groups.values():
        if _of_different_kinds([whole.purposes[key].tags for key in places]):
            yield _same([_Place(key, position) for key, position in places.items()], whole)


class _Place(NamedTuple):
    purpose_id: str
    position: int


def _words(kept: RetentionRule) -> tuple[int, str] | None:
    if kept.period is None or kept.start is None or kept.laws:
        return None
    return days(kept.period), kept.start.sv.strip(" .").casefold()


def _of_different_kinds(purposes: list[tuple[ActivityTag, ...]]) -> bool:
    if len(purposes) >= _FEWEST_UNTAGGED and not all(purposes):
        return True
    kinds = {_kinds(tags) for tags in purposes if tags}
    return any(one.isdisjoint(other) for one, other in combinations(kinds, 2))


def _kinds(tags: tuple[ActivityTag, ...]) -> frozenset[int | ActivityTag]:
    """The families of the tags, and the tags that are alone."""
    families = {number for number, family in enumerate(_FAMILIES) if not family.isdisjoint(tags)}
    return frozenset(families | {tag for tag in tags if not any(tag in family for family in _FAMILIES)})


def _same(places: list[_Place], whole: Whole) -> Found:
    first, *others = places
    kept = whole.purposes[first.purpose_id].retention[first.position]
    time = counted(kept.period or "", kept.start)
    names = quoted(whole.purposes[place.purpose_id].name for place in places)
    return found(
        "retention",
        first.position,
        "period",
        on=("purpose", first.purpose_id),
        sv=f"Samma lagringstid, {time.sv}, gäller för {len(places)} skilda ändamål: {names.sv}.",
        en=f"The same period, {time.en}, applies to {len(places)} different purposes: {names.en}.",
        also=tuple(
            also(
                "retention",
                place.position,
                "period",
                on=("purpose", place.purpose_id),
                sv="samma tid här",
                en="the same period here",
            )
            for place in others
        ),
    )
