"""Transfer tools that no longer carry a transfer: Safe Harbour, Privacy Shield, the old standard clauses."""

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache

from generator.findings import Severity
from generator.law import DeadMechanism
from generator.model import Transfer
from generator.model.codes import TransferMechanism
from generator.rules.form import Findings, found, rule
from generator.rules.texts import Match
from generator.rules.whole import Whole
from generator.source import Message


@rule("TRF-07", Severity.ERROR, "45, 46", sources=("ADQ-2026-09",))
def dead_transfer_tool(whole: Whole) -> Findings:
    """Invalid or repealed transfer tool.

    På svenska:
        Ogiltigt eller upphävt överföringsverktyg.

    What it checks:
        No transfer and no published text names Safe Harbour, the Privacy Shield or the standard clauses of 2001, 2004
        or 2010 once they have ended, and no standard clauses in use were signed before those of today existed. Between
        27 June and 26 September 2021 both sets could be signed: then it is a warning, unless the number of the
        decision is stated. Texts about changes of the policy are not judged.

    Vad den prövar:
        Ingen överföring och ingen publicerad text nämner Safe Harbour, Privacy Shield eller standardavtalsklausulerna
        från 2001, 2004 eller 2010 sedan de upphört, och inga standardavtalsklausuler i bruk är tecknade innan dagens
        fanns. Mellan den 27 juni och den 26 september 2021 kunde båda tecknas: då blir det en varning, om inte
        beslutets nummer anges. Texter om ändringar av policyn prövas inte.

    Why:
        The Court of Justice annulled Safe Harbour in 2015 (C-362/14) and the Privacy Shield in 2020 (C-311/18), both
        from the same day; contracts on the old clauses remained valid until December 2022. A transfer that still names
        one of them has no protection, and the reader is told of one that does not exist.

    Varför:
        EU-domstolen upphävde Safe Harbour 2015 (C-362/14) och Privacy Shield 2020 (C-311/18), båda från samma dag;
        avtal enligt de gamla klausulerna gällde till december 2022. En överföring som ännu nämner något av dem saknar
        skydd, och läsaren får veta om ett skydd som inte finns.

    Remedy:
        Rest the transfer on a tool that is in force, and change the text. If a text tells of the old tool as history,
        list its name under former_names of that text.

    Åtgärd:
        Grunda överföringen på ett verktyg som gäller och ändra texten. Om en text berättar om det gamla verktyget som
        historia: ange namnet under former_names i den texten.

    Bad:
        # transfers/statistics.yaml
        safeguards: {sv: Leverantören är ansluten till Privacy Shield., en: The supplier takes part in the Privacy Shield.}

    Good:
        # transfers/statistics.yaml
        safeguards: {sv: Leverantören är ansluten till EU–US Data Privacy Framework., en: The supplier takes part in the EU–US Data Privacy Framework.}

    When it is wrong to fire:
        When a text other than a free text names the tool only to say that it is no longer used. Leave the sentence out,
        or accept the deviation.

    När den har fel:
        När en annan text än en fri text nämner verktyget bara för att säga att det inte längre används. Ta bort
        meningen eller acceptera avvikelsen.
    """  # noqa: E501 - an example that is one line of YAML
    yield from _named(whole)
    for key, transfer in whole.transfers.items():
        if transfer.mechanism is TransferMechanism.SCC:
            yield from _signed(key, transfer, whole)


def _named(whole: Whole) -> Findings:
    dead = whole.law.dead_mechanisms
    if not dead:
        return
    told: set[object] = set()
    for match in whole.texts.matching(_pattern(tuple(tool.pattern for tool in dead))):
        tool = _tool(match.words, dead)
        once = (*match.wording.on, match.wording.route, tool.name)
        if once not in told and not _history(match, tool, whole):
            told.add(once)
            yield found(
                *match.wording.route,
                on=match.wording.on,
                sv=f"Texten nämner {tool.name.sv}, som inte längre kan ge stöd för överföringar (sedan {tool.since}).",
                en=f"The text names {tool.name.en}, on which transfers can no longer rest (since {tool.since}).",
                fix=Message(f"Använd {tool.instead.sv}.", f"Use {tool.instead.en}."),
            )


@cache
def _pattern(patterns: tuple[str, ...]) -> re.Pattern[str]:
    words = "|".join(re.escape(pattern).replace(r"\ ", r"[\s-]+") for pattern in patterns)
    return re.compile(rf"(?<![\w/])(?:{words})(?![0-9])", re.IGNORECASE)


def _plain(words: str) -> str:
    return " ".join(re.split(r"[\s-]+", words.casefold()))


def _tool(words: str, dead: tuple[DeadMechanism, ...]) -> DeadMechanism:
    return next(tool for tool in dead if _plain(tool.pattern) == _plain(words))


def _history(match: Match, tool: DeadMechanism, whole: Whole) -> bool:
    """Whether the text is not judged: it is of the past, or internal and about something else than a transfer."""
    wording = match.wording
    kind, identifier = wording.on
    if kind == "change" or wording.field == "former_names" or not (wording.public or kind == "transfer"):
        return True
    text = whole.free_texts.get(identifier) if kind == "text" else None
    return text is not None and any(_plain(tool.pattern) in _plain(name) for name in text.former_names)


def _signed(key: str, transfer: Transfer, whole: Whole) -> Findings:
    """Clauses that were signed when there were none but the old ones, or when there were both."""
    document = transfer.safeguard_document
    last = max(_last_days(whole), default=None)
    if document is None or document.date is None or last is None or document.date > last:
        return
    certain = document.date < whole.law.clauses_since
    if not certain and transfer.decision and "2021/914" in transfer.decision:
        return
    yield found(
        "safeguard_document",
        "date",
        on=("transfer", key),
        severity=Severity.ERROR if certain else Severity.WARNING,
        sv=f"Standardavtalsklausulerna för ”{transfer.name.sv}” är från {document.date}"
        + (
            ", innan dagens klausuler fanns; de gamla kan inte längre ge stöd för överföringar."
            if certain
            else ", då både de gamla och dagens klausuler kunde tecknas, och det framgår inte vilka det är."
        ),
        en=f"The standard clauses for “{transfer.name.en}” are of {document.date}"
        + (
            ", before the clauses of today existed; on the old ones transfers can no longer rest."
            if certain
            else ", when both the old clauses and those of today could be signed, and it is not stated which they are."
        ),
        fix=Message(
            "Teckna standardavtalsklausulerna (EU) 2021/914, eller skriv decision: (EU) 2021/914 om det är de.",
            "Sign the standard clauses (EU) 2021/914, or write decision: (EU) 2021/914 if it is these.",
        ),
    )


def _last_days(whole: Whole) -> Iterator[dt.date]:
    """The last days on which the clauses that have ended could be signed."""
    for tool in whole.law.dead_mechanisms:
        if tool.signed_until is not None:
            yield tool.signed_until
