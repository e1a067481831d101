"""The right to erasure, Article 17: on request, with its exceptions, and not the same as routine clean-up."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from generator.findings import Severity
from generator.model import Right, RightsInformation, SectionName, Text
from generator.rules.form import Findings, found, rule
from generator.rules.whole import Whole
from generator.source import LANGUAGES, Language, Message, Route


class _Told(NamedTuple):
    """A text that stands in the section on rights."""

    on: tuple[str, str]
    route: Route
    text: Text


@rule(
    "RGT-06",
    Severity.WARNING,
    "17, 17(3), 19, 5(1)(e)",
    sources=("EDPB-CEF-2025",),
    house_limit=Message(
        "de ord som gör att en text läses som rutinmässig gallring, och som att den nämner ett undantag",
        "the words by which a text is read as routine clean-up, and as naming an exception",
    ),
)
def erasure_mixed_up_with_retention(rights: RightsInformation, whole: Whole) -> Findings:
    """Erasure described as routine clean-up.

    På svenska:
        Radering beskrivs som gallring.

    What it checks:
        Where what is told of the right to erasure speaks of clean-up, anonymisation or retention periods, it also says
        when a request is not granted: what the law obliges the company to keep, or legal claims.

    Vad den prövar:
        Där det som sägs om rätten till radering talar om gallring, anonymisering eller lagringstider sägs också när en
        begäran inte beviljas: det som lagen kräver att företaget bevarar, eller rättsliga anspråk.

    Why:
        That data are cleaned out after four years is the company's own duty and answers nobody who asks today. The
        supervisory authorities' joint review in 2025 of the right to erasure asked for the legal obligation that
        prevents erasure to be named. The reader needs to know when the answer is yes and when it is no.

    Varför:
        Att uppgifter gallras efter fyra år är företagets egen skyldighet och inget svar till den som frågar i dag. Vid
        sin gemensamma granskning av rätten till radering 2025 efterlyste tillsynsmyndigheterna att den lag som hindrar
        radering anges. Läsaren behöver veta när svaret är ja och när det är nej.

    Remedy:
        Say what is erased on request and what is kept, and why: bookkeeping for seven years, an open complaint, legal
        claims. Leave retention periods to the purposes.

    Åtgärd:
        Skriv vad som raderas på begäran, och vad som bevaras och varför: bokföring i sju år, en öppen reklamation,
        rättsliga anspråk. Låt lagringstiderna stå i ändamålen.

    Bad:
        # rights.yaml
        how:
          - right: erasure
            text:
              sv: Kontaktuppgifter ses över och anonymiseras efter fyra år.
              en: Contact details are reviewed and anonymised after four years.

    Good:
        # rights.yaml
        how:
          - right: erasure
            text:
              sv: Begär du det raderar vi dina uppgifter, utom det som lagen kräver att vi bevarar.
              en: If you ask us to, we erase your data, except what the law obliges us to keep.

    When it is wrong to fire:
        When the exceptions are named in words that the rule does not know. It looks for the law, legal claims, duties
        and “except”.

    När den har fel:
        När undantagen står med ord som regeln inte känner. Den letar efter lagen, rättsliga anspråk, skyldigheter och
        ”utom”.
    """
    texts = list(_texts(rights, whole))
    if any(_exception(language).search(_side(told, language)) for told in texts for language in LANGUAGES):
        return
    for told in texts:
        language = next((side for side in LANGUAGES if _cleaning(side).search(_side(told, side))), None)
        if language is not None:
            yield found(
                *told.route,
                language,
                on=told.on,
                sv=(
                    "Rätten till radering beskrivs som gallring. Det framgår inte när den som begär radering får ett "
                    "ja och när svaret blir nej."
                ),
                en=(
                    "The right to erasure is described as routine clean-up. It is not stated when a request for "
                    "erasure is granted and when it is refused."
                ),
            )


def _side(told: _Told, language: Language) -> str:
    return told.text.sv if language == "sv" else told.text.en


def _texts(rights: RightsInformation, whole: Whole) -> Iterator[_Told]:
    """What is said of erasure, and the free texts of the section that speak of it."""
    for position, how in enumerate(rights.how):
        if how.right is Right.ERASURE:
            yield _Told(("rights", "rights"), ("how", position, "text"), how.text)
    names = [key for part in whole.policy.sections if part.section is SectionName.RIGHTS for key in part.texts]
    for key in names:
        text = whole.free_texts.get(key)
        if text is not None and any(_erasing(side).search(getattr(text.body, side)) for side in LANGUAGES):
            yield _Told(("text", key), ("body",), text.body)


@cache
def _erasing(language: Language) -> re.Pattern[str]:
    words = r"\brader|ta(?:s|r)? bort|utplån" if language == "sv" else r"\beras|\bdelet|\bremov"
    return re.compile(words, re.IGNORECASE)


@cache
def _cleaning(language: Language) -> re.Pattern[str]:
    words = (
        r"gallr|anonymiser|\brens(?:a|n)|lagringstid|ses över|inte (?:längre )?behövs|efter (?:\d+|ett|två|tre"
        r"|fyra|fem|sju|tio) (?:månad|år)"
        if language == "sv"
        else r"purg|anonymis|anonymiz|clean(?:ed|ing)? (?:up|out)|retention period"
        r"|\breviewed|no longer (?:needed|necessary)"
        r"|after (?:\d+|one|two|three|four|five|seven|ten) (?:month|year)"
    )
    return re.compile(words, re.IGNORECASE)


@cache
def _exception(language: Language) -> re.Pattern[str]:
    words = (
        r"\b(?:\w{3,})?lagen\b|\blag(?:ar|stift\w*|krav\w*)?\b|rättslig|anspråk|bokföring|skyldig|undantag|\butom\b"
        r"|måste (?:bevara|spara|behålla)"
        if language == "sv"
        else r"\blaws?\b|\b(?-i:Act)\b|\blegal|\bclaims?\b|accounting|oblig"
        r"|\bexcept|\bunless\b|must (?:keep|retain)|required to keep"
    )
    return re.compile(words, re.IGNORECASE)
