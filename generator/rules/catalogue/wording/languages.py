"""The two languages say the same."""

import re

from generator.findings import Severity
from generator.rules.catalogue.wording.figures import differences
from generator.rules.form import Findings, Found, also, found, rule
from generator.rules.sightings import place_of, quoted_words
from generator.rules.texts import Wording
from generator.rules.whole import Whole
from generator.source import Message

_FEWEST_WORDS = 4
_ONLY_SWEDISH = re.compile(r"\b(?:och|att|som|för|med|inte|är|vi|du|av|till|på|eller)\b", re.IGNORECASE)
_ONLY_ENGLISH = re.compile(r"\b(?:the|and|of|to|is|are|we|you|with|for|or|not)\b", re.IGNORECASE)


@rule(
    "GEN-08",
    Severity.ERROR,
    "5(1)(a), 12(1)",
    sources=("WP260",),
    house_limit=Message(
        "bara siffror, adresser och hänvisningar jämförs, och texter som inte är översatta",
        "only figures, addresses and references are compared, and texts left untranslated",
    ),
)
def languages_differ(whole: Whole) -> Findings:
    """The Swedish and the English text differ.

    På svenska:
        Den svenska och den engelska texten skiljer sig åt.

    What it checks:
        Both languages of a text have the same numbers, periods, dates, articles, e-mail addresses and web sites. How
        they are written does not matter: “36 månader” is “3 years”, “25 maj 2018” is “May 25, 2018”, and numbers may
        be words. A text that is the same sentence in both languages has not been translated.

    Vad den prövar:
        Båda språken i en text har samma tal, tider, datum, artiklar, e-postadresser och webbplatser. Hur de skrivs
        spelar ingen roll: ”36 månader” är ”3 years”, ”25 maj 2018” är ”May 25, 2018”, och tal får stå i bokstäver. En
        text som är samma mening på båda språken har inte översatts.

    Why:
        One of the two is untrue, and a reader of the other language was given wrong information. Which of them binds
        the company is then a matter for dispute.

    Varför:
        Den ena av dem är osann, och den som läser på det andra språket har fått fel information. Vilken av dem som
        binder företaget blir en tvistefråga.

    Remedy:
        Correct the text that is wrong. Let figures come from the register's fields rather than from prose.

    Åtgärd:
        Rätta den text som är fel. Låt hellre registrets fält bära siffrorna än löpande text.

    Bad:
        # texts/introduction.yaml
        body:
          sv: Uppgifterna sparas i 36 månader.
          en: The data are kept for 24 months.

    Good:
        # texts/introduction.yaml
        body:
          sv: Uppgifterna sparas i 36 månader.
          en: The data are kept for three years.

    When it is wrong to fire:
        When one language needs a figure that the other says in other words. Write it in figures in both.

    När den har fel:
        När det ena språket behöver en siffra som det andra uttrycker på annat sätt. Skriv den med siffror i båda.
    """
    for swedish, english in whole.texts.pairs():
        if _untranslated(swedish.text, english.text):
            yield _same_words(swedish, english)
            continue
        ours, theirs = differences(swedish.text, english.text)
        if ours or theirs:
            yield _differing(swedish, english, ours, theirs)


def _untranslated(swedish: str, english: str) -> bool:
    """Whether both sides are the same sentence of one language."""
    return (
        swedish.strip() == english.strip()
        and len(swedish.split()) >= _FEWEST_WORDS
        and bool(_ONLY_SWEDISH.search(swedish)) != bool(_ONLY_ENGLISH.search(swedish))
    )


def _same_words(swedish: Wording, english: Wording) -> Found:
    place = place_of(swedish)
    wrong = english if _ONLY_SWEDISH.search(swedish.text) else swedish
    if wrong is english:
        sv = f"Det som ska vara på engelska {place.sv} står på svenska. Texten är inte översatt."
        en = f"What should be in English {place.en} is in Swedish. The text has not been translated."
    else:
        sv = f"Det som ska vara på svenska {place.sv} står på engelska. Texten är inte översatt."
        en = f"What should be in Swedish {place.en} is in English. The text has not been translated."
    return found(*wrong.route, on=wrong.on, sv=sv, en=en)


def _differing(swedish: Wording, english: Wording, ours: list[str], theirs: list[str]) -> Found:
    place, here, there = place_of(swedish), quoted_words(ours), quoted_words(theirs)
    if ours and theirs:
        sv = f"På svenska står det {here.sv} {place.sv}, men på engelska {there.sv}."
        en = f"In Swedish it says {here.en} {place.en}, but in English {there.en}."
    elif ours:
        sv = f"På svenska står det {here.sv} {place.sv}, men på engelska finns ingen motsvarighet."
        en = f"In Swedish it says {here.en} {place.en}, but the English text has no equivalent."
    else:
        sv = f"På engelska står det {there.sv} {place.sv}, men på svenska finns ingen motsvarighet."
        en = f"In English it says {there.en} {place.en}, but the Swedish text has no equivalent."
    other = also(*english.route, on=english.on, sv="den engelska texten", en="the English text")
    return found(*swedish.route, on=swedish.on, sv=sv, en=en, also=(other,))
