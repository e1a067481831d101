"""Every kind of person and every category of data has one retention period, counted from a stated event."""

from generator.findings import Severity
from generator.model import Purpose, RetentionRule
from generator.model.purpose import DataUse
from generator.rules.catalogue.retention.wording import alike, counted, written
from generator.rules.form import Findings, also, found, rule
from generator.rules.whole import Whole
from generator.rules.words import quoted


@rule("RET-01", Severity.ERROR, "5(1)(e), 13(2)(a), 30(1)(f)", sources=("GDPR-SV-30", "IMY-KLARNA"))
def retention_not_stated(purpose: Purpose, whole: Whole) -> Findings:
    """No retention period or criterion.

    På svenska:
        Lagringstid eller kriterium saknas.

    What it checks:
        A purpose has a retention rule for each kind of person and each category of data that it processes, and
        each rule has a period or a criterion. A rule that names no data covers all data of its persons.

    Vad den prövar:
        Ett ändamål har en regel om lagringstid för varje kategori av registrerade och varje kategori av uppgifter som
        det behandlar, och varje regel har en tid eller ett kriterium. En regel som inte nämner några uppgifter gäller
        alla uppgifter om personerna.

    Why:
        Data may be kept no longer than the purpose needs, and the person must be told for how long, or how the time is
        decided. Data without a period are in practice kept indefinitely: nobody knows when they should go.

    Varför:
        Uppgifter får inte sparas längre än ändamålet kräver, och den registrerade ska få veta hur länge eller hur
        tiden bestäms. Uppgifter utan lagringstid blir i praktiken kvar för alltid, eftersom ingen vet när de ska bort.

    Remedy:
        Give a period and what it is counted from, or a criterion from which a reader can work out the time.

    Åtgärd:
        Ange en tid och vad den räknas från, eller ett kriterium som läsaren kan räkna ut tiden av.

    Bad:
        # purposes/incidents.yaml
        retention:
          - for: [consumer]
            data: [name]
            period: P5Y
            start: {sv: incidenten har avslutats, en: the breach has been closed}
            reason: {sv: Tillsynsmyndigheten kan granska incidenten i efterhand., en: The authority may examine the breach later.}
            action: erase
            executed_by: Systemförvaltningen
            backups: P30D

    Good:
        # purposes/incidents.yaml
        retention:
          - for: [consumer, visitor]
            period: P5Y
            start: {sv: incidenten har avslutats, en: the breach has been closed}
            reason: {sv: Tillsynsmyndigheten kan granska incidenten i efterhand., en: The authority may examine the breach later.}
            action: erase
            executed_by: Systemförvaltningen
            backups: P30D

    When it is wrong to fire:
        When the purpose only looks at data that are kept in another purpose. Give that purpose's period here too, so
        that a reader of this purpose is told. The lifetime of cookies is judged by the rules on cookies.

    När den har fel:
        När ändamålet bara läser uppgifter som sparas i ett annat ändamål. Ange det ändamålets tid även här, så att den
        som läser om det här ändamålet får veta den. Hur länge kakor finns kvar prövas av reglerna om kakor.
    """  # noqa: E501 - a text on one line is easier to read than one folded
    if not purpose.retention:
        yield found(
            missing="retention",
            sv=f"Det framgår inte hur länge uppgifterna i ”{purpose.name.sv}” sparas.",
            en=f"It is not stated how long the data in “{purpose.name.en}” are kept.",
        )
        return
    for position, kept in enumerate(purpose.retention):
        if kept.period is None and kept.criterion is None:
            yield found(
                "retention",
                position,
                missing=("period", "criterion"),
                sv=f"En regel om lagringstid i ”{purpose.name.sv}” har varken en tid eller ett kriterium.",
                en=f"A retention rule in “{purpose.name.en}” has neither a period nor a criterion.",
            )
    for position, use in enumerate(purpose.data_subjects):
        yield from _uncovered(purpose, position, use, whole)


