"""What LIX counts: words, long words and sentences."""

import pytest

from generator.readability.blocks import blocks
from generator.readability.model import Band, Measure, measure
from generator.readability.sentences import sentences
from generator.readability.words import long_words, words
from generator.views.public.prose import rendered

ENDS = [
    ("Vi sparar t.ex. namn. Du kan säga nej.", ["Vi sparar t.ex. namn.", "Du kan säga nej."]),
    ("Se bl.a. Mina sidor. Ring oss!", ["Se bl.a. Mina sidor.", "Ring oss!"]),
    (
        "Enligt art. 6.1 f GDPR. Läs kap. 3 § 2 st. 1.",
        ["Enligt art. 6.1 f GDPR.", "Läs kap. 3 § 2 st. 1."],
    ),
    ("We keep it, e.g. Names, i.e. No. 5. Then not.", ["We keep it, e.g. Names, i.e. No. 5.", "Then not."]),
    (
        "You can say no. We then stop. It is an art. We do it.",
        ["You can say no.", "We then stop.", "It is an art.", "We do it."],
    ),
    ("Det gäller namn, adress m.m. Vi raderar dem.", ["Det gäller namn, adress m.m.", "Vi raderar dem."]),
    (
        "Gäller från den 25 maj 2018. Den 1.2.2019 ändrades den.",
        ["Gäller från den 25 maj 2018.", "Den 1.2.2019 ändrades den."],
    ),
    ("Det kostar 1.500,50 kr. 4 år gäller.", ["Det kostar 1.500,50 kr.", "4 år gäller."]),
    (
        "Läs mer på www.imy.se. Eller https://a.se/b.c?d=e. Skriv!",
        ["Läs mer på www.imy.se.", "Eller https://a.se/b.c?d=e.", "Skriv!"],
    ),
    ("Läs ”Vad är en cookie?”. Sedan vet du.", ["Läs ”Vad är en cookie?”.", "Sedan vet du."]),
    ("Är du med? (Ja.) Bra.", ["Är du med?", "(Ja.)", "Bra."]),
    ("Vi behandlar: namn och adress.", ["Vi behandlar: namn och adress."]),
    ("Så här är det: Vi raderar allt.", ["Så här är det:", "Vi raderar allt."]),
    ("Fråga E. Ek på AB Ek. Hon vet.", ["Fråga E. Ek på AB Ek.", "Hon vet."]),
    ("Namn\nAdress", ["Namn", "Adress"]),
    ("Utan punkt", ["Utan punkt"]),
    ("Vänta… Nu.", ["Vänta…", "Nu."]),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), ENDS, ids=[text[:24] for text, _ in ENDS])
def test_where_a_sentence_ends(text, expected):
    assert sentences(text) == expected


def test_a_word_is_what_stands_between_spaces_and_slashes():
    assert words("IT-system inom EU/EES, 4 år: t.ex. din dators – och 1.500,50 kr") == [
        "IT-system", "inom", "EU", "EES", "4", "år", "t.ex", "din", "dators", "och", "1.500,50", "kr",
    ]  # fmt: skip


def test_a_word_of_more_than_six_letters_is_long_and_an_address_is_not():
    text = "Adress, adresser, IT-systemen, e-post, d.v.s. på https://www.ajprodukter.se/GDPR, ajprodukter.se och info@exempel.se"
    assert long_words(text) == ["adresser", "IT-systemen"]


def test_every_item_heading_and_cell_of_a_free_text_ends_a_sentence():
    source = "## Rubrik\n\nVi *sparar*\ndet [här](https://a.se).\n\n- ett namn\n- en adress\n\n| A | B |\n|---|---|\n| c | d |\n"
    parts = ("Rubrik", "Vi sparar det här.", "ett namn", "en adress", "A", "B", "c", "d")
    assert blocks(rendered(source)) == parts
    assert measure(parts) == Measure(words=13, long_words=0, sentences=8)


def test_lix_by_hand():
    # 30 words in 10 sentences, 10 of them long: 30/10 + 1000/30 = 36.3.
    counted = measure(["Vi raderar allt. " * 4, *["Du bestämmer själv."] * 6])
    assert counted == Measure(words=30, long_words=10, sentences=10)
    assert (counted.lix, counted.band) == (36, Band.EASY)


def test_fewer_than_thirty_words_have_no_lix_but_count_in_a_sum():
    short = Measure(words=29, long_words=9, sentences=2)
    assert (short.lix, short.band) == (None, None)
    assert (short + Measure(words=1, long_words=1, sentences=1)).lix == 43


@pytest.mark.parametrize(
    ("long", "band"),
    [(0, Band.VERY_EASY), (10, Band.EASY), (20, Band.MEDIUM), (30, Band.HARD), (40, Band.VERY_HARD)],
)
def test_the_bands(long, band):
    assert Measure(words=100, long_words=long, sentences=5).band is band


def test_nothing_at_all_divides_by_nothing():
    assert measure([]).lix is None
    assert measure(["", "…", "–"]) == Measure(words=0, long_words=0, sentences=0)
