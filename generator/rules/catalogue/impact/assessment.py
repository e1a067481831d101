"""Impact assessments, Articles 35 and 36: decided on, carried out where risk is high, and kept up to date."""

from generator.findings import Severity
from generator.model import DocumentReference, Purpose
from generator.model.codes import RiskLevel
from generator.model.controller import DataProtectionOfficer
from generator.model.purpose import ImpactAssessment
from generator.rules.catalogue.impact.criteria import Criterion, criteria
from generator.rules.form import Findings, Found, also, found, rule
from generator.rules.reviews import assessment_good_until
from generator.rules.whole import Whole
from generator.source import Message

_ENOUGH = 2
_DO_IT = Message(
    "Gör konsekvensbedömningen och ange dokumentet med dess datum.",
    "Carry out the impact assessment and give the document with its date.",
)


@rule("DPI-01", Severity.WARNING, "35(1), 5(2)", sources=("IMY-DPIA", "ICO-TPL"))
def impact_assessment_not_decided_on(purpose: Purpose, whole: Whole) -> Findings:
    """No decision on impact assessment.

    På svenska:
        Beslut om konsekvensbedömning saknas.

    What it checks:
        For each purpose it is decided whether an impact assessment is required, and when that was decided. Where two
        criteria of high risk are met DPI-02 says so instead.

    Vad den prövar:
        För varje ändamål är det beslutat om en konsekvensbedömning krävs, och när det beslutades. Är två riskkriterier
        uppfyllda säger DPI-02 det i stället.

    Why:
        An assessment must come before the processing where the risk is likely to be high (Article 35(1)). A company
        that has not asked the question cannot show that the answer was no.

    Varför:
        En bedömning ska göras före behandlingen när risken sannolikt är hög (artikel 35.1). Den som inte har ställt
        frågan kan inte visa att svaret var nej.

    Remedy:
        Test the purpose against the criteria of high risk, and record the answer with its reason and date.

    Åtgärd:
        Pröva ändamålet mot kriterierna för hög risk och anteckna svaret med skäl och datum.

    Bad:
        # purposes/customer-service.yaml without dpia
        owner: Kundchefen

    Good:
        # purposes/customer-service.yaml
        dpia:
          required: false
          reason: {sv: Inget av kriterierna är uppfyllt., en: None of the criteria is met.}
          decided: 2026-03-01

    When it is wrong to fire:
        When the test was made for several purposes together. Record its date at each of them.

    När den har fel:
        När prövningen gjordes för flera ändamål samtidigt. Anteckna dess datum vid vart och ett.
    """
    if len(criteria(purpose, whole)) >= _ENOUGH:
        return
    if purpose.dpia is None:
        yield found(
            missing="dpia",
            sv=f"Det är inte dokumenterat om ”{purpose.name.sv}” kräver en konsekvensbedömning.",
            en=f"It is not recorded whether “{purpose.name.en}” needs an impact assessment.",
        )
    elif purpose.dpia.decided is None:
        yield found(
            "dpia",
            missing="decided",
            sv=f"Det framgår inte när det beslutades om ”{purpose.name.sv}” kräver en konsekvensbedömning.",
            en=f"It is not stated when it was decided whether “{purpose.name.en}” needs an impact assessment.",
            fix=Message("Ange beslutets datum.", "Give the date of the decision."),
        )


