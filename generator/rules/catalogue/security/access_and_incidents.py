"""True statements of who has access, and a procedure for when security fails: Articles 32 to 34."""

import re
from functools import cache

from generator.findings import Severity
from generator.model import Purpose, Settings
from generator.model.codes import ActivityTag
from generator.rules.form import Findings, also, found, rule
from generator.rules.whole import Whole
from generator.rules.words import quoted
from generator.source import LANGUAGES, Language, Message

_SECONDARY = (
    ActivityTag.MARKETING,
    ActivityTag.NEWSLETTER,
    ActivityTag.PROFILING,
    ActivityTag.RECOMMENDATION,
    ActivityTag.ANALYTICS,
    ActivityTag.IMPROVEMENT,
)
"""What is done with customers' data besides what they have ordered."""
_ORDER = (
    ActivityTag.ORDER,
    ActivityTag.DELIVERY,
    ActivityTag.PAYMENT,
    ActivityTag.BOOKING,
    ActivityTag.WARRANTY,
    ActivityTag.CUSTOMER_SERVICE,
)


@rule(
    "SEC-03",
    Severity.WARNING,
    "5(1)(f), 25(2), 32(4)",
    sources=("GDPR-K",),
    house_limit=Message(
        "de ord som begränsar åtkomsten till det som kunden har beställt",
        "the words that limit access to what the customer has ordered",
    ),
)
def need_to_know_claim_contradicted(whole: Whole) -> Findings:
    """Claim of limited access contradicted by other purposes.

    På svenska:
        Påstående om begränsad åtkomst motsägs av andra ändamål.

    What it checks:
        A published text that limits access to those who handle the customer's order or contract is not contradicted by
        purposes of marketing, newsletters, profiling, recommendations, analytics or improvement that use the same data.

    Vad den prövar:
        En publicerad text som begränsar åtkomsten till dem som hanterar kundens beställning eller avtal motsägs inte av
        ändamål för marknadsföring, nyhetsbrev, profilering, rekommendationer, analys eller utveckling som använder
        samma uppgifter.

    Why:
        What is told must be true. Marketing and analytics are not the customer's order, so those who work with them
        have access as well; and the description of who may read the data is part of the security.

    Varför:
        Informationen ska stämma. Marknadsföring och analys är inte kundens beställning, så de som arbetar med det har
        också åtkomst. Beskrivningen av vem som får läsa uppgifterna är dessutom en del av säkerheten.

    Remedy:
        Say that access is limited to those who need the data for the purposes that the policy describes.

    Åtgärd:
        Skriv att åtkomsten är begränsad till dem som behöver uppgifterna för de ändamål som policyn beskriver.

    Bad:
        # texts/introduction.yaml
        body:
          sv: Bara medarbetare som behöver uppgifterna för att leverera din beställning har åtkomst till dem.
          en: Only employees who need the data to deliver your order have access to them.

    Good:
        # texts/introduction.yaml
        body:
          sv: Bara medarbetare som behöver uppgifterna för ett ändamål som beskrivs här har åtkomst till dem.
          en: Only employees who need the data for a purpose described here have access to them.

    When it is wrong to fire:
        When the text concerns certain data, such as delivery addresses, which the other purposes do not use in truth.

    När den har fel:
        När texten gäller vissa uppgifter, till exempel leveransadresser, som de andra ändamålen i själva verket inte
        använder.
    """
    others = _secondary(whole)
    if not others:
        return
    names = quoted(whole.purposes[key].name for key in others)
    uses = Message("använder", "use" if len(others) > 1 else "uses")
    seen = set()
    for language in LANGUAGES:
        for match in whole.texts.matching(_need_to_know(language), language, public=True):
            place = (match.wording.on, match.wording.route[:-1])
            if place in seen:
                continue
            seen.add(place)
            yield found(
                *match.wording.route,
                on=match.wording.on,
                sv=f"Texten säger att bara de som hanterar kundens köp har åtkomst, men {names.sv} {uses.sv} också "
                "uppgifterna.",
                en=f"The text says that only those who handle the customer's order have access, but {names.en} "
                f"{uses.en} the data too.",
                also=tuple(
                    also("tags", on=("purpose", key), sv="annat ändamål", en="another purpose") for key in others
                ),
            )


