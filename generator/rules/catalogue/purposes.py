"""Purposes are specified and kept apart, Article 5(1)(b)."""

import re
from functools import cache
from typing import NamedTuple

from generator.findings import Severity
from generator.model import LegalBasisArticle, Purpose, Text
from generator.model.codes import ActivityTag
from generator.rules.form import Findings, also, found, rule
from generator.rules.whole import Whole
from generator.rules.words import labels
from generator.source import Language, Message, Route

_FEWEST_WORDS = 4
_CORE = frozenset(
    {
        ActivityTag.ORDER,
        ActivityTag.DELIVERY,
        ActivityTag.PAYMENT,
        ActivityTag.WARRANTY,
        ActivityTag.ASSEMBLY,
        ActivityTag.BOOKING,
    }
)
"""What a customer has asked for."""
_SECONDARY = frozenset(
    {
        ActivityTag.NEWSLETTER,
        ActivityTag.MARKETING,
        ActivityTag.ADVERTISING,
        ActivityTag.CATALOGUE,
        ActivityTag.SURVEY,
        ActivityTag.PROFILING,
        ActivityTag.RECOMMENDATION,
        ActivityTag.AUDIENCE_MATCHING,
        ActivityTag.ANALYTICS,
        ActivityTag.IMPROVEMENT,
        ActivityTag.RECRUITMENT,
        ActivityTag.SECURITY,
    }
)
"""What the company wants besides."""


@cache
def _vague(language: Language) -> re.Pattern[str]:
    """Words that fit any company; unless the text goes on to say how or to what end."""
    if language == "sv":
        things = (
            r"erbjudanden?|tjänst(?:er|eerbjudande)?|produkter|service|sortiment|verksamhet|företag|kanaler|"
            r"affär(?:er)?|IT(?:-\w+)?|system|webbplats|kundupplevelsen?|användarupplevelsen?"
        )
        words = (
            rf"\b(?:förbättra|utveckla|utvärdera)\b(?: och \w+)? (?:vår[at]?|hela)\b(?: \w+)? ?\b(?:{things})\b|"
            rf"\b(?:förbättring|utveckling|utvärdering) av (?:vår[at]?|hela)\b(?: \w+)? ?\b(?:{things})\b|"
            r"\b(?:en )?(?:bra|god|bättre) (?:kund|användar)upplevelse\b|"
            r"\b(?:förbättra|utveckla|höja) (?:kund|användar)upplevelsen\b|"
            r"\b(?:administrativa|interna|allmänna) (?:ändamål|syften)\b|\bandra (?:relevanta )?(?:aktiviteter"
            r"|ändamål|syften)\b|"
            r"\b(?:affärsändamål|affärsmässiga syften|företagsutveckling|affärsutveckling|verksamhetsutveckling)\b|"
            r"^(?:allmän |direkt)?(?:marknadsföring|kontroll(?:er)?|administration|analys(?:er)?|utveckling|"
            r"förbättring(?:ar)?|kundvård|statistik)\.?$"
        )
        more = r"genom|med hjälp av|så att|för att|utifrån|till exempel|dvs"
    else:
        things = r"offer(?:s|ings?)?|services?|products?|range|business|company|channels|IT|systems|website|operations"
        words = (
            rf"\b(?:improv|enhanc)(?:e|ing)?\b (?:our|the|your) (?:customer|user) experience\b|"
            r"\b(?:administrative|internal|general) purposes\b|"
            rf"\b(?:improv|develop|evaluat|enhanc)(?:e|ing)?\b(?: and \w+)? (?:our|the whole)\b(?: \w+)? ?"
            rf"\b(?:{things})\b|"
            r"\b(?:good|great|better) (?:customer|user) experience\b|"
            r"\bother (?:relevant )?(?:activities|purposes)\b|\bbusiness (?:purposes|development)\b|"
            r"^(?:to )?(?:general |direct )?(?:marketing|market|checks?|controls?|administration|administer|"
            r"analys[ei]s|analyse|development|improvements?|customer care|statistics)\.?$"
        )
        more = r"by|through|by means of|using|so that|in order to|based on|for example"
    return re.compile(rf"(?:{words})(?!.*\b(?:{more})\b)", re.IGNORECASE | re.DOTALL)


class _Statement(NamedTuple):
    """One text of a purpose and its place."""

    text: Text
    route: Route
    whole: bool
    """Whether it is the purpose as a whole, and not a part of it."""


