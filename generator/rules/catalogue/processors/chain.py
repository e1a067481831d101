"""What becomes of the data at a processor: where they are, who else gets them, and for whose purposes."""

import re
from functools import cache

from generator.findings import Severity
from generator.model import Processor, Role
from generator.rules.form import Findings, found, rule
from generator.rules.sightings import Patterns, together
from generator.rules.whole import Whole
from generator.source import Message


@rule("PRC-03", Severity.WARNING, "13(1)(f), 28(2), 28(4), 30(1)(e)", sources=("GDPR-K", "CSM-2021"))
def sub_processors_or_place_unknown(processor: Processor) -> Findings:
    """Sub-processors or place of processing unknown.

    På svenska:
        Underbiträden eller plats för behandlingen är okända.

    What it checks:
        Every processor has the countries where it processes the data, and its sub-processors with their countries, or
        that there are none.

    Vad den prövar:
        Varje personuppgiftsbiträde har de länder där det behandlar uppgifterna, och sina underbiträden med länder,
        eller att det inte har några.

    Why:
        A processor may not engage others without authorisation, and the company remains responsible for all of them.
        Whoever does not know where they are cannot say whether data leave the EEA, which both the register and the
        policy must do.

    Varför:
        Ett biträde får inte anlita andra utan tillstånd, och företaget är ansvarigt för behandlingen hos dem alla. Den
        som inte vet var de finns kan inte säga om uppgifter lämnar EES, vilket både registret och policyn ska göra.

    Remedy:
        Ask the supplier for its list of sub-processors with countries, and how it announces changes.

    Åtgärd:
        Be leverantören om dess förteckning över underbiträden med länder, och fråga hur ändringar meddelas.

    Bad:
        # processors/hosting.yaml without countries, sub_processors
        kind: company

    Good:
        # processors/hosting.yaml
        countries: [SE]
        sub_processors:
          - {name: Serverhall Ltd, service: {sv: Drift, en: Hosting}, countries: [IE]}

    When it is wrong to fire:
        When the supplier publishes its list. Copy the list here all the same: the published one may change unnoticed.

    När den har fel:
        När leverantören publicerar sin förteckning. Skriv ändå in den här: den publicerade kan ändras utan att någon
        märker det.
    """
    if not processor.countries:
        yield found(
            missing="countries",
            sv=f"Det framgår inte i vilka länder uppgifterna behandlas av ”{processor.name.sv}”.",
            en=f"It is not stated in which countries the data are processed by “{processor.name.en}”.",
        )
    if processor.sub_processors is None:
        yield found(
            missing="sub_processors",
            sv=f"Det framgår inte vilka underbiträden som anlitas av ”{processor.name.sv}”.",
            en=f"It is not stated which sub-processors are engaged by “{processor.name.en}”.",
            fix=Message(
                "Räkna upp dem med länder, eller skriv att det inte finns några och varför.",
                "List them with their countries, or write that there are none and why.",
            ),
        )
    for position, engaged in enumerate(processor.sub_processors if isinstance(processor.sub_processors, tuple) else ()):
        if not engaged.countries:
            yield found(
                "sub_processors",
                position,
                missing="countries",
                sv=f"Det framgår inte i vilka länder underbiträdet {engaged.name} behandlar uppgifterna.",
                en=f"It is not stated in which countries the sub-processor {engaged.name} processes the data.",
            )


