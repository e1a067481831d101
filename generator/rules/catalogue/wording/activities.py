"""What a text names, beside the purposes of the register."""

import re
from functools import cache

from generator.findings import Severity
from generator.rules.catalogue.wording.terms import TERMS, Term
from generator.rules.form import Findings, Found, rule
from generator.rules.sightings import Patterns, Sighting, place_of, sighted
from generator.rules.whole import Whole
from generator.source import Message

_OF_THE_REGISTER = frozenset({"purpose", "data-subject"})
"""Kinds that are what the register holds; the texts of the others are held against it."""


@rule(
    "GEN-12",
    Severity.WARNING,
    "5(2), 13(1)(c), 30(1)(b)",
    sources=("ENF-30", "GDPR-K"),
    house_limit=Message(
        "listan över ord för program, tjänster och grupper",
        "the list of terms",
    ),
)
def activity_named_but_not_registered(whole: Whole) -> Findings:
    """An activity is named, but the register has none.

    På svenska:
        En behandling nämns men finns inte i registret.

    What it checks:
        What the published texts name (a loyalty programme, a newsletter, surveys, calls, supplier contacts ...) has a
        purpose: one that is marked with that kind of activity, that speaks of it, or that concerns those persons.

    Vad den prövar:
        Det som de publicerade texterna nämner (lojalitetsprogram, nyhetsbrev, undersökningar, samtal,
        leverantörskontakter …) har ett ändamål: ett som är märkt med det slaget av behandling, som talar om det eller
        som gäller de personerna.

    Why:
        The register must hold all processing (Article 30(1)). An activity that customers know of and the register does
        not has no legal basis, no retention and no owner on record; it is what an authority asks about first.

    Varför:
        Registret ska omfatta all behandling (artikel 30.1). En behandling som kunderna känner till men inte registret
        har varken rättslig grund, lagringstid eller ansvarig antecknad; det är den som myndigheten frågar om först.

    Remedy:
        Add the purpose, mark an existing one with the kind of activity, or remove the mention.

    Åtgärd:
        Lägg till ändamålet, märk ett befintligt med slaget av behandling, eller stryk det som nämns.

    Bad:
        # texts/introduction.yaml
        body:
          sv: I lojalitetsprogrammet samlar du poäng på dina köp.
          en: In the loyalty programme you collect points on your purchases.

    Good:
        # texts/introduction.yaml
        body:
          sv: När du beställer ett nyhetsbrev sparar vi din e-postadress.
          en: When you order a newsletter we keep your e-mail address.

    When it is wrong to fire:
        When the text says that there is no such thing, or speaks of somebody else's. Accept the deviation with that
        reason.

    När den har fel:
        När texten säger att något sådant inte finns, eller talar om någon annans. Acceptera avvikelsen med det skälet.
    """
    seen: dict[str, Sighting] = {}
    for sighting in sighted(whole, _all_terms()):
        if sighting.wording.record.kind not in _OF_THE_REGISTER:
            for term in dict.fromkeys(_term(match.words) for match in sighting.matches):
                seen.setdefault(term, sighting)
    said = " ".join(_own_words(whole)).casefold() if seen else ""
    for key, sighting in seen.items():
        if not _registered(TERMS[key], said, whole):
            yield _unregistered(key, sighting)


@cache
def _all_terms() -> Patterns:
    swedish = "|".join(term.sv for term in TERMS.values())
    english = "|".join(term.en for term in TERMS.values())
    return {
        "sv": re.compile(rf"\b(?:{swedish})\b", re.IGNORECASE),
        "en": re.compile(rf"\b(?:{english})\b", re.IGNORECASE),
    }


@cache
def _term(words: str) -> str:
    """Which term these words are."""
    return next(
        key for key, term in TERMS.items() if re.fullmatch(rf"(?:{term.sv})|(?:{term.en})", words, re.IGNORECASE)
    )


def _own_words(whole: Whole) -> list[str]:
    """What the purposes say of themselves."""
    texts = [
        text
        for purpose in whole.purposes.values()
        for text in (purpose.name, purpose.summary, purpose.purpose, *purpose.sub_purposes, *purpose.operations)
    ]
    return [side for text in texts for side in (text.sv, text.en)]


def _registered(term: Term, said: str, whole: Whole) -> bool:
    if any(tag in whole.tags for tag in term.tags) or re.search(term.known, said):
        return True
    return term.people is not None and any(
        (subject := whole.data_subjects.get(use.who)) is not None and subject.type is term.people
        for purpose in whole.purposes.values()
        for use in purpose.data_subjects
    )


def _unregistered(key: str, sighting: Sighting) -> Found:
    mine = Sighting(tuple(match for match in sighting.matches if _term(match.words) == key))
    place = place_of(mine.wording)
    swedish, english = mine.words("sv"), mine.words("en")
    return mine.found(
        f"{swedish.sv} nämns {place.sv}, men inget ändamål i registret gäller det.",
        f"{english.en} is mentioned {place.en}, but no purpose in the register is about it.",
    )
