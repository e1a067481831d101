"""Translations held against what was accepted."""

import pytest
from rules.told import told_as

from generator.rules.catalogue.wording.countries import COUNTRIES, countries_in_one
from generator.rules.translated import Digests

told = told_as("path", "place", "sv", "en")
PATH = "register/texts/introduction.yaml"


def text(sv, en, accepted=None):
    lines = "" if accepted is None else f"# translations.yaml\ntexts/introduction#body: {' '.join(accepted)}\n"
    return f"# texts/introduction.yaml\nbody:\n  sv: {sv}\n  en: {en}\n{lines}"


ACCEPTED = Digests.of("Vi säljer möbler.", "We sell furniture.")


def test_a_translation_that_is_out_of_date_is_found_at_the_translation(tmp_path):
    assert told("LNG-01", text("Vi säljer lampor.", "We sell furniture.", ACCEPTED), tmp_path) == [
        (
            PATH,
            "body.en",
            "Svenskan i en text i policyn har ändrats sedan översättningen godkändes, men inte engelskan.",
            "The Swedish in a text of the policy has changed since the translation was accepted, but the English has "
            "not.",
        )
    ]


def test_where_english_comes_first_the_swedish_is_the_translation(tmp_path):
    example = text("Vi säljer möbler.", "We sell lamps.", ACCEPTED) + "# register.yaml\ndefault_language: en\n"
    assert told("LNG-01", example, tmp_path) == [
        (
            PATH,
            "body.sv",
            "Engelskan i en text i policyn har ändrats sedan översättningen godkändes, men inte svenskan.",
            "The English in a text of the policy has changed since the translation was accepted, but the Swedish has "
            "not.",
        )
    ]


@pytest.mark.parametrize(
    ("sv", "en", "accepted"),
    [
        ("Vi säljer möbler.", "We sell furniture.", ACCEPTED),
        ("Vi säljer lampor.", "We sell lamps.", ACCEPTED),
        ("Vi säljer möbler.", "We sell lamps.", ACCEPTED),
        ("Vi säljer lampor.", "We sell furniture.", None),
    ],
)
def test_what_is_accepted_reworded_or_unknown_is_no_finding(sv, en, accepted, tmp_path):
    assert told("LNG-01", text(sv, en, accepted), tmp_path) == []


def test_the_same_words_are_found_until_they_are_accepted(tmp_path):
    words = "Mina sidor"
    assert [en for _, _, _, en in told("LNG-02", text(words, words), tmp_path / "a")] == [
        "The words in a text of the policy are the same in Swedish and in English: “Mina sidor”."
    ]
    assert told("LNG-02", text(words, words, Digests.of(words, words)), tmp_path / "b") == []


def test_a_whole_sentence_left_untranslated_is_left_to_the_other_rule(tmp_path):
    words = "Vi tar emot din beställning."
    assert told("LNG-02", text(words, words), tmp_path / "a") == []
    assert len(told("GEN-08", text(words, words), tmp_path / "b")) == 1
    assert told("GEN-08", text(words, words, Digests.of(words, words)), tmp_path / "c") == []


@pytest.mark.parametrize(
    ("sv", "en"),
    [
        ("i Norge och Danmark", "in Denmark and Norway"),
        ("till USA", "to the United States"),
        ("till USA", "to the US"),
        ("amerikanska myndigheter", "authorities in the United States"),
        ("Norges myndigheter", "Norway's authorities"),
        ("norska myndigheter", "Norwegian authorities"),
        ("Google Ireland Limited", "Google Ireland Limited"),
        ("hos oss", "with us"),
        ("svensk lag", "the law of Sweden"),
        ("brittiskt bolag", "a company in the United Kingdom"),
        ("Israel", "Israel"),
        ("USA-baserade", "US-based"),
        ("en ö", "an island"),
    ],
)
def test_the_same_countries_in_other_words(sv, en):
    assert countries_in_one(sv, en) == ([], [])


@pytest.mark.parametrize(
    ("sv", "en", "ours", "theirs"),
    [
        ("till Indien och USA", "to India", ["USA"], []),
        ("till Norge", "to Denmark", ["Norge"], ["Denmark"]),
        ("utomlands", "to South Korea", [], ["South Korea"]),
        ("Nya Zeelands lag", "the law there", ["Nya Zeeland"], []),
    ],
)
def test_a_country_in_one_language_only(sv, en, ours, theirs):
    assert countries_in_one(sv, en) == (ours, theirs)


def test_a_country_in_one_language_only_is_a_warning(tmp_path):
    severe = told_as("severity", "en")
    assert severe("GEN-08", text("Vi för över dem till USA.", "We transfer them."), tmp_path / "a") == [
        ("warning", "In Swedish it says “USA” in a text of the policy, but the English text has no equivalent.")
    ]
    assert severe("GEN-08", text("Vi för 3 av dem till USA.", "We transfer them."), tmp_path / "b") == [
        ("error", "In Swedish it says “3” and “USA” in a text of the policy, but the English text has no equivalent.")
    ]


def test_names_of_countries_are_those_of_the_register_of_names():
    from babel import Locale

    others = {"UK", "Förenade kungariket", "Great Britain", "Hongkong", "Hong Kong", "Turkey", "US", "Förenta staterna"}
    known = {
        name for name, code in COUNTRIES.items() if name in {Locale(side).territories[code] for side in ("sv", "en")}
    }
    assert set(COUNTRIES) - known == others