@rule(
    "DPI-02",
    Severity.ERROR,
    "35(1), 35(3), 35(4)",
    sources=("WP248", "IMY-DPIA"),
    house_limit=Message(
        "två av de nio kriterierna, som riktlinjerna WP248 föreslår",
        "two of the nine criteria, as the guidelines WP248 suggest",
    ),
)
def impact_assessment_not_done(purpose: Purpose, whole: Whole) -> Findings:
    """Impact assessment probably needed and not done.

    På svenska:
        Konsekvensbedömning krävs troligen men är inte gjord.

    What it checks:
        A purpose that meets two or more of the nine criteria of high risk, or for which an assessment was found to be
        required, has an impact assessment with a date. Criteria count if they are declared or if the register shows
        them: profiling, automated decisions, special categories of data or data on offences, combination of data sets,
        children and other vulnerable persons.

    Vad den prövar:
        Ett ändamål som uppfyller två eller fler av de nio kriterierna för hög risk, eller där en bedömning har ansetts
        krävas, har en konsekvensbedömning med datum. Kriterier räknas om de är angivna eller om registret visar dem:
        profilering, automatiserade beslut, känsliga personuppgifter eller uppgifter om lagöverträdelser, samkörning,
        barn och andra sårbara personer.

    Why:
        Two criteria normally mean high risk, and then the assessment must be made before the processing begins (Article
        35(1)). Without it the company cannot show that people are protected, and may be fined for that alone.

    Varför:
        Två kriterier innebär normalt hög risk, och då ska bedömningen göras innan behandlingen börjar (artikel 35.1).
        Utan den kan företaget inte visa att personerna skyddas, och redan det kan leda till sanktionsavgift.

    Remedy:
        Carry out the impact assessment and give its date. If the risk is not high all the same, accept the deviation
        with the reason why.

    Åtgärd:
        Gör konsekvensbedömningen och ange dess datum. Är risken ändå inte hög accepterar du avvikelsen med skälet till
        det.

    Bad:
        # purposes/marketing.yaml
        data_combination: {sv: Köp i butik och på webben., en: Purchases in shops and on the web.}
        risk_criteria: [large-scale]

    Good:
        # purposes/marketing.yaml
        data_combination: {sv: Köp i butik och på webben., en: Purchases in shops and on the web.}
        risk_criteria: [large-scale]
        dpia:
          required: true
          reason: {sv: Två kriterier är uppfyllda., en: Two criteria are met.}
          decided: 2026-02-01
          document: {reference: KB-1, date: 2026-03-01}
          residual_risk: low

    When it is wrong to fire:
        When two criteria are met and the risk is low all the same, which the guidelines allow if the reasons are
        recorded. Accept the deviation with those reasons.

    När den har fel:
        När två kriterier är uppfyllda och risken ändå är låg, vilket riktlinjerna godtar om skälen dokumenteras.
        Acceptera avvikelsen med de skälen.
    """
    met = criteria(purpose, whole)
    decision = purpose.dpia
    if len(met) >= _ENOUGH:
        if decision is None or not decision.required or _date(decision) is None:
            yield _needed(purpose, met)
    elif decision is not None and decision.required and _date(decision) is None:
        route, missing = _place(decision)
        yield found(
            *route,
            missing=missing,
            sv=f"”{purpose.name.sv}” kräver en konsekvensbedömning enligt beslutet, men ingen daterad bedömning anges.",
            en=f"“{purpose.name.en}” was found to need an impact assessment, but no dated assessment is given.",
            fix=_DO_IT,
        )


def _date(decision: ImpactAssessment) -> object:
    return decision.document.date if decision.document else None


def _place(decision: ImpactAssessment | None) -> tuple[tuple[str, ...], str]:
    """Where a completed assessment should stand, and the field that is absent."""
    if decision is None:
        return (), "dpia"
    if not decision.required:
        return ("dpia", "required"), ""
    return (("dpia", "document"), "date") if decision.document else (("dpia",), "document")


def _needed(purpose: Purpose, met: tuple[Criterion, ...]) -> Found:
    route, missing = _place(purpose.dpia)
    swedish = "; ".join(criterion.words.sv for criterion in met)
    english = "; ".join(criterion.words.en for criterion in met)
    refused = bool(route) and not missing
    return found(
        *route,
        missing=missing,
        sv=f"”{purpose.name.sv}” uppfyller {len(met)} kriterier för hög risk ({swedish}), "
        + (
            "men har bedömts inte kräva någon konsekvensbedömning."
            if refused
            else "men ingen konsekvensbedömning anges."
        ),
        en=f"“{purpose.name.en}” meets {len(met)} criteria of high risk ({english}), "
        + (
            "but was found to need no impact assessment." if refused else "but no completed impact assessment is given."
        ),
        also=tuple(also(*criterion.route, at="key", sv=criterion.words.sv, en=criterion.words.en) for criterion in met),
    )