def _uncovered(purpose: Purpose, position: int, use: DataUse, whole: Whole) -> Findings:
    """What no rule covers of one kind of person's data."""
    person = whole.records("data-subject").get(use.who)
    known = whole.records("data-category")
    rules = [kept for kept in purpose.retention if use.who in kept.for_]
    covered = {key for kept in rules for key in kept.data or use.data}
    # Anonymous data may be kept for ever; a category with faults of its own is not judged.
    left = [i for i, key in enumerate(use.data) if key not in covered and key in known and not known[key].anonymous]
    if person is None or not left:
        return
    if not rules:
        yield found(
            "data_subjects",
            position,
            "who",
            sv=f"Det framgår inte hur länge uppgifterna om ”{person.name.sv}” sparas i ”{purpose.name.sv}”.",
            en=f"It is not stated how long the data on “{person.name.en}” are kept in “{purpose.name.en}”.",
            also=(also("retention", at="key", sv="reglerna om lagringstid", en="the retention rules"),),
        )
        return
    names = quoted(known[use.data[i]].name for i in left)
    yield found(
        "data_subjects",
        position,
        "data",
        left[0],
        sv=f"Lagringstid saknas för {names.sv} om ”{person.name.sv}” i ”{purpose.name.sv}”.",
        en=f"There is no retention period for {names.en} on “{person.name.en}” in “{purpose.name.en}”.",
        also=(also("retention", at="key", sv="reglerna om lagringstid", en="the retention rules"),),
    )


@rule("RET-02", Severity.ERROR, "5(1)(e), 12(1), 13(2)(a)", sources=("IMY-KLARNA",))
def competing_retention_periods(purpose: Purpose, whole: Whole) -> Findings:
    """Competing retention periods for the same data.

    På svenska:
        Olika lagringstider för samma uppgifter.

    What it checks:
        Two rules of a purpose that concern the same data of the same kind of person have the same period, or one of
        them says which period wins. Where one rule is general and the other names its data, this is a warning.

    Vad den prövar:
        Två regler i ett ändamål som gäller samma uppgifter om samma kategori av registrerade har samma tid, eller så
        anger en av dem vilken tid som gäller. Om en regel är allmän och den andra nämner sina uppgifter är det en
        varning.

    Why:
        A person who reads two periods for the same data has not been told how long they are kept, and whoever erases
        does not know which period to follow.

    Varför:
        Den som läser två tider för samma uppgifter har inte fått veta hur länge de sparas, och den som gallrar vet
        inte vilken tid som ska följas.

    Remedy:
        Keep one rule for the data, name in each rule the data that it concerns, or say which period applies and why
        (priority).

    Åtgärd:
        Behåll en regel för uppgifterna, ange i varje regel vilka uppgifter den gäller eller skriv vilken tid som
        gäller och varför (priority).

    Bad:
        # purposes/user-account.yaml
        retention:
          - {for: [consumer], data: [name, login], period: P2Y, start: {sv: du senast loggade in, en: you last logged in}, action: erase, executed_by: Systemförvaltningen, backups: P30D}
          - {for: [consumer], data: [name, contact-details], period: P3Y, start: {sv: ditt senaste köp, en: your last purchase}, action: erase, executed_by: Systemförvaltningen, backups: P30D}

    Good:
        # purposes/user-account.yaml
        retention:
          - {for: [consumer], data: [login], period: P2Y, start: {sv: du senast loggade in, en: you last logged in}, action: erase, executed_by: Systemförvaltningen, backups: P30D}
          - {for: [consumer], data: [name, contact-details], period: P3Y, start: {sv: ditt senaste köp, en: your last purchase}, action: erase, executed_by: Systemförvaltningen, backups: P30D}

    When it is wrong to fire:
        When both periods apply and the data go when the first is out, or the last. Say so in priority.

    När den har fel:
        När båda tiderna gäller och uppgifterna tas bort när den första eller den sista har gått ut. Skriv det i
        priority.
    """  # noqa: E501 - a rule on one line is easier to compare with another
    for position, later in enumerate(purpose.retention):
        for earlier in range(position):
            if shared := _contested(purpose, purpose.retention[earlier], later):
                yield from _competing(purpose, earlier, position, shared, whole)
                break


