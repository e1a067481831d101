"""Unfinished texts: marks that somebody meant to come back."""

import re
from functools import cache

from generator.findings import Severity
from generator.rules.form import Findings, rule
from generator.rules.sightings import place_of, together
from generator.rules.texts import Match
from generator.rules.whole import Whole
from generator.source import Message

_NOT_WORDS = frozenset({"technical_names"})
"""Fields whose content is code: a cookie may be called anything."""
_BEGINS, _ENDS = r"(?:\A|(?<=\x00\n))", r"(?=\s*(?:\x00|\Z))"
"""The limits of a text where texts are searched as one."""


@cache
def _pattern() -> re.Pattern[str]:
    bracketed = (
        r"(?i:namn|ditt namn|datum|adress|belopp|antal|företag|bolag|länk|text|fyll i|infoga|ange|klammer"
        r"|att komplettera|name|your name|date|address|amount|number|company|link|insert|fill in|enter|to be)"
    )
    marks = (
        r"\?{3,}",
        r"\b(?:TODO|ToDo:|TBD|TBC|TBA|FIXME)\b",
        r"(?<!DD-)\bX{3,}\b",
        r"\bX{1,2} (?i:år|månader|veckor|dagar|kronor|kr|years|months|weeks|days)\b",
        rf"\[{bracketed}\b[^\]\n]*\](?!\()",
        r"\((?i:att (?:fylla i|komplettera)|to be (?:completed|added|filled in))[^)\n]*\)",
        r"(?i:\blorem ipsum\b|\bfyll i här\b|\bfill in here\b|\bska kompletteras\b|\bto be completed\b)",
        r"<[A-ZÅÄÖ][A-ZÅÄÖ _-]{2,}>",
        # The text is nothing but marks; dashes are another rule's, for a field without an answer.
        rf"{_BEGINS}[^\w\x00\n–—-]*[?.…_*#/][^\w\x00\n–—-]*{_ENDS}",
        rf"{_BEGINS}(?i:placeholder|platshållare|exempeltext|sample text|text here|text här)[.:]?{_ENDS}",
    )
    return re.compile("|".join(marks))


@rule(
    "GEN-01",
    Severity.ERROR,
    "5(1)(a), 5(2), 12(1)",
    sources=("GDPR-K", "WP260"),
    house_limit=Message(
        "listan över märken för sådant som ska fyllas i",
        "the list of marks",
    ),
)
def placeholder_text(whole: Whole) -> Findings:
    """A text is unfinished.

    På svenska:
        En text är inte färdig.

    What it checks:
        No text of the register, published or internal, holds a mark of unfinished work: three question marks, TODO,
        TBD, XXX, “[name]”, “lorem ipsum”, or nothing but dots and question marks.

    Vad den prövar:
        Ingen text i registret, publicerad eller intern, innehåller ett märke för oavslutat arbete: tre frågetecken,
        TODO, TBD, XXX, ”[namn]”, ”lorem ipsum” eller bara punkter och frågetecken.

    Why:
        A customer who meets such a mark is not informed, and to an authority it says that nobody has read the
        register through. What is not known can be asked in the register's own list of questions instead.

    Varför:
        Kunden som möter ett sådant märke har inte fått information, och för en myndighet säger det att ingen har läst
        igenom registret. Det man inte vet kan i stället ställas som en fråga i registrets frågelista.

    Remedy:
        Write the fact. Where it is not known, leave the field out and ask the question in questions.yaml.

    Åtgärd:
        Skriv uppgiften. Är den inte känd, utelämna fältet och ställ frågan i questions.yaml.

    Bad:
        # purposes/orders.yaml
        summary:
          sv: Vi tar emot din beställning och levererar den (TODO tider).
          en: We receive your order and deliver it (TODO times).

    Good:
        # purposes/orders.yaml
        summary:
          sv: Vi tar emot din beställning och levererar den.
          en: We receive your order and deliver it.

    When it is wrong to fire:
        When the mark is a real name or part of a format, such as a product called XXX. Accept the deviation with that
        reason.

    När den har fel:
        När märket är ett riktigt namn eller del av ett format, till exempel en produkt som heter XXX. Acceptera då
        avvikelsen med det skälet.
    """
    for sighting in together(whole.texts.matching(_pattern()), _is_text):
        place = place_of(sighting.wording)
        yield sighting.found(
            f"Det står {sighting.words('sv').sv} {place.sv}. Texten är inte färdig.",
            f"It says {sighting.words('en').en} {place.en}. The text is not finished.",
        )


def _is_text(match: Match) -> bool:
    return match.wording.field not in _NOT_WORDS
