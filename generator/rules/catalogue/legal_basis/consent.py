"""Consent, Articles 6(1)(a) and 7: it can be shown, it is free, and it is as easy to withdraw as to give."""

from collections.abc import Mapping

from generator.citation import joined
from generator.findings import Severity
from generator.model import LegalBasis, LegalBasisArticle, Purpose
from generator.model.codes import PersonType
from generator.model.purpose import Consent
from generator.rules.form import Findings, found, rule
from generator.rules.whole import Whole
from generator.source import Message

_TO_SHOW: Mapping[str, Message] = {
    "how": Message("hur samtycket lämnas", "how consent is given"),
    "record": Message("var samtyckena sparas", "where the consents are recorded"),
    "text_version": Message("vilken text som godtas", "which text is agreed to"),
    "withdrawal": Message("hur samtycket återkallas", "how consent is withdrawn"),
}
"""What must be known of a consent in order to show it, by field."""


@rule(
    "LEG-09",
    Severity.ERROR,
    "4(11), 7(1), 7(2), 7(3), 7(4), 13(2)(c)",
    sources=("EDPB-CONSENT", "EDPB-5-3"),
    house_limit=Message(
        "det får inte krävas fler steg för att återkalla samtycket än för att lämna det",
        "withdrawing may take no more steps than consenting",
    ),
)
def consent_not_shown_or_not_free(purpose: Purpose, whole: Whole) -> Findings:
    """Consent cannot be shown or is not free.

    På svenska:
        Samtycket kan inte visas eller är inte frivilligt.

    What it checks:
        For each consent: how it is given, where it is recorded, which text is agreed to and how it is withdrawn. No box
        is ticked in advance, the consent is no condition for something else, and withdrawing takes no more steps than
        consenting. Where employees are asked, it is said why the choice is free.

    Vad den prövar:
        För varje samtycke: hur det lämnas, var det sparas, vilken text som godtas och hur det återkallas. Ingen ruta är
        ikryssad i förväg, samtycket är inget villkor för något annat, och det tar inte fler steg att återkalla än att
        lämna det. När anställda tillfrågas framgår varför valet är fritt.

    Why:
        The company must be able to prove the consent (Article 7(1)). A box ticked beforehand is no consent (Court of
        Justice, C-673/17), and consent must be as easy to withdraw as to give (Article 7(3)). Without valid consent the
        processing has no basis.

    Varför:
        Företaget ska kunna visa att samtycke finns (artikel 7.1). En ruta som är ikryssad i förväg är inget samtycke
        (EU-domstolen, C-673/17), och det ska vara lika lätt att återkalla ett samtycke som att lämna det (artikel 7.3).
        Utan giltigt samtycke saknar behandlingen grund.

    Remedy:
        Record how, when and to which text consent is given, and how it is withdrawn.

    Åtgärd:
        Ange hur samtycket lämnas, till vilken text, var det sparas och hur det återkallas.

    Bad:
        # purposes/newsletter.yaml
        legal_basis:
          - for: [consumer, sole-trader]
            article: 6.1.a
            consent:
              how: {sv: Du bockar ur rutan om du inte vill ha brevet., en: You untick the box if you do not want it.}
              withdrawal: {sv: Du skriver till kundtjänst., en: You write to customer service.}
              pre_ticked: true
              steps_to_give: 0
              steps_to_withdraw: 3

    Good:
        # purposes/newsletter.yaml
        legal_basis:
          - for: [consumer, sole-trader]
            article: 6.1.a
            consent:
              how: {sv: Du kryssar i en ruta., en: You tick a box.}
              record: Samtyckesloggen
              text_version: "2"
              withdrawal: {sv: Du klickar på länken i utskicket., en: You click the link in the message.}
              pre_ticked: false
              bundled: false
              steps_to_give: 1
              steps_to_withdraw: 1

    When it is wrong to fire:
        When the consent is kept in the cookie tool or another system. Name the system as the record of consent.

    När den har fel:
        När samtycket sparas i verktyget för kakor eller ett annat system. Ange systemet som bevis om samtycke.
    """
    for position, basis in enumerate(purpose.legal_basis):
        if basis.article is not LegalBasisArticle.ARTICLE_6_1_A:
            continue
        if basis.consent is None:
            yield found(
                "legal_basis",
                position,
                missing="consent",
                sv=f"”{purpose.name.sv}” vilar på samtycke, men det framgår inte hur det lämnas och återkallas.",
                en=f"“{purpose.name.en}” rests on consent, but it is not said how it is given and withdrawn.",
            )
            continue
        yield from _not_shown(purpose, position, basis.consent)
        yield from _not_free(purpose, position, basis.consent)
        yield from _employees(purpose, position, basis, whole)


