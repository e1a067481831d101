"""The derogations of Article 49: exceptions for occasional transfers, with more to document."""

from collections.abc import Iterator

from generator.findings import Severity
from generator.law import Mechanism
from generator.model import Transfer
from generator.model.codes import Frequency, TransferMechanism
from generator.rules.form import Findings, also, found, rule
from generator.rules.whole import Whole
from generator.source import Message

_ROUTINE = {
    Frequency.CONTINUOUS: Message("löpande", "continuously"),
    Frequency.REGULAR: Message("återkommande", "regularly"),
}


@rule("TRF-06", Severity.ERROR, "49(1), 49(6), 30(1)(e)", sources=("EDPB-49",))
def derogation_for_routine_transfers(transfer: Transfer, whole: Whole) -> Findings:
    """Derogation used for routine transfers.

    På svenska:
        Undantag används för återkommande överföringar.

    What it checks:
        A transfer under Article 49 is not continuous or regular, and does not go to a processor. It is an error for the
        contract derogations, legal claims and compelling interests, which the Regulation limits to occasional
        transfers, and a warning for the others. Compelling legitimate interests (49-1-2) also need a dated assessment,
        and the authority and the persons are to have been informed.

    Vad den prövar:
        En överföring enligt artikel 49 är inte löpande eller återkommande och går inte till ett personuppgiftsbiträde.
        Det är ett fel för avtalsundantagen, rättsliga anspråk och tvingande intressen, som förordningen begränsar till
        enstaka överföringar, och en varning för de övriga. Tvingande berättigade intressen (49-1-2) kräver också en
        daterad bedömning och att tillsynsmyndigheten och de registrerade har informerats.

    Why:
        A derogation gives the data no protection in the country: it only accepts the risk, once. The EDPB therefore
        reads Article 49 narrowly (Guidelines 2/2018). A processor that works for the company day after day needs a
        safeguard that lasts.

    Varför:
        Ett undantag ger uppgifterna inget skydd i landet utan godtar bara risken, vid enstaka tillfällen. EDPB tolkar
        därför artikel 49 snävt (riktlinjer 2/2018). Ett personuppgiftsbiträde som arbetar åt företaget dag efter dag
        kräver en skyddsåtgärd som består.

    Remedy:
        Use an adequacy decision or a safeguard of Article 46. Keep a derogation only for the rare transfer, and for
        compelling interests document the assessment and inform the authority and the persons.

    Åtgärd:
        Använd ett beslut om adekvat skyddsnivå eller en skyddsåtgärd i artikel 46. Behåll undantaget bara för den
        enstaka överföringen; vid tvingande intressen, dokumentera bedömningen och informera tillsynsmyndigheten och de
        registrerade.

    Bad:
        # transfers/statistics.yaml without decision, scope_check, fallback
        mechanism: 49-1-b
        frequency: continuous

    Good:
        # transfers/statistics.yaml
        mechanism: scc
        module: "2"
        frequency: continuous

    When it is wrong to fire:
        When a public register is meant to be consulted regularly (49-1-g), or when explicit consent is asked for each
        single transfer. Accept the deviation with that reason.

    När den har fel:
        När ett offentligt register är avsett att användas regelbundet (49-1-g), eller när uttryckligt samtycke begärs
        inför varje enskild överföring. Acceptera avvikelsen med det skälet.
    """
    mechanism = transfer.mechanism and whole.law.mechanisms.get(transfer.mechanism)
    if not mechanism or not mechanism.occasional:
        return
    routine = transfer.frequency and _ROUTINE.get(transfer.frequency)
    if routine:
        yield found(
            "frequency",
            severity=_severity(mechanism),
            sv=f"Artikel 49 är till för enstaka överföringar, men i ”{transfer.name.sv}” förs uppgifter över "
            f"{routine.sv}.",
            en=f"Article 49 is meant for occasional transfers, but in “{transfer.name.en}” data are transferred "
            f"{routine.en}.",
            also=(also("mechanism", sv=f"undantaget: {mechanism.name.sv}", en=f"derogation: {mechanism.name.en}"),),
        )
    else:
        yield from _to_processors(transfer, mechanism, whole)
    if transfer.mechanism is TransferMechanism.ARTICLE_49_1_2:
        yield from _compelling(transfer)


def _severity(mechanism: Mechanism) -> Severity:
    return Severity.ERROR if mechanism.occasional == "only" else Severity.WARNING


def _to_processors(transfer: Transfer, mechanism: Mechanism, whole: Whole) -> Findings:
    """A standing relation; stated to be occasional, it is for somebody who knows the case to decide."""
    severity = Severity.WARNING if transfer.frequency is Frequency.OCCASIONAL else _severity(mechanism)
    for position, key in enumerate(transfer.recipients):
        if processor := whole.processors.get(key):
            yield found(
                "recipients",
                position,
                severity=severity,
                sv=f"”{processor.name.sv}” är personuppgiftsbiträde och anlitas fortlöpande, men ”{transfer.name.sv}” "
                "grundas på ett undantag för enstaka överföringar.",
                en=f"“{processor.name.en}” is a processor and engaged continuously, but “{transfer.name.en}” relies on "
                "a derogation for occasional transfers.",
            )


def _compelling(transfer: Transfer) -> Findings:
    for field, what in _undocumented(transfer):
        yield found(
            missing=field,
            sv=f"”{transfer.name.sv}” grundas på tvingande berättigade intressen, men {what.sv}.",
            en=f"“{transfer.name.en}” relies on compelling legitimate interests, but {what.en}.",
        )


def _undocumented(transfer: Transfer) -> Iterator[tuple[str, Message]]:
    if transfer.assessment is None:
        yield (
            "assessment",
            Message("det finns ingen dokumenterad bedömning", "there is no documented assessment"),
        )
    if transfer.authority_informed is None:
        yield (
            "authority_informed",
            Message(
                "det framgår inte när tillsynsmyndigheten informerades",
                "it is not stated when the supervisory authority was informed",
            ),
        )
    if transfer.people_informed is None:
        yield (
            "people_informed",
            Message(
                "det framgår inte när de registrerade informerades",
                "it is not stated when the data subjects were informed",
            ),
        )
