"""Standard clauses and other safeguards of Article 46: the right module, and an assessment of the country's law."""

from collections.abc import Mapping

from generator.findings import Severity
from generator.model import Processor, Transfer
from generator.model.codes import ClauseModule, TransferMechanism
from generator.rules.form import Findings, found, rule
from generator.rules.whole import Whole
from generator.source import Message

_MODULES: Mapping[ClauseModule, Message] = {
    ClauseModule.MODULE_1: Message(
        "modul 1 (mellan personuppgiftsansvariga)", "module 1 (from controller to controller)"
    ),
    ClauseModule.MODULE_2: Message(
        "modul 2 (från personuppgiftsansvarig till personuppgiftsbiträde)", "module 2 (from controller to processor)"
    ),
    ClauseModule.MODULE_3: Message("modul 3 (mellan personuppgiftsbiträden)", "module 3 (from processor to processor)"),
    ClauseModule.MODULE_4: Message(
        "modul 4 (från personuppgiftsbiträde till personuppgiftsansvarig)", "module 4 (from processor to controller)"
    ),
}


@rule("TRF-05", Severity.ERROR, "46(1), 46(2)(c)", sources=("ADQ-2026-09", "EDPB-SUPPL"))
def wrong_module_or_no_assessment(transfer: Transfer, whole: Whole) -> Findings:
    """Standard clauses without the right module or an assessment.

    På svenska:
        Standardavtalsklausuler utan rätt modul eller bedömning.

    What it checks:
        Standard clauses name their module, and it fits the recipient: module 2 for a processor, module 1 for somebody
        who decides over the data. Module 3 also fits where a processor inside the EEA engages a sub-processor outside
        it. The clauses are not used with an importer that is itself subject to the Regulation. Clauses, binding
        corporate rules, codes of conduct and certifications have a dated assessment of the country's law; module 4 is
        not judged.

    Vad den prövar:
        Standardavtalsklausuler anger sin modul, och den passar mottagaren: modul 2 för ett personuppgiftsbiträde, modul
        1 för den som själv bestämmer över uppgifterna. Modul 3 passar också när ett biträde inom EES anlitar ett
        underbiträde utanför. Klausulerna används inte med en mottagare som själv omfattas av förordningen. Klausuler,
        bindande företagsbestämmelser, uppförandekoder och certifieringar har en daterad bedömning av lagen i landet;
        modul 4 prövas inte.

    Why:
        The modules divide duties differently: with the wrong one, nobody has promised what the law asks of the role.
        And since Schrems II (C-311/18) a contract is not enough where the authorities of the country may override
        it; whether they may is what the assessment answers, before the transfer begins.

    Varför:
        Modulerna fördelar skyldigheterna olika: med fel modul har ingen lovat det som lagen kräver av rollen. Och sedan
        Schrems II (C-311/18) räcker inte ett avtal om landets myndigheter får åsidosätta det; om de får det ska
        bedömningen svara på, innan överföringen börjar.

    Remedy:
        Sign the module that fits the roles, and assess the law and practice of the country (clause 14 of the standard
        clauses; EDPB Recommendations 01/2020). Record the document and its date under assessment.

    Åtgärd:
        Teckna den modul som passar rollerna och bedöm lag och praxis i landet (klausul 14 i standardavtalsklausulerna;
        EDPB:s rekommendationer 01/2020). Ange dokumentet och dess datum under assessment.

    Bad:
        # transfers/statistics.yaml without decision, scope_check, fallback
        mechanism: scc
        module: "1"

    Good:
        # transfers/statistics.yaml without decision, scope_check, fallback
        mechanism: scc
        module: "2"

    When it is wrong to fire:
        When a recipient is a processor in one purpose and decides for itself in another, and the transfer belongs to
        the latter. Describe the two roles as two recipients, each with its own transfer.

    När den har fel:
        När en mottagare är personuppgiftsbiträde i ett ändamål och själv bestämmer i ett annat, och överföringen hör
        till det senare. Beskriv de två rollerna som två mottagare, med var sin överföring.
    """
    if transfer.mechanism is TransferMechanism.SCC:
        yield from _module(transfer, whole)
        yield from _importer(transfer)
    mechanism = transfer.mechanism and whole.law.mechanisms.get(transfer.mechanism)
    if mechanism and mechanism.assessment and transfer.module is not ClauseModule.MODULE_4:
        yield from _assessment(transfer, Message(mechanism.name.sv, mechanism.name.en))


