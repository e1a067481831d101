"""How a request is met, Article 12: in time, free of charge, by more than one way, and without a form of our own."""

import re
from functools import cache

from generator.findings import Severity
from generator.model import RightsInformation, Text
from generator.model.rights import AnswerTime
from generator.rules.form import Findings, found, rule
from generator.rules.periods import longer
from generator.source import LANGUAGES, Message, Route

_MONTH = "P1M"
_EXTENSION = "P2M"
_FEWEST_WAYS = 2


@rule(
    "RGT-05",
    Severity.WARNING,
    "12(2), 12(3), 12(5)",
    sources=("EDPB-ACCESS", "IMY-ACCESS"),
    house_limit=Message(
        "två slags vägar att lämna en begäran",
        "two kinds of ways to make a request",
    ),
)
def requests_hindered(rights: RightsInformation) -> Findings:
    """Requests are made slow, costly or difficult.

    På svenska:
        Begäranden görs långsamma, dyra eller svåra.

    What it checks:
        The policy says that a request is answered within one month, which may be extended by at most two months, and
        that it is free of charge, and not only once a year. There are at least two kinds of ways to make it, and none
        of them demands a particular form.

    Vad den prövar:
        Policyn säger att en begäran besvaras inom en månad, som får förlängas med högst två månader, och att det är
        gratis, inte bara en gång om året. Det finns minst två slags vägar att göra den på, och ingen av dem kräver en
        viss blankett.

    Why:
        The company must make it easy to use one's rights. A request that comes in by a way other than the one the
        company prefers counts all the same, and a fee may be taken only for requests that are manifestly unfounded or
        excessive.

    Varför:
        Företaget ska göra det lätt att använda sina rättigheter. En begäran räknas även om den kommer en annan väg än
        den som företaget helst ser, och avgift får tas ut bara för begäranden som är uppenbart ogrundade eller
        orimliga.

    Remedy:
        State the answer time P1M, an extension of at most P2M, that requests are free, and at least e-mail beside a
        form or the telephone.

    Åtgärd:
        Ange svarstiden P1M, en förlängning på högst P2M, att begäranden är gratis och minst e-post utöver formulär
        eller telefon.

    Bad:
        # rights.yaml
        channels:
          - kind: web-form
            name: {sv: Formuläret på webbplatsen, en: The form on the website}
            address: https://www.example.com/form/
            rights: [access, erasure, objection, marketing-objection]
            form_required: true
        answer_time: {period: P3M}
        fee: {sv: Ett utdrag kostar 200 kronor., en: An extract costs SEK 200.}

    Good:
        # rights.yaml
        channels:
          - kind: web-form
            name: {sv: Formuläret på webbplatsen, en: The form on the website}
            address: https://www.example.com/form/
            rights: [access, erasure, objection, marketing-objection]
          - kind: email
            name: {sv: E-post, en: E-mail}
            address: dataskydd@example.com
            rights: [access, erasure, objection, marketing-objection]
        answer_time: {period: P1M, extension: P2M}
        fee: {sv: Det är gratis., en: It is free of charge.}

    When it is wrong to fire:
        When a second way exists that the register does not name, such as a visit to a shop. Add it. Whether a way
        suits those who are to use it, the rule cannot tell.

    När den har fel:
        När det finns en väg till som registret inte nämner, till exempel ett besök i butiken. Lägg till den. Om en väg
        passar dem som ska använda den kan regeln inte avgöra.
    """
    yield from _time(rights.answer_time)
    yield from _fee(rights.fee)
    yield from _once_a_year(rights)
    if len({channel.kind for channel in rights.channels}) < _FEWEST_WAYS:
        yield found(
            "channels",
            sv=f"Det finns bara en väg att använda sina rättigheter: {rights.channels[0].name.sv}.",
            en=f"There is only one way to use one's rights: {rights.channels[0].name.en}.",
            fix=Message(
                "Lägg till en väg av annat slag, till exempel e-post eller telefon.",
                "Add a way of another kind, such as e-mail or the telephone.",
            ),
        )
    for position, channel in enumerate(rights.channels):
        if channel.form_required:
            yield found(
                "channels",
                position,
                "form_required",
                sv=f"Den som använder ”{channel.name.sv}” måste fylla i en viss blankett.",
                en=f"Whoever uses “{channel.name.en}” must fill in a particular form.",
                fix=Message(
                    "Erbjud blanketten som hjälp, och ta emot begäranden även utan den.",
                    "Offer the form as a help, and accept requests without it.",
                ),
            )


