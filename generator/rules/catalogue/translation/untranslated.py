"""Texts that are the same words in both languages."""

from generator.findings import Severity
from generator.rules.catalogue.wording.sameness import same_words, untranslated
from generator.rules.form import Findings, also, found, rule
from generator.rules.sightings import place_of, quoted_words
from generator.rules.translated import Digests
from generator.rules.whole import Whole
from generator.source import Message


@rule(
    "LNG-02",
    Severity.WARNING,
    "12(1)",
    sources=("WP260",),
    partial=True,
    house_limit=Message(
        "vad som är ett namn avgörs av stora bokstäver, och ett ord ensamt får vara detsamma",
        "what is a name is told by its capitals, and one word alone may be the same",
    ),
)
def same_words_in_both_languages(whole: Whole) -> Findings:
    """The text is the same words in both languages.

    På svenska:
        Texten är samma ord på båda språken.

    What it checks:
        A text of several words is not the same in Swedish and in English, unless all of them begin with capitals as in
        a name, or it has been accepted with ropa translate. A whole sentence left untranslated is GEN-08.

    Vad den prövar:
        En text av flera ord är inte densamma på svenska och engelska, om inte alla ord börjar med stor bokstav som i
        ett namn, eller den har godkänts med ropa translate. En hel mening som inte är översatt är GEN-08.

    Why:
        It is probably not translated, and the readers of one language cannot read it.

    Varför:
        Den är troligen inte översatt, och de som läser på det ena språket kan inte läsa den.

    Remedy:
        Translate it. If the words are the same in both languages, accept them with ropa translate --accept.

    Åtgärd:
        Översätt den. Är orden desamma på båda språken, godkänn dem med ropa translate --accept.

    Bad:
        # purposes/orders.yaml
        operations: [{sv: Packning och frakt, en: Packning och frakt}]

    Good:
        # purposes/orders.yaml
        operations: [{sv: Packning och frakt, en: Packing and shipping}]

    When it is wrong to fire:
        When the text is a name that is written with small letters, or an expression that both languages have.

    När den har fel:
        När texten är ett namn som skrivs med små bokstäver, eller ett uttryck som finns på båda språken.
    """
    for both in whole.texts_in_both:
        if both.sv is None or both.en is None or not same_words(both.sv.text, both.en.text):
            continue
        if untranslated(both.sv.text, both.en.text) or Digests.of(both.sv.text, both.en.text) in whole.accepted:
            continue
        source, translation = (both.sv, both.en) if whole.source_language == "sv" else (both.en, both.sv)
        place, words = place_of(both.sv), quoted_words([both.sv.text])
        accept = f"ropa translate --accept {both.place}"
        yield found(
            *translation.route,
            on=translation.on,
            sv=f"Orden {place.sv} är desamma på svenska och engelska: {words.sv}.",
            en=f"The words {place.en} are the same in Swedish and in English: {words.en}.",
            fix=Message(
                f"Översätt den. Är orden desamma på båda språken, godkänn dem: {accept}",
                f"Translate it. If the words are the same in both languages, accept them: {accept}",
            ),
            also=(also(*source.route, on=source.on, sv="samma ord här", en="the same words here"),),
        )
