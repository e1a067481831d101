"""Retention comes to an end, and a long one has a reason."""

import re
from collections.abc import Callable
from functools import cache

from generator.findings import Severity
from generator.model import Purpose, RetentionRule
from generator.model.codes import DataType, Period, PersonType
from generator.model.common import Text
from generator.rules.catalogue.retention.warranty import begins_after_warranty
from generator.rules.catalogue.retention.wording import total, written
from generator.rules.form import Also, Findings, also, found, rule
from generator.rules.groups import DIRECT_MARKETING
from generator.rules.periods import longer
from generator.rules.whole import Whole
from generator.source import LANGUAGES, Language, Message

_LONGEST: Period = "P10Y"
_LONGEST_CONSUMER_CONTACT: Period = "P3Y"
_LONGEST_MARKETING: Period = "P24M"


@rule(
    "RET-04",
    Severity.ERROR,
    "5(1)(e), 13(2)(a)",
    sources=("WP260", "EDPB-CEF-2025"),
    house_limit=Message(
        "de ord som anses sakna ett slut, till exempel ”så länge det behövs” och ”tills vidare”",
        "the words that are taken as open-ended, such as “as long as necessary” and “until further notice”",
    ),
)
def open_ended_retention(purpose: Purpose) -> Findings:
    """Open-ended retention.

    På svenska:
        Lagring utan slut.

    What it checks:
        A criterion or an exception leads to an end. “As long as necessary” and “until further notice” do not, unless
        an event, a law or a time follows in the same sentence; nor does an exception that is only reviewed again and
        again. A longest time in the rule (maximum) is an end.

    Vad den prövar:
        Ett kriterium eller ett undantag leder till ett slut. Det gör inte ”så länge det behövs” och ”tills vidare”, om
        inte en händelse, en lag eller en tid följer i samma mening, och inte heller ett undantag som bara prövas på
        nytt gång på gång. En längsta tid i regeln (maximum) är ett slut.

    Why:
        The person cannot work out when the data go, and the company has set itself no limit. The guidelines on
        transparency say that “as long as necessary” is not enough, and the supervisory authorities' joint review of
        erasure in 2025 asked for the legal obligation to be named next to the period.

    Varför:
        Den registrerade kan inte räkna ut när uppgifterna försvinner, och företaget har inte satt någon gräns för sig
        självt. Riktlinjerna om öppenhet säger att ”så länge det behövs” inte räcker, och tillsynsmyndigheternas
        gemensamma granskning av radering 2025 efterlyste att den rättsliga förpliktelsen anges intill tiden.

    Remedy:
        Name the event that ends it, or give the longest time (maximum), such as until the claim is paid or
        time-barred.

    Åtgärd:
        Ange händelsen som avslutar lagringen eller den längsta tiden (maximum), till exempel tills fordran är betald
        eller preskriberad.

    Bad:
        # purposes/customer-service.yaml
        retention:
          - for: [consumer]
            criterion: {sv: Vi sparar ärendet så länge det behövs., en: We keep the case as long as necessary.}
            action: erase
            executed_by: Systemförvaltningen
            backups: P30D

    Good:
        # purposes/customer-service.yaml
        retention:
          - for: [consumer]
            criterion: {sv: Vi sparar ärendet tills felet är avhjälpt., en: We keep the case until the fault has been remedied.}
            action: erase
            executed_by: Systemförvaltningen
            backups: P30D

    When it is wrong to fire:
        When the end stands in another sentence, or when the event that the exception names always comes in the end.
        Then give the longest time; whoever erases needs it.

    När den har fel:
        När slutet står i en annan mening, eller när händelsen i undantaget alltid inträffar till sist. Ange då den
        längsta tiden. Den behövs för gallringen.
    """  # noqa: E501 - a text on one line is easier to read than one folded
    for position, kept in enumerate(purpose.retention):
        if kept.maximum is not None:
            continue
        if kept.period is None and (language := _first(kept.criterion, _open_ended)):
            yield found(
                "retention",
                position,
                "criterion",
                language,
                sv=f"Kriteriet i ”{purpose.name.sv}” ger inget slut: uppgifterna kan sparas hur länge som helst.",
                en=f"The criterion in “{purpose.name.en}” gives no end: the data can be kept for any length of time.",
            )
        if language := _first(kept.exception, _without_end):
            yield found(
                "retention",
                position,
                "exception",
                language,
                sv=f"Undantaget i ”{purpose.name.sv}” har ingen längsta tid, så uppgifterna kan sparas utan slut.",
                en=f"The exception in “{purpose.name.en}” has no longest time, so the data can be kept without end.",
            )


