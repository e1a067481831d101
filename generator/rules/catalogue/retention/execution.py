"""What is written of retention is what happens: no text says otherwise, and somebody erases."""

import re
from collections.abc import Iterator
from functools import cache

from generator.findings import Severity
from generator.model import Purpose
from generator.model.codes import Period
from generator.rules.catalogue.retention.wording import alike, periods_in, said, total, written
from generator.rules.form import Findings, Found, also, found, rule
from generator.rules.periods import SESSION, days
from generator.rules.texts import Match
from generator.rules.whole import Whole
from generator.rules.words import listed
from generator.source import LANGUAGES, Language, Message, Route

_ELSEWHERE = frozenset({"exception", "criterion", "start", "withdrawal", "timing", "opt_out"})
"""Texts of a purpose whose periods are another matter, or are the rule's own."""
_REACH = 60
"""How many characters a verb may stand from the period that belongs to it."""
_SENTENCE = 400
"""How much of the sentence is looked at on each side, so that a text full of periods takes no longer than others."""


@rule(
    "RET-11",
    Severity.ERROR,
    "5(1)(e), 5(2), 13(2)(a)",
    sources=("EDPB-CEF-2025",),
    house_limit=Message(
        "de ord som knyter en tid i en text till lagringen, till exempel ”vi sparar … i”",
        "the words that tie a period in a text to retention, such as “we keep … for”",
    ),
)
def retention_contradicted_or_not_carried_out(whole: Whole) -> Findings:
    """A text gives another period, or nobody is assigned to erase.

    På svenska:
        En text anger en annan lagringstid, eller så är ingen utsedd att gallra.

    What it checks:
        A period in the texts of a purpose, in a sentence that says how long data are kept, is one of the purpose's
        retention periods, in both languages; one in a free text of the policy is some period of the register. Each
        rule says what is done at the end (otherwise a warning), and each purpose who does it, or where the routine is
        (a warning), and for how long back-ups remain (information).

    Vad den prövar:
        En tid i ett ändamåls texter, i en mening som säger hur länge uppgifter sparas, är någon av ändamålets
        lagringstider på båda språken. En tid i policyns fria texter finns någonstans i registret. Varje regel anger vad
        som görs vid slutet (annars en varning), och varje ändamål anger vem som gör det eller var rutinen finns (en
        varning) och hur länge säkerhetskopior finns kvar (upplysning).

    Why:
        When two texts give two periods, at least one of them is untrue. And a period that nobody carries out is only a
        promise: the company must be able to show that data are erased, also from back-ups, which the supervisory
        authorities' review in 2025 also dealt with.

    Varför:
        När två texter anger två tider är minst en av dem osann. En tid som ingen tillämpar är bara ett löfte: företaget
        ska kunna visa att uppgifter gallras, även ur säkerhetskopior, som tillsynsmyndigheternas granskning 2025 också
        tog upp.

    Remedy:
        Take the period out of the text, or make it the same as the rule's; say what is done at the end (action) and
        who does it (executed_by or retention_routine).

    Åtgärd:
        Ta bort tiden ur texten eller skriv samma tid som i regeln. Ange vad som görs vid slutet (action) och vem som
        gör det (executed_by eller retention_routine).

    Bad:
        # purposes/customer-service.yaml
        summary:
          sv: Vi svarar när du hör av dig och sparar ärendet i två år.
          en: We answer when you contact us and keep the case for two years.
        retention:
          - for: [consumer]
            period: P1Y
            start: {sv: ärendet har avslutats, en: the case has been closed}
            action: erase
            backups: P30D

    Good:
        # purposes/customer-service.yaml
        summary:
          sv: Vi svarar när du hör av dig och sparar ärendet i ett år.
          en: We answer when you contact us and keep the case for one year.
        retention:
          - for: [consumer]
            period: P1Y
            start: {sv: ärendet har avslutats, en: the case has been closed}
            action: erase
            executed_by: Systemförvaltningen
            backups: P30D

    When it is wrong to fire:
        When the text speaks of how long something else is kept, such as what another company keeps. Then write it
        without a period, or refer to that company's own information.

    När den har fel:
        När texten handlar om hur länge något annat sparas, till exempel vad ett annat företag sparar. Skriv det då utan
        tid, eller hänvisa till det företagets information.
    """
    for key, purpose in whole.purposes.items():
        if purpose.retention:
            yield from _not_carried_out(key, purpose)
    lifetimes = _lifetimes(whole)
    known = {key: _periods(purpose, lifetimes.get(key, [])) for key, purpose in whole.purposes.items()}
    anywhere = list(dict.fromkeys(period for periods in (*known.values(), *lifetimes.values()) for period in periods))
    for match, period in _told(whole):
        kind, key = match.wording.on
        periods = known.get(key, []) if kind == "purpose" else anywhere if kind == "text" else []
        if not periods or any(alike(period, other) for other in periods):
            continue
        if kind == "text":
            yield _found_nowhere(match)
        elif match.wording.field not in _ELSEWHERE:
            yield _contradicted(match, whole.purposes[key])


