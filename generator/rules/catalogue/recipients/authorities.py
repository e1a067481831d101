"""Authorities: data are given to them on a legal ground that is named."""

from generator.findings import Severity
from generator.model import IndependentController, LegalBasisArticle, RecipientKind
from generator.model.codes import Sector
from generator.rules.form import Findings, found, rule
from generator.source import Message

_BY_LAW = (LegalBasisArticle.ARTICLE_6_1_C, LegalBasisArticle.ARTICLE_6_1_E)


@rule("REC-06", Severity.WARNING, "6(1)(c), 6(1)(f), 6(3)", sources=("GDPR-K", "DSL-3-8"))
def disclosure_to_authority_without_ground(recipient: IndependentController) -> Findings:
    """Data given to an authority without a named ground.

    På svenska:
        Uppgifter lämnas till en myndighet utan angivet lagstöd.

    What it checks:
        An authority among the recipients has a legal basis for the disclosure: with the act where the basis is a legal
        obligation (Article 6(1)(c)) or a task in the public interest (Article 6(1)(e)), and with the interest where it
        is legitimate interests (Article 6(1)(f)).

    Vad den prövar:
        En myndighet bland mottagarna har en rättslig grund för utlämnandet. Lagrummet anges när grunden är en rättslig
        förpliktelse (artikel 6.1 c) eller en uppgift av allmänt intresse (artikel 6.1 e). Intresset anges när den är en
        intresseavvägning (artikel 6.1 f).

    Why:
        “Where the law demands it” is a ground only when there is such a law. An authority that asks without one is
        normally to be refused, and whoever answers the letter must be able to look up which case it is. Reporting a
        crime against the company is normally nothing that the law demands; it rests on the company's own interest.

    Varför:
        ”När lagen kräver det” är en grund bara om det finns en sådan lag. En myndighet som frågar utan lagstöd ska
        normalt få nej, och den som besvarar brevet måste kunna se vilket fall det är. Att anmäla ett brott mot
        företaget är normalt inget som lagen kräver, utan det vilar på företagets eget intresse.

    Remedy:
        Name the act and the provision, such as the Tax Procedures Act or the Accounting Act. For reporting crimes
        against the company: Article 6(1)(f) and the interest. Split the record where there are several cases.

    Åtgärd:
        Ange lag och lagrum, till exempel skatteförfarandelagen eller bokföringslagen. För anmälan av brott mot
        företaget: artikel 6.1 f och intresset. Dela posten där det finns flera fall.

    Bad:
        # independent-controllers/tax-agency.yaml
        legal_basis: {article: 6.1.c}

    Good:
        # independent-controllers/tax-agency.yaml
        legal_basis:
          article: 6.1.c
          laws:
            - {name: {sv: Skatteförfarandelagen, en: Tax Procedures Act}, number: "2011:1244", provision: 37 kap.}

    When it is wrong to fire:
        When too many acts apply to be listed, as for the police. Name those that are used, and accept the deviation for
        the rest.

    När den har fel:
        När lagarna är för många för att räknas upp, som för polisen. Ange dem som används, och acceptera avvikelsen för
        resten.
    """
    if recipient.kind is not RecipientKind.AUTHORITY and recipient.sector is not Sector.AUTHORITY:
        return
    name, basis = recipient.name, recipient.legal_basis
    if basis is None:
        yield found(
            missing="legal_basis",
            sv=f"Uppgifter lämnas till ”{name.sv}”, men det framgår inte på vilken rättslig grund.",
            en=f"Data are given to “{name.en}”, but it is not stated on which legal basis.",
        )
    elif basis.article in _BY_LAW and not basis.laws:
        yield found(
            "legal_basis",
            missing="laws",
            sv=f"Uppgifter lämnas till ”{name.sv}” därför att en lag kräver eller medger det, men ingen lag anges.",
            en=f"Data are given to “{name.en}” because a law demands or allows it, but no law is named.",
        )
    elif basis.article is LegalBasisArticle.ARTICLE_6_1_F and basis.interest is None:
        yield found(
            "legal_basis",
            missing="interest",
            sv=f"Uppgifter lämnas till ”{name.sv}” efter en intresseavvägning, men intresset anges inte.",
            en=f"Data are given to “{name.en}” on the ground of a legitimate interest, but the interest is not stated.",
            fix=Message(
                "Skriv intresset, till exempel att anmäla brott som begås mot företaget.",
                "State the interest, such as reporting crimes committed against the company.",
            ),
        )
