"""Profiling that is not admitted, and decisions without a human being (Article 22)."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from generator.findings import Severity
from generator.model import LegalBasisArticle, Nothing, Purpose, Text
from generator.model.codes import ActivityTag, AutomatedDecisionGround
from generator.model.effects import AutomatedDecisions
from generator.rules.form import Also, Findings, also, found, rule
from generator.rules.words import listed
from generator.source import LANGUAGES, Language, Message, Route

_BEFORE = re.compile(r"[^.!?]*$")
_AFTER = re.compile(r"[^.!?]*")


@rule(
    "DPI-04",
    Severity.WARNING,
    "4(4), 13(2)(f), recital 60",
    sources=("GDPR-TEXT-13",),
    house_limit=Message(
        "listan över ord som talar om profilering",
        "the list of words that speak of profiling",
    ),
)
def profiling_not_admitted(purpose: Purpose) -> Findings:
    """Profiling described but not stated.

    På svenska:
        Profilering beskrivs men anges inte.

    What it checks:
        A purpose whose name, summary, purpose or operations speak of profiling, scoring, customer segments or analysis
        of individuals, or that is marked as profiling, says how the profiling is done and what it leads to. Sentences
        that deny profiling do not count.

    Vad den prövar:
        Ett ändamål vars namn, sammanfattning, ändamål eller åtgärder talar om profilering, poängsättning, kundsegment
        eller analys på individnivå, eller som är märkt som profilering, anger hur profileringen går till och vad den
        leder till. Meningar som förnekar profilering räknas inte.

    Why:
        Sorting people automatically by their behaviour is profiling (Article 4(4)). They must be told that it is done
        and what it leads to (recital 60), or they cannot object to it.

    Varför:
        Att automatiskt sortera människor efter hur de beter sig är profilering (artikel 4.4). De ska få veta att det
        görs och vad det leder till (skäl 60), annars kan de inte invända mot det.

    Remedy:
        State the profiling: which data it uses, how it is done and what it means for the person.

    Åtgärd:
        Ange profileringen: vilka uppgifter den bygger på, hur den går till och vad den betyder för personen.

    Bad:
        # purposes/marketing.yaml
        operations:
          - sv: Indelning i kundgrupper efter vad du har köpt.
            en: Sorting into customer groups by what you have bought.

    Good:
        # purposes/marketing.yaml
        operations:
          - sv: Indelning i kundgrupper efter vad du har köpt.
            en: Sorting into customer groups by what you have bought.
        profiling:
          logic: {sv: Vi ser vad du har köpt., en: We look at what you have bought.}
          consequences: {sv: Du får kataloger som passar., en: You receive catalogues that suit you.}

    When it is wrong to fire:
        When companies are sorted and not persons, or the sorting is done in another purpose. Say so in the text.

    När den har fel:
        När företag sorteras och inte personer, eller när sorteringen görs i ett annat ändamål. Skriv det i texten.
    """
    if purpose.profiling is not None and not isinstance(purpose.profiling, Nothing):
        return
    sign = next(_signs(purpose), None)
    if sign is None:
        return
    name, words = purpose.name, sign.words
    if purpose.profiling is None:
        yield found(
            missing="profiling",
            sv=f"”{name.sv}” innebär profilering, av ”{words.sv}” att döma, men det anges inte.",
            en=f"“{name.en}” involves profiling, to judge by “{words.en}”, but this is not stated.",
            also=(sign.place,),
        )
    else:
        yield found(
            *sign.place.place.route,
            sv=f"”{name.sv}” säger att ingen profilering görs, men ”{words.sv}” tyder på motsatsen.",
            en=f"“{name.en}” says that no profiling is done, but “{words.en}” suggests otherwise.",
            also=(also("profiling", at="key", sv="ingen profilering", en="no profiling"),),
        )


class _Sign(NamedTuple):
    """What speaks of profiling, and where."""

    words: Message
    place: Also


def _signs(purpose: Purpose) -> Iterator[_Sign]:
    for route, text in _texts(purpose):
        words = {language: _words(getattr(text, language), language) for language in _patterns()}
        if told := [language for language, found_words in words.items() if found_words]:
            swedish, english = words["sv"] or words["en"], words["en"] or words["sv"]
            place = also(*route, told[0], sv="tyder på profilering", en="suggests profiling")
            yield _Sign(Message(swedish, english), place)
    if ActivityTag.PROFILING in purpose.tags:
        place = also("tags", purpose.tags.index(ActivityTag.PROFILING), sv="profilering", en="profiling")
        yield _Sign(Message("profilering", "profiling"), place)


def _texts(purpose: Purpose) -> Iterator[tuple[Route, Text]]:
    yield from ((("operations", position), text) for position, text in enumerate(purpose.operations))
    yield from ((("sub_purposes", position), text) for position, text in enumerate(purpose.sub_purposes))
    yield ("purpose",), purpose.purpose
    yield ("summary",), purpose.summary
    yield ("name",), purpose.name


def _words(text: str, language: Language) -> str:
    """The first words of profiling in the text, in a sentence that does not deny it; none are empty."""
    return _asserted(text, language, _patterns())


def _asserted(text: str, language: Language, patterns: Mapping[Language, re.Pattern[str]]) -> str:
    """The first words of a pattern in the text, in a sentence that does not deny it; none are empty."""
    for match in patterns[language].finditer(text):
        before, after = _BEFORE.search(text, 0, match.start()), _AFTER.match(text, match.end())
        sentence = (before[0] if before else "") + " " + (after[0] if after else "")
        if not _denials()[language].search(sentence):
            return match[0]
    return ""


@cache
def _patterns() -> Mapping[Language, re.Pattern[str]]:
    return {
        "sv": re.compile(
            r"\bkund(?:segment|grupp|kategori|profil)\w*|\b(?:unik\w*|personlig\w*) profil(?:er)?\b"
            r"|\bprofiler(?:a|ar|as|at|ats|ing|ingen|ingar)\b|\bsegmenter\w*|\bindividnivå\w*"
            r"|\b(?:poängsätt|scor(?:e|ing))\w*|\bbeteendemönster\w*|\bköpbeteende\w*"
            r"|\bdela\w* (?:\w+ ){0,3}in (?:\w+ ){0,3}(?:segment|målgrupper)"
            r"|\b(?:anpassa|skräddarsy)\w* (?:\w+ ){0,3}(?:efter|utifrån|till) (?:vad|det|hur) du\b",
            re.IGNORECASE,
        ),
        "en": re.compile(
            r"\bcustomer (?:segment|group|categor|profile)\w*|\bunique profiles?\b|\bprofil(?:ing|ed)\b"
            r"|\bsegment(?:ing|ation|ed)\b|\b(?:individual level|level of (?:\w+ and )?individuals)\b"
            r"|\bscor(?:e|es|ed|ing)\b|\b(?:buying|purchas(?:e|ing)) behaviour|\binto (?:\w+ )?segments"
            r"|\b(?:adapt|tailor|adjust|personali[sz])\w* (?:\w+ ){0,3}to (?:what|how) you\b",
            re.IGNORECASE,
        ),
    }


@cache
def _denials() -> Mapping[Language, re.Pattern[str]]:
    return {
        "sv": re.compile(r"\b(?:inte|ingen|inga|inget|aldrig|utan)\b", re.IGNORECASE),
        "en": re.compile(r"\b(?:not|no|never|without)\b", re.IGNORECASE),
    }


@rule(
    "DPI-05",
    Severity.ERROR,
    "22(1), 22(2), 22(3), 13(2)(f), 15(1)(h)",
    sources=("IMY-KLARNA", "GDPR-K"),
)
def automated_decision_without_safeguards(purpose: Purpose) -> Findings:
    """Automated decision without ground or safeguards.

    På svenska:
        Automatiserat beslut utan stöd eller skydd.

    What it checks:
        Each purpose says whether decisions with legal or similar effect are made solely by automated means; where it
        says nothing only a warning is given. Such decisions have one of the grounds in Article 22(2), and where the
        ground is a contract or consent a human being can be made to look at the decision and the person can contest it.
        Explicit consent as the ground is also recorded as such. A purpose that says that no such decisions are made
        does not tell of refusing or granting something automatically.

    Vad den prövar:
        Varje ändamål anger om beslut med rättslig eller liknande verkan fattas helt automatiskt; saknas uppgiften ges
        bara en varning. Sådana beslut har något av stöden i artikel 22.2, och är stödet avtal eller samtycke kan en
        människa pröva beslutet och personen bestrida det. Uttryckligt samtycke som stöd är också angivet som sådant.
        Ett ändamål som säger att inga sådana beslut fattas talar inte om att något avslås eller beviljas automatiskt.

    Why:
        Nobody is to be refused credit or a purchase by a machine alone without one of the grounds in Article 22, and
        people must be able to reach a human being. Klarna was fined for, among other things, saying too little about
        such decisions.

    Varför:
        Ingen ska nekas kredit eller köp enbart av en maskin utan något av stöden i artikel 22, och den som drabbas ska
        kunna nå en människa. Klarna fick betala sanktionsavgift bland annat för att ha informerat för lite om sådana
        beslut.

    Remedy:
        State the ground and the safeguards, or state that no such decisions are made.

    Åtgärd:
        Ange stödet och skyddet, eller ange att inga sådana beslut fattas.

    Bad:
        # purposes/orders.yaml
        automated_decisions:
          ground: 22.2.a
          logic: {sv: Vi begär ett betyg av ett kreditbolag., en: We ask a credit bureau for a rating.}
          consequences: {sv: Du kan nekas köp mot faktura., en: You may be refused to buy on invoice.}
          safeguards: {sv: Du kan betala med kort., en: You can pay by card.}

    Good:
        # purposes/orders.yaml
        automated_decisions:
          ground: 22.2.a
          logic: {sv: Vi begär ett betyg av ett kreditbolag., en: We ask a credit bureau for a rating.}
          consequences: {sv: Du kan nekas köp mot faktura., en: You may be refused to buy on invoice.}
          safeguards: {sv: Ring så prövar en handläggare beslutet., en: Call and a person will review it.}
          human_review: true
          contest: true

    When it is wrong to fire:
        When a human being really decides, with power to decide otherwise. Then state that there are no such decisions.

    När den har fel:
        När en människa i själva verket beslutar och kan besluta annorlunda. Ange då att inga sådana beslut fattas.
    """
    decisions = purpose.automated_decisions
    if decisions is None:
        yield found(
            missing="automated_decisions",
            severity=Severity.WARNING,
            sv=f"Det framgår inte om beslut fattas helt automatiskt i ”{purpose.name.sv}”.",
            en=f"It is not stated whether decisions are made solely by automated means in “{purpose.name.en}”.",
        )
    elif isinstance(decisions, AutomatedDecisions):
        yield from _ground(purpose, decisions)
        yield from _safeguards(purpose, decisions)
    else:
        yield from _told_of_a_machine(purpose)


def _told_of_a_machine(purpose: Purpose) -> Findings:
    """Words of a decision by a machine in a purpose that says there are none."""
    for route, text in _texts(purpose):
        swedish, english = (_asserted(getattr(text, side), side, _by_machine()) for side in LANGUAGES)
        if swedish or english:
            yield found(
                *route,
                "sv" if swedish else "en",
                severity=Severity.WARNING,
                sv=f"”{purpose.name.sv}” säger att inga automatiserade beslut fattas, men ”{swedish or english}” tyder "
                "på motsatsen.",
                en=f"“{purpose.name.en}” says that no automated decisions are made, but “{english or swedish}” "
                "suggests otherwise.",
                also=(also("automated_decisions", at="key", sv="inga sådana beslut", en="no such decisions"),),
            )
            return


@cache
def _by_machine() -> Mapping[Language, re.Pattern[str]]:
    decided_sv = r"(?:avslå\w*|avslås|neka\w*|avvisa\w*|beviljas?|godkän\w+ (?:köp|kredit|ansökan|kund)\w*)"
    decided_en = (
        r"(?:refus\w+|reject\w*|declin\w+|den(?:y|ied|ies)|grant\w*|approv\w+ (?:credit|purchase|application)\w*)"
    )
    return {
        "sv": re.compile(
            rf"\bautomatiskt (?:\w+ ){{0,2}}?{decided_sv}|\b{decided_sv} (?:\w+ ){{0,2}}?automatiskt\b", re.IGNORECASE
        ),
        "en": re.compile(
            rf"\bautomatically (?:\w+ ){{0,2}}?{decided_en}|\b{decided_en} (?:\w+ ){{0,2}}?automatically\b",
            re.IGNORECASE,
        ),
    }


def _ground(purpose: Purpose, decisions: AutomatedDecisions) -> Findings:
    if decisions.ground is None:
        yield found(
            "automated_decisions",
            missing="ground",
            sv=f"Besluten i ”{purpose.name.sv}” fattas automatiskt, men stödet i artikel 22.2 anges inte.",
            en=f"The decisions in “{purpose.name.en}” are automated, but the ground in Article 22(2) is not stated.",
            fix=Message(
                "Ange om stödet är avtal, lag eller uttryckligt samtycke. Finns inget av dem ska en människa besluta.",
                "Say whether the ground is contract, law or explicit consent. If there is none, a person must decide.",
            ),
        )
    elif decisions.ground is AutomatedDecisionGround.ARTICLE_22_2_C and not _explicit(purpose):
        yield found(
            "automated_decisions",
            "ground",
            sv=f"Besluten i ”{purpose.name.sv}” grundas på uttryckligt samtycke, men den rättsliga grunden är en "
            "annan.",
            en=f"The decisions in “{purpose.name.en}” rest on explicit consent, but the legal basis is another.",
            fix=Message(
                "Ange samtycket som rättslig grund och att det är uttryckligt, eller ange ett annat stöd.",
                "State the consent as the legal basis and that it is explicit, or another ground.",
            ),
            also=(also("legal_basis", at="key", sv="rättslig grund", en="legal basis"),) if purpose.legal_basis else (),
        )


def _explicit(purpose: Purpose) -> bool:
    return any(
        basis.article is LegalBasisArticle.ARTICLE_6_1_A and basis.consent is not None and basis.consent.explicit
        for basis in purpose.legal_basis
    )


def _safeguards(purpose: Purpose, decisions: AutomatedDecisions) -> Findings:
    if decisions.ground is AutomatedDecisionGround.ARTICLE_22_2_B:
        return
    lacking = [
        words
        for met, words in (
            (decisions.human_review, Message("att en människa kan pröva dem", "that a person can review them")),
            (
                decisions.contest,
                Message("att den som drabbas kan bestrida dem", "that those affected can contest them"),
            ),
        )
        if not met
    ]
    if lacking:
        missing = "contest" if decisions.human_review else "human_review"
        stated = getattr(decisions, missing) is not None
        what = listed(lacking)
        yield found(
            *("automated_decisions", *((missing,) if stated else ())),
            missing="" if stated else missing,
            sv=f"Besluten i ”{purpose.name.sv}” fattas automatiskt, men det framgår inte {what.sv}.",
            en=f"The decisions in “{purpose.name.en}” are automated, but it is not stated {what.en}.",
            fix=Message(
                "Låt en människa pröva beslutet på begäran och ta emot invändningar, och ange det.",
                "Have a person review the decision on request and hear objections, and say so.",
            ),
        )
