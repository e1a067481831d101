"""What the policy must tell and no other rule asks for, Articles 13 and 14."""

from collections.abc import Iterable, Mapping

from generator.citation import cited
from generator.findings import Severity
from generator.law.transparency import checklist, needs_copy, owing_provision, told_elsewhere
from generator.model import Controller, PolicyOutline, Purpose, SectionName, Status, Transfer
from generator.rules.form import Findings, Found, found, rule
from generator.rules.whole import Whole
from generator.rules.words import listed
from generator.schema.labels import field_of


@rule(
    "TRN-01",
    Severity.ERROR,
    "13(1), 13(2), 14(1), 14(2)",
    sources=("GDPR-SV-13", "DI-INFO-TABLE", "IMY-KLARNA"),
)
def mandatory_information_missing(policy: PolicyOutline, whole: Whole) -> Findings:
    """Mandatory information is missing in the policy.

    På svenska:
        Obligatorisk information saknas i policyn.

    What it checks:
        The policy tells, of each purpose for which people give data, whether they must give them and what follows if
        they do not (Article 13(2)(e)). Of each transfer that rests on safeguards it says how to obtain a copy of them
        (Article 13(1)(f)). It has the sections that hold the controller, the transfers, the arrangement with joint
        controllers and the cookies, where there are any. Other rules report the rest: CTL-01 to CTL-06 the controller,
        the data protection officer, joint controllers and the authority; PUR-02 the purposes; LEG-01, LEG-06 and LEG-09
        the legal basis, the interest and the consent; DAT-01 the data; REC-01 the recipients; TRF-01, TRF-02 and TRF-05
        the transfers; RET-01 retention; RGT-01 to RGT-06 the rights; DPI-04 and DPI-05 profiling and automated
        decisions; TRN-02 sources and timing; TRN-03 and TRN-04 whom the policy concerns and its version; COO-01 to
        COO-04 the cookies; MKT-01, MKT-03 and MKT-04 advertising. The command `ropa check --coverage` shows where each
        item is met.

    Vad den prövar:
        Policyn säger, för varje ändamål där man lämnar uppgifter, om man måste göra det och vad som händer annars
        (artikel 13.2 e). För varje överföring som vilar på skyddsåtgärder säger den hur man får en kopia av dem
        (artikel 13.1 f). Den har avsnitten om den personuppgiftsansvarige, överföringarna, arrangemanget med gemensamt
        ansvariga och kakorna, där det finns några. Andra regler tar resten: CTL-01 till CTL-06 den
        personuppgiftsansvarige, dataskyddsombudet, gemensamt ansvariga och myndigheten; PUR-02 ändamålen; LEG-01,
        LEG-06 och LEG-09 den rättsliga grunden, intresset och samtycket; DAT-01 uppgifterna; REC-01 mottagarna; TRF-01,
        TRF-02 och TRF-05 överföringarna; RET-01 lagringstiden; RGT-01 till RGT-06 rättigheterna; DPI-04 och DPI-05
        profilering och automatiserade beslut; TRN-02 källor och tidpunkt; TRN-03 och TRN-04 vem policyn gäller och dess
        version; COO-01 till COO-04 kakorna; MKT-01, MKT-03 och MKT-04 reklamen. Kommandot `ropa check --coverage` visar
        var varje punkt är uppfylld.

    Why:
        Articles 13 and 14 list what a person must be told; an item that is left out is a breach even where everything
        else is well written. IMY fined Klarna, among other things for items that were missing or unclear
        (DI-2019-4062).

    Varför:
        Artiklarna 13 och 14 räknar upp vad den registrerade ska få veta; en punkt som saknas är en överträdelse även om
        allt annat är väl skrivet. IMY tog ut en sanktionsavgift av Klarna, bland annat för punkter som saknades eller
        var otydliga (DI-2019-4062).

    Remedy:
        Fill in the field that the finding points to; the policy's sentence follows from it.

    Åtgärd:
        Fyll i fältet som anmärkningen pekar på; meningen i policyn följer av det.

    Bad:
        # purposes/orders.yaml without provision
        status: active

    Good:
        # purposes/orders.yaml
        provision:
          - for: [consumer, sole-trader, company-contact]
            required: to-enter-contract
            consequence: {sv: Utan uppgifterna kan vi inte leverera varorna., en: Without the data we cannot deliver.}

    When it is wrong to fire:
        When the data are told of in a notice of their own that is given at the point of collection. Refer to it in the
        purpose's notice; the rule then asks for nothing more for that purpose.

    När den har fel:
        När informationen ges i en egen text där uppgifterna samlas in. Hänvisa till den i ändamålets notice; då kräver
        regeln inte mer för det ändamålet.
    """
    purposes = {key: purpose for key, purpose in whole.purposes.items() if purpose.status is Status.ACTIVE}
    used = _used_transfers(purposes.values(), whole)
    yield from _sections(policy, whole, used)
    for key, purpose in purposes.items():
        if not told_elsewhere(purpose, "13"):
            yield from _provision(key, purpose, whole)
    for key, transfer in used.items():
        if needs_copy(transfer) and transfer.copy is None:
            yield _copy(key, transfer)


