"""Names in the order of a dictionary, under their letters."""

import pytest

from generator.pages.large.order import by_letter, in_order

NAMES = [
    "Ö",
    "zebra",
    "Äpple",
    "Ål",
    "apa",
    "Épée",
    "ek",
    "øre",
    "Ändamål 10",
    "Ändamål 9",
    "10 år",
    "”citat”",
    "Über",
    "utan",
]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("sv", "10 år|apa|”citat”|ek|Épée|Über|utan|zebra|Ål|Ändamål 9|Ändamål 10|Äpple|Ö|øre"),
        ("en", "10 år|Ål|Ändamål 9|Ändamål 10|apa|Äpple|”citat”|ek|Épée|Ö|øre|Über|utan|zebra"),
    ],
)
def test_names_are_in_the_order_of_the_language(language, expected):
    assert "|".join(in_order(NAMES, str, language)) == expected


def test_letters_with_marks_stand_under_the_plain_one_unless_they_are_letters_of_the_language():
    found = dict(by_letter(NAMES, str, "sv"))
    assert list(found) == ["0–9", "A", "C", "E", "U", "Z", "Å", "Ä", "Ö"]
    assert found["Ö"] == ["Ö", "øre"]
    assert [letter for letter, _ in by_letter(NAMES, str, "en")] == ["0–9", "A", "C", "E", "O", "U", "Z"]


def test_a_name_without_letters_has_a_place_too():
    assert by_letter(["!", "b"], str, "en") == [("0–9", ["!"]), ("B", ["b"])]


def test_names_that_differ_only_in_marks_have_one_order():
    assert in_order(["éa", "ea", "EA"], str, "en") == in_order(["EA", "éa", "ea"], str, "en")
