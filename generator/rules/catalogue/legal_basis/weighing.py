"""Legitimate interests, continued: the interest belongs to the purpose, and it has been weighed."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from generator.findings import Severity
from generator.model import LegalBasisArticle, Purpose, Text
from generator.model.basis import BalancingTest, LegitimateInterest
from generator.model.codes import ActivityTag as Tag
from generator.rules.form import Findings, Found, also, found, rule
from generator.rules.reviews import balancing_good_until
from generator.rules.whole import Whole
from generator.rules.words import listed
from generator.source import Message

_SAME_BEGINNING = 10
_STEM = 6
_EVERYWHERE = frozenset({"intres", "uppgif", "person", "behand", "ändamå", "intere", "purpos", "proces"})
"""Beginnings of words that say nothing of which purpose it is."""


class _Family(NamedTuple):
    """Activities that may share an interest, and the beginnings of words of which such an interest has one."""

    tags: frozenset[Tag]
    words: tuple[str, ...]


_FAMILIES = (
    _Family(
        frozenset(
            {
                Tag.MARKETING,
                Tag.NEWSLETTER,
                Tag.ADVERTISING,
                Tag.CATALOGUE,
                Tag.RECOMMENDATION,
                Tag.AUDIENCE_MATCHING,
            }
        ),
        (
            *("marknadsför", "erbjud", "kund", "reklam", "sälj", "försälj", "nyhet", "sortiment", "katalog", "annons"),
            *("market", "offer", "customer", "advert", "sell", "sale", "news", "range", "catalogue"),
        ),
    ),
    _Family(
        frozenset({Tag.ANALYTICS, Tag.IMPROVEMENT, Tag.SURVEY}),
        (
            *("mät", "statistik", "utveckl", "förbättr", "förstå", "bättre", "analys"),
            *("measur", "statistic", "develop", "improv", "understand", "better", "analy"),
        ),
    ),
    _Family(
        frozenset({Tag.SECURITY, Tag.FRAUD_PREVENTION, Tag.INCIDENT_HANDLING}),
        (
            *("säker", "missbruk", "skydd", "angrepp", "bedräg", "incident", "intrång", "hindra", "brott", "inbrott"),
            *("stöld", "obehörig"),
            *("secur", "abuse", "misuse", "protect", "attack", "fraud", "breach", "intrusion", "prevent", "crime"),
            *("theft", "unauthori"),
        ),
    ),
    _Family(
        frozenset(
            {
                Tag.ORDER,
                Tag.DELIVERY,
                Tag.PAYMENT,
                Tag.WARRANTY,
                Tag.ASSEMBLY,
                Tag.BOOKING,
                Tag.CUSTOMER_SERVICE,
                Tag.USER_ACCOUNT,
            }
        ),
        (
            *(
                "avtal",
                "lever",
                "fullgör",
                "kund",
                "beställ",
                "köp",
                "betal",
                "varor",
                "hjälp",
                "svar",
                "tjänst",
                "bok",
            ),
            *("contract", "deliver", "perform", "customer", "order", "purchas", "buy", "pay", "goods", "help"),
            *("answer", "service", "book"),
        ),
    ),
)


class _Use(NamedTuple):
    """An interest where a purpose states it."""

    key: str
    purpose: Purpose
    position: int
    interest: LegitimateInterest
    who: tuple[str, ...]


@rule(
    "LEG-07",
    Severity.WARNING,
    "6(1)(f), 13(1)(d)",
    sources=("CJ-MOUSSE",),
    house_limit=Message(
        "intressen som börjar med samma tio ord, och listan över ord för varje slags verksamhet",
        "interests that begin with the same ten words, and the list of words for each kind of activity",
    ),
)
def interest_of_another_purpose(whole: Whole) -> Findings:
    """The stated interest does not match the purpose.

    På svenska:
        Intresset stämmer inte med ändamålet.

    What it checks:
        Two purposes of different kinds do not state the same interest, as far as its first ten words tell. And where
        the kind of a purpose is known, its interest has a word in common with the purpose or with activities of the
        kind.

    Vad den prövar:
        Två ändamål av olika slag anger inte samma intresse, så långt de tio första orden visar. Och när ändamålets slag
        är känt har intresset något ord gemensamt med ändamålet eller med behandlingar av det slaget.

    Why:
        The person is told the interest in order to object to it. An interest that was copied from another purpose does
        not explain this one, and an interest that was not told cannot be relied on (Court of Justice, C-394/23).

    Varför:
        Den registrerade får veta intresset för att kunna invända mot det. Ett intresse som är kopierat från ett annat
        ändamål förklarar inte det här, och ett intresse som inte har angetts kan inte åberopas (EU-domstolen,
        C-394/23).

    Remedy:
        Write the interest that this purpose serves, such as marketing our own similar goods to those who are customers.

    Åtgärd:
        Skriv det intresse som just det här ändamålet tjänar, till exempel att marknadsföra egna liknande varor till dem
        som är kunder.

    Bad:
        # purposes/marketing.yaml
        legal_basis:
          - for: [company-contact]
            article: 6.1.f
            interest:
              text:
                sv: Vårt intresse är att upptäcka och stoppa missbruk av webbplatsen.
                en: Our interest is to discover and stop abuse of the website and keep it secure.
              whose: [controller]
            balancing_test: {reference: LIA-3, date: 2026-03-01, passes: true}

    Good:
        # purposes/marketing.yaml
        legal_basis:
          - for: [company-contact]
            article: 6.1.f
            interest:
              text:
                sv: Vårt intresse är att marknadsföra kontorsmöbler till företag som är kunder.
                en: Our interest is to market office furniture to companies that are customers.
              whose: [controller]
            balancing_test: {reference: LIA-3, date: 2026-03-01, passes: true}

    When it is wrong to fire:
        When both purposes are of the same kind, as two mailings are. Give them the same kind of activity.

    När den har fel:
        När båda ändamålen är av samma slag, som två utskick är. Ange samma slag av behandling för dem.
    """
    uses = list(_uses(whole))
    first: dict[str, _Use] = {}
    copies: dict[tuple[str, int], _Use] = {}
    for use in uses:
        for beginning in _beginnings(use.interest.text):
            earlier = first.setdefault(beginning, use)
            if earlier.key != use.key and not _same_kind(earlier.purpose, use.purpose):
                # It was copied to the purpose that it fits worse; to the later one where that cannot be told.
                copy, original = (earlier, use) if _fit(earlier) < _fit(use) else (use, earlier)
                copies.setdefault((copy.key, copy.position), original)
    for use in uses:
        if source := copies.get((use.key, use.position)):
            yield _copied(use, source)
        elif not _explains(use, whole):
            yield _foreign(use)


def _uses(whole: Whole) -> Iterator[_Use]:
    for key, purpose in whole.purposes.items():
        for position, basis in enumerate(purpose.legal_basis):
            if basis.article is LegalBasisArticle.ARTICLE_6_1_F and basis.interest is not None:
                yield _Use(key, purpose, position, basis.interest, basis.for_)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def _beginnings(text: Text) -> tuple[str, str]:
    return " ".join(_words(text.sv)[:_SAME_BEGINNING]), " ".join(_words(text.en)[:_SAME_BEGINNING])


def _same_kind(one: Purpose, other: Purpose) -> bool:
    # Profiling is a way to do many things, and no kind of its own.
    mine, theirs = set(one.tags) - {Tag.PROFILING}, set(other.tags) - {Tag.PROFILING}
    return bool(mine & theirs) or any(mine & family.tags and theirs & family.tags for family in _FAMILIES)


def _families(use: _Use) -> list[_Family]:
    return [family for family in _FAMILIES if not family.tags.isdisjoint(use.purpose.tags)]


def _fit(use: _Use) -> int:
    """How many words at the beginning of the interest belong to activities of the purpose's kind."""
    words = [word for beginning in _beginnings(use.interest.text) for word in beginning.split()]
    return sum(word.startswith(family.words) for family in _families(use) for word in words)


