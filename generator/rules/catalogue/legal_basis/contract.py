"""Contract, Article 6(1)(b): only with the person who is party to it, and only for what it cannot do without."""

from collections.abc import Iterator, Mapping

from generator.findings import Severity
from generator.model import LegalBasisArticle, Purpose
from generator.model.codes import ActivityTag, PersonType
from generator.rules.form import Findings, also, found, rule
from generator.rules.whole import Whole
from generator.rules.words import listed
from generator.source import Message

_ACTS_FOR_OTHERS = frozenset({PersonType.COMPANY_CONTACT, PersonType.SUPPLIER_CONTACT, PersonType.DELIVERY_RECIPIENT})
_NOT_NEEDED: Mapping[ActivityTag, Message] = {
    ActivityTag.MARKETING: Message("marknadsföring", "marketing"),
    ActivityTag.NEWSLETTER: Message("nyhetsbrev", "newsletters"),
    ActivityTag.CATALOGUE: Message("katalogutskick", "catalogues"),
    ActivityTag.ADVERTISING: Message("annonsering", "advertising"),
    ActivityTag.AUDIENCE_MATCHING: Message("matchning av kundlistor", "matching of customer lists"),
    ActivityTag.PROFILING: Message("profilering", "profiling"),
    ActivityTag.RECOMMENDATION: Message("rekommendationer", "recommendations"),
    ActivityTag.ANALYTICS: Message("webbstatistik", "web statistics"),
    ActivityTag.IMPROVEMENT: Message("utveckling och förbättring", "development and improvement"),
    ActivityTag.SURVEY: Message("undersökningar", "surveys"),
}
"""What a contract of sale can be performed without."""


@rule("LEG-03", Severity.ERROR, "6(1)(b)", sources=("EDPB-6B", "GDPR-K"))
def contract_with_someone_else(purpose: Purpose, whole: Whole) -> Findings:
    """Contract used for someone who is not the contracting party.

    På svenska:
        Avtal används för någon som inte är avtalspart.

    What it checks:
        A purpose that rests on a contract (Article 6(1)(b)) does so only for persons who are themselves party to it.
        A contact at a company, a contact at a supplier and the recipient of a delivery are not, unless the register
        says that they are.

    Vad den prövar:
        Ett ändamål som vilar på avtal (artikel 6.1 b) gör det bara för den som själv är avtalspart. Kontaktpersoner
        på företag och hos leverantörer och mottagare av leveranser är inte det, om inte registret säger att de är det.

    Why:
        Article 6(1)(b) speaks of a contract to which the data subject is party. A contract with a company does not
        bind its employee, who would lose the right to object if the contract were used as the basis.

    Varför:
        Artikel 6.1 b gäller avtal där den registrerade är part. Ett avtal med ett företag binder inte den anställde,
        som skulle gå miste om rätten att invända om avtalet användes som grund.

    Remedy:
        Rest the purpose on legitimate interests for these persons, with performing the contract with the company as the
        interest, and keep the contract for consumers and sole traders.

    Åtgärd:
        Stöd ändamålet på en intresseavvägning för de här personerna, med fullgörandet av avtalet med företaget som
        intresse, och behåll avtal för konsumenter och enskilda näringsidkare.

    Bad:
        # purposes/orders.yaml
        legal_basis:
          - {for: [consumer, sole-trader, company-contact], article: 6.1.b}

    Good:
        # purposes/orders.yaml
        legal_basis:
          - {for: [consumer, sole-trader], article: 6.1.b}
          - for: [company-contact]
            article: 6.1.f
            interest:
              text:
                sv: Vårt intresse är att fullgöra avtalet med ditt företag.
                en: Our interest is to perform the contract with your company.
              whose: [controller]
            balancing_test: {reference: LIA-1, date: 2026-03-01, passes: true}

    When it is wrong to fire:
        When the person is party after all, as the partner in a partnership may be, or asks for an offer on their own
        behalf. State that they are party to the contract.

    När den har fel:
        När personen ändå är part, som en bolagsman kan vara, eller själv ber om en offert. Ange att de är avtalspart.
    """
    for position, place, who in _persons(purpose):
        person = whole.records("data-subject").get(who)
        if person is None:
            continue
        stated = person.party_to_contract is False
        if stated or (person.party_to_contract is None and person.type in _ACTS_FOR_OTHERS):
            field = "party_to_contract" if stated else "type"
            yield found(
                "legal_basis",
                position,
                "for",
                place,
                sv=f"”{purpose.name.sv}” vilar på avtal för ”{person.name.sv}”, som inte är avtalspart.",
                en=f"“{purpose.name.en}” rests on a contract for “{person.name.en}”, who is not party to it.",
                also=(
                    also(
                        field,
                        on=("data-subject", who),
                        sv="inte avtalspart" if stated else "handlar för någon annan",
                        en="not party to the contract" if stated else "acts for someone else",
                    ),
                ),
            )


def _persons(purpose: Purpose) -> Iterator[tuple[int, int, str]]:
    """Position of each basis in a contract, and place and id of each kind of person in it."""
    for position, basis in enumerate(purpose.legal_basis):
        if basis.article is LegalBasisArticle.ARTICLE_6_1_B:
            for place, who in enumerate(basis.for_):
                yield position, place, who


