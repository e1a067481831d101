"""A warranty or a complaint can be examined for as long as it can be made."""

import re
from functools import cache
from typing import NamedTuple

from generator.findings import Severity
from generator.model import Purpose, RetentionRule
from generator.model.codes import ActivityTag, Period, PersonType
from generator.rules.catalogue.retention.wording import written
from generator.rules.form import Findings, also, found, rule
from generator.rules.periods import longer
from generator.rules.whole import Whole
from generator.rules.words import quoted
from generator.source import LANGUAGES, Language, Message


@rule(
    "RET-08",
    Severity.WARNING,
    "5(1)(e), 6(1)(b), Konsumentköplagen 4 kap. 14 §",
    sources=("KKL-2022",),
    house_limit=Message(
        "de ord som säger att en tid börjar när garantin har gått ut",
        "the words that say that a period begins when the warranty has ended",
    ),
)
def retention_shorter_than_warranty(whole: Whole) -> Findings:
    """Data erased before the warranty has ended.

    På svenska:
        Uppgifterna tas bort före garantitidens slut.

    What it checks:
        The purposes for warranty keep data on each kind of person for at least the longest warranty, and on consumers
        for at least the time in which they may complain of a fault. A period that begins when the warranty has ended is
        long enough. Where no purpose is for warranty, those for orders are judged.

    Vad den prövar:
        Ändamålen för garanti sparar uppgifter om varje kategori av registrerade minst lika länge som den längsta
        garantin, och om konsumenter minst så länge som de kan reklamera. En tid som börjar först när garantin har gått
        ut är lång nog. Om inget ändamål gäller garanti prövas de som gäller beställningar.

    Why:
        A company that has erased the purchase can neither honour the warranty nor refute it. Either the data are in
        truth kept for longer than the policy says, or customers may lose what they were promised.

    Varför:
        Ett företag som har raderat köpet kan varken uppfylla garantin eller bestrida den. Antingen sparas uppgifterna i
        verkligheten längre än policyn säger, eller så kan kunden gå miste om det som har utlovats.

    Remedy:
        Keep a small proof of the purchase until the warranty has ended, apart from contact and marketing data.

    Åtgärd:
        Spara ett litet underlag om köpet tills garantin har gått ut, skilt från kontaktuppgifter och marknadsföring.

    Bad:
        # purposes/warranty.yaml
        retention:
          - for: [consumer, sole-trader]
            period: P2Y
            start: {sv: varan har levererats, en: the item has been delivered}
            action: erase
            executed_by: Systemförvaltningen
            backups: P30D

    Good:
        # purposes/warranty.yaml
        retention:
          - for: [consumer, sole-trader]
            period: P3Y
            start: {sv: varan har levererats, en: the item has been delivered}
            action: erase
            executed_by: Systemförvaltningen
            backups: P30D

    When it is wrong to fire:
        When the warranty goes with the item, such as by its serial number, and nobody's data are needed to examine it.

    När den har fel:
        När garantin följer varan, till exempel genom serienumret, så att inga personuppgifter behövs för att pröva den.
    """
    controller = whole.controller
    warranty = controller.longest_warranty
    complaint: Period = f"P{whole.law.complaint_years}Y"
    for best, people in _best(whole).items():
        kept, name = whole.purposes[best.purpose_id].retention[best.position], whole.purposes[best.purpose_id].name
        if kept.period is None:
            continue
        place, time = ("retention", best.position, "period"), written(kept.period)
        names = quoted(person.name for who in people if (person := whole.data_subjects.get(who)))
        if warranty and longer(warranty, kept.period):
            promised = written(warranty)
            yield found(
                *place,
                on=("purpose", best.purpose_id),
                sv=f"Uppgifterna om {names.sv} i ”{name.sv}” tas bort efter {time.sv}, men garantier gäller i upp till "
                f"{promised.sv}.",
                en=f"The data on {names.en} in “{name.en}” are removed after {time.en}, but warranties run for up to "
                f"{promised.en}.",
                also=(
                    also(
                        "longest_warranty",
                        on=("controller", "controller"),
                        sv="den längsta garantin",
                        en="the longest warranty",
                    ),
                ),
            )
        elif longer(complaint, kept.period) and (consumers := _consumers(people, whole)):
            names = quoted(whole.data_subjects[who].name for who in consumers)
            yield found(
                *place,
                on=("purpose", best.purpose_id),
                sv=f"Uppgifterna om {names.sv} i ”{name.sv}” tas bort efter {time.sv}, men en konsument kan "
                f"reklamera i {whole.law.complaint_years} år.",
                en=f"The data on {names.en} in “{name.en}” are removed after {time.en}, but a consumer may complain of "
                f"a fault for {whole.law.complaint_years} years.",
            )


class _Place(NamedTuple):
    purpose_id: str
    position: int


def _best(whole: Whole) -> dict[_Place, list[str]]:
    """The rule that keeps data the longest, with the kinds of persons for whom it is the longest.

    A kind of person for whom a rule has no period, or begins after the warranty, is left out.
    """
    best: dict[str, tuple[_Place, Period]] = {}
    settled: set[str] = set()
    for key in whole.tags.get(ActivityTag.WARRANTY) or whole.tags.get(ActivityTag.ORDER, ()):
        for position, kept in enumerate(whole.purposes[key].retention):
            for who in _concerned(whole.purposes[key], kept):
                if kept.period is None or begins_after_warranty(kept):
                    settled.add(who)
                elif who not in best or longer(kept.period, best[who][1]):
                    best[who] = _Place(key, position), kept.period
    found: dict[_Place, list[str]] = {}
    for who, (place, _) in best.items():
        if who not in settled:
            found.setdefault(place, []).append(who)
    return found


def _concerned(purpose: Purpose, kept: RetentionRule) -> list[str]:
    return [use.who for use in purpose.data_subjects if use.who in kept.for_]


def _consumers(people: list[str], whole: Whole) -> list[str]:
    known = whole.data_subjects
    return [who for who in people if who in known and known[who].type is PersonType.CONSUMER]


def begins_after_warranty(kept: RetentionRule) -> bool:
    """Whether the period is counted from the end of the warranty or of the time for complaints."""
    return kept.start is not None and any(_after_warranty(side).search(getattr(kept.start, side)) for side in LANGUAGES)


@cache
def _after_warranty(language: Language) -> re.Pattern[str]:
    words = {
        "sv": r"(?:garanti|reklamation)[^.\n]*\b(?:gått ut|går ut|löpt ut|löper ut|slut|över|upphör|förfall)"
        r"|\b(?:slut|utgång)\w* (?:av|för) (?:\w+ ){0,2}\w*(?:garanti|reklamation)|garanti\w* (?:slut|utgång)",
        "en": r"(?:warrant|guarantee|complaint)[^.\n]*\b(?:end|expir|over\b|run out|runs out|lapse)"
        r"|\b(?:end|expiry|expiration) of (?:\w+ ){0,2}(?:warrant|guarantee|complaint)",
    }
    return re.compile(words[language], re.IGNORECASE)