def _time(time: AnswerTime | None) -> Findings:
    if time is None:
        yield found(
            missing="answer_time",
            sv="Policyn säger inte när en begäran besvaras. Lagen kräver normalt svar inom en månad.",
            en="The policy does not say when a request is answered. The law normally demands an answer within one "
            "month.",
        )
        return
    if longer(time.period, _MONTH):
        yield found(
            "answer_time",
            "period",
            sv="Svarstiden är längre än en månad, som är lagens gräns.",
            en="The time for an answer is longer than one month, which is the limit of the law.",
        )
    if time.extension and longer(time.extension, _EXTENSION):
        yield found(
            "answer_time",
            "extension",
            sv="Svarstiden får förlängas med högst två månader.",
            en="The time for an answer may be extended by two months at the most.",
        )


def _fee(fee: Text | None) -> Findings:
    if fee is None:
        yield found(
            missing="fee",
            sv="Policyn säger inte att det är gratis att använda sina rättigheter.",
            en="The policy does not say that using one's rights is free of charge.",
        )
    elif not (_free("sv").search(fee.sv) and _free("en").search(fee.en)):
        language = "en" if _free("sv").search(fee.sv) else "sv"
        yield found(
            "fee",
            language,
            sv=f"Enligt texten är det inte gratis att använda sina rättigheter: ”{fee.sv}”",
            en=f"According to the text, using one's rights is not free of charge: “{fee.en}”",
            fix=Message(
                "Skriv att det är gratis. Avgift får tas ut bara när en begäran är uppenbart ogrundad eller orimlig.",
                "Write that it is free. A fee may be taken only when a request is manifestly unfounded or excessive.",
            ),
        )


def _once_a_year(rights: RightsInformation) -> Findings:
    """The rule of the repealed Personal Data Act, which many texts still tell."""
    told: list[tuple[Route, Text]] = [(("how", i, "text"), how.text) for i, how in enumerate(rights.how)]
    if rights.fee is not None:
        told.append((("fee",), rights.fee))
    for route, text in told:
        if language := next((side for side in LANGUAGES if _yearly().search(getattr(text, side))), None):
            yield found(
                *route,
                language,
                sv="Enligt texten är det gratis bara en gång om året. Så var det enligt personuppgiftslagen, som är "
                "upphävd.",
                en="According to the text it is free only once a year. So it was under the Personal Data Act, which is "
                "repealed.",
                fix=Message(
                    "Skriv att det är gratis. Avgift får tas ut bara när en begäran är uppenbart ogrundad eller "
                    "orimlig.",
                    "Write that it is free. A fee may be taken only when a request is manifestly unfounded or "
                    "excessive.",
                ),
            )


@cache
def _yearly() -> re.Pattern[str]:
    free = r"(?:gratis|kostnadsfri\w*|avgiftsfri\w*|utan (?:kostnad|avgift)|free|without charge)"
    once = r"(?:en gång (?:per|om|varje) (?:kalender)?år(?:et)?|once (?:a|per|every|each) (?:calendar )?year)"
    return re.compile(rf"\b{free}\b[^.!?\n]{{0,60}}\b{once}\b|\b{once}\b[^.!?\n]{{0,60}}\b{free}\b", re.IGNORECASE)


@cache
def _free(language: str) -> re.Pattern[str]:
    """What says that nothing is charged, or that only unfounded requests are."""
    words = (
        r"gratis|kostnadsfri|avgiftsfri|utan (?:kostnad|avgift)|(?:kosta|betala)\w* (?:inget|ingenting|inte|aldrig"
        r"|inte något|noll)|slipper (?:att )?betala"
        r"|ing(?:en|a) (?:avgift|kostnad)|inte (?:ta\w* )?(?:något )?betalt|uppenbart ogrundad"
        if language == "sv"
        else r"\bfree\b|no (?:charge|fee|cost)|without (?:charge|cost|a fee)|(?:costs?|pays?) (?:you )?nothing"
        r"|(?:not|n[’']t) (?:have to |need to )?pay"
        r"|not (?:cost|charge)|manifestly unfounded"
    )
    return re.compile(words, re.IGNORECASE)
