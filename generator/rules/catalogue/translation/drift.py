"""What was accepted as a translation, held against the texts as they are."""

from generator.findings import Severity
from generator.rules.form import Findings, Found, also, found, rule
from generator.rules.sightings import place_of
from generator.rules.texts import Wording
from generator.rules.translated import KIND, Digests, Drift, drift
from generator.rules.whole import Whole
from generator.source import Language, Message


@rule("LNG-01", Severity.WARNING, "5(1)(a), 12(1)", sources=("WP260",), partial=True)
def stale_translation(whole: Whole) -> Findings:
    """The text has changed since its translation was accepted.

    På svenska:
        Texten har ändrats sedan översättningen godkändes.

    What it checks:
        Where a translation has been accepted with ropa translate, the text that it translates is still the one that
        was accepted with it. Which language is translated follows from default_language in register.yaml. Nothing is
        found where nothing has been accepted, nor where both texts have changed.

    Vad den prövar:
        Där en översättning har godkänts med ropa translate är texten som den översätter fortfarande den som godkändes
        tillsammans med den. Vilket språk som är översatt följer av default_language i register.yaml. Inget anmärks
        där inget har godkänts, och inte heller där båda texterna har ändrats.

    Why:
        Readers of the other language are still told what the text said before. The information is to be
        intelligible to those to whom it is addressed, also when it has been translated.

    Varför:
        Den som läser på det andra språket får fortfarande veta vad texten sade förut. Informationen ska vara
        begriplig för dem som den riktar sig till, också när den är översatt.

    Remedy:
        Change the translation in the same way, and accept it with ropa translate --accept. If the change makes no
        difference to it, accept it as it is.

    Åtgärd:
        Ändra översättningen på samma sätt och godkänn den med ropa translate --accept. Har ändringen ingen betydelse
        för den, godkänn den som den är.

    Bad:
        # texts/introduction.yaml
        body:
          sv: Vi säljer möbler och lampor.
          en: We sell furniture.
        # translations.yaml
        texts/introduction#body: cd17e1d8c690 01c9dedb64bd

    Good:
        # texts/introduction.yaml
        body:
          sv: Vi säljer möbler och lampor.
          en: We sell furniture and lamps.
        # translations.yaml
        texts/introduction#body: 942ef737a4e9 fc89bd837ba3

    When it is wrong to fire:
        When only the spelling of the text was mended. Accept the translation as it is.

    När den har fel:
        När bara textens stavning har rättats. Godkänn översättningen som den är.
    """
    accepted, source = whole.accepted, whole.source_language
    for both in whole.texts_in_both if accepted.pairs else ():
        if both.sv is None or both.en is None:
            continue
        now = Digests.of(both.sv.text, both.en.text)
        if now not in accepted and drift(now, both.place, accepted, source)[0] is Drift.STALE:
            yield _stale(both.place, both.sv, both.en, source)


_CHANGED = {
    "sv": (
        Message(
            "Svenskan {place} har ändrats sedan översättningen godkändes, men inte engelskan.",
            "The Swedish {place} has changed since the translation was accepted, but the English has not.",
        ),
        Message("den svenska texten, som har ändrats", "the Swedish text, which has changed"),
    ),
    "en": (
        Message(
            "Engelskan {place} har ändrats sedan översättningen godkändes, men inte svenskan.",
            "The English {place} has changed since the translation was accepted, but the Swedish has not.",
        ),
        Message("den engelska texten, som har ändrats", "the English text, which has changed"),
    ),
}


def _stale(place: str, swedish: Wording, english: Wording, source: Language) -> Found:
    original, translation = (swedish, english) if source == "sv" else (english, swedish)
    said, label = _CHANGED[source]
    where, accept = place_of(swedish), f"ropa translate --accept {place}"
    return found(
        *translation.route,
        on=translation.on,
        sv=said.sv.format(place=where.sv),
        en=said.en.format(place=where.en),
        fix=Message(
            f"Ändra översättningen på samma sätt, och godkänn den sedan: {accept}",
            f"Change the translation in the same way, and then accept it: {accept}",
        ),
        also=(also(*original.route, on=original.on, sv=label.sv, en=label.en),),
    )


@rule("LNG-03", Severity.INFO, "5(2)", sources=("GDPR-K",))
def accepted_translation_of_nothing(whole: Whole) -> Findings:
    """An acceptance is about a text that does not exist.

    På svenska:
        Ett godkännande gäller en text som inte finns.

    What it checks:
        Every place in translations.yaml is that of a text in use.

    Vad den prövar:
        Varje plats i translations.yaml är en plats där det står en text i bruk.

    Why:
        The text has been removed or moved, and the line is left. It does no harm, and says nothing.

    Varför:
        Texten är borttagen eller flyttad och raden är kvar. Den gör ingen skada och säger ingenting.

    Remedy:
        Nothing needs to be done: the next ropa translate --accept takes the line away.

    Åtgärd:
        Inget behöver göras: nästa ropa translate --accept tar bort raden.

    Bad:
        # translations.yaml
        texts/introduction#preface: 0123456789ab ba9876543210

    Good:
        # translations.yaml
        texts/introduction#body: 0123456789ab ba9876543210

    When it is wrong to fire:
        When the record is to be used again. Leave the line.

    När den har fel:
        När posten ska användas igen. Låt raden stå.
    """
    places = {both.place for both in whole.texts_in_both} if whole.accepted.pairs else ()
    for place in whole.accepted.pairs:
        if place not in places:
            yield found(
                place,
                on=(KIND, KIND),
                at="key",
                sv=f"Det finns ingen text i bruk på platsen ”{place}”, så godkännandet där gäller ingenting.",
                en=f"There is no text in use at “{place}”, so the acceptance there is about nothing.",
            )
