"""Small things of typography and wording."""

import pytest

from generator.i18n import translator
from generator.pdf.errors import sentence
from generator.pdf.together import kept
from generator.source import LANGUAGES, Message


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("i 4 år efter", 'i<span> </span><span class="whole">4 år</span> efter'),
        ("artikel 6.1 f gäller", 'artikel<span> </span><span class="whole">6.1 f</span> gäller'),
        ("Article 30(1)(d).", 'Article<span> </span><span class="whole">30(1)(d)</span>.'),
        ("via e-post eller", 'via<span> </span><span class="whole">e-post</span> eller'),
        ("Articles 30(1)(c)–(e)", 'Articles<span> </span><span class="whole">30(1)(c)–(e)</span>'),
        ("<b>1 < 2</b>", "&lt;b&gt;1 &lt; 2&lt;/b&gt;"),
        ("Klick- och besökshistorik", "Klick- och besökshistorik"),
    ],
)
def test_what_belongs_together_stays_on_one_line(text: str, marked: str) -> None:
    assert str(kept(text)) == marked


def test_a_sentence_within_a_sentence_keeps_its_language() -> None:
    place = sentence("glyph_place", field="Namn", record="Post")
    whole = sentence("glyph", character="漢", code="U+6F22", place=place)
    assert whole == Message(
        "Inget teckensnitt har tecknet 漢 (U+6F22). Det står i fältet Namn i Post. Byt ut tecknet.",
        "No font has the character 漢 (U+6F22). It stands in the field Namn of Post. Replace the character.",
    )


def test_both_languages_have_the_same_sentences_with_the_same_gaps() -> None:
    def gaps(language: str) -> dict[str, set[str]]:
        texts = translator(language).texts  # type: ignore[arg-type]
        return {
            key: {part.split("}")[0] for part in text.split("{")[1:]}
            for key, text in texts.items()
            if key.startswith("pdf.")
        }

    swedish, english = (gaps(language) for language in LANGUAGES)
    assert swedish == english
