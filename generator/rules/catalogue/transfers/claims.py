"""What the policy says of where data are, held against the recipients, systems and transfers of the register."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from generator.findings import Severity
from generator.model import IndependentController, Processor, Text
from generator.model.codes import Country
from generator.rules.catalogue.transfers.names import countries
from generator.rules.form import Findings, Found, also, found, rule
from generator.rules.texts import Match
from generator.rules.whole import Whole
from generator.rules.words import quoted
from generator.source import Language, Message

_MOST_NAMED = 3
_SV_AREA = r"(?:EU\s?(?:/|-|–|och|eller)\s?EES|EU|EES|Europa)\b"
_EN_AREA = r"(?:the )?(?:EU\s?(?:/|and|or)\s?(?:the )?EEA|EU|EEA|European Union|European Economic Area|Europe)\b"


@cache
def _area() -> re.Pattern[str]:
    return re.compile(r"\b(?:EU|EES|EEA|Europa|Europe|European|Sverige|Sweden)\b")


@cache
def _swedish() -> re.Pattern[str]:
    """Everything is inside; our systems are inside; nothing goes outside."""
    return re.compile(
        # "Everything else" leaves out what was told before it.
        rf"(?<!inte )\b(?:all|alla|allt|samtliga|endast|bara|enbart|uteslutande|alltid)\b(?! (?:annat|andra|annan"
        rf"|övrigt?|övriga)\b)"
        rf"[^.!?\n]{{0,60}}\b(?:inom {_SV_AREA}|i (?:EU|EES|Europa)\b)"
        r"|\bvåra (?:egna )?(?:it-?)?\s?(?:system|servrar)\w* (?:finns|ligger|står|är)\b[^.!?\n]{0,30}"
        rf"\binom {_SV_AREA}"
        rf"|\b(?:aldrig|inte|inga|ingen)\b(?! alltid| bara| endast)[^.!?\n]{{0,60}}\b(?:utanför {_SV_AREA}|lämnar "
        rf"{_SV_AREA})"
        rf"|\blämnar (?:aldrig|inte) (?:Sverige\b|{_SV_AREA})",
        re.IGNORECASE,
    )


@cache
def _english() -> re.Pattern[str]:
    return re.compile(
        r"(?<!not )\b(?:all|everything|only|solely|exclusively|always|entirely)\b(?! (?:else|others?)\b)[^.!?\n]{0,60}"
        rf"\b(?:within|inside|in) {_EN_AREA}"
        rf"|\bour (?:own )?(?:it )?(?:systems|servers) are\b[^.!?\n]{{0,30}}\b(?:within|inside|in) {_EN_AREA}"
        rf"|\b(?:never|not|no)\b(?! always| only)[^.!?\n]{{0,60}}\b(?:outside {_EN_AREA}|leaves? (?:Sweden\b"
        rf"|{_EN_AREA}))",
        re.IGNORECASE,
    )


class _Item(NamedTuple):
    """Something that contradicts the claim, or of which the register cannot tell."""

    name: Text
    place: tuple[str, str]
    outside: tuple[Country, ...]
    """Empty where it is not known where it is."""


@rule(
    "TRF-08",
    Severity.ERROR,
    "5(1)(a), 13(1)(f)",
    sources=("IMY-GA",),
    house_limit=Message(
        "vilka meningar som säger att allt sker inom EU/EES avgörs av en lista över fraser på svenska och engelska",
        "which sentences say that everything is in the EU/EEA is a list of phrases in Swedish and English",
    ),
)
def claim_of_eu_only(whole: Whole) -> Findings:
    """“Within the EU/EEA” contradicts the register.

    På svenska:
        ”Inom EU/EES” stämmer inte med registret.

    What it checks:
        Where a published text says that all systems or data are within the EU or the EEA, that nothing leaves it, or
        that the company's systems are there, the register says so too. That goes for the systems, the processors in use
        with their sub-processors and remote access, the suppliers of cookies and, where data are meant, the transfers.
        It is an error where one of them is outside, and a warning where it is only unknown and the text names no
        evidence.

    Vad den prövar:
        Där en publicerad text säger att alla system eller uppgifter finns inom EU eller EES, att inget lämnar området
        eller att företagets system finns där, säger registret detsamma. Det gäller systemen, de anlitade
        personuppgiftsbiträdena med underbiträden och fjärråtkomst, kakornas leverantörer och, om det gäller uppgifter,
        överföringarna. Det är ett fel om något av dem finns utanför, och en varning om det bara är okänt och texten
        inte anger något belägg.

    Why:
        The sentence is a promise that people rely on, and one supplier in a third country makes it untrue. Four
        companies that used an American analytics tool were found by the Swedish authority (IMY) in 2023 to have
        transferred data out of the EEA without enough protection.

    Varför:
        Meningen är ett löfte som människor litar på, och en enda leverantör i tredjeland gör det osant. Fyra företag
        som använde ett amerikanskt analysverktyg hade enligt IMY:s beslut 2023 fört uppgifter ut ur EES utan
        tillräckligt skydd.

    Remedy:
        Write where the data are stored and from where they can be reached; remote access is a transfer. Or keep the
        sentence, fill in the countries that are missing, and name the evidence under evidence of the text.

    Åtgärd:
        Skriv var uppgifterna lagras och varifrån de kan nås; fjärråtkomst är en överföring. Eller behåll meningen, fyll
        i de länder som saknas och ange belägget under evidence i texten.

    Bad:
        # texts/introduction.yaml
        body:
          sv: Alla våra system finns inom EU/EES.
          en: All our systems are within the EU/EEA.

    Good:
        # texts/introduction.yaml
        body:
          sv: Webbutiken finns i Sverige. Statistiken över webbplatsen förs i USA.
          en: The web shop is in Sweden. The statistics of the website are kept in the USA.

    When it is wrong to fire:
        When the sentence is about something narrower than it sounds, such as one system. Name that system in it.

    När den har fel:
        När meningen gäller något snävare än den låter, till exempel ett enda system. Nämn det systemet i den.
    """
    claims = [*_claims(whole, _swedish(), "sv"), *_claims(whole, _english(), "en")]
    if not claims:
        return
    systems, recipients, transfers = tuple(_systems(whole)), tuple(_recipients(whole)), tuple(_transfers(whole))
    for claim in claims:
        of_systems = _of_systems(claim)
        held = (*systems, *recipients) if of_systems else (*systems, *recipients, *transfers)
        outside = [item for item in held if item.outside or item.place[0] == "transfer"]
        unknown = [item for item in (systems if of_systems else (*systems, *recipients)) if not item.outside]
        if outside:
            yield _contradicted(claim, outside)
        elif not _proven(claim, whole):
            if unknown:
                yield _unsupported(claim, unknown)
            elif of_systems and not whole.systems:
                yield _no_systems(claim)


def _claims(whole: Whole, pattern: re.Pattern[str], language: Language) -> Iterator[Match]:
    """The first claim of each published text; only texts that name the area at all are read closely."""
    told: set[object] = set()
    for area in whole.texts.matching(_area(), language, public=True):
        wording = area.wording
        once = (*wording.on, wording.route)
        # What a change of the policy tells is history.
        if once not in told and wording.on[0] != "change":
            told.add(once)
            if claim := pattern.search(wording.text):
                yield Match(wording, claim[0], claim.start())


def _proven(claim: Match, whole: Whole) -> bool:
    kind, identifier = claim.wording.on
    text = whole.free_texts.get(identifier) if kind == "text" else None
    return text is not None and bool(text.evidence)


def _contradicted(claim: Match, items: list[_Item]) -> Found:
    which = quoted((item.name for item in items), most=_MOST_NAMED)
    first = items[0]
    place = countries(first.outside) if first.outside else Message("ett tredjeland", "a third country")
    return found(
        *claim.wording.route,
        on=claim.wording.on,
        sv=f"Texten säger ”{_quoted(claim)}”, men registret har {which.sv} utanför EU och EES.",
        en=f"The text says “{_quoted(claim)}”, but the register has {which.en} outside the EU and the EEA.",
        also=(also(on=first.place, sv=f"här: {place.sv}", en=f"here: {place.en}"),),
    )


def _unsupported(claim: Match, items: list[_Item]) -> Found:
    which = quoted((item.name for item in items), most=_MOST_NAMED)
    return found(
        *claim.wording.route,
        on=claim.wording.on,
        severity=Severity.WARNING,
        sv=f"Texten säger ”{_quoted(claim)}”, men registret säger inte var uppgifterna finns hos {which.sv}.",
        en=f"The text says “{_quoted(claim)}”, but the register does not say where the data are with {which.en}.",
        also=(also(on=items[0].place, sv="inget land anges", en="no country is stated"),),
    )


def _quoted(claim: Match) -> str:
    return " ".join(claim.words.split())


def _no_systems(claim: Match) -> Found:
    return found(
        *claim.wording.route,
        on=claim.wording.on,
        severity=Severity.WARNING,
        sv=f"Texten säger ”{_quoted(claim)}”, men registret nämner inga system, så inget visar att det stämmer.",
        en=f"The text says “{_quoted(claim)}”, but the register names no systems, so that nothing shows it.",
    )


def _of_systems(claim: Match) -> bool:
    words = claim.words.casefold()
    return "system" in words or "serv" in words


def _transfers(whole: Whole) -> Iterator[_Item]:
    for key, transfer in whole.transfers.items():
        outside = _outside(transfer.countries, whole)
        if outside or not transfer.countries:
            yield _Item(transfer.name, ("transfer", key), outside)


def _systems(whole: Whole) -> Iterator[_Item]:
    for key, system in whole.systems.items():
        outside = _outside(system.places, whole)
        if outside or not system.places:
            name = system.name or key
            yield _Item(Text(sv=name, en=name), ("system", key), outside)


def _recipients(whole: Whole) -> Iterator[_Item]:
    """Processors in use, and whoever sets cookies."""
    providers = dict.fromkeys(key for cookie in whole.cookies.values() for key in cookie.providers)
    for key in dict.fromkeys((*whole.relations, *providers)):
        recipient = whole.recipient(key)
        if isinstance(recipient, Processor) or (recipient is not None and key in providers):
            outside = _outside(_places(recipient), whole)
            if outside or not recipient.countries:
                yield _Item(recipient.name, whole.place_of_recipient(key), outside)


def _places(recipient: Processor | IndependentController) -> tuple[Country, ...]:
    """Where a recipient has the data, its own suppliers included, and from where they can be reached."""
    if not isinstance(recipient, Processor):
        return recipient.countries
    further = recipient.sub_processors if isinstance(recipient.sub_processors, tuple) else ()
    return (*recipient.countries, *recipient.remote_access, *(country for sub in further for country in sub.countries))


def _outside(places: Iterable[Country], whole: Whole) -> tuple[Country, ...]:
    return tuple(dict.fromkeys(country for country in places if not whole.law.in_eea(country)))