def _open_ended(text: str, language: Language) -> bool:
    """Whether a sentence has words without an end, and nothing else in it gives one."""
    phrase, end, _ = _patterns(language)
    return any(phrase.search(sentence) and not end.search(sentence) for sentence in re.split(r"[.\n]", text))


def _without_end(text: str, language: Language) -> bool:
    _, _, again = _patterns(language)
    return _open_ended(text, language) or again.search(text) is not None


@cache
def _patterns(language: Language) -> tuple[re.Pattern[str], ...]:
    """Words without an end, words of an end, and words of a review that returns."""
    patterns = {
        "sv": (
            r"\bså länge (?:det |som |de |vi |uppgifterna )*(?:behöv\w+|är nödvändigt|är nödvändiga|kräv\w+)"
            r"|\bså länge (?:det )?finns (?:\w+ ){0,2}behov|\bså länge vi (?:har|ser) (?:\w+ )?(?:nytta|behov"
            r"|intresse|glädje)"
            r"|\btills vidare|kommer att vara orör[dt]|på obestämd tid|\brader(?:ar|as) (?:vi )?(?:inte|aldrig)\b"
            r"|\b(?:sparas?|bevaras?|lagras?) (?:vi )?för (?:alltid|all framtid)",
            r"enligt|lag(?:en|ar)?\b|tills (?!vidare)|till dess|dock|högst|längst|som mest|\bår\b|månad|avslut|upphör"
            r"|gått ut|preskri",
            r"pröva\w* (?:\w+ ){0,2}på nytt|omprövas? (?:varje|årlig|månad|regelbund|löpande)|gör\w* en ny bedömning"
            r"|ser? (?:\w+ )?över|ses över",
        ),
        "en": (
            r"\b(?:as|so) long as (?:(?:it|is|are|they|we|the data) )*(?:necessary|needed|need\b|required|require\b)"
            r"|\b(?:as|so) long as there is (?:an? )?(?:\w+ ){0,2}need\b|\b(?:as"
            r"|so) long as (?:\w+ ){1,3}(?:useful|of use|benefit)"
            r"|until further notice|indefinite|for an unlimited (?:time|period)|remain untouched"
            r"|\b(?:never|not) (?:be )?(?:delet|eras|remov)e?d?\b|\b(?:keep|kept|store|stored) forever",
            r"under the|\bacts?\b|\blaws?\b|until (?!further)|but no|at most|not longer|no longer|\byears?\b|months?\b"
            r"|\bends?\b|ended|closed|expire|time-barred",
            r"\b(?:review|reassess|assess|evaluate|consider)\w* (?:\w+ ){0,2}(?:again|every|each|regularly|monthly"
            r"|annually|yearly)|\b(?:reassess|re-evaluate|reconsider)",
        ),
    }
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns[language])


def _first(text: Text | None, objectionable: Callable[[str, Language], bool]) -> Language | None:
    """The first language in which the text is objectionable."""
    if text is None:
        return None
    return next((side for side in LANGUAGES if objectionable(getattr(text, side), side)), None)


