"""Where data go and what allows it: the country and the mechanism of a transfer are stated."""

from generator.findings import Severity
from generator.model import Transfer
from generator.rules.catalogue.transfers.names import countries
from generator.rules.form import Findings, found, rule
from generator.rules.whole import Whole
from generator.source import Message


@rule("TRF-01", Severity.ERROR, "30(1)(e), 13(1)(f)", sources=("GDPR-SV-30", "IMY-KLARNA"))
def third_country_not_named(transfer: Transfer, whole: Whole) -> Findings:
    """Transfer without a named third country.

    På svenska:
        Överföring utan namngivet tredjeland.

    What it checks:
        A transfer names at least one country outside the EU and the EEA.

    Vad den prövar:
        En överföring anger minst ett land utanför EU och EES.

    Why:
        The register has to identify the third country, and the person is to be told of the transfer. “Outside the
        EU/EEA” lets nobody judge what the law there means for the data. The Swedish authority (IMY) held that Klarna
        had not said to which countries data went (DI-2019-4062).

    Varför:
        Registret ska ange vilket tredjelandet är och den registrerade ska få veta att uppgifter förs dit. Av
        ”utanför EU/EES” kan ingen bedöma vad lagen där betyder för uppgifterna. IMY ansåg att Klarna inte hade
        sagt till vilka länder uppgifter fördes över (DI-2019-4062).

    Remedy:
        Ask the recipient where the data are processed and from where they can be reached, and name the countries. If
        no data leave the EEA, remove the transfer and say so in the purposes.

    Åtgärd:
        Fråga mottagaren var uppgifterna behandlas och varifrån de kan nås, och ange länderna. Om inga uppgifter
        lämnar EES: ta bort överföringen och säg det i ändamålen.

    Bad:
        # transfers/statistics.yaml without countries
        reason: {sv: Leverantören finns utanför EU/EES., en: The supplier is outside the EU/EEA.}

    Good:
        # transfers/statistics.yaml
        countries: [US]

    When it is wrong to fire:
        When it is not yet decided where the recipient will process the data. Then nothing should be transferred
        before it is; keep the transfer out of the register until that day.

    När den har fel:
        När det ännu inte är bestämt var mottagaren ska behandla uppgifterna. Då bör inget föras över innan det är
        bestämt; vänta till dess med att lägga överföringen i registret.
    """
    if not transfer.countries:
        yield found(
            missing="countries",
            sv=f"”{transfer.name.sv}” är en överföring till land utanför EU och EES, men det framgår inte vilket land.",
            en=f"“{transfer.name.en}” is a transfer out of the EU and the EEA, but no country is named.",
        )
    elif all(whole.law.in_eea(country) for country in transfer.countries):
        place = countries(transfer.countries)
        yield found(
            "countries",
            sv=f"”{transfer.name.sv}” anger bara {place.sv}, dit uppgifter får föras fritt: det är ingen överföring "
            "till tredjeland, eller så saknas tredjelandet.",
            en=f"“{transfer.name.en}” names only {place.en}, where data move freely: it is no transfer to a third "
            "country, or the third country is missing.",
        )


@rule("TRF-02", Severity.ERROR, "44, 45, 46, 49, 13(1)(f)", sources=("ADQ-2026-09",))
def transfer_without_mechanism(transfer: Transfer, whole: Whole) -> Findings:
    """Transfer without a legal mechanism.

    På svenska:
        Överföring utan stöd i kapitel V.

    What it checks:
        A transfer to a country outside the EU and the EEA, or to one that is not named, says which mechanism of
        Chapter V allows it.

    Vad den prövar:
        En överföring till ett land utanför EU och EES, eller till ett land som inte anges, säger vilken mekanism i
        kapitel V som tillåter den.

    Why:
        Personal data may leave the EEA only on an adequacy decision, appropriate safeguards or a derogation. Good
        intentions and “all reasonable measures” are none of these. A transfer on no mechanism is unlawful from
        its first day, and the higher of the two ceilings for fines applies (Article 83(5)(c)).

    Varför:
        Personuppgifter får lämna EES bara med stöd av ett beslut om adekvat skyddsnivå, lämpliga skyddsåtgärder
        eller ett undantag. Goda avsikter och ”alla rimliga åtgärder” är inget av detta. En överföring utan stöd är
        olaglig från första dagen och omfattas av den högre sanktionsavgiften (artikel 83.5 c).

    Remedy:
        See first whether there is an adequacy decision that covers the recipient. If not, sign the standard clauses
        (EU) 2021/914 and assess the law of the country. Until then, stop the transfer.

    Åtgärd:
        Se först efter om ett beslut om adekvat skyddsnivå omfattar mottagaren. Teckna annars standardavtalsklausulerna
        (EU) 2021/914 och bedöm lagen i landet. Stoppa överföringen till dess.

    Bad:
        # transfers/statistics.yaml without mechanism, decision, scope_check, fallback
        safeguards: {sv: Vi ställer höga krav på leverantören., en: We make high demands on the supplier.}

    Good:
        # transfers/statistics.yaml
        mechanism: scc
        module: "2"

    When it is wrong to fire:
        When the company does not transfer the data itself and the recipient collects them abroad from the person.
        Then it is no transfer of the company's: take it out of the register of transfers.

    När den har fel:
        När företaget inte själv för över uppgifterna utan mottagaren utomlands samlar in dem direkt från den
        registrerade. Då är det ingen överföring från företaget: ta bort den bland överföringarna.
    """
    outside = tuple(country for country in transfer.countries if not whole.law.in_eea(country))
    if transfer.mechanism is not None or (transfer.countries and not outside):
        return
    to, fix = Message("", ""), None
    if outside:
        place = countries(outside)
        to = Message(f" till {place.sv}", f" to {place.en}")
        fix = _decision_exists(place) if all(country in whole.law.adequacy for country in outside) else None
    yield found(
        missing="mechanism",
        sv=f"För ”{transfer.name.sv}” anges inte vad i kapitel V som tillåter överföringen{to.sv}.",
        en=f"For “{transfer.name.en}” it is not stated what in Chapter V allows the transfer{to.en}.",
        fix=fix,
    )


def _decision_exists(place: Message) -> Message:
    return Message(
        f"Det finns beslut om adekvat skyddsnivå för {place.sv}. Pröva om det omfattar mottagaren och skriv i så fall "
        "mechanism: adequacy; teckna annars standardavtalsklausulerna (EU) 2021/914.",
        f"There is an adequacy decision for {place.en}. See whether it covers the recipient and if so write "
        "mechanism: adequacy; otherwise sign the standard clauses (EU) 2021/914.",
    )