def _contested(purpose: Purpose, one: RetentionRule, other: RetentionRule) -> list[tuple[str, str]]:
    """The kinds of persons with their data for which both rules give a time, and not the same."""
    if one.period is None or other.period is None or one.priority or other.priority:
        return []
    if alike(one.period, other.period) and one.start == other.start:
        return []
    return [
        (use.who, key)
        for use in purpose.data_subjects
        if use.who in one.for_ and use.who in other.for_
        for key in use.data
        if (not one.data or key in one.data) and (not other.data or key in other.data)
    ]


def _competing(purpose: Purpose, earlier: int, position: int, shared: list[tuple[str, str]], whole: Whole) -> Findings:
    first, second = purpose.retention[earlier], purpose.retention[position]
    people = quoted(person.name for who, _ in shared if (person := whole.records("data-subject").get(who)))
    names = quoted(data.name for _, key in shared if (data := whole.records("data-category").get(key)))
    if not people.sv or not names.sv:
        return
    one, other = counted(first.period or "", first.start), counted(second.period or "", second.start)
    yield found(
        "retention",
        position,
        "period",
        sv=f"I ”{purpose.name.sv}” finns två lagringstider för {names.sv} om {people.sv}: {one.sv} och {other.sv}.",
        en=f"“{purpose.name.en}” has two retention periods for {names.en} on {people.en}: {one.en} and {other.en}.",
        severity=Severity.WARNING if bool(first.data) != bool(second.data) else None,
        also=(also("retention", earlier, "period", sv="den andra lagringstiden", en="the other period"),),
    )


@rule("RET-03", Severity.WARNING, "5(1)(e), 13(2)(a), 30(1)(f)", sources=("CNIL-TPL",))
def period_without_start_event(purpose: Purpose) -> Findings:
    """Retention period without a start event.

    På svenska:
        Lagringstid utan startpunkt.

    What it checks:
        A rule that gives a period also says from which event it is counted.

    Vad den prövar:
        En regel som anger en tid säger också från vilken händelse den räknas.

    Why:
        Four years from the first purchase, the last purchase or the end of the year are different days. Without the
        event nobody can work out when the data go: not the person, and not the system that erases them.

    Varför:
        Fyra år från första köpet, sista köpet eller årets slut är olika dagar. Utan händelsen kan ingen räkna ut när
        uppgifterna tas bort, varken den registrerade eller systemet som ska gallra.

    Remedy:
        Name the event that the period is counted from, such as the last purchase, the delivery or the end of the
        calendar year.

    Åtgärd:
        Ange händelsen som tiden räknas från, till exempel senaste köpet, leveransen eller kalenderårets slut.

    Bad:
        # purposes/customer-service.yaml
        retention:
          - {for: [consumer], period: P1Y, action: erase, executed_by: Systemförvaltningen, backups: P30D}

    Good:
        # purposes/customer-service.yaml
        retention:
          - {for: [consumer], period: P1Y, start: {sv: ärendet har avslutats, en: the case has been closed}, action: erase, executed_by: Systemförvaltningen, backups: P30D}

    When it is wrong to fire:
        When the period always runs from the collection. Say so.

    När den har fel:
        När tiden alltid räknas från insamlingen. Skriv det då.
    """  # noqa: E501 - a rule on one line is easier to compare with another
    for position, kept in enumerate(purpose.retention):
        if kept.period is not None and kept.start is None:
            period = written(kept.period)
            yield found(
                "retention",
                position,
                missing="start",
                sv=f"”{purpose.name.sv}” anger {period.sv} som lagringstid, men inte från när tiden räknas.",
                en=f"“{purpose.name.en}” gives a retention period of {period.en}, but not from when it is counted.",
            )