@rule(
    "DPI-03",
    Severity.WARNING,
    "35(11), 36(1), 35(2)",
    sources=("IMY-DPIA",),
    house_limit=Message(
        "en konsekvensbedömning ses över efter 36 månader",
        "an impact assessment is reviewed after 36 months",
    ),
)
def impact_assessment_out_of_date(purpose: Purpose, whole: Whole) -> Findings:
    """Impact assessment out of date or not followed up.

    På svenska:
        Konsekvensbedömningen är inaktuell eller inte uppföljd.

    What it checks:
        An impact assessment is no older than 36 months and no older than the latest change of the purpose. Where the
        remaining risk is high the authority has been consulted, which is an error otherwise. Where there is a data
        protection officer, the officer's advice is on record.

    Vad den prövar:
        En konsekvensbedömning är högst 36 månader gammal och inte äldre än den senaste ändringen av ändamålet. Är den
        kvarstående risken hög har samråd hållits med tillsynsmyndigheten, annars är det ett fel. Finns det ett
        dataskyddsombud är ombudets råd dokumenterat.

    Why:
        The assessment must be reviewed when the risk changes (Article 35(11)). Processing whose remaining risk is high
        may not begin before the authority has been consulted (Article 36(1)).

    Varför:
        Bedömningen ska ses över när risken ändras (artikel 35.11). En behandling vars kvarstående risk är hög får inte
        börja innan samråd har hållits med tillsynsmyndigheten (artikel 36.1).

    Remedy:
        Review the assessment and give the new date. If the risk stays high, consult the supervisory authority before
        the processing goes on.

    Åtgärd:
        Se över bedömningen och ange det nya datumet. Är risken fortfarande hög ska företaget samråda med
        tillsynsmyndigheten innan behandlingen fortsätter.

    Bad:
        # purposes/marketing.yaml
        dpia:
          required: true
          reason: {sv: Behandlingen är omfattande., en: The processing is extensive.}
          decided: 2019-01-10
          document: {reference: KB-1, date: 2019-01-10}
          residual_risk: high

    Good:
        # purposes/marketing.yaml
        dpia:
          required: true
          reason: {sv: Behandlingen är omfattande., en: The processing is extensive.}
          decided: 2026-01-10
          document: {reference: KB-1, date: 2026-01-10}
          residual_risk: low

    When it is wrong to fire:
        When the latest change did not touch the risk. Read the assessment again and give the date of that review.

    När den har fel:
        När den senaste ändringen inte rörde risken. Läs bedömningen på nytt och ange den dagen som datum.
    """
    decision = purpose.dpia
    if decision is None:
        return
    yield from _age(purpose, decision, whole)
    if decision.residual_risk is RiskLevel.HIGH and not isinstance(purpose.prior_consultation, DocumentReference):
        yield _not_consulted(purpose)
    if decision.document is not None and decision.dpo_advice is None:
        yield from _no_advice(purpose, whole)


def _age(purpose: Purpose, decision: ImpactAssessment, whole: Whole) -> Findings:
    date = decision.document.date if decision.document else None
    if date is None:
        return
    at = ("dpia", "document", "date")
    if assessment_good_until(date) < whole.as_of:
        yield found(
            *at,
            sv=f"Konsekvensbedömningen av ”{purpose.name.sv}” är från {date} och har inte setts över på 3 år.",
            en=f"The impact assessment of “{purpose.name.en}” is from {date} and has not been reviewed for 3 years.",
        )
    elif purpose.updated is not None and date < purpose.updated:
        yield found(
            *at,
            sv=f"Konsekvensbedömningen av ”{purpose.name.sv}” är från {date}, men ändamålet ändrades "
            f"{purpose.updated}.",
            en=f"The impact assessment of “{purpose.name.en}” is from {date}, but the purpose was changed on "
            f"{purpose.updated}.",
            also=(also("updated", sv="senaste ändringen", en="the latest change"),),
        )


def _not_consulted(purpose: Purpose) -> Found:
    return found(
        "dpia",
        "residual_risk",
        severity=Severity.ERROR,
        sv=f"Den kvarstående risken i ”{purpose.name.sv}” är hög, men inget förhandssamråd har hållits.",
        en=f"The remaining risk in “{purpose.name.en}” is high, but there has been no prior consultation.",
        fix=Message(
            "Minska risken, eller begär förhandssamråd med tillsynsmyndigheten innan behandlingen fortsätter.",
            "Reduce the risk, or ask the authority for prior consultation before the processing goes on.",
        ),
    )


def _no_advice(purpose: Purpose, whole: Whole) -> Findings:
    if isinstance(whole.controller.dpo, DataProtectionOfficer):
        yield found(
            "dpia",
            missing="dpo_advice",
            sv=f"Dataskyddsombudets råd om konsekvensbedömningen av ”{purpose.name.sv}” är inte dokumenterat.",
            en=f"The data protection officer's advice on the assessment of “{purpose.name.en}” is not on record.",
            also=(also("dpo", on=("controller", "controller"), at="key", sv="ombudet", en="the officer"),),
            fix=Message(
                "Hämta in ombudets råd och ange var det finns.", "Ask the officer for advice and say where it is."
            ),
        )