def _module(transfer: Transfer, whole: Whole) -> Findings:
    for key in transfer.recipients:
        recipient = whole.recipient(key)
        expected = _expected(recipient)
        if recipient is None or transfer.module is None or expected is None:
            continue
        if transfer.module is not expected and not _fits_otherwise(transfer, key, whole):
            chosen, other = _MODULES[transfer.module], _MODULES[expected]
            yield found(
                "module",
                sv=f"Klausulerna med ”{recipient.name.sv}” är {chosen.sv}, men rollerna kräver {other.sv}.",
                en=f"The clauses with “{recipient.name.en}” are {chosen.en}, but the roles ask for {other.en}.",
            )
    if transfer.module is None:
        yield found(
            missing="module",
            sv=f"Det framgår inte vilken modul av standardavtalsklausulerna som ”{transfer.name.sv}” använder.",
            en=f"It is not stated which module of the standard clauses “{transfer.name.en}” uses.",
        )


def _expected(recipient: object) -> ClauseModule | None:
    """The module for a transfer from the company, as a controller, to the recipient."""
    if recipient is None:
        return None
    return ClauseModule.MODULE_2 if isinstance(recipient, Processor) else ClauseModule.MODULE_1


def _fits_otherwise(transfer: Transfer, key: str, whole: Whole) -> bool:
    """Whether the company, or its processor inside the EEA, sends the data as somebody's processor."""
    processor = whole.processors.get(key)
    if transfer.module is ClauseModule.MODULE_3 and processor is not None and _sends_onwards(processor, whole):
        return True
    if transfer.module not in {ClauseModule.MODULE_3, ClauseModule.MODULE_4}:
        return False
    return any(
        whole.transfers.get(identifier) is transfer
        for assignment in whole.records("on-behalf-of").values()
        if isinstance(assignment.transfers, tuple)
        for identifier in assignment.transfers
    )


def _sends_onwards(processor: Processor, whole: Whole) -> bool:
    """Whether it is in the EEA itself and engages somebody who is not, or who may not be."""
    inside = bool(processor.countries) and all(whole.law.in_eea(country) for country in processor.countries)
    further = processor.sub_processors if isinstance(processor.sub_processors, tuple) else ()
    return inside and any(not sub.countries or any(not whole.law.in_eea(c) for c in sub.countries) for sub in further)


def _importer(transfer: Transfer) -> Findings:
    if transfer.importer_under_gdpr:
        yield found(
            "importer_under_gdpr",
            sv=f"Mottagaren i ”{transfer.name.sv}” omfattas själv av dataskyddsförordningen, och för en sådan "
            "mottagare är standardavtalsklausulerna (EU) 2021/914 inte avsedda (skäl 7).",
            en=f"The importer in “{transfer.name.en}” is itself subject to the Regulation, and the standard clauses "
            "(EU) 2021/914 are not meant for such an importer (recital 7).",
            fix=Message(
                "Använd någon annan skyddsåtgärd i artikel 46 eller ett beslut om adekvat skyddsnivå, och dokumentera "
                "varför.",
                "Use another safeguard of Article 46 or an adequacy decision, and document why.",
            ),
        )


def _assessment(transfer: Transfer, mechanism: Message) -> Findings:
    if transfer.assessment is None:
        yield found(
            missing="assessment",
            sv=f"”{transfer.name.sv}” grundas på {mechanism.sv}, men det finns ingen bedömning av lag och praxis i "
            "landet.",
            en=f"“{transfer.name.en}” relies on {mechanism.en}, but there is no assessment of the law and practice of "
            "the country.",
        )
    elif transfer.assessment.date is None:
        yield found(
            "assessment",
            missing="date",
            sv=f"Det framgår inte när bedömningen av lag och praxis i landet gjordes för ”{transfer.name.sv}”.",
            en=f"It is not stated when the law and practice of the country were assessed for “{transfer.name.en}”.",
        )