@rule(
    "PRC-04",
    Severity.ERROR,
    "6(4), 28(3)(a), 28(10)",
    sources=("EDPB-ROLES",),
    house_limit=Message(
        "de ord som gör att en text låter biträden använda uppgifterna för andra ändamål",
        "the words that make a text let processors use data for other purposes",
    ),
)
def processor_with_own_purposes(whole: Whole) -> Findings:
    """A processor that may use the data for other purposes than the controller's.

    På svenska:
        Ett personuppgiftsbiträde får använda uppgifterna för andra ändamål än den personuppgiftsansvariges.

    What it checks:
        A processor does not use the data for its own purposes, unless it is also a controller in some purpose. No
        published text lets processors use data for “compatible”, “own” or “other” purposes.

    Vad den prövar:
        Ett personuppgiftsbiträde använder inte uppgifterna för egna ändamål, om det inte också är
        personuppgiftsansvarigt i något ändamål. Ingen publicerad text låter biträden använda uppgifter för ”förenliga”,
        ”egna” eller ”andra” ändamål.

    Why:
        A processor acts on instructions only. As soon as it uses the data for something of its own it is a controller
        there, by force of Article 28(10), and the company may have disclosed data without a legal basis and without
        telling anybody. Whether a new purpose is compatible is for the controller to judge, never for the processor.

    Varför:
        Ett biträde handlar bara enligt instruktion. Så snart det använder uppgifterna för något eget är det
        personuppgiftsansvarigt där, enligt artikel 28.10, och företaget kan ha lämnat ut uppgifter utan rättslig grund
        och utan att informera om det. Om ett nytt ändamål är förenligt prövar den personuppgiftsansvarige, aldrig
        biträdet.

    Remedy:
        Forbid it in the agreement or switch it off, or make the company an independent controller for that use. In a
        text: “only on our instructions and for our purposes”.

    Åtgärd:
        Förbjud det i avtalet eller stäng av det, eller gör företaget till självständigt personuppgiftsansvarig för den
        användningen. I en text: ”bara enligt våra instruktioner och för våra ändamål”.

    Bad:
        # processors/analytics.yaml
        own_purposes: true
        # texts/introduction.yaml
        body:
          sv: Delning med personuppgiftsbiträden sker bara för ändamål som är förenliga med våra.
          en: Sharing with processors takes place only for purposes that are compatible with ours.

    Good:
        # processors/analytics.yaml
        own_purposes: false
        # texts/introduction.yaml
        body:
          sv: Personuppgiftsbiträden behandlar uppgifterna bara enligt våra instruktioner.
          en: Processors process the data only on our instructions.

    When it is wrong to fire:
        When a text forbids the use in words that the rule does not see. It is silent where the sentence says “not” or
        “never”.

    När den har fel:
        När en text förbjuder användningen med ord som regeln inte ser. Den tiger där meningen säger ”inte” eller
        ”aldrig”.
    """
    for identifier, processor in whole.processors.items():
        if processor.own_purposes and not _controller_too(identifier, whole):
            yield found(
                "own_purposes",
                on=("processor", identifier),
                sv=f"”{processor.name.sv}” får använda uppgifterna för egna ändamål, men anges bara som "
                "personuppgiftsbiträde. För de ändamålen är det personuppgiftsansvarigt.",
                en=f"“{processor.name.en}” may use the data for its own purposes but is listed only as a processor. "
                "For those purposes it is a controller.",
            )
    matches = (m for side, pattern in _sentences().items() for m in whole.texts.matching(pattern, side, public=True))
    for sighting in together(matches, lambda match: not _forbidden().search(match.words)):
        yield sighting.found(
            "Texten låter personuppgiftsbiträden använda uppgifterna för egna eller andra ändamål. Ett biträde får "
            "bara följa den personuppgiftsansvariges instruktioner.",
            "The text lets processors use the data for purposes of their own or others. A processor may only follow "
            "the controller's instructions.",
        )


def _controller_too(identifier: str, whole: Whole) -> bool:
    return any(relation.disclosure.role is not Role.PROCESSOR for relation in whole.relations.get(identifier, ()))


@cache
def _sentences() -> Patterns:
    """A sentence about processors and purposes that are not ours."""
    sv = r"\bförenlig\w*|\begna (?:ändamål|syften)|\bandra (?:ändamål|syften)|\bför egen del"
    en = r"\bcompatible\b|\b(?:its|their) own (?:purposes|ends)|\bother purposes|\bpurposes of (?:its|their) own"
    # From where a sentence begins, so that each is gone through once.
    begins, rest = r"(?<![^.!?\n])", r"[^.!?\n]*"
    return {
        "sv": re.compile(rf"{begins}{rest}biträde{rest}(?:{sv}){rest}", re.IGNORECASE),
        "en": re.compile(rf"{begins}{rest}\bprocessors?\b{rest}(?:{en}){rest}", re.IGNORECASE),
    }


@cache
def _forbidden() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:inte|aldrig|ej|inga|utan att|förbju\w+|not|never|no|nor|cannot|forbid\w*|without)\b", re.IGNORECASE
    )
