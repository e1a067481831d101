"""Answers that say nothing where a fact or a reason is asked for."""

import re
from functools import cache

from generator.findings import Severity
from generator.rules.form import Findings, rule
from generator.rules.sightings import field_label, title_of, together
from generator.rules.texts import Match
from generator.rules.whole import Whole
from generator.source import Message

_NOT_WORDS = frozenset({"technical_names", "former_names", "claim"})
_REASON = "because"


@cache
def _pattern() -> re.Pattern[str]:
    nothing = (
        r"n/a|n\.\s?a|na|nil|null|[-–—/]+"
        r"|(?:ej|inte|icke) (?:tillämpligt?|tillämplig|relevant|aktuellt?|angivet|känt)|saknas|okänt|vet (?:ej|inte)"
        r"|not (?:applicable|relevant|known|stated|available)|missing|unknown|don[’']t know"
        r"|(?:oklart|osäkert|utreds|unclear|unsure)(?:[ ,;:–-]+[^.\x00\n]{1,40})?|(?:att|ska) (?:utredas?|kollas?"
        r"|kontrolleras?)"
        r"|to be (?:checked|confirmed|decided|investigated)"
    )
    begins, ends = r"(?:\A|(?<=\x00\n))", r"(?=[.!]?\s*(?:\x00|\Z))"
    return re.compile(rf"{begins}\s*(?:(?P<none>ingen|inget|inga|nej|none|no|nothing)|{nothing}){ends}", re.IGNORECASE)


@rule(
    "GOV-05",
    Severity.ERROR,
    "5(2), 30(1)",
    sources=("ICO-TPL", "GDPR-K"),
    house_limit=Message(
        "listan över ord som inte säger något",
        "the list of words that say nothing",
    ),
)
def not_applicable_without_reason(whole: Whole) -> Findings:
    """“N/A” stands instead of a fact or a reason.

    På svenska:
        ”Ej tillämpligt” står i stället för en uppgift eller ett skäl.

    What it checks:
        No field holds only “N/A”, a dash, “not applicable”, “missing” or “unknown”. Where the register says that there
        is none, the reason is not merely “none” or “no” again.

    Vad den prövar:
        Inget fält innehåller bara ”N/A”, ett streck, ”ej tillämpligt”, ”saknas” eller ”okänt”. Där registret säger att
        något inte finns är skälet inte bara ”inga” eller ”nej” en gång till.

    Why:
        Such a word hides whether the question was examined and answered, or passed over. The company must be able to
        show why something does not apply (Article 5(2)).

    Varför:
        Ett sådant ord döljer om frågan har prövats och besvarats eller hoppats över. Företaget ska kunna visa varför
        något inte gäller (artikel 5.2).

    Remedy:
        Write why there is none, in one sentence. What is not known is left out and asked in questions.yaml.

    Åtgärd:
        Skriv i en mening varför det inte finns. Det man inte vet utelämnas och ställs som en fråga i questions.yaml.

    Bad:
        # purposes/orders.yaml
        profiling: {none: {because: {sv: Ej tillämpligt, en: N/A}}}

    Good:
        # purposes/orders.yaml
        profiling: {none: {because: {sv: Ingen profilering görs., en: No profiling is done.}}}

    When it is wrong to fire:
        When the word is a real name. Accept the deviation with that reason.

    När den har fel:
        När ordet är ett riktigt namn. Acceptera avvikelsen med det skälet.
    """
    for sighting in together(whole.texts.matching(_pattern()), _says_nothing):
        wording = sighting.wording
        label, title = field_label(wording), title_of(wording)
        here = Message(f"under ”{label.sv}”", f"under “{label.en}”")
        if title and wording.route[0] != "name":
            here = Message(f"{here.sv} för ”{title.sv}”", f"{here.en} of “{title.en}”")
        swedish, english = sighting.words("sv").sv, sighting.words("en").en
        if wording.field == _REASON:
            yield sighting.found(
                f"Skälet {here.sv} är bara {swedish}. Det säger inte varför.",
                f"The reason {here.en} is only {english}. That does not say why.",
            )
        else:
            yield sighting.found(
                f"Det står bara {swedish} {here.sv}. Det är varken en uppgift eller ett skäl.",
                f"It says only {english} {here.en}. That is neither a fact nor a reason.",
            )


def _says_nothing(match: Match) -> bool:
    if match.wording.field == _REASON:
        return True
    bare = match.words.strip().rstrip(".!").casefold()
    return match.wording.field not in _NOT_WORDS and bare not in {
        "ingen",
        "inget",
        "inga",
        "nej",
        "none",
        "no",
        "nothing",
    }