@rule(
    "LEG-04",
    Severity.ERROR,
    "6(1)(b), 21(2)",
    sources=("EDPB-6B", "CJ-META", "CJ-MOUSSE"),
    house_limit=Message(
        "listan över verksamheter som inte behövs för att fullgöra ett avtal",
        "the list of activities that a contract can be performed without",
    ),
)
def contract_does_not_need_it(purpose: Purpose) -> Findings:
    """Contract used for marketing, statistics or development.

    På svenska:
        Avtal används för marknadsföring, statistik eller utveckling.

    What it checks:
        A purpose that is marked as marketing, newsletter, catalogue, advertising, matching of customer lists,
        profiling, recommendations, web statistics, development or survey, or that has marketing channels and no mark,
        does not rest on a contract. A loyalty programme may: it has a contract of its own.

    Vad den prövar:
        Ett ändamål som är märkt som marknadsföring, nyhetsbrev, katalogutskick, annonsering, matchning av kundlistor,
        profilering, rekommendationer, webbstatistik, utveckling eller undersökning, eller som har kanaler för
        marknadsföring men saknar märkning, vilar inte på avtal. Ett lojalitetsprogram får göra det: det har ett eget
        avtal.

    Why:
        A contract carries only what is objectively indispensable for performing it. The Court of Justice has said so of
        personalised advertising (C-252/21) and of a customer's title (C-394/23). A person who is told that the
        marketing belongs to the contract does not expect to be able to refuse it, though the right to object to direct
        marketing holds whatever the basis (Article 21(2)).

    Varför:
        Ett avtal bär bara det som objektivt sett är oundgängligt för att fullgöra det. Det har EU-domstolen sagt om
        personanpassad reklam (C-252/21) och om kunders titel (C-394/23). Den som får veta att reklamen hör till avtalet
        tror sig inte heller kunna säga nej, fast rätten att invända mot direktmarknadsföring gäller oavsett grund
        (artikel 21.2).

    Remedy:
        Rest the purpose on consent, or on legitimate interests with the right to object.

    Åtgärd:
        Stöd ändamålet på samtycke, eller på en intresseavvägning med rätt att invända.

    Bad:
        # purposes/marketing.yaml
        data_subjects:
          - who: consumer
            data: [name, contact-details]
        legal_basis:
          - {for: [consumer], article: 6.1.b}
        provision:
          - for: [consumer]
            required: voluntary
            consequence: {sv: Utan adressen kommer ingen katalog., en: Without the address no catalogue comes.}
        retention:
          - for: [consumer]
            period: P18M
            start: {sv: ditt senaste köp, en: your last purchase}
            action: erase
            schedule: monthly
            executed_by: Marknad
            backups: P30D
            ends: [objection, inactivity]

    Good:
        # purposes/marketing.yaml
        data_subjects:
          - who: consumer
            data: [name, contact-details]
        legal_basis:
          - for: [consumer]
            article: 6.1.f
            interest:
              text:
                sv: Vårt intresse är att marknadsföra kontorsmöbler till våra kunder.
                en: Our interest is to market office furniture to our customers.
              whose: [controller]
            balancing_test: {reference: LIA-3, date: 2026-03-01, passes: true}
        provision:
          - for: [consumer]
            required: voluntary
            consequence: {sv: Utan adressen kommer ingen katalog., en: Without the address no catalogue comes.}
        retention:
          - for: [consumer]
            period: P18M
            start: {sv: ditt senaste köp, en: your last purchase}
            action: erase
            schedule: monthly
            executed_by: Marknad
            backups: P30D
            ends: [objection, inactivity]

    When it is wrong to fire:
        When what the person has bought is the very thing, such as a subscription to a paid newsletter. Accept the
        deviation and say so in the reason.

    När den har fel:
        När det är just detta som personen har köpt, som en prenumeration på ett betalt nyhetsbrev. Acceptera avvikelsen
        och skriv det som skäl.
    """
    if ActivityTag.LOYALTY in purpose.tags:
        return
    tags = [(place, _NOT_NEEDED[tag]) for place, tag in enumerate(purpose.tags) if tag in _NOT_NEEDED]
    if tags:
        what = listed(tag for _, tag in tags)
        seen = also("tags", tags[0][0], sv="vad det är fråga om", en="what it is about")
    elif purpose.marketing and not purpose.tags:
        what = _NOT_NEEDED[ActivityTag.MARKETING]
        seen = also("marketing", at="key", sv="kanaler för marknadsföring", en="marketing channels")
    else:
        return
    for position, basis in enumerate(purpose.legal_basis):
        if basis.article is LegalBasisArticle.ARTICLE_6_1_B:
            yield found(
                "legal_basis",
                position,
                "article",
                sv=f"”{purpose.name.sv}” vilar på avtal, men ett köpeavtal går att fullgöra utan {what.sv}.",
                en=f"“{purpose.name.en}” rests on a contract, but a sale can be performed without {what.en}.",
                also=(seen,),
            )
