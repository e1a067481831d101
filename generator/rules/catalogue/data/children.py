"""Children who use an online service or are profiled, Article 8 and recital 38."""

from generator.citation import joined
from generator.findings import Severity
from generator.model import LegalBasisArticle, Nothing, Purpose
from generator.model.codes import ActivityTag, Country, PersonType
from generator.model.effects import Children, Profiling
from generator.rules.form import Findings, Found, also, found, rule
from generator.rules.whole import Whole
from generator.source import Language, Message

_GROWN_UP = frozenset(
    {
        PersonType.SOLE_TRADER,
        PersonType.COMPANY_CONTACT,
        PersonType.SUPPLIER_CONTACT,
        PersonType.APPLICANT,
        PersonType.EMPLOYEE,
    }
)
"""Kinds of persons who are met at work."""
_PROMOTION = frozenset(
    {ActivityTag.MARKETING, ActivityTag.ADVERTISING, ActivityTag.NEWSLETTER, ActivityTag.AUDIENCE_MATCHING}
)


@rule(
    "DAT-06",
    Severity.WARNING,
    "6(1)(f), 8, 12(1), Dataskyddslagen 2 kap. 4 §",
    sources=("DSL-2-4",),
    house_limit=Message(
        "personer som företaget möter i deras arbete antas vara vuxna",
        "people whom the company meets at work are taken to be adults",
    ),
)
def children_not_considered(purpose: Purpose, whole: Whole) -> Findings:
    """Children not considered, or allowed to consent too young.

    På svenska:
        Barn är inte beaktade, eller får samtycka för unga.

    What it checks:
        A purpose that rests an online service on consent, or profiles people for marketing, says what applies to
        children. A stated lowest age is high enough in every country where the company sells, unless a guardian
        consents. Where a kind of person is children, the purpose does not say that there are none.

    Vad den prövar:
        Ett ändamål som låter en tjänst på nätet vila på samtycke, eller som profilerar för marknadsföring, anger vad
        som gäller barn. En angiven lägsta ålder är tillräcklig i varje land där företaget säljer, om inte en
        vårdnadshavare samtycker. Om en kategori av registrerade är barn säger ändamålet inte att barn saknas.

    Why:
        A child below the age of its own country cannot consent to an online service alone (Article 8); in Sweden the
        age is 13, elsewhere up to 16. Consent that is not valid leaves the processing without a basis.

    Varför:
        Ett barn under åldersgränsen i sitt land kan inte självt samtycka till en tjänst på nätet (artikel 8). I Sverige
        är gränsen 13 år, i andra länder upp till 16. Ett samtycke som inte gäller lämnar behandlingen utan grund.

    Remedy:
        State the lowest age and how a guardian consents for those who are younger, or that the service is not aimed
        at children, and why.

    Åtgärd:
        Ange lägsta ålder och hur vårdnadshavare samtycker för den som är yngre, eller att tjänsten inte riktar sig till
        barn och varför.

    Bad:
        # controller.yaml
        markets: [SE, DK]
        # purposes/website-statistics.yaml
        children: {minimum_age: 13}

    Good:
        # controller.yaml
        markets: [SE, DK]
        # purposes/website-statistics.yaml
        children: {minimum_age: 15}

    When it is wrong to fire:
        When the purpose reaches people in one of the countries only. Write in the record what applies there, and accept
        the deviation.

    När den har fel:
        När ändamålet bara når människor i ett av länderna. Skriv vad som gäller där och acceptera avvikelsen.
    """
    if isinstance(purpose.children, Nothing):
        yield from _denied(purpose, whole)
    elif _may_reach_children(purpose, whole):
        by_consent = purpose.online_service is True and any(
            basis.article is LegalBasisArticle.ARTICLE_6_1_A for basis in purpose.legal_basis
        )
        if purpose.children is None:
            if by_consent or _profiled_for_marketing(purpose):
                yield _unsaid(purpose, by_consent=by_consent)
        elif by_consent:
            yield from _too_young(purpose, purpose.children, whole)


def _denied(purpose: Purpose, whole: Whole) -> Findings:
    """It is said that there are no children, and a kind of person are children."""
    for position, use in enumerate(purpose.data_subjects):
        subject = whole.records("data-subject").get(use.who)
        if subject is not None and subject.child:
            yield found(
                "children",
                sv=f"”{purpose.name.sv}” säger att barn inte berörs, men ”{subject.name.sv}” är barn.",
                en=f"“{purpose.name.en}” says that children are not concerned, but “{subject.name.en}” are children.",
                also=(also("data_subjects", position, "who", sv="barn", en="children"),),
            )


def _may_reach_children(purpose: Purpose, whole: Whole) -> bool:
    known = whole.records("data-subject")
    subjects = [known[use.who] for use in purpose.data_subjects if use.who in known]
    return any(subject.child is not False and subject.type not in _GROWN_UP for subject in subjects)


def _profiled_for_marketing(purpose: Purpose) -> bool:
    promoted = bool(purpose.marketing) or not _PROMOTION.isdisjoint(purpose.tags)
    return promoted and isinstance(purpose.profiling, Profiling)


def _unsaid(purpose: Purpose, *, by_consent: bool) -> Found:
    sv, en = (
        ("låter en tjänst på nätet vila på samtycke", "rests an online service on consent")
        if by_consent
        else ("profilerar för marknadsföring", "profiles people for marketing")
    )
    return found(
        missing="children",
        sv=f"”{purpose.name.sv}” {sv}, men det framgår inte vad som gäller barn.",
        en=f"“{purpose.name.en}” {en}, but it is not stated what applies to children.",
    )


def _too_young(purpose: Purpose, children: Children, whole: Whole) -> Findings:
    """Whether those who may consent alone are old enough in every country where the company sells."""
    lowest = children.minimum_age
    if lowest is None or children.parental_consent is not None:
        return
    markets = whole.controller.markets or (whole.controller.address.country,)
    ages = [(country, whole.law.consent_age(country)) for country in markets if _has_age(country, whole)]
    higher = [(country, age) for country, age in ages if age > lowest]
    if higher:
        said = Message(_ages(higher, "sv"), _ages(higher, "en"))
        yield found(
            "children",
            "minimum_age",
            sv=f"”{purpose.name.sv}” godtar samtycke från barn som är {lowest} år, men åldersgränsen är {said.sv}.",
            en=f"“{purpose.name.en}” accepts the consent of children aged {lowest}, but the age limit is {said.en}.",
            also=(also("markets", on=("controller", "controller"), sv="säljer här", en="sells here"),)
            if whole.controller.markets
            else (),
        )


def _has_age(country: Country, whole: Whole) -> bool:
    """The Regulation sets an age for the EEA; for other countries only where it is known."""
    return country in whole.law.consent_ages or whole.law.in_eea(country)


def _ages(higher: list[tuple[Country, int]], language: Language) -> str:
    # The names of countries are thousands; they are needed only when an age is too low.
    from generator.i18n import translator  # noqa: PLC0415

    country = translator(language).country
    form, last = ("{} år i {}", "och") if language == "sv" else ("{} in {}", "and")
    return joined([form.format(age, country(code)) for code, age in higher], last)
