"""Legitimate interests, Article 6(1)(f): the interest is stated, fits the purpose and has been weighed."""

from generator.findings import Severity
from generator.model import LegalBasisArticle, Purpose
from generator.model.basis import LegitimateInterest
from generator.rules.form import Findings, found, rule
from generator.source import Message

_FEWEST_WORDS = 4


@rule(
    "LEG-06",
    Severity.ERROR,
    "6(1)(f), 13(1)(d), 14(2)(b)",
    sources=("GDPR-SV-13", "CJ-MOUSSE", "EDPB-LI"),
    house_limit=Message(
        "ett intresse på färre än fyra ord säger ingenting",
        "an interest of fewer than four words says nothing",
    ),
)
def legitimate_interest_not_stated(purpose: Purpose) -> Findings:
    """Legitimate interest not stated.

    På svenska:
        Det berättigade intresset är inte angivet.

    What it checks:
        A purpose that rests on legitimate interests (Article 6(1)(f)) says in at least four words which interest that
        is, and whose: the controller's or a third party's.

    Vad den prövar:
        Ett ändamål som vilar på en intresseavvägning (artikel 6.1 f) anger med minst fyra ord vilket intresset är och
        vems det är: den personuppgiftsansvariges eller någon annans.

    Why:
        The person must be told the interest when the data are collected. The Court of Justice has held that an interest
        that was not told then cannot be relied on later (C-394/23).

    Varför:
        Den registrerade ska få veta intresset när uppgifterna samlas in. Ett intresse som inte angavs då kan inte
        åberopas senare (EU-domstolen, C-394/23).

    Remedy:
        Write one sentence: whose interest, and which.

    Åtgärd:
        Skriv en mening: vems intresse, och vilket.

    Bad:
        # purposes/customer-service.yaml
        legal_basis:
          - for: [consumer]
            article: 6.1.f
            balancing_test: {reference: LIA-3, date: 2026-03-01, passes: true}

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
            balancing_test: {reference: LIA-3, date: 2026-03-01, passes: true}

    When it is wrong to fire:
        When the interest stands in another text only. Move it to the purpose, so that both documents have it.

    När den har fel:
        När intresset bara står i en annan text. Flytta det till ändamålet, så att båda dokumenten får det.
    """
    for position, basis in enumerate(purpose.legal_basis):
        if basis.article is LegalBasisArticle.ARTICLE_6_1_F:
            yield from _interest(purpose, position, basis.interest)


def _interest(purpose: Purpose, position: int, interest: LegitimateInterest | None) -> Findings:
    if interest is None:
        yield found(
            "legal_basis",
            position,
            missing="interest",
            sv=f"”{purpose.name.sv}” vilar på en intresseavvägning, men intresset anges inte.",
            en=f"“{purpose.name.en}” rests on legitimate interests, but the interest is not stated.",
        )
        return
    if min(len(interest.text.sv.split()), len(interest.text.en.split())) < _FEWEST_WORDS:
        yield found(
            "legal_basis",
            position,
            "interest",
            "text",
            sv=f"Intresset ”{interest.text.sv}” är för kort för att säga vilket intresse det är.",
            en=f"The interest “{interest.text.en}” is too short to say which interest it is.",
        )
    if not interest.whose:
        yield found(
            "legal_basis",
            position,
            "interest",
            missing="whose",
            sv=f"Det framgår inte vems det berättigade intresset i ”{purpose.name.sv}” är.",
            en=f"It is not stated whose the legitimate interest in “{purpose.name.en}” is.",
            fix=Message(
                "Skriv whose: [controller], [third-party] eller båda.",
                "Write whose: [controller], [third-party] or both.",
            ),
        )
