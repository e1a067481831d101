"""Adequacy decisions, Article 45: there is one that is in force, and it covers the recipient."""

import datetime as dt
from collections.abc import Iterator

from generator.findings import Severity
from generator.law import Adequacy
from generator.model import Transfer
from generator.model.codes import Country, TransferMechanism
from generator.rules.catalogue.transfers.names import countries
from generator.rules.form import Findings, Found, found, rule
from generator.rules.reviews import check_good_until
from generator.rules.whole import Whole
from generator.source import Message


@rule("TRF-03", Severity.ERROR, "45", sources=("ADQ-NUM", "ADQ-UK"))
def adequacy_decision_not_in_force(transfer: Transfer, whole: Whole) -> Findings:
    """Adequacy claimed where no decision is in force.

    På svenska:
        Adekvat skyddsnivå åberopas utan gällande beslut.

    What it checks:
        Where a transfer relies on adequacy, each of its countries outside the EEA has a decision that is in force
        on the day, by the dated list in the program.

    Vad den prövar:
        Där en överföring grundas på adekvat skyddsnivå har varje land utanför EES ett beslut som gäller på dagen,
        enligt programmets daterade lista.

    Why:
        Only the Commission can decide that a country protects data well enough, and its decisions can be annulled or
        expire: two on the United States were annulled by the Court of Justice, and those on the United Kingdom have had
        a last day. A transfer on a decision that does not exist rests on nothing, and the person is told something
        untrue.

    Varför:
        Bara kommissionen kan besluta att ett land skyddar uppgifter tillräckligt, och dess beslut kan upphävas eller
        löpa ut: två om USA har upphävts av EU-domstolen, och de om Storbritannien har haft en sista dag. En överföring
        enligt ett beslut som inte finns saknar stöd, och den registrerade får en osann uppgift.

    Remedy:
        Use the standard clauses (EU) 2021/914 or another safeguard of Article 46, or stop the transfer.

    Åtgärd:
        Använd standardavtalsklausulerna (EU) 2021/914 eller någon annan skyddsåtgärd i artikel 46, eller stoppa
        överföringen.

    Bad:
        # transfers/statistics.yaml
        countries: [US, IN]

    Good:
        # transfers/statistics.yaml
        countries: [US]

    When it is wrong to fire:
        When a decision was adopted after the list was compiled; the message gives the date of the list. Accept the
        deviation with the number of the decision as the reason until the program's list has it.

    När den har fel:
        När ett beslut har fattats efter att listan sammanställdes; i meddelandet står listans datum. Acceptera
        avvikelsen med beslutets nummer som skäl tills det finns i programmets lista.
    """
    if transfer.mechanism is not TransferMechanism.ADEQUACY:
        return
    for position, country in enumerate(transfer.countries):
        if not whole.law.in_eea(country) and country not in whole.law.adequacy:
            place = countries([country])
            past = _past(whole.law.ended_adequacy.get(country))
            checked = whole.law.adequacy_checked
            yield found(
                "countries",
                position,
                sv=f"”{transfer.name.sv}” grundas på beslut om adekvat skyddsnivå, men för {place.sv} finns inget som "
                f"gäller{past.sv} (listan är från {checked}).",
                en=f"“{transfer.name.en}” relies on adequacy, but no decision on {place.en} is in force"
                f"{past.en} (the list is of {checked}).",
            )


def _past(decision: Adequacy | None) -> Message:
    """What became of the decision that there was."""
    if decision is None:
        return Message("", "")
    if decision.annulled and decision.last_day is not None:
        on = decision.last_day + dt.timedelta(days=1)
        return Message(
            f": beslutet {decision.number} upphävdes av EU-domstolen {on}",
            f": Decision {decision.number} was annulled by the Court of Justice on {on}",
        )
    return Message(
        f": beslutet {decision.number} gällde till och med {decision.last_day}",
        f": Decision {decision.number} was in force until {decision.last_day}",
    )