def _not_shown(purpose: Purpose, position: int, consent: Consent) -> Findings:
    missing = [name for name in _TO_SHOW if not getattr(consent, name)]
    if missing:
        yield found(
            "legal_basis",
            position,
            "consent",
            missing=missing[0],
            sv=f"Uppgifterna om samtycket i ”{purpose.name.sv}” räcker inte: det framgår inte "
            f"{joined([_TO_SHOW[name].sv for name in missing], 'eller')}.",
            en=f"What is said of the consent in “{purpose.name.en}” is not enough: it does not tell "
            f"{joined([_TO_SHOW[name].en for name in missing], 'or')}.",
        )


def _not_free(purpose: Purpose, position: int, consent: Consent) -> Findings:
    at = ("legal_basis", position, "consent")
    if consent.pre_ticked:
        yield found(
            *at,
            "pre_ticked",
            sv=f"Rutan för samtycke i ”{purpose.name.sv}” är ikryssad i förväg, så inget samtycke lämnas.",
            en=f"The box for consent in “{purpose.name.en}” is ticked in advance, so no consent is given.",
            fix=Message(
                "Låt rutan vara tom tills personen själv kryssar i den.",
                "Leave the box empty until it is ticked by the person.",
            ),
        )
    if consent.bundled:
        yield found(
            *at,
            "bundled",
            sv=f"Samtycket i ”{purpose.name.sv}” är ett villkor för något annat och därför inte frivilligt.",
            en=f"The consent in “{purpose.name.en}” is a condition for something else and therefore not free.",
            fix=Message(
                "Fråga för sig, så att den som säger nej ändå får det övriga.",
                "Ask separately, so that whoever says no still receives the rest.",
            ),
        )
    give, withdraw = consent.steps_to_give, consent.steps_to_withdraw
    if give is not None and withdraw is not None and withdraw > give:
        yield found(
            *at,
            "steps_to_withdraw",
            sv=f"Det tar {withdraw} steg att återkalla samtycket i ”{purpose.name.sv}” men bara {give} att lämna det.",
            en=f"It takes {withdraw} steps to withdraw the consent in “{purpose.name.en}” but only {give} to give it.",
            fix=Message("Gör det lika lätt att återkalla som att samtycka.", "Make withdrawing as easy as consenting."),
        )


def _employees(purpose: Purpose, position: int, basis: LegalBasis, whole: Whole) -> Findings:
    if basis.consent is None or basis.consent.free_choice is not None:
        return
    for who in basis.for_:
        person = whole.records("data-subject").get(who)
        if person is not None and person.type is PersonType.EMPLOYEE:
            yield found(
                "legal_basis",
                position,
                "consent",
                missing="free_choice",
                sv=f"Samtycket i ”{purpose.name.sv}” begärs av ”{person.name.sv}”, som står i beroendeställning till "
                f"företaget, och det framgår inte varför det är frivilligt.",
                en=f"The consent in “{purpose.name.en}” is asked of “{person.name.en}”, in a position of dependence on "
                f"the company, and it is not said why it is free.",
                fix=Message(
                    "Förklara varför ett nej inte får några följder, eller välj en annan grund.",
                    "Explain why a no has no consequences, or choose another basis.",
                ),
            )
            return
