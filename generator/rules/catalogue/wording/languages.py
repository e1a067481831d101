"""The two languages say the same."""

from functools import lru_cache
from typing import NamedTuple

from generator.findings import Severity
from generator.rules.catalogue.wording.countries import countries_in_one
from generator.rules.catalogue.wording.figures import differences
from generator.rules.catalogue.wording.sameness import is_swedish, untranslated
from generator.rules.form import Findings, Found, also, found, rule
from generator.rules.sightings import place_of, quoted_words
from generator.rules.texts import Wording
from generator.rules.translated import Digests
from generator.rules.whole import Whole
from generator.source import Message

_MOST_KEPT = 8192
"""A preview judges the same texts again after each edit."""


@rule(
    "GEN-08",
    Severity.ERROR,
    "5(1)(a), 12(1)",
    sources=("WP260",),
    house_limit=Message(
        "bara siffror, adresser, hänvisningar och länder jämförs, och texter som inte är översatta",
        "only figures, addresses, references and countries are compared, and texts left untranslated",
    ),
)
def languages_differ(whole: Whole) -> Findings:
    """The Swedish and the English text differ.

    På svenska:
        Den svenska och den engelska texten skiljer sig åt.

    What it checks:
        Both languages of a text have the same numbers, periods, dates, articles, e-mail addresses and web sites. How
        they are written does not matter: “36 månader” is “3 years”, “25 maj 2018” is “May 25, 2018”, and numbers may
        be words. A text that is the same sentence in both languages has not been translated, unless it
        is a name or has been accepted with ropa translate. A country that only one
        of them names is a warning; Sweden is not looked for.

    Vad den prövar:
        Båda språken i en text har samma tal, tider, datum, artiklar, e-postadresser och webbplatser. Hur de skrivs
        spelar ingen roll: ”36 månader” är ”3 years”, ”25 maj 2018” är ”May 25, 2018”, och tal får stå i bokstäver. En
        text som är samma mening på båda språken har inte översatts, om den inte är ett namn eller har godkänts med
        ropa translate. Ett land som bara det ena språket nämner är en
        varning; Sverige räknas inte.

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
        if untranslated(swedish.text, english.text):
            # Whoever has accepted it by name says that it is to be so, such as the name of a company.
            if Digests.of(swedish.text, english.text) not in whole.accepted:
                yield _same_words(swedish, english)
            continue
        facts = facts_in_one(swedish.text, english.text)
        if facts:
            yield _differing(swedish, english, facts)


class Facts(NamedTuple):
    """What stands in one language alone; false where there is nothing."""

    swedish: list[str]
    english: list[str]
    certain: bool
    """Whether a figure is among it; a country may also be told in other words."""

    def __bool__(self) -> bool:
        """Whether there is any."""
        return bool(self.swedish or self.english)


@lru_cache(maxsize=_MOST_KEPT)
def facts_in_one(swedish: str, english: str) -> Facts:
    """The figures, addresses, references and countries that have no equal in the other language, as written."""
    ours, theirs = differences(swedish, english)
    our_countries, their_countries = countries_in_one(swedish, english)
    return Facts([*ours, *our_countries], [*theirs, *their_countries], certain=bool(ours or theirs))


def _same_words(swedish: Wording, english: Wording) -> Found:
    place = place_of(swedish)
    wrong = english if is_swedish(swedish.text) else swedish
    if wrong is english:
        sv = f"Det som ska vara på engelska {place.sv} står på svenska. Texten är inte översatt."
        en = f"What should be in English {place.en} is in Swedish. The text has not been translated."
    else:
        sv = f"Det som ska vara på svenska {place.sv} står på engelska. Texten är inte översatt."
        en = f"What should be in Swedish {place.en} is in English. The text has not been translated."
    return found(*wrong.route, on=wrong.on, sv=sv, en=en)


def _differing(swedish: Wording, english: Wording, facts: Facts) -> Found:
    place, here, there = place_of(swedish), quoted_words(facts.swedish), quoted_words(facts.english)
    if facts.swedish and facts.english:
        sv = f"På svenska står det {here.sv} {place.sv}, men på engelska {there.sv}."
        en = f"In Swedish it says {here.en} {place.en}, but in English {there.en}."
    elif facts.swedish:
        sv = f"På svenska står det {here.sv} {place.sv}, men på engelska finns ingen motsvarighet."
        en = f"In Swedish it says {here.en} {place.en}, but the English text has no equivalent."
    else:
        sv = f"På engelska står det {there.sv} {place.sv}, men på svenska finns ingen motsvarighet."
        en = f"In English it says {there.en} {place.en}, but the Swedish text has no equivalent."
    other = also(*english.route, on=english.on, sv="den engelska texten", en="the English text")
    severity = None if facts.certain else Severity.WARNING
    return found(*swedish.route, on=swedish.on, sv=sv, en=en, severity=severity, also=(other,))