def _explains(use: _Use, whole: Whole) -> bool:
    families = _families(use)
    if not families:
        return True
    words = _words(f"{use.interest.text.sv} {use.interest.text.en}")
    if any(word.startswith(family.words) for family in families for word in words):
        return True
    persons = [whole.data_subjects[who].name for who in use.who if who in whole.data_subjects]
    about = use.purpose.name, use.purpose.purpose, *persons
    return not _stems(words).isdisjoint(_stems([word for text in about for word in _words(f"{text.sv} {text.en}")]))


def _stems(words: list[str]) -> set[str]:
    return {word[:_STEM] for word in words if len(word) >= _STEM} - _EVERYWHERE


def _copied(use: _Use, original: _Use) -> Found:
    return found(
        "legal_basis",
        use.position,
        "interest",
        "text",
        on=("purpose", use.key),
        sv=f"”{use.purpose.name.sv}” anger samma intresse som ”{original.purpose.name.sv}”, fast ändamålen är av olika "
        "slag.",
        en=f"“{use.purpose.name.en}” states the same interest as “{original.purpose.name.en}”, though the purposes are "
        "of different kinds.",
        also=(
            also(
                *("legal_basis", original.position, "interest", "text"),
                on=("purpose", original.key),
                sv="samma intresse",
                en="the same interest",
            ),
        ),
    )


def _foreign(use: _Use) -> Found:
    name = use.purpose.name
    return found(
        "legal_basis",
        use.position,
        "interest",
        "text",
        on=("purpose", use.key),
        sv=f"Intresset i ”{name.sv}” har inget ord gemensamt med ändamålet och förklarar det inte.",
        en=f"The interest in “{name.en}” has no word in common with the purpose and does not explain it.",
    )