@rule(
    "PUR-02",
    Severity.WARNING,
    "5(1)(b), 12(1)",
    sources=("WP260", "SAFESTATE"),
    house_limit=Message(
        "färre än fyra ord på båda språken, eller ord ur vår lista utan något som säger hur",
        "fewer than four words in both languages, or words of our list without anything that says how",
    ),
)
def vague_purpose(purpose: Purpose) -> Findings:
    """Vague purpose.

    På svenska:
        Ändamålet är för allmänt.

    What it checks:
        The purpose has at least four words in one of the languages, says more than the name, and it and its parts do
        without words that fit any company, such as “improve our services”, unless they go on to say how or why.

    Vad den prövar:
        Ändamålet har minst fyra ord på något av språken och säger mer än namnet. Det och dess delar använder inte ord
        som passar in på vilket företag som helst, till exempel ”förbättra våra tjänster”, om de inte fortsätter med hur
        eller varför.

    Why:
        A purpose is what everything else is measured against: which data are needed, for how long, on which basis.
        Purposes that cover anything limit nothing (Article 5(1)(b)), and people cannot tell what is done with their
        data.

    Varför:
        Ändamålet är det som allt annat mäts mot: vilka uppgifter som behövs, hur länge och på vilken grund. Ett
        ändamål som rymmer allt begränsar ingenting (artikel 5.1 b), och den registrerade kan inte förstå vad som görs.

    Remedy:
        Name what is done and to what end, such as “measure which pages are used so that errors in the web shop can be
        corrected”.

    Åtgärd:
        Säg vad som görs och varför, till exempel ”mäta vilka sidor som används så att fel i webbutiken kan rättas”.

    Bad:
        # purposes/website-statistics.yaml
        purpose:
          sv: Utveckla vårt erbjudande och våra IT-system.
          en: To develop our offer and our IT systems.

    Good:
        # purposes/website-statistics.yaml
        purpose:
          sv: Mäta vilka sidor som används så att fel i webbutiken kan rättas.
          en: To measure which pages are used so that errors in the web shop can be corrected.

    When it is wrong to fire:
        When the rest of the text makes clear what is done in words that the list does not know. Say it in the same text
        with “by” or “so that”.

    När den har fel:
        När resten av texten gör klart vad som görs med ord som listan inte känner. Säg det i samma text med ”genom”
        eller ”så att”.
    """
    parts = [_Statement(purpose.purpose, ("purpose",), whole=True)]
    parts += [_Statement(t, ("sub_purposes", i), whole=False) for i, t in enumerate(purpose.sub_purposes)]
    for statement in parts:
        yield from _judged(purpose, statement)


def _judged(purpose: Purpose, statement: _Statement) -> Findings:
    sv, en = statement.text.sv, statement.text.en
    route = statement.route
    if vague := _found_vague(statement.text):
        said, languages = vague
        yield found(
            *route,
            *(languages if len(languages) == 1 else ()),
            sv=f"”{said.sv}” i ”{purpose.name.sv}” är för allmänt. Det framgår inte vad som görs och varför.",
            en=f"“{said.en}” in “{purpose.name.en}” is too general. It is not clear what is done and why.",
        )
    elif statement.whole and _plain(sv) == _plain(purpose.name.sv) and _plain(en) == _plain(purpose.name.en):
        yield found(
            *route,
            sv=f"Ändamålet med ”{purpose.name.sv}” upprepar bara namnet.",
            en=f"The purpose of “{purpose.name.en}” only repeats the name.",
        )
    elif statement.whole and max(len(_plain(sv).split()), len(_plain(en).split())) < _FEWEST_WORDS:
        yield found(
            *route,
            sv=f"Ändamålet ”{sv}” är så kort att det inte framgår vad som görs och varför.",
            en=f"The purpose “{en}” is so short that it is not clear what is done and why.",
        )


def _found_vague(text: Text) -> tuple[Message, tuple[Language, ...]] | None:
    """What is too general, as each message is to quote it, and in which languages it was found."""
    swedish, english = _vague("sv").search(text.sv), _vague("en").search(text.en)
    if swedish and english:
        return Message(swedish[0], english[0]), ("sv", "en")
    if swedish:
        return Message(swedish[0], swedish[0]), ("sv",)
    return (Message(english[0], english[0]), ("en",)) if english else None


def _plain(text: str) -> str:
    return re.sub(r"^to |[^\w\s-]", "", text.casefold()).strip()