def _used_transfers(purposes: Iterable[Purpose], whole: Whole) -> Mapping[str, Transfer]:
    """The transfers that the policy tells of."""
    keys = {key for purpose in purposes if isinstance(purpose.transfers, tuple) for key in purpose.transfers}
    return {key: transfer for key, transfer in whole.transfers.items() if key in keys}


def _sections(policy: PolicyOutline, whole: Whole, transfers: Mapping[str, Transfer]) -> Findings:
    """The sections without which something is told nowhere, and that no other rule asks for."""
    needed = [(SectionName.CONTROLLER, "I01")]
    needed += [(SectionName.TRANSFERS, "I09")] if transfers else []
    needed += [(SectionName.COOKIES, "I36")] if whole.cookies else []
    controller = whole.records("controller").get("controller")
    needed += [(SectionName.RECIPIENTS, "I35")] if controller and _has_partners(controller) else []
    present = {part.section for part in policy.sections}
    for section, identifier in needed:
        if section not in present:
            label, item = field_of("policy", "sections.section").enum_labels[section], checklist()[identifier]
            place = cited(item.article)
            yield found(
                "sections",
                at="key",
                sv=f"Policyn saknar avsnittet ”{label.sv}” ({section}) och därmed det som {place.sv} kräver.",
                en=f"The policy lacks the section “{label.en}” ({section}), and so what is demanded by {place.en}.",
            )


def _has_partners(controller: Controller) -> bool:
    """Whether there are joint controllers, of whose arrangement the policy tells."""
    return isinstance(controller.joint_controllers, tuple) and bool(controller.joint_controllers)


def _provision(key: str, purpose: Purpose, whole: Whole) -> Findings:
    owing = owing_provision(purpose, whole.sources)
    if not owing:
        return
    name = purpose.name
    if not purpose.provision:
        yield found(
            on=("purpose", key),
            missing="provision",
            sv=f"För ”{name.sv}” säger policyn inte om man måste lämna uppgifterna, eller vad som händer annars.",
            en=(
                f"For “{name.en}” the policy does not say whether people must give the data, nor what follows if they "
                "do not."
            ),
        )
        return
    known = whole.data_subjects
    people = listed(known[who].name for who in owing if who in known)
    yield found(
        "provision",
        on=("purpose", key),
        at="key",
        sv=f"För ”{name.sv}” säger policyn inte om dessa måste lämna sina uppgifter: {people.sv}.",
        en=f"For “{name.en}” the policy does not say whether these must give their data: {people.en}.",
    )


def _copy(key: str, transfer: Transfer) -> Found:
    name = transfer.name
    return found(
        on=("transfer", key),
        missing="copy",
        sv=f"Policyn säger inte hur man får en kopia av skyddsåtgärderna för överföringen ”{name.sv}”.",
        en=f"The policy does not say how to obtain a copy of the safeguards for the transfer “{name.en}”.",
    )
