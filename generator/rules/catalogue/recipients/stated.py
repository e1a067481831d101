"""Who receives data: stated in every purpose, and by name for those who ask."""

from generator.findings import Severity
from generator.model import IndependentController, Processor, Purpose, RecipientKind
from generator.model.codes import ProcessorKind
from generator.rules.form import Findings, found, rule
from generator.rules.whole import Whole
from generator.source import Message


@rule("REC-01", Severity.ERROR, "13(1)(e), 30(1)(d)", sources=("GDPR-SV-30", "GDPR-SV-13"))
def recipients_not_stated(purpose: Purpose) -> Findings:
    """Recipients not stated.

    På svenska:
        Mottagarna är inte angivna.

    What it checks:
        Every purpose says who outside the company receives the data, or that nobody does and why.

    Vad den prövar:
        Varje ändamål anger vem utanför företaget som får del av uppgifterna, eller att ingen får det och varför.

    Why:
        The register is to hold the categories of recipients, and the person is to be told of them when the data are
        collected. A list that says nothing cannot be told from a list that was forgotten.

    Varför:
        Registret ska innehålla kategorierna av mottagare, och den registrerade ska få veta dem när uppgifterna samlas
        in. Ett tomt fält går inte att skilja från ett bortglömt.

    Remedy:
        List the recipients, processors included, or write that there are none and why.

    Åtgärd:
        Räkna upp mottagarna, också personuppgiftsbiträdena, eller skriv att det inte finns några och varför.

    Bad:
        # purposes/incidents.yaml without recipients
        status: active

    Good:
        # purposes/incidents.yaml
        recipients:
          none:
            because: {sv: Ingen utanför bolaget får uppgifterna., en: Nobody outside the company receives the data.}

    When it is wrong to fire:
        Never: a purpose without recipients is to say so. That is rare, for whoever runs the systems is a recipient too.

    När den har fel:
        Aldrig: ett ändamål utan mottagare ska säga det. Det är ovanligt, för den som driver systemen är också
        mottagare.
    """
    if purpose.recipients is None:
        yield found(
            missing="recipients",
            sv=f"”{purpose.name.sv}” anger inte vem utanför företaget som får del av uppgifterna.",
            en=f"“{purpose.name.en}” does not say who outside the company receives the data.",
        )


@rule("REC-05", Severity.INFO, "13(1)(e), 15(1)(c), 28(2)", sources=("CJ-POST", "WP260"))
def recipients_only_as_categories(whole: Whole) -> Findings:
    """Recipients known only as a category.

    På svenska:
        Mottagarna är bara angivna som kategori.

    What it checks:
        A record that stands for a category of companies lists the companies in it. The list is internal.

    Vad den prövar:
        En post som står för en kategori av företag räknar upp vilka företag som ingår. Listan är intern.

    Why:
        Whoever asks for access may normally demand to know the actual recipients, and not only what kind of companies
        they are (Court of Justice, C-154/21). A company that has written down only the kind risks not being able to
        answer in time.

    Varför:
        Den som begär tillgång kan i regel kräva att få veta vilka de faktiska mottagarna är, och inte bara vilket slags
        företag det rör sig om (EU-domstolen, C-154/21). Den som bara har skrivit upp slaget riskerar att inte hinna
        svara i tid.

    Remedy:
        List the companies in the category, each with its name and country. They are not published.

    Åtgärd:
        Räkna upp företagen i kategorin, vart och ett med namn och land. De publiceras inte.

    Bad:
        # processors/hosting.yaml
        name: {sv: Driftleverantörer, en: Hosting suppliers}
        kind: category

    Good:
        # processors/hosting.yaml
        name: {sv: Driftleverantörer, en: Hosting suppliers}
        kind: category
        companies:
          - {name: Molnhall AB, country: SE}

    When it is wrong to fire:
        When the names are kept in another register that can be searched for one person. Accept the deviation and say
        where.

    När den har fel:
        När namnen finns i ett annat register där man kan söka på en viss person. Acceptera avvikelsen och skriv var.
    """
    for kind, records in (("processor", whole.processors), ("independent-controller", whole.independent_controllers)):
        for identifier, recipient in records.items():
            if _unnamed(recipient):
                yield found(
                    on=(kind, identifier),
                    missing="companies",
                    sv=f"Inga företag är namngivna i kategorin ”{recipient.name.sv}”. Den som begär tillgång kan i "
                    "regel kräva att få veta vilka de är.",
                    en=f"No companies are named in the category “{recipient.name.en}”. Whoever asks for access may "
                    "normally demand to know which they are.",
                    fix=Message(
                        "Räkna upp företagen under companies, vart och ett med namn och land.",
                        "List the companies under companies, each with its name and country.",
                    ),
                )


def _unnamed(recipient: Processor | IndependentController) -> bool:
    return recipient.kind in (ProcessorKind.CATEGORY, RecipientKind.CATEGORY) and not recipient.companies
