"""Names, labels and lists within a sentence."""

import pytest

from generator.model import Text
from generator.rules.words import OR, capitalised, labels, labels_within, listed, quoted, within
from generator.source import Message

A, B, C = Message("ett", "one"), Text(sv="två", en="two"), Message("tre", "three")


@pytest.mark.parametrize(
    ("words", "sv", "en"),
    [
        ([], "", ""),
        ([A], "ett", "one"),
        ([A, B], "ett och två", "one and two"),
        ([A, B, C], "ett, två och tre", "one, two and three"),
        ([A, B, A, Text(sv="två", en="two")], "ett och två", "one and two"),
    ],
)
def test_a_list_names_each_once(words, sv, en):
    assert listed(words) == (sv, en)


def test_a_list_may_end_in_another_word():
    assert listed([A, B, C], OR) == ("ett, två eller tre", "one, two or three")


def test_a_long_list_says_that_there_are_others():
    assert listed([A, B, C], most=3) == ("ett, två och tre", "one, two and three")
    assert listed([A, B, C], most=2) == ("ett, två med flera", "one, two and others")


def test_names_stand_in_the_quotes_of_their_language():
    assert quoted(iter([A, B, A])) == ("”ett” och ”två”", "“one” and “two”")


def test_of_many_names_the_rest_are_counted():
    assert quoted([A, B, C], most=3) == ("”ett”, ”två” och ”tre”", "“one”, “two” and “three”")
    assert quoted([A, B, C], most=2) == ("”ett”, ”två” och 1 till", "“one”, “two” and 1 more")


@pytest.mark.parametrize(
    ("label", "inside"),
    [
        ("Beställning", "beställning"),
        ("E-post", "e-post"),
        ("IP-adress", "IP-adress"),
        ("IT security", "IT security"),
        ("It-säkerhet", "it-säkerhet"),
        ("", ""),
    ],
)
def test_a_label_loses_its_capital_and_an_abbreviation_does_not(label, inside):
    assert within(label) == inside


def test_codes_are_named_by_their_labels():
    assert labels("purpose", "tags", ["order", "payment"]) == ("beställning och betalning", "order and payment")


def test_labels_with_an_and_of_their_own_stand_between_commas():
    assert labels("purpose", "tags", ["warranty", "order"]) == (
        "garanti och reklamation, beställning",
        "warranty and complaints, order",
    )


def test_labels_of_a_field_within_branches_are_found():
    assert "sensitive-data" in labels_within("purpose", "risk_criteria")
    assert labels_within("purpose", "channels")["email"] == ("e-post", "e-mail")


def test_a_sentence_begins_with_a_capital():
    assert capitalised(Message("i ett", "")) == ("I ett", "")
