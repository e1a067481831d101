"""The agreement of Article 28(3): signed and found, complete, and with every processor where a text says so."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache

from generator.findings import Severity
from generator.model import Processor
from generator.model.codes import AgreementPoint, AgreementStatus
from generator.model.recipients import Agreement
from generator.rules.form import Findings, also, found, rule
from generator.rules.sightings import Patterns, sighted
from generator.rules.whole import Whole
from generator.rules.words import OR, labels_within, listed
from generator.source import Language, Message


@rule("PRC-01", Severity.ERROR, "28(3), 28(9)", sources=("GDPR-K", "ENF-30"))
def processor_without_agreement(processor: Processor) -> Findings:
    """A processor without a signed agreement.

    På svenska:
        Ett personuppgiftsbiträde utan undertecknat avtal.

    What it checks:
        Every processor has a signed data processing agreement. Where one is said to be signed without a date or a
        reference to where it is kept, it is a warning.

    Vad den prövar:
        Varje personuppgiftsbiträde har ett undertecknat personuppgiftsbiträdesavtal. Sägs det vara undertecknat, men
        utan datum eller uppgift om var det finns, är det en varning.

    Why:
        Article 28(3) demands a binding agreement in writing, which may be electronic. Without it the processor has
        promised nothing: no secrecy, no security, no return of the data.

    Varför:
        Artikel 28.3 kräver ett bindande avtal i skriftlig form, som får vara elektronisk. Utan det har biträdet inte
        lovat något: ingen tystnadsplikt, ingen säkerhet, inget återlämnande av uppgifterna.

    Remedy:
        Sign the agreement before more data are given, and note its date and where it is kept.

    Åtgärd:
        Underteckna avtalet innan fler uppgifter lämnas, och anteckna datum och var det finns.

    Bad:
        # processors/hosting.yaml
        agreement: {status: in-progress, date: 2026-09-01, reference: PUB-1}

    Good:
        # processors/hosting.yaml
        agreement:
          status: signed
          date: 2026-10-01
          reference: PUB-1
          covers:
            [subject, duration, nature-purpose, data, data-subjects, instructions, confidentiality, security,
            sub-processors, assistance, deletion-return, audit]

    When it is wrong to fire:
        When another legal act binds the processor, or its general terms are the agreement. Those count: note the date
        when they were accepted and where they are.

    När den har fel:
        När en annan rättsakt binder biträdet, eller när dess allmänna villkor är avtalet. De räknas: anteckna när de
        godtogs och var de finns.
    """
    name, agreement = processor.name, processor.agreement
    if agreement is None:
        yield found(
            missing="agreement",
            sv=f"Det anges inget personuppgiftsbiträdesavtal med ”{name.sv}”.",
            en=f"No data processing agreement with “{name.en}” is stated.",
        )
    elif agreement.status is AgreementStatus.SIGNED:
        yield from _not_found(processor, agreement)
    else:
        yield found(
            "agreement",
            "status",
            sv=f"Personuppgiftsbiträdesavtalet med ”{name.sv}” är inte undertecknat än."
            if agreement.status is AgreementStatus.IN_PROGRESS
            else f"Det finns inget personuppgiftsbiträdesavtal med ”{name.sv}”.",
            en=f"The data processing agreement with “{name.en}” has not been signed yet."
            if agreement.status is AgreementStatus.IN_PROGRESS
            else f"There is no data processing agreement with “{name.en}”.",
        )


def _not_found(processor: Processor, agreement: Agreement) -> Findings:
    absent = {
        "date": Message("när det skedde", "when") if agreement.date is None else None,
        "reference": Message("var det finns", "where it is kept") if agreement.reference is None else None,
    }
    if any(absent.values()):
        what = listed((words for words in absent.values() if words), OR)
        yield found(
            "agreement",
            missing=tuple(field for field, words in absent.items() if words),
            sv=f"Avtalet med ”{processor.name.sv}” sägs vara undertecknat, men det framgår inte {what.sv}.",
            en=f"The agreement with “{processor.name.en}” is said to be signed, but not {what.en}.",
            severity=Severity.WARNING,
        )


@rule(
    "PRC-02",
    Severity.WARNING,
    "5(2), 28(1), 28(3)",
    sources=("GDPR-K",),
    house_limit=Message(
        "de ord som gör att en text påstår att alla biträden har avtal",
        "the words that make a text claim that all processors have agreements",
    ),
    partial=True,
)
def agreement_incomplete(whole: Whole) -> Findings:
    """Agreement incomplete, processor unchecked, or untrue claim of agreements with all.

    På svenska:
        Ofullständigt biträdesavtal, okontrollerat biträde eller osant påstående om avtal med alla.

    What it checks:
        A signed agreement covers every point of Article 28(3); transfers only where the processor or those it engages
        are outside the EEA. The register states, with a date, how the company checked that the processor can protect
        the data. A published text that says that all processors have agreements is true of every processor.

    Vad den prövar:
        Ett undertecknat avtal omfattar alla punkter i artikel 28.3; överföringar bara där biträdet eller de som det
        anlitar finns utanför EES. Registret anger, med datum, hur företaget kontrollerade att biträdet kan skydda
        uppgifterna. En publicerad text som säger att alla biträden har avtal stämmer för vart och ett av dem.

    Why:
        A point that the agreement leaves out cannot be demanded on the day it is needed, for instance the return of
        the data when the contract ends. A promise about all processors is untrue as soon as one lacks an agreement.

    Varför:
        Det som avtalet utelämnar går inte att kräva den dag det behövs, till exempel att få tillbaka uppgifterna när
        avtalet upphör. Ett löfte om alla biträden är osant så snart ett av dem saknar avtal.

    Remedy:
        Go through the agreement point by point and add what is missing. Note when and how the processor was checked.
        Drop the word “all” until it is true.

    Åtgärd:
        Gå igenom avtalet punkt för punkt och komplettera det som saknas. Anteckna när och hur biträdet kontrollerades.
        Stryk ordet ”alla” tills det är sant.

    Bad:
        # processors/hosting.yaml
        agreement:
          status: signed
          date: 2025-03-01
          reference: PUB-1
          covers:
            [subject, duration, nature-purpose, data, data-subjects, instructions, confidentiality, security,
            sub-processors, assistance]

    Good:
        # processors/hosting.yaml
        agreement:
          status: signed
          date: 2025-03-01
          reference: PUB-1
          covers:
            [subject, duration, nature-purpose, data, data-subjects, instructions, confidentiality, security,
            sub-processors, assistance, deletion-return, audit]

    When it is wrong to fire:
        When a point is settled in another document that belongs to the agreement. It counts: tick it here.

    När den har fel:
        När en punkt regleras i en annan handling som hör till avtalet. Den räknas: kryssa för den här.
    """
    for identifier, processor in whole.processors.items():
        if processor.agreement is not None and processor.agreement.status is AgreementStatus.SIGNED:
            yield from _points(identifier, processor, processor.agreement, whole.law.in_eea)
        yield from _unchecked(identifier, processor)
    yield from _said_of_all(whole)


def _points(identifier: str, processor: Processor, agreement: Agreement, in_eea: Callable[[str], bool]) -> Findings:
    absent = [point for point in _needed(processor, in_eea) if point not in agreement.covers]
    labels = [labels_within("processor", "agreement.covers")[point] for point in absent]
    if not agreement.covers:
        yield found(
            "agreement",
            on=("processor", identifier),
            missing="covers",
            sv=f"Det framgår inte vilka punkter i artikel 28.3 som avtalet med ”{processor.name.sv}” omfattar.",
            en=f"It is not stated which of the points of Article 28(3) the agreement with “{processor.name.en}” "
            "covers.",
        )
    elif absent:
        yield found(
            "agreement",
            "covers",
            on=("processor", identifier),
            sv=f"Avtalet med ”{processor.name.sv}” saknar enligt registret dessa punkter i artikel 28.3: "
            f"{'; '.join(label.sv for label in labels)}.",
            en=f"According to the register, the agreement with “{processor.name.en}” lacks these points of Article "
            f"28(3): {'; '.join(label.en for label in labels)}.",
        )


def _needed(processor: Processor, in_eea: Callable[[str], bool]) -> Iterator[AgreementPoint]:
    engaged = processor.sub_processors if isinstance(processor.sub_processors, tuple) else ()
    places = {*processor.countries, *processor.remote_access, *(place for sub in engaged for place in sub.countries)}
    leaves = not all(map(in_eea, places))
    return (point for point in AgreementPoint if leaves or point is not AgreementPoint.TRANSFERS)


def _unchecked(identifier: str, processor: Processor) -> Findings:
    if processor.guarantees is None:
        yield found(
            on=("processor", identifier),
            missing="guarantees",
            sv=f"Det framgår inte hur ”{processor.name.sv}” kontrollerades innan uppgifter lämnades dit.",
            en=f"It is not stated how “{processor.name.en}” was checked before data were given.",
        )
    elif processor.guarantees.date is None:
        yield found(
            "guarantees",
            on=("processor", identifier),
            missing="date",
            sv=f"Det framgår inte när ”{processor.name.sv}” kontrollerades.",
            en=f"It is not stated when “{processor.name.en}” was checked.",
        )


def _said_of_all(whole: Whole) -> Findings:
    without = [(key, p) for key, p in whole.processors.items() if not _signed(p)]
    if not without:
        return
    # What is said to be missing or unfinished makes the claim untrue; what is only not stated makes it unproved.
    without.sort(key=lambda pair: pair[1].agreement is None)
    identifier, processor = without[0]
    place = ("agreement", "status") if processor.agreement else ()
    for sighting in sighted(whole, _all_of_them()):
        finding = sighting.found(
            f"Texten säger att alla personuppgiftsbiträden har avtal, men för ”{processor.name.sv}” "
            f"{_others(without, 'sv')}anges inget undertecknat avtal.",
            "The text says that all processors have agreements, but no signed agreement is stated for "
            f"“{processor.name.en}”{_others(without, 'en')}.",
            also(
                *place,
                on=("processor", identifier),
                sv="inget undertecknat avtal",
                en="no signed agreement",
                at="value" if place else "key",
            ),
        )
        yield replace(finding, severity=Severity.ERROR) if processor.agreement else finding


def _signed(processor: Processor) -> bool:
    return processor.agreement is not None and processor.agreement.status is AgreementStatus.SIGNED


def _others(without: list[tuple[str, Processor]], language: Language) -> str:
    more = len(without) - 1
    if not more:
        return ""
    if language == "sv":
        return "och ett annat " if more == 1 else f"och {more} andra "
    return " and one other" if more == 1 else f" and {more} others"


@cache
def _all_of_them() -> Patterns:
    sv = r"(?:alla|samtliga|varje|vart och ett av)\s+(?:våra\s+|de\s+|dessa\s+)?(?:personuppgifts)?biträde(?:n|na)?\b"
    en = r"(?:all|each|every)\s+(?:one\s+)?(?:of\s+)?(?:our\s+|the\s+|these\s+)?(?:data\s+)?processors?\b"
    rest = r"[^.!?\n]{0,60}"
    return {
        "sv": re.compile(
            rf"avtal\w*\b{rest}\bmed\s+{sv}"
            rf"|\b{sv}{rest}\b(?:har|omfattas|binds|bundna|skriv\w+|under\w+|teckna\w*)\b{rest}avtal",
            re.IGNORECASE,
        ),
        "en": re.compile(
            rf"\b(?:agreement|contract)s?\b{rest}\b(?:with|by)\s+{en}"
            rf"|\b{en}{rest}\b(?:have|has|sign\w*|bound|covered|under)\b{rest}\b(?:agreement|contract)",
            re.IGNORECASE,
        ),
    }
