"""What a text says that the policy covers, beside what the register holds."""

import re
from collections.abc import Iterable
from functools import cache

from generator.findings import Severity
from generator.model.codes import Channel, CookieParty
from generator.rules.form import Findings, also, rule
from generator.rules.sightings import Patterns, place_of, sighted
from generator.rules.whole import Whole
from generator.rules.words import labels_within, listed
from generator.source import Message

_MOST_NAMED = 4


@cache
def _only_the_website() -> Patterns:
    site_sv = r"(?:webbplats\w*|hemsida\w*|webbutik\w*|sajt\w*|webb\b)"
    site_en = r"(?:web ?sites?|web ?shop|online shop|site)"
    return {
        "sv": re.compile(
            rf"\b(?:gäller|omfattar|avser)\s+(?:endast|bara|enbart|uteslutande)\b[^.!?\n]{{0,40}}?\b{site_sv}",
            re.IGNORECASE,
        ),
        "en": re.compile(
            rf"\b(?:(?:applies|relates|extends|covers|concerns)\s+(?:only|solely|exclusively)|(?:only|solely)\s+"
            rf"(?:applies|covers|concerns|relates))\b[^.!?\n]{{0,40}}?\b{site_en}\b",
            re.IGNORECASE,
        ),
    }


@cache
def _disclaimed() -> Patterns:
    tools_sv = (
        r"(?:cookies\b|kak(?:a|or|orna)\b|insticksprogram|pixl(?:ar|arna)\b|taggar\b|skript\b|verktyg(?:en)?\b"
        r"|tjänster(?:na)? från (?:tredje|andra))"
    )
    tools_en = r"(?:cookies|plug-?ins|pixels|tags|scripts|tools|third[- ]party (?:services|code|technolog\w+))"
    return {
        "sv": re.compile(
            r"\b(?:(?:ansvarar|svarar)\s+(?:vi\s+)?inte|inget ansvar|inte (?:något )?ansvar\w*)\s+för\b"
            rf"[^.!?\n]{{0,80}}?\b{tools_sv}",
            re.IGNORECASE,
        ),
        "en": re.compile(
            r"\b(?:not (?:be )?(?:responsible|liable|answer)|no (?:responsibility|liability))\b"
            rf"[^.!?\n]{{0,80}}?\b{tools_en}\b",
            re.IGNORECASE,
        ),
    }


@rule(
    "GEN-11",
    Severity.WARNING,
    "13, 24, 26",
    sources=("CJ-FASHION", "GDPR-K"),
    house_limit=Message(
        "listan över fraser",
        "the list of phrases",
    ),
)
def scope_contradicts_register(whole: Whole) -> Findings:
    """The stated scope contradicts the register.

    På svenska:
        Det angivna tillämpningsområdet strider mot registret.

    What it checks:
        A text that limits the policy to the website stands in a register where every purpose uses the web only. A
        text that disclaims responsibility for cookies, plug-ins or tools of others stands in a register without
        third-party cookies. Disclaimers for linked websites are left alone.

    Vad den prövar:
        En text som begränsar policyn till webbplatsen står i ett register där alla ändamål bara använder webben. En
        text som frånsäger sig ansvar för andras kakor, insticksprogram eller verktyg står i ett register utan
        tredjepartskakor. Förbehåll om länkade webbplatser rörs inte.

    Why:
        Whoever meets the company in other channels has been given no information (Article 13). Whoever builds the code
        of others into their site may be jointly responsible with them for the collection (Court of Justice, C-40/17),
        and cannot then disclaim it.

    Varför:
        Den som möter företaget i andra kanaler har inte fått någon information (artikel 13). Den som bygger in andras
        kod på sin webbplats kan ansvara gemensamt med dem för insamlingen (EU-domstolen, C-40/17) och kan då inte
        frånsäga sig ansvaret.

    Remedy:
        Say which companies, channels and people the policy covers, as the register has them.

    Åtgärd:
        Skriv vilka företag, kanaler och personer policyn omfattar, så som de står i registret.

    Bad:
        # texts/introduction.yaml
        body:
          sv: Den här integritetspolicyn gäller endast för denna webbplats.
          en: This privacy policy applies only to this website.

    Good:
        # texts/introduction.yaml
        body:
          sv: Den här integritetspolicyn gäller när du handlar hos oss, på webben, per telefon och per e-post.
          en: This privacy policy applies when you buy from us, on the web, by telephone and by e-mail.

    When it is wrong to fire:
        When another document informs about the other channels. Name and link it in the text, and accept the deviation
        with that reason.

    När den har fel:
        När ett annat dokument informerar om de andra kanalerna. Nämn och länka det i texten, och acceptera avvikelsen
        med det skälet.
    """
    outside = {
        key: (purpose, [c for c in purpose.channels if c is not Channel.WEB]) for key, purpose in whole.purposes.items()
    }
    beyond = {key: found for key, found in outside.items() if found[1]}
    if beyond:
        key, (first, channels) = next(iter(beyond.items()))
        used = _channels(channel for _, found in beyond.values() for channel in found)
        for sighting in sighted(whole, _only_the_website()):
            place = place_of(sighting.wording)
            yield sighting.found(
                f"Det sägs {place.sv} att policyn bara gäller webbplatsen, men uppgifter används också via {used.sv}.",
                f"It is said {place.en} that only the website is covered, but data are used by {used.en} too.",
                also(
                    "channels",
                    first.channels.index(channels[0]),
                    on=("purpose", key),
                    sv=f"”{first.name.sv}” sker också på annat sätt",
                    en=f"“{first.name.en}” also takes place elsewhere",
                ),
            )
    yield from _disclaimers(whole)


def _disclaimers(whole: Whole) -> Findings:
    third = {key: cookie for key, cookie in whole.cookies.items() if cookie.party is CookieParty.THIRD}
    if not third:
        return
    names = listed((Message(f"”{c.name.sv}”", f"“{c.name.en}”") for c in third.values()), most=_MOST_NAMED)
    for sighting in sighted(whole, _disclaimed()):
        place = place_of(sighting.wording)
        yield sighting.found(
            f"Ansvaret för andras kakor eller verktyg frånsägs {place.sv}, men företaget har självt byggt in dem: "
            f"{names.sv}.",
            f"Responsibility for cookies or tools of others is disclaimed {place.en}, but the company has built them "
            f"in itself: {names.en}.",
            also(on=("cookie", next(iter(third))), sv="kakan anges här", en="the cookie is stated here"),
        )


def _channels(channels: Iterable[Channel]) -> Message:
    known = labels_within("purpose", "channels")
    return listed(known[channel] for channel in channels)