def _not_carried_out(key: str, purpose: Purpose) -> Findings:
    sv, en = purpose.name.sv, purpose.name.en
    on = ("purpose", key)
    for position, kept in enumerate(purpose.retention):
        if kept.action is None:
            yield found(
                "retention",
                position,
                missing="action",
                on=on,
                severity=Severity.WARNING,
                sv=f"Det framgår inte vad som händer med uppgifterna i ”{sv}” när tiden är ute.",
                en=f"It is not stated what happens to the data in “{en}” when the time is out.",
            )
    if purpose.retention_routine:
        return
    nobody = next((i for i, kept in enumerate(purpose.retention) if not kept.executed_by), None)
    if nobody is not None:
        yield found(
            "retention",
            nobody,
            missing="executed_by",
            on=on,
            severity=Severity.WARNING,
            sv=f"Det framgår inte vem som ser till att uppgifterna i ”{sv}” gallras.",
            en=f"It is not stated who sees to it that the data in “{en}” are erased.",
        )
    if not any(kept.backups for kept in purpose.retention):
        yield found(
            "retention",
            0,
            missing="backups",
            on=on,
            severity=Severity.INFO,
            sv=f"Det framgår inte hur länge gallrade uppgifter i ”{sv}” finns kvar i säkerhetskopior.",
            en=f"It is not stated how long erased data in “{en}” remain in back-ups.",
            fix=Message(
                "Ange hur länge säkerhetskopiorna finns kvar (backups).",
                "State how long the back-ups remain (backups).",
            ),
        )


def _periods(purpose: Purpose, lifetimes: list[Period]) -> list[Period]:
    """Every period that the retention of a purpose speaks of; none where no rule has a period."""
    if not any(kept.period for kept in purpose.retention):
        return []
    given = [
        period
        for kept in purpose.retention
        for period in (kept.period, kept.maximum, kept.start_delay, kept.backups, total(kept.start_delay, kept.period))
        if period
    ]
    texts = [text for kept in purpose.retention for text in (kept.exception, kept.criterion, kept.start) if text]
    worded = [one.period for text in texts for side in LANGUAGES for one in periods_in(getattr(text, side), side)]
    return [*given, *worded, *lifetimes]


def _lifetimes(whole: Whole) -> dict[str, list[Period]]:
    """By purpose: how long its cookies last; those of no purpose are under the empty id."""
    lifetimes: dict[str, list[Period]] = {}
    for cookie in whole.cookies.values():
        if cookie.lifetime and cookie.lifetime != SESSION:
            for key in cookie.purposes or ("",):
                lifetimes.setdefault(key, []).append(cookie.lifetime)
    return lifetimes