def _secondary(whole: Whole) -> list[str]:
    """The purposes besides the order that use the customers' data from it."""
    beside = dict.fromkeys(key for tag in _SECONDARY for key in whole.tags.get(tag, ()))
    ordered = {
        one
        for tag in _ORDER
        for key in whole.tags.get(tag, ())
        if key not in beside
        for one in _uses(whole.purposes[key])
    }
    return [key for key in beside if not ordered.isdisjoint(_uses(whole.purposes[key]))]


def _uses(purpose: Purpose) -> set[tuple[str, str]]:
    """The kinds of persons with their data."""
    return {(use.who, key) for use in purpose.data_subjects for key in use.data}


@cache
def _need_to_know(language: Language) -> re.Pattern[str]:
    """A sentence with "only", people or access, a need, and the customer's order, in any sequence."""
    only, people, need, order = {
        "sv": (
            r"\b(?:endast|bara|enbart)\b",
            r"(?:åtkomst|tillgång|medarbetar|anställd|\bpersonal\b|\bpersonalen\b|\bpersoner\b)",
            r"behöv",
            r"(?:åtagande|(?:ditt|din|kundens) (?:köp|beställning|order|avtal)|avtalet med dig|fullgöra avtalet)",
        ),
        "en": (
            r"\b(?:only|limited to|restricted to|solely)\b",
            r"(?:\baccess|\bstaff\b|\bemployees\b|\bpersonnel\b|\bpersons\b|\bpeople\b)",
            r"\bneed",
            r"(?:commitment|(?:your|the customer's) (?:order|purchase|contract)|contract with you"
            r"|perform the contract)",
        ),
    }[language]
    ahead = "".join(rf"(?=[^.\n]*{words})" for words in (only, people, need))
    department = {
        "sv": r"\b(?:endast|bara|enbart) (?:vår |våra )?(?:kundtjänst|kundservice|orderavdelning)\w*[^.\n]{0,30}"
        r"(?:åtkomst|tillgång)",
        "en": r"\bonly (?:our |the )?(?:customer service|order department|sales support)\b[^.\n]{0,30}\baccess",
    }[language]
    sentence = rf"(?:^|(?<=[.!?\n]))(?=\s*\S){ahead}[^.\n]*{order}"
    return re.compile(rf"{sentence}|{department}", re.IGNORECASE | re.MULTILINE)


@rule("SEC-04", Severity.INFO, "33, 34, 33(5)", sources=("GDPR-K", "ICO-TPL"))
def no_incident_procedure(settings: Settings) -> Findings:
    """No procedure for personal data breaches.

    På svenska:
        Rutin för personuppgiftsincidenter saknas.

    What it checks:
        The register refers to a procedure for personal data breaches, where the log of them is kept too.

    Vad den prövar:
        Registret hänvisar till en rutin för personuppgiftsincidenter, där även förteckningen över dem förs.

    Why:
        A breach is normally to be notified to the supervisory authority within 72 hours of its discovery, which leaves
        no time to find out who does it. All breaches must also be documented, even those that are not notified.

    Varför:
        En incident ska normalt anmälas till tillsynsmyndigheten inom 72 timmar från att den upptäcks. Då finns det inte
        tid att börja fundera på vem som gör det. Alla incidenter ska dessutom dokumenteras, även de som inte anmäls.

    Remedy:
        Write where the procedure is and when it was decided (incident_procedure).

    Åtgärd:
        Skriv var rutinen finns och när den beslutades (incident_procedure).

    Bad:
        # register.yaml without incident_procedure
        format: 1

    Good:
        # register.yaml
        incident_procedure: {reference: RUT-7, date: 2026-02-02}

    When it is wrong to fire:
        When the procedure exists and has no number. Write its name.

    När den har fel:
        När rutinen finns men saknar beteckning. Skriv vad den heter.
    """
    if settings.incident_procedure is None:
        yield found(
            missing="incident_procedure",
            sv="Registret hänvisar inte till någon rutin för personuppgiftsincidenter.",
            en="The register does not refer to any procedure for personal data breaches.",
        )
    elif not settings.incident_procedure.reference:
        yield found(
            "incident_procedure",
            missing="reference",
            sv="Det framgår inte var rutinen för personuppgiftsincidenter finns.",
            en="It is not stated where the procedure for personal data breaches is.",
        )