@rule(
    "TRF-04",
    Severity.ERROR,
    "45(1), 45(3)",
    sources=("ADQ-2026-09", "ADQ-DPF-RISK"),
    house_limit=Message(
        "kontrollen av mottagaren gäller i 365 dagar, eftersom anslutningen till ramen EU–USA förnyas varje år",
        "the check of the recipient is good for 365 days, as participants of the EU–US framework certify every year",
    ),
)
def limited_adequacy_not_checked(transfer: Transfer, whole: Whole) -> Findings:
    """Limited adequacy decision, recipient not checked.

    På svenska:
        Begränsat beslut om adekvat skyddsnivå, mottagaren inte kontrollerad.

    What it checks:
        Where the decision covers only some importers (the United States, Canada, Japan, South Korea, Brazil), the
        transfer says which legal entity was looked up and when, at most 365 days ago. For the United States it also
        advises to record what carries the transfer if the decision falls.

    Vad den prövar:
        Där beslutet bara omfattar vissa mottagare (USA, Kanada, Japan, Sydkorea, Brasilien) anger överföringen vilket
        bolag som kontrollerades och när, högst 365 dagar tillbaka. För USA ges också rådet att ange vad som bär
        överföringen om beslutet faller.

    Why:
        For an importer outside its scope the decision gives no support, and the transfer needs another ground in
        Chapter V. Companies leave the list of the EU–US framework every year by not certifying again. The framework is
        also under attack in court (C-703/25 P), as its two forerunners were.

    Varför:
        För en mottagare som inte omfattas ger beslutet inget stöd, och överföringen kräver en annan grund i kapitel V.
        Företag försvinner varje år ur förteckningen för EU–US Data Privacy Framework genom att inte förnya sin
        anslutning. Beslutet angrips dessutom i domstol (C-703/25 P), liksom dess två föregångare.

    Remedy:
        Look up the legal entity that receives the data, and record the entity, the list and the day under
        scope_check. For the United States, keep standard clauses in reserve under fallback.

    Åtgärd:
        Slå upp det bolag som tar emot uppgifterna, och ange bolaget, förteckningen och dagen under scope_check. Håll
        för USA standardavtalsklausuler i reserv under fallback.

    Bad:
        # transfers/statistics.yaml
        scope_check: {entity: Mätverket Inc., list: dataprivacyframework.gov, date: 2024-06-01}

    Good:
        # transfers/statistics.yaml
        scope_check: {entity: Mätverket Inc., list: dataprivacyframework.gov, date: 2026-09-15}

    When it is wrong to fire:
        When the check is recorded in another system. Copy the entity and the day, so that the register proves it.

    När den har fel:
        När kontrollen är dokumenterad i ett annat system. Skriv av bolaget och dagen, så att registret visar den.
    """
    for country, decision in _decisions(transfer, whole):
        if decision.scope_check == "required":
            yield from _check(transfer, country, decision, whole.as_of)
        if decision.fallback is not None and transfer.fallback is None:
            place = countries([country])
            yield found(
                missing="fallback",
                severity=Severity.INFO,
                sv=f"Det framgår inte vad som bär ”{transfer.name.sv}” om beslutet {decision.number} om {place.sv} "
                "faller.",
                en=f"It is not stated what carries “{transfer.name.en}” if Decision {decision.number} on {place.en} "
                "falls.",
                fix=Message(
                    "Teckna standardavtalsklausuler redan nu och skriv fallback: scc.",
                    "Sign standard clauses already now and write fallback: scc.",
                ),
            )


def _decisions(transfer: Transfer, whole: Whole) -> Iterator[tuple[Country, Adequacy]]:
    if transfer.mechanism is TransferMechanism.ADEQUACY:
        for country in dict.fromkeys(transfer.countries):
            if decision := whole.law.adequacy.get(country):
                yield country, decision


def _check(transfer: Transfer, country: Country, decision: Adequacy, as_of: dt.date) -> Findings:
    check = transfer.scope_check
    if check is None or check.entity is None or check.date is None:
        yield _unchecked(transfer, country, decision)
    elif check_good_until(check.date, decision.recheck_days) < as_of:
        yield _checked_long_ago(country, decision, check.entity, check.date)


def _unchecked(transfer: Transfer, country: Country, decision: Adequacy) -> Found:
    place = countries([country])
    return found(
        missing="scope_check",
        sv=f"Beslutet om {place.sv} omfattar bara {decision.scope.sv}, och det är inte kontrollerat att mottagaren "
        f"i ”{transfer.name.sv}” hör dit.",
        en=f"The decision on {place.en} covers only {decision.scope.en}, and it has not been checked that the "
        f"recipient in “{transfer.name.en}” is among them.",
        fix=_look_up(decision),
    )


def _checked_long_ago(country: Country, decision: Adequacy, entity: str, day: dt.date) -> Found:
    place = countries([country])
    return found(
        "scope_check",
        "date",
        sv=f"Att {entity} omfattas av beslutet om {place.sv} kontrollerades senast {day}; kontrollen behöver göras "
        f"om efter högst {decision.recheck_days} dagar.",
        en=f"That {entity} is covered by the decision on {place.en} was last checked on {day}; the check is to be "
        f"repeated after at most {decision.recheck_days} days.",
        fix=_look_up(decision),
    )


def _look_up(decision: Adequacy) -> Message | None:
    look_up = decision.look_up
    return Message(f"Kontrollera {look_up.sv}.", f"Check {look_up.en}.") if look_up else None