def _told(whole: Whole) -> Iterator[tuple[Match, Period]]:
    """Every period in a public text that says how long data are kept; of a text in two languages, the first."""
    seen: set[tuple[tuple[str, str], Route, int]] = set()
    for language in LANGUAGES:
        for match in whole.texts.matching(said(language), language, public=True):
            if _of_keeping(match, language):
                period = next(periods_in(match.words, language)).period
                place = (match.wording.on, match.wording.route[:-1], days(period))
                if place not in seen:
                    seen.add(place)
                    yield match, period


def _of_keeping(match: Match, language: Language) -> bool:
    """Whether the sentence says that data are kept for the period, or erased after it."""
    text, end = match.wording.text, match.start + len(match.words)
    before = re.split(r"[.!?\n]", text[max(0, match.start - _SENTENCE) : match.start])[-1]
    after = re.split(r"[.!?\n]", text[end : end + _SENTENCE])[0]
    keep, erase, once, barrier, age = _patterns(language)
    if age.search(before) or age.search(after):
        return False
    verbs = (keep, erase) if once.search(before) else (keep,)
    return any(
        _near(verb, before[-_REACH:], barrier, last=True) or _near(verb, after[:_REACH], barrier, last=False)
        for verb in verbs
    )


def _near(verb: re.Pattern[str], words: str, barrier: re.Pattern[str], *, last: bool) -> bool:
    """Whether the verb stands in the words, with nothing between it and the period that gives it another meaning."""
    places = list(verb.finditer(words))
    if not places:
        return False
    gap = words[places[-1].end() :] if last else words[: places[0].start()]
    return barrier.search(gap) is None


@cache
def _patterns(language: Language) -> tuple[re.Pattern[str], ...]:
    """Words for keeping and for erasing, "after", what gives a period another meaning, and ages."""
    patterns = {
        "sv": (
            r"\b(?:spara(?:s|r|t|ts|de)?|lagra(?:s|r|t|ts|de)?|bevara(?:s|r|t|ts|de)?|behåll\w*|finns kvar)\b",
            r"\b(?:radera\w*|gallra\w*|ta(?:s|r)? (?:vi )?bort|anonymisera\w*|förstör\w*)",
            r"\befter (?:\w+ )?$",
            r"[,;:(]|\b(?:eftersom|då|när|för att|därför|som|så att|garanti\w*|reklam\w*|öppet köp)\b",
            r"\bbarn|\bålder|\bfyll\w+ |gamm(?:al|la)\b",
        ),
        "en": (
            r"\b(?:keep|keeps|kept|stored?|stores|retain\w*|saved?|saves)\b",
            r"\b(?:delet\w*|eras\w*|remov\w*|anonymis\w*|destroy\w*)",
            r"\bafter (?:\w+ ){0,2}$",
            r"[,;:(]|\b(?:because|since|when|so that|which|that|as|warrant\w*|guarantee\w*|complain\w*|return\w*)\b",
            r"\bchild|\bages?\b|\bold\b",
        ),
    }
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns[language])


def _contradicted(match: Match, purpose: Purpose) -> Found:
    one = listed(written(kept.period) for kept in purpose.retention if kept.period)
    return found(
        *match.wording.route,
        on=match.wording.on,
        sv=f"Texten säger ”{match.words}”, men lagringstiden i ”{purpose.name.sv}” är {one.sv}.",
        en=f"The text says “{match.words}”, but the retention period in “{purpose.name.en}” is {one.en}.",
        also=(also("retention", on=match.wording.on, at="key", sv="lagringstiden", en="the retention"),),
    )


def _found_nowhere(match: Match) -> Found:
    return found(
        *match.wording.route,
        on=match.wording.on,
        sv=f"Texten anger lagringstiden ”{match.words}”, som inte finns någonstans i registret.",
        en=f"The text gives the retention period “{match.words}”, which is found nowhere in the register.",
    )