@rule(
    "LEG-08",
    Severity.WARNING,
    "6(1)(f), 5(2), 24",
    sources=("EDPB-LI", "CJ-KNLTB", "CSM-2021"),
    house_limit=Message(
        "en intresseavvägning görs om efter 24 månader",
        "a balancing test is done again after 24 months",
    ),
)
def no_balancing_test(purpose: Purpose, whole: Whole) -> Findings:
    """No up-to-date balancing test.

    På svenska:
        Aktuell intresseavvägning saknas.

    What it checks:
        Behind every purpose that rests on legitimate interests (Article 6(1)(f)) there is a balancing test with a
        reference and a date, no older than 24 months, and it does not say that the person's interests weigh more.

    Vad den prövar:
        Bakom varje ändamål som vilar på en intresseavvägning (artikel 6.1 f) finns en dokumenterad avvägning med
        referens och datum. Den är högst 24 månader gammal och säger inte att den registrerades intressen väger tyngre.

    Why:
        Legitimate interests carry the processing only if they have been weighed against the person's interests, and the
        company must be able to show it (Article 5(2)). If the test fails, there is no basis.

    Varför:
        Ett berättigat intresse bär behandlingen bara om det har vägts mot den registrerades intressen, och företaget
        ska kunna visa det (artikel 5.2). Faller avvägningen finns ingen grund.

    Remedy:
        Do the test in three steps (the interest, whether the processing is necessary, the balance) and refer to it.

    Åtgärd:
        Gör avvägningen i tre steg (intresset, om behandlingen är nödvändig, avvägningen) och hänvisa till den.

    Bad:
        # purposes/customer-service.yaml
        legal_basis:
          - for: [consumer]
            article: 6.1.f
            interest:
              text:
                sv: Vårt intresse är att kunna svara på dina frågor.
                en: Our interest is to be able to answer your questions.
              whose: [controller]
            balancing_test: {reference: LIA-2, date: 2019-05-02, passes: true}

    Good:
        # purposes/customer-service.yaml
        legal_basis:
          - for: [consumer]
            article: 6.1.f
            interest:
              text:
                sv: Vårt intresse är att kunna svara på dina frågor.
                en: Our interest is to be able to answer your questions.
              whose: [controller]
            balancing_test: {reference: LIA-2, date: 2026-03-01, passes: true}

    When it is wrong to fire:
        When the test is old but nothing has changed. Read it again and give it the date on which that was done.

    När den har fel:
        När avvägningen är gammal men inget har ändrats. Läs den på nytt och ange det datum då det gjordes.
    """
    for position, basis in enumerate(purpose.legal_basis):
        if basis.article is not LegalBasisArticle.ARTICLE_6_1_F:
            continue
        if basis.balancing_test is None:
            yield _no_test(purpose, position)
        else:
            yield from _test(purpose, position, basis.balancing_test, whole)


def _no_test(purpose: Purpose, position: int) -> Found:
    return found(
        "legal_basis",
        position,
        missing="balancing_test",
        sv=f"”{purpose.name.sv}” vilar på ett berättigat intresse, men ingen dokumenterad avvägning anges.",
        en=f"“{purpose.name.en}” rests on legitimate interests, but no balancing test is recorded.",
    )


def _test(purpose: Purpose, position: int, test: BalancingTest, whole: Whole) -> Findings:
    at = ("legal_basis", position, "balancing_test")
    name = purpose.name
    words = {"reference": Message("referens", "reference"), "date": Message("datum", "date")}
    if missing := [field for field in words if getattr(test, field) is None]:
        lacking = listed((words[field] for field in missing), Message("och", "and no"))
        yield found(
            *at,
            missing=missing[0],
            sv=f"Avvägningen bakom ”{name.sv}” saknar {lacking.sv}.",
            en=f"The balancing test behind “{name.en}” has no {lacking.en}.",
            fix=Message(
                "Ange var avvägningen finns och när den gjordes.", "Say where the test is and when it was done."
            ),
        )
    if test.date is not None and balancing_good_until(test.date) < whole.as_of:
        yield found(
            *at,
            "date",
            sv=f"Avvägningen bakom ”{name.sv}” är från {test.date} och har inte setts över på två år.",
            en=f"The balancing test behind “{name.en}” is from {test.date} and has not been reviewed for two years.",
            fix=Message("Se över avvägningen och ange det nya datumet.", "Review the test and give the new date."),
        )
    if test.passes is False:
        yield found(
            *at,
            "passes",
            severity=Severity.ERROR,
            sv=f"Avvägningen bakom ”{name.sv}” säger att intresset inte väger tyngst, så grunden håller inte.",
            en=f"The balancing test behind “{name.en}” says that the interest does not prevail, so the basis fails.",
            fix=Message(
                "Upphör med behandlingen, begränsa den och gör om avvägningen, eller välj en annan grund.",
                "Stop the processing, limit it and weigh again, or choose another basis.",
            ),
        )
