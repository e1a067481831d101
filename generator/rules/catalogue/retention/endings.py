"""What is done when the time is out: anonymous data are anonymous."""

from generator.findings import Severity
from generator.model import Purpose
from generator.model.codes import RetentionAction
from generator.model.retention import Anonymisation
from generator.rules.form import Findings, found, rule
from generator.source import Message


@rule("RET-09", Severity.WARNING, "4(5), 5(1)(e), 17, recital 26", sources=("EDPB-CEF-2025", "EDPB-PSEUDO"))
def anonymisation_not_described(purpose: Purpose) -> Findings:
    """Anonymisation claimed without a method.

    På svenska:
        Anonymisering utan beskriven metod.

    What it checks:
        A rule that ends with anonymisation says how it is done and which data are removed, and no link is kept by
        which the person can be found again, such as a customer number.

    Vad den prövar:
        En regel som slutar med anonymisering anger hur den går till och vilka uppgifter som tas bort, och ingen
        koppling finns kvar som leder tillbaka till personen, till exempel ett kundnummer.

    Why:
        Data that can be traced back to a person by a key are pseudonymised and still personal data. The supervisory
        authorities' review of erasure in 2025 pointed out that what is called anonymisation is often only
        pseudonymisation. The data then remain although the customer was told that they were gone.

    Varför:
        Uppgifter som med en nyckel kan föras tillbaka till en person är pseudonymiserade och fortfarande
        personuppgifter. Tillsynsmyndigheternas granskning av radering 2025 pekade på att det som kallas anonymisering
        ofta bara är pseudonymisering. Då finns uppgifterna kvar, fast kunden har fått veta att de är borta.

    Remedy:
        Describe the method and how it was tested, and name the data that are removed; or erase instead.

    Åtgärd:
        Beskriv metoden och hur den har prövats och ange vilka uppgifter som tas bort, eller radera i stället.

    Bad:
        # purposes/customer-service.yaml
        retention:
          - for: [consumer]
            period: P1Y
            start: {sv: ärendet har avslutats, en: the case has been closed}
            action: anonymise
            executed_by: Systemförvaltningen
            backups: P30D

    Good:
        # purposes/customer-service.yaml
        retention:
          - for: [consumer]
            period: P1Y
            start: {sv: ärendet har avslutats, en: the case has been closed}
            action: anonymise
            anonymisation:
              method: {sv: Bara antalet ärenden per månad sparas., en: Only the number of cases each month is kept.}
              removed: [name, contact-details, correspondence]
              link_kept: false
            executed_by: Systemförvaltningen
            backups: P30D

    When it is wrong to fire:
        When the method is described in a document elsewhere. Sum it up here and name the document.

    När den har fel:
        När metoden beskrivs i ett dokument någon annanstans. Sammanfatta den här och nämn dokumentet.
    """
    for position, kept in enumerate(purpose.retention):
        if kept.action is RetentionAction.ANONYMISE:
            yield from _described(purpose, position, kept.anonymisation)


def _described(purpose: Purpose, position: int, how: Anonymisation | None) -> Findings:
    if how is None or (how.method is None and not how.removed):
        yield found(
            "retention",
            position,
            *(["anonymisation"] if how else []),
            missing=("method", "removed") if how else "anonymisation",
            sv=f"Uppgifterna i ”{purpose.name.sv}” sägs bli anonyma, men det framgår inte hur.",
            en=f"The data in “{purpose.name.en}” are said to be made anonymous, but it is not stated how.",
        )
    elif how.method is None or not how.removed:
        said = (
            Message("hur uppgifterna görs anonyma", "how the data are made anonymous")
            if how.method is None
            else Message("vilka uppgifter som tas bort", "which data are removed")
        )
        yield found(
            "retention",
            position,
            "anonymisation",
            missing="method" if how.method is None else "removed",
            sv=f"Det framgår inte {said.sv} i ”{purpose.name.sv}”.",
            en=f"It is not stated {said.en} in “{purpose.name.en}”.",
        )
    if how is not None and how.link_kept:
        yield found(
            "retention",
            position,
            "anonymisation",
            "link_kept",
            sv=f"En koppling till personen finns kvar i ”{purpose.name.sv}”, så uppgifterna är pseudonymiserade "
            "och inte anonyma.",
            en=f"A link to the person is kept in “{purpose.name.en}”, so the data are pseudonymised and not anonymous.",
        )