@rule(
    "PUR-03",
    Severity.WARNING,
    "5(1)(b), 6(4), 13(3), 30(1)(b)",
    sources=("IMY-BONNIER", "GDPR-K"),
    house_limit=Message(
        "vilka slags verksamheter som hör till en beställning och vilka som inte gör det",
        "which kinds of activity belong to an order and which do not",
    ),
)
def unrelated_purposes_in_one(purpose: Purpose, whole: Whole) -> Findings:
    """Unrelated purposes in one, or further use that has not been assessed.

    På svenska:
        Flera ändamål i ett, eller vidareanvändning som inte har bedömts.

    What it checks:
        A purpose does not hold both what the customer has asked for, such as an order, and what the company wants
        besides, such as marketing. Where it uses data that were collected for a purpose of another kind, the assessment
        of Article 6(4) is recorded, unless it rests on consent or a legal obligation alone.

    Vad den prövar:
        Ett ändamål innehåller inte både det som kunden har bett om, till exempel en beställning, och det som företaget
        vill därutöver, till exempel marknadsföring. Används uppgifter som samlades in för ett ändamål av annat slag är
        bedömningen enligt artikel 6.4 dokumenterad, om inte behandlingen bara vilar på samtycke eller rättslig
        förpliktelse.

    Why:
        Each purpose needs its own basis, retention and information. If they are mixed, the marketing borrows the
        contract as its basis and the data of the order are kept for as long as the marketing wants them. In its
        decision on Bonnier News (DI-2019-11737) IMY objected to purchase data being combined with other data for
        profiling.

    Varför:
        Varje ändamål behöver egen rättslig grund, lagringstid och information. Blandas de får marknadsföringen låna
        avtalet som grund, och orderuppgifterna sparas så länge som marknadsföringen vill ha dem. I beslutet om Bonnier
        News (DI-2019-11737) riktade IMY kritik mot att köpdata kombinerades med andra uppgifter för profilering.

    Remedy:
        Divide the purpose, or record the assessment of why the new use is compatible with the old.

    Åtgärd:
        Dela upp ändamålet, eller dokumentera bedömningen av varför den nya användningen är förenlig med den gamla.

    Bad:
        # purposes/marketing.yaml
        reuses:
          - purpose: orders

    Good:
        # purposes/marketing.yaml
        reuses:
          - purpose: orders
            assessment: {reference: FÖR-1, date: 2026-03-01}

    When it is wrong to fire:
        When the second activity cannot be told from the first, such as checking a payment for fraud under another
        name. Use the kind that fits it better.

    När den har fel:
        När den andra delen inte går att skilja från den första, till exempel när en betalning kontrolleras mot
        bedrägeri. Välj då ett slag som passar bättre.
    """
    core = [tag for tag in purpose.tags if tag in _CORE]
    secondary = [tag for tag in purpose.tags if tag in _SECONDARY]
    if core and secondary:
        wanted, besides = labels("purpose", "tags", core), labels("purpose", "tags", secondary)
        yield found(
            "tags",
            purpose.tags.index(secondary[0]),
            sv=f"”{purpose.name.sv}” blandar det som kunden har bett om ({wanted.sv}) med annat ({besides.sv}). "
            "Varje ändamål behöver egen grund, lagringstid och information.",
            en=f"“{purpose.name.en}” mixes what the customer has asked for ({wanted.en}) with other things "
            f"({besides.en}). Each purpose needs its own basis, retention and information.",
        )
    if not _free_of_assessment(purpose):
        yield from _reuses(purpose, whole)


def _free_of_assessment(purpose: Purpose) -> bool:
    """Whether Article 6(4) asks for none: the use rests on consent or on the law alone."""
    free = {LegalBasisArticle.ARTICLE_6_1_A, LegalBasisArticle.ARTICLE_6_1_C}
    return bool(purpose.legal_basis) and all(basis.article in free for basis in purpose.legal_basis)


def _reuses(purpose: Purpose, whole: Whole) -> Findings:
    for position, use in enumerate(purpose.reuses):
        other = whole.records("purpose").get(use.purpose or "")
        if use.assessment is not None or other is None or not purpose.tags or not other.tags:
            continue
        if not set(purpose.tags) & set(other.tags):
            yield found(
                "reuses",
                position,
                missing="assessment",
                sv=f"”{purpose.name.sv}” använder uppgifter som samlades in för ”{other.name.sv}”, men det är inte "
                "bedömt om det är förenligt.",
                en=f"“{purpose.name.en}” uses data that were collected for “{other.name.en}”, but whether that is "
                "compatible has not been assessed.",
                also=(
                    also(
                        "purpose",
                        on=("purpose", use.purpose or ""),
                        sv="de samlades in för detta",
                        en="they were collected for this",
                    ),
                ),
            )
