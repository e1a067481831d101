"""Remnants of markup, brackets and quotes without their pair, words that stand twice, common misspellings."""

import re
from collections.abc import Iterator
from functools import cache

from generator.findings import Severity
from generator.rules.catalogue.wording.spelling import MISSPELT
from generator.rules.form import Findings, found, rule
from generator.rules.sightings import is_markdown, place_of
from generator.rules.texts import Wording
from generator.rules.whole import Whole
from generator.source import Language, Message

_TAG = re.compile(
    r"</?(?:a|b|br|p|i|em|strong|u|ul|ol|li|div|span|h[1-6]|img|table|tr|td|th|font|script|style|iframe|sup|sub|hr)"
    r"(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_ENTITY = re.compile(
    r"&(?:nbsp|amp|lt|gt|quot|apos|[aou]uml|aring|eacute|[lr]dquo|[lr]squo|ndash|mdash|hellip|#\d{2,5});", re.IGNORECASE
)
_MARKDOWN = re.compile(r"\*\*\w[^*\n]*\*\*|(?<!\w)__\w[^_\n]*__|\[[^\]\n]+\]\([^)\n]*\)|^#{1,6} \w", re.MULTILINE)
_TWICE = re.compile(r"(?<![\w-])(?P<word>[^\W\d_]{2,})\s+(?P=word)(?![\w-])")
_MAY_STAND_TWICE = frozenset({"det", "den", "de", "så", "mycket", "länge", "that", "had", "very"})
_PARAGRAPHS = re.compile(r"\n\s*\n")
_NOT_PAIRED = re.compile(r"[:;]-?\)(?!\w)|\\[()\[\]]|`[^`\n]*`")
_ENUMERATED = re.compile(r"(?:\A|\s)(?:\w{1,2}|[ivx]+)\Z")
"""What stands before the bracket of `a)` in a list, which has no pair."""
_BRACKETS = {"(": ")", "[": "]"}


@rule(
    "GEN-09",
    Severity.WARNING,
    "12(1)",
    sources=("WP260",),
    house_limit=Message(
        "listan över felstavningar",
        "the list of misspellings",
    ),
)
def mechanical_errors_in_text(whole: Whole) -> Findings:
    """A text has a spelling or formatting error.

    På svenska:
        En text har ett skriv- eller formateringsfel.

    What it checks:
        Published texts hold no HTML, no Markdown where the field is plain text, no bracket or quotation mark without
        its pair, no word that stands twice in a row, and none of the misspellings that are common in privacy texts.

    Vad den prövar:
        Publicerade texter innehåller ingen HTML, ingen Markdown där fältet är ren text, ingen parentes och inget
        citattecken utan sitt par, inget ord som står två gånger i rad och inga av de stavfel som är vanliga i texter om
        personuppgifter.

    Why:
        Information about personal data must be easy to read (Article 12(1)). A bracket that never closes can also
        change what a condition applies to.

    Varför:
        Information om personuppgifter ska vara lätt att läsa (artikel 12.1). En parentes som aldrig stängs kan dessutom
        ändra vad ett villkor gäller.

    Remedy:
        Correct the text.

    Åtgärd:
        Rätta texten.

    Bad:
        # texts/introduction.yaml
        body:
          sv: Vi sparar din korrenspondens (till exempel dina e-brev i ett år.
          en: We keep your correspondence (such as your e-mails) for one year.

    Good:
        # texts/introduction.yaml
        body:
          sv: Vi sparar din korrespondens (till exempel dina e-brev) i ett år.
          en: We keep your correspondence (such as your e-mails) for one year.

    When it is wrong to fire:
        When the repetition or the sign is meant. Rephrase it, or accept the deviation with that reason.

    När den har fel:
        När upprepningen eller tecknet är avsett. Formulera om, eller acceptera avvikelsen med det skälet.
    """
    for wording in whole.texts:
        if wording.public and wording.language is not None:
            for what in _defects(wording.text, wording.language, is_markdown(wording)):
                said = _said(wording, what)
                yield found(*wording.route, on=wording.on, sv=said.sv, en=said.en)


def _said(wording: Wording, what: Message) -> Message:
    place = place_of(wording)
    return Message(f"Textfel {place.sv}: {what.sv}.", f"Error {place.en}: {what.en}.")


@cache
def _defects(text: str, language: Language, markdown: bool) -> tuple[Message, ...]:  # noqa: FBT001 - for the cache
    """What is wrong with a text; texts that stand at several places are read once."""
    return (*_markup(text, markdown=markdown), *_unpaired(text), *_twice(text), *_misspelt(text, language))


def _markup(text: str, *, markdown: bool) -> Iterator[Message]:
    if tag := _TAG.search(text):
        yield Message(f"HTML ska inte stå i texten (”{tag[0]}”)", f"HTML does not belong in the text (“{tag[0]}”)")
    if markdown:
        return
    if entity := _ENTITY.search(text):
        yield Message(f"”{entity[0]}” visas som det står", f"“{entity[0]}” is shown as it stands")
    if mark := _MARKDOWN.search(text):
        shown = " ".join(mark[0].split())
        yield Message(
            f"fältet är ren text, så ”{shown}” visas som det står",
            f"the field is plain text, so “{shown}” is shown as it stands",
        )


def _unpaired(text: str) -> Iterator[Message]:
    for paragraph in _PARAGRAPHS.split(_NOT_PAIRED.sub(" ", text)):
        if bracket := _bracket(paragraph):
            yield Message(f"”{bracket}” saknar sitt par", f"“{bracket}” has no pair")
        if sum(paragraph.count(mark) for mark in '“”„"') % 2:
            yield Message("ett citattecken saknar sitt par", "a quotation mark has no pair")


def _bracket(paragraph: str) -> str | None:
    """The first bracket without its pair."""
    opened: list[str] = []
    for at, character in enumerate(paragraph):
        if character in _BRACKETS:
            opened.append(character)
        elif character in _BRACKETS.values():
            if not opened and _ENUMERATED.search(paragraph[:at]):
                continue
            if not opened or _BRACKETS[opened.pop()] != character:
                return character
    return opened[0] if opened else None


def _twice(text: str) -> Iterator[Message]:
    for match in _TWICE.finditer(text):
        if (word := match["word"]).casefold() not in _MAY_STAND_TWICE:
            yield Message(f"”{word}” står två gånger i rad", f"“{word}” stands twice in a row")


@cache
def _wrong(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(f'({wrong})' for wrong in MISSPELT[language])})(?!\w)", re.IGNORECASE)


def _misspelt(text: str, language: Language) -> Iterator[Message]:
    right = tuple(MISSPELT[language].values())
    for match in _wrong(language).finditer(text):
        instead = right[(match.lastindex or 1) - 1]
        yield Message(f"”{match[0]}” skrivs ”{instead}”", f"“{match[0]}” is written “{instead}”")
