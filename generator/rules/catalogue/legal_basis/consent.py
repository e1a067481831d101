"""Consent, Articles 6(1)(a) and 7: it can be shown, it is free, and it is as easy to withdraw as to give."""

import re
from collections.abc import Mapping
from functools import cache

from generator.findings import Severity
from generator.model import LegalBasis, LegalBasisArticle, Purpose
from generator.model.basis import Consent
from generator.model.codes import PersonType
from generator.rules.form import Findings, found, rule
from generator.rules.whole import Whole
from generator.rules.words import OR, listed
from generator.source import LANGUAGES, Language, Message

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
        "det får inte krävas fler steg för att återkalla samtycket än för att lämna det, och de ord som beskriver ett "
        "tyst eller hopbuntat samtycke",
        "withdrawing may take no more steps than consenting, and the words that describe a silent or bundled consent",
    ),
)
def consent_not_shown_or_not_free(purpose: Purpose, whole: Whole) -> Findings:
    """Consent cannot be shown or is not free.

    På svenska:
        Samtycket kan inte visas eller är inte frivilligt.

    What it checks:
        For each consent: how it is given, where it is recorded, which text is agreed to and how it is withdrawn. No box
        is ticked in advance, the consent is no condition for something else, and withdrawing takes no more steps than
        consenting. Where employees are asked, it is said why the choice is free. The words on how consent is given do
        not describe silence, the mere use of a website, a box ticked beforehand or the acceptance of terms.

    Vad den prövar:
        För varje samtycke: hur det lämnas, var det sparas, vilken text som godtas och hur det återkallas. Ingen ruta är
        ikryssad i förväg, samtycket är inget villkor för något annat, och det tar inte fler steg att återkalla än att
        lämna det. När anställda tillfrågas framgår varför valet är fritt. Orden om hur samtycket lämnas beskriver inte
        tystnad, att bara använda webbplatsen, en förkryssad ruta eller att godkänna villkor.

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
        När samtycket sparas i verktyget för kakor eller ett annat system. Ange då systemet som den plats där samtyckena
        sparas.
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
                en=f"“{purpose.name.en}” rests on consent, but it is not stated how it is given and withdrawn.",
            )
            continue
        yield from _not_shown(purpose, position, basis.consent)
        yield from _not_free(purpose, position, basis.consent)
        yield from _employees(purpose, position, basis, whole)


def _not_shown(purpose: Purpose, position: int, consent: Consent) -> Findings:
    missing = [name for name in _TO_SHOW if not getattr(consent, name)]
    if missing:
        unsaid = listed((_TO_SHOW[name] for name in missing), OR)
        yield found(
            "legal_basis",
            position,
            "consent",
            missing=missing[0],
            sv=f"Uppgifterna om samtycket i ”{purpose.name.sv}” räcker inte: det framgår inte {unsaid.sv}.",
            en=f"The information on the consent in “{purpose.name.en}” is not enough: it does not say {unsaid.en}.",
        )


def _not_free(purpose: Purpose, position: int, consent: Consent) -> Findings:
    at = ("legal_basis", position, "consent")
    if consent.pre_ticked:
        yield found(
            *at,
            "pre_ticked",
            sv=f"Rutan för samtycke i ”{purpose.name.sv}” är ikryssad i förväg, så inget giltigt samtycke lämnas.",
            en=f"The box for consent in “{purpose.name.en}” is ticked in advance, so no valid consent is given.",
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
    yield from _worded(purpose, position, consent)
    give, withdraw = consent.steps_to_give, consent.steps_to_withdraw
    if give is not None and withdraw is not None and withdraw > give:
        yield found(
            *at,
            "steps_to_withdraw",
            sv=f"Det tar {withdraw} steg att återkalla samtycket i ”{purpose.name.sv}” men bara {give} att lämna det.",
            en=f"It takes {withdraw} steps to withdraw the consent in “{purpose.name.en}” but only {give} to give it.",
            fix=Message("Gör det lika lätt att återkalla som att samtycka.", "Make withdrawing as easy as consenting."),
        )


def _worded(purpose: Purpose, position: int, consent: Consent) -> Findings:
    """What the words on how consent is given tell, where the answers beside them do not admit it."""
    if consent.how is None or consent.pre_ticked or consent.bundled:
        return
    for language in LANGUAGES:
        if match := _no_act(language).search(getattr(consent.how, language)):
            words = " ".join(match[0].split())
            yield found(
                *("legal_basis", position, "consent", "how", language),
                sv=f"Samtycket i ”{purpose.name.sv}” lämnas inte genom en egen, tydlig handling, av ”{words}” att "
                "döma.",
                en=f"The consent in “{purpose.name.en}” is not given by a clear act of its own, to judge by “{words}”.",
                fix=Message(
                    "Be om samtycke för sig, med en tom ruta eller en knapp som personen själv väljer.",
                    "Ask for consent separately, with an empty box or a button that the person chooses.",
                ),
            )
            return


@cache
def _no_act(language: Language) -> re.Pattern[str]:
    """Silence, use, a ticked box, or terms; not in a sentence that denies it."""
    if language == "sv":
        return re.compile(
            r"(?<!inte )(?<!inte vara )(?<!aldrig )\b(?:förkryssad|förbockad|förikryssad)\w*"
            r"|(?<!inte )(?:ikryssad|förvald|i?bockad)\w* (?:i förväg|från början)|\b(?:är"
            r"|står) redan (?:i?kryssad|i?bockad)"
            r"|\bgenom att (?:fortsätta|använda|besöka|surfa|handla)\b[^.!?\n]{0,60}\b(?:samtyck|godkänn|godta"
            r"|accepter)\w*"
            r"|\bsamtycke\w* (?:anses|förutsätts|antas)\b"
            r"|\bom du inte (?:säger ifrån|hör av dig|tackar nej|invänder|avböjer)"
            r"|\b(?:när|då|genom att) du godkänner (?:\w+ )?(?:\w*villkor|avtalet)",
            re.IGNORECASE,
        )
    return re.compile(
        r"(?<!not )(?<!never )\bpre-?(?:ticked|checked|selected)\b|\balready (?:ticked|checked)"
        r"|(?<!not )\bticked in advance"
        r"|\bby (?:continuing|using|visiting|browsing|shopping|your use)\b[^.!?\n]{0,60}\b(?:consent|accept|agree)"
        r"|\bconsent is (?:deemed|assumed|presumed|implied)\b|\bimplied consent\b"
        r"|\b(?:unless you (?:object|say no|opt out)|if you do not (?:object|contact|opt out))"
        r"|\b(?:when|by) (?:you )?accept(?:ing)? (?:\w+ )?(?:terms|conditions)",
        re.IGNORECASE,
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
                en=f"The consent in “{purpose.name.en}” is asked of “{person.name.en}”, who depend on "
                f"the company, and it is not stated why it is free.",
                fix=Message(
                    "Förklara varför ett nej inte får några följder, eller välj en annan grund.",
                    "Explain why a no has no consequences, or choose another basis.",
                ),
            )
            return
