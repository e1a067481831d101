"""What a purpose says of persons and data is declared among its data subjects, Article 30(1)(c)."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.findings import Severity
from generator.model import Purpose, Text
from generator.model.basis import OffenceData, SpecialCategories
from generator.model.effects import AutomatedDecisions, Profiling
from generator.rules.catalogue.data.mentions import mentioned
from generator.rules.form import Findings, Found, also, found, rule
from generator.rules.whole import Whole
from generator.source import Message, Route

_SHORT = 3
_LONG = 6


class _People(NamedTuple):
    """A place that says whom something applies to."""

    route: Route
    who: tuple[str, ...]
    what: Message


class _Use(NamedTuple):
    """A place that says which data are used."""

    route: Route
    data: tuple[str, ...]
    who: tuple[str, ...]
    """Whose data; empty for everyone of the purpose."""
    what: Message


def _people(purpose: Purpose) -> Iterator[_People]:
    """Every place of a purpose that names kinds of persons, but their declaration."""
    for i, basis in enumerate(purpose.legal_basis):
        yield _People(("legal_basis", i, "for"), basis.for_, Message("en rättslig grund", "a legal basis"))
    for i, retention in enumerate(purpose.retention):
        yield _People(("retention", i, "for"), retention.for_, Message("en lagringstid", "a retention period"))
    for i, provision in enumerate(purpose.provision):
        what = Message("ett krav på att lämna uppgifter", "a duty to provide data")
        yield _People(("provision", i, "for"), provision.for_, what)
    for i, source in enumerate(purpose.sources):
        yield _People(("sources", i, "for"), source.for_, Message("en källa", "a source"))
    for i, use in enumerate(purpose.marketing):
        yield _People(("marketing", i, "for"), use.for_, Message("marknadsföring", "marketing"))
    if isinstance(purpose.recipients, tuple):
        for i, disclosure in enumerate(purpose.recipients):
            yield _People(("recipients", i, "for"), disclosure.for_, Message("en mottagare", "a recipient"))


@rule("DAT-01", Severity.ERROR, "14(1)(d), 15(1)(b), 30(1)(c)", sources=("GDPR-SV-30", "ENF-30"))
def person_not_declared(purpose: Purpose, whole: Whole) -> Findings:
    """Kind of person not declared.

    På svenska:
        En kategori av registrerade saknas.

    What it checks:
        Every kind of person to whom a legal basis, a retention period, a source, a recipient, a duty to provide data
        or marketing applies is among those whose data the purpose declares.

    Vad den prövar:
        Varje kategori av registrerade som en rättslig grund, lagringstid, källa, mottagare, skyldighet att lämna
        uppgifter eller marknadsföring gäller finns bland dem vars uppgifter ändamålet anger.

    Why:
        The register must say whose data are processed, and which. A kind of person with a legal basis and a retention
        period but no data has either been forgotten or does not belong there.

    Varför:
        Registret ska säga vems uppgifter som behandlas och vilka. En kategori som har en rättslig grund och en
        lagringstid men inga uppgifter är antingen bortglömd eller hör inte hemma där.

    Remedy:
        Declare the kind of person with the data that are processed, or take it away here.

    Åtgärd:
        Ange kategorin av registrerade med de uppgifter som behandlas, eller ta bort den här.

    Bad:
        # purposes/customer-service.yaml
        retention:
          - for: [consumer, sole-trader]
            period: P1Y
            start: {sv: ärendet har avslutats, en: the case has been closed}
            action: erase
            schedule: monthly
            executed_by: Systemförvaltningen
            backups: P30D

    Good:
        # purposes/customer-service.yaml
        retention:
          - for: [consumer]
            period: P1Y
            start: {sv: ärendet har avslutats, en: the case has been closed}
            action: erase
            schedule: monthly
            executed_by: Systemförvaltningen
            backups: P30D

    When it is wrong to fire:
        Never: one of the two places is wrong.

    När den har fel:
        Aldrig: det ena stället är fel.
    """
    declared = {use.who for use in purpose.data_subjects}
    for place in _people(purpose):
        for position, who in enumerate(place.who):
            subject = whole.records("data-subject").get(who)
            if who not in declared and subject is not None:
                yield found(
                    *place.route,
                    position,
                    sv=f"”{purpose.name.sv}” anger {place.what.sv} för ”{subject.name.sv}”, men inga uppgifter om den "
                    "kategorin är angivna.",
                    en=f"“{purpose.name.en}” states {place.what.en} for “{subject.name.en}”, but no data about that "
                    "kind of person are declared.",
                    also=(also("data_subjects", at="key", sv="inte bland dessa", en="not among these"),),
                )


def _uses(purpose: Purpose) -> Iterator[_Use]:
    """Every place of a purpose that names categories of data, but their declaration."""
    if isinstance(purpose.profiling, Profiling):
        yield _Use(("profiling", "data"), purpose.profiling.data, (), Message("i profileringen", "in the profiling"))
    for i, source in enumerate(purpose.sources):
        what = Message("bland det som hämtas från en källa", "among what comes from a source")
        yield _Use(("sources", i, "data"), source.data, source.for_, what)
    if isinstance(purpose.recipients, tuple):
        for i, disclosure in enumerate(purpose.recipients):
            what = Message("bland det som en mottagare får", "among what a recipient receives")
            yield _Use(("recipients", i, "data"), disclosure.data, disclosure.for_, what)
    for i, retention in enumerate(purpose.retention):
        what = Message("bland det som har en lagringstid", "among what has a retention period")
        yield _Use(("retention", i, "data"), retention.data, retention.for_, what)
    if isinstance(purpose.special_categories, SpecialCategories):
        what = Message("bland känsliga personuppgifter", "among special categories of data")
        yield _Use(("special_categories", "data"), purpose.special_categories.data, (), what)
    if isinstance(purpose.offence_data, OffenceData):
        what = Message("bland uppgifter om lagöverträdelser", "among offence data")
        yield _Use(("offence_data", "data"), purpose.offence_data.data, (), what)


@rule(
    "DAT-02",
    Severity.ERROR,
    "5(1)(c), 13(1)(c), 30(1)(c)",
    sources=("ENF-30",),
    house_limit=Message(
        "i texter: kategorins hela namn, på båda språken, i en mening som inte nekar något",
        "in texts: the whole name of a category, in both languages, in a sentence that denies nothing",
    ),
)
def data_used_but_not_declared(purpose: Purpose, whole: Whole) -> Findings:
    """Data used but not declared.

    På svenska:
        Uppgifter används utan att vara angivna.

    What it checks:
        Data in the profiling, from the sources, for the recipients, under the retention periods and among the data
        that the law protects in particular are declared for the same persons. So are categories that the description
        of the profiling, of an automated decision or of an operation calls by name.

    Vad den prövar:
        Uppgifter i profileringen, från källorna, till mottagarna, i lagringstiderna och bland dem som lagen skyddar
        särskilt är angivna för samma personer. Detsamma gäller kategorier som nämns vid namn i beskrivningen av
        profileringen, av ett automatiserat beslut eller av en åtgärd.

    Why:
        What is not declared is told to nobody, is not erased and is not found when somebody asks for their data. The
        Italian authority fined Foodinho in 2021, among other things for a register that left out data which were in
        use.

    Varför:
        Det som inte är angivet får de registrerade inte veta. Det raderas inte heller, och det hittas inte när någon
        begär sina uppgifter. Den italienska myndigheten tog 2021 ut en sanktionsavgift av Foodinho, bland annat för ett
        register där uppgifter som användes saknades.

    Remedy:
        Declare the data for the persons whom they are about, or stop using them.

    Åtgärd:
        Ange uppgifterna för de personer som de gäller, eller sluta använda dem.

    Bad:
        # purposes/orders.yaml
        recipients:
          - {recipient: hosting, role: processor}
          - {recipient: carrier, role: independent-controller, data: [name, contact-details, correspondence]}

    Good:
        # purposes/orders.yaml
        recipients:
          - {recipient: hosting, role: processor}
          - {recipient: carrier, role: independent-controller, data: [name, contact-details]}

    When it is wrong to fire:
        When a text names a category in another sense. Choose another word there.

    När den har fel:
        När en text använder kategorins namn i en annan betydelse. Välj ett annat ord där.
    """
    for use in _uses(purpose):
        declared = _declared(purpose, use.who)
        for position, key in enumerate(use.data):
            category = whole.records("data-category").get(key)
            if key not in declared and category is not None:
                elsewhere = key in whole.data_of(purpose)
                yield _undeclared(purpose, (*use.route, position), category.name, use, elsewhere=elsewhere)
    yield from _named_in_texts(purpose, whole)


def _declared(purpose: Purpose, who: tuple[str, ...]) -> set[str]:
    """What is declared for these kinds of persons; for all where none of them is declared, which DAT-01 reports."""
    theirs = [use for use in purpose.data_subjects if use.who in who] or purpose.data_subjects
    return {key for use in theirs for key in use.data}


def _undeclared(purpose: Purpose, route: Route, name: Text, use: _Use, *, elsewhere: bool) -> Found:
    about = Message(" om de personer som det gäller", " about the persons concerned") if elsewhere else Message("", "")
    return found(
        *route,
        sv=f"”{name.sv}” står {use.what.sv} men inte bland uppgifterna{about.sv} i ”{purpose.name.sv}”.",
        en=f"“{name.en}” is listed {use.what.en} but not among the data{about.en} in “{purpose.name.en}”.",
        also=(also("data_subjects", at="key", sv="inte angiven här", en="not declared here"),),
    )


def _named_in_texts(purpose: Purpose, whole: Whole) -> Findings:
    known = whole.data_of(purpose)
    for route, text, what, letters in _texts(purpose):
        for key in sorted(mentioned(text, whole, letters=letters) - known):
            name: Text = whole.data_categories[key].name
            yield found(
                *route,
                sv=f"”{name.sv}” nämns i {what.sv} men finns inte bland uppgifterna i ”{purpose.name.sv}”.",
                en=f"“{name.en}” is mentioned in {what.en} but is not among the data of “{purpose.name.en}”.",
                also=(also("data_subjects", at="key", sv="inte angiven här", en="not declared here"),),
            )


def _texts(purpose: Purpose) -> Iterator[tuple[Route, Text, Message, int]]:
    """The texts that say which data go into what; and how long a name must be to mean the data there."""
    if isinstance(purpose.profiling, Profiling):
        what = Message("beskrivningen av profileringen", "the description of the profiling")
        yield ("profiling", "logic"), purpose.profiling.logic, what, _SHORT
    if isinstance(purpose.automated_decisions, AutomatedDecisions):
        what = Message("beskrivningen av det automatiserade beslutet", "the description of the automated decision")
        yield ("automated_decisions", "logic"), purpose.automated_decisions.logic, what, _SHORT
    for i, operation in enumerate(purpose.operations):
        yield ("operations", i), operation, Message("en åtgärd", "an operation"), _LONG