@rule(
    "RET-05",
    Severity.WARNING,
    "5(1)(e), 5(2)",
    sources=("PRESKR", "KKL-2022", "EDPB-CEF-2025"),
    house_limit=Message(
        "tio år i allmänhet, tre år för konsumenters namn och kontaktuppgifter, två år för marknadsföring",
        "ten years in general, three years for names and contact details of consumers, two years for marketing",
    ),
)
def long_retention_without_reason(purpose: Purpose, whole: Whole) -> Findings:
    """Long retention without a stated reason.

    På svenska:
        Lång lagringstid utan angivet skäl.

    What it checks:
        A rule states a law or a reason when the data can be kept for more than ten years. The limit is three years for
        names and contact details of consumers, and two years for data used for marketing. The wait for the start event
        counts: a period that begins when the warranty has ended is as much longer as the longest warranty.

    Vad den prövar:
        En regel anger en lag eller ett skäl när uppgifterna kan sparas i mer än tio år. Gränsen är tre år för
        konsumenters namn och kontaktuppgifter och två år för uppgifter som används för marknadsföring. Väntan på
        starthändelsen räknas med: en tid som börjar när garantin har gått ut är så mycket längre som den längsta
        garantin.

    Why:
        The company must be able to show why so long a time is needed. Most claims are time-barred after ten years, and
        a consumer may complain of a fault for three; a longer time needs another reason, and it should be written down.

    Varför:
        Företaget måste kunna visa varför en så lång tid behövs. De flesta fordringar preskriberas efter tio år och en
        konsument kan reklamera i tre. För längre tid än så krävs ett annat skäl, och det behöver skrivas ned.

    Remedy:
        State the law or the reason for the time, or shorten it.

    Åtgärd:
        Ange lagen eller skälet bakom tiden, eller förkorta den.

    Bad:
        # purposes/warranty.yaml
        retention:
          - for: [consumer, sole-trader]
            period: P3Y
            start: {sv: garantin har gått ut, en: the warranty has ended}
            action: erase
            executed_by: Systemförvaltningen
            backups: P30D

    Good:
        # purposes/warranty.yaml
        retention:
          - for: [consumer, sole-trader]
            period: P3Y
            start: {sv: garantin har gått ut, en: the warranty has ended}
            reason: {sv: Den behövs för att pröva garantin., en: It is needed to examine the warranty.}
            action: erase
            executed_by: Systemförvaltningen
            backups: P30D

    When it is wrong to fire:
        When the reason stands in a document elsewhere. The limits are this program's and not the law's: a shorter time
        can be too long, and a longer one right.

    När den har fel:
        När skälet står i ett dokument någon annanstans. Gränserna är programmets och inte lagens: en kortare tid kan
        vara för lång och en längre kan vara riktig.
    """
    for position, kept in enumerate(purpose.retention):
        longest = _longest(kept, whole)
        if longest is None or kept.laws or kept.reason:
            continue
        limit = _limit(purpose, kept, whole)
        if longer(longest, limit):
            time, most = written(longest), written(limit)
            yield found(
                "retention",
                position,
                "maximum" if kept.maximum else "period",
                sv=f"Uppgifterna i ”{purpose.name.sv}” kan sparas i sammanlagt {time.sv} utan att något skäl anges. "
                f"Programmet frågar efter ett skäl när tiden är längre än {most.sv}.",
                en=f"The data in “{purpose.name.en}” can be kept for {time.en} in all, and no reason is stated. "
                f"The program asks for a reason when the time is longer than {most.en}.",
                also=_waited(kept, whole),
            )


def _longest(kept: RetentionRule, whole: Whole) -> Period | None:
    if kept.maximum or kept.period is None:
        return kept.maximum
    return total(kept.start_delay or _warranty(kept, whole), kept.period)


def _warranty(kept: RetentionRule, whole: Whole) -> Period | None:
    """The wait for the start event, where it is the end of the warranty."""
    controller = whole.records("controller").get("controller")
    return controller.longest_warranty if controller and begins_after_warranty(kept) else None


def _waited(kept: RetentionRule, whole: Whole) -> tuple[Also, ...]:
    """The place of the warranty, where it was added to the period."""
    if kept.maximum or kept.start_delay or _warranty(kept, whole) is None:
        return ()
    on = ("controller", "controller")
    return (also("longest_warranty", on=on, sv="garantin, som går först", en="the warranty, which comes first"),)


def _limit(purpose: Purpose, kept: RetentionRule, whole: Whole) -> Period:
    if not DIRECT_MARKETING.isdisjoint(purpose.tags):
        return _LONGEST_MARKETING
    known = whole.records("data-subject")
    consumers = {who for who in kept.for_ if (person := known.get(who)) and person.type is PersonType.CONSUMER}
    contact = {DataType.NAME, DataType.CONTACT_DETAILS}
    for use in purpose.data_subjects:
        if use.who in consumers and contact & whole.types(kept.data or use.data):
            return _LONGEST_CONSUMER_CONTACT
    return _LONGEST
