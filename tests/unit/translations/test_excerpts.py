"""What is shown of a text."""

import pytest

from generator.translations.excerpts import around, beginning, change, counterpart


@pytest.mark.parametrize(
    ("before", "now", "was", "is_now"),
    [
        ("Vi sparar dem i 36 månader.", "Vi sparar dem i 24 månader.", None, None),
        ("a", "b", None, None),
        ("ett två", "ett två tre", None, None),
        ("ett två tre", "ett två", None, None),
        ("", "ett", None, None),
        (
            "a b c d e f g h i j k l m n o p",
            "a b c d e f g h X j k l m n o p",
            "… c d e f g h i j k l m n o …",
            "… c d e f g h X j k l m n o …",
        ),
        ("samma samma", "samma samma samma", None, None),
    ],
)
def test_a_change_is_shown_with_some_words_on_each_side(before, now, was, is_now):
    assert change(before, now) == (before if was is None else was, now if is_now is None else is_now)


def test_what_was_taken_away_from_a_long_text():
    words = " ".join(f"ord{number}" for number in range(30))
    was, is_now = change(words, words.replace(" ord15 ", " "))
    assert was == "… ord9 ord10 ord11 ord12 ord13 ord14 ord15 ord16 ord17 ord18 ord19 ord20 ord21 …"
    assert is_now == "… ord9 ord10 ord11 ord12 ord13 ord14 ord16 ord17 ord18 ord19 ord20 ord21 …"


def test_the_paragraph_that_answers_to_the_one_that_has_changed():
    assert counterpart("Ett.\n\nTvå.\n\nTre.", "Ett.\n\nFyra.\n\nTre.", "One.\n\nTwo.\n\nThree.") == "Two."
    assert counterpart("Ett.\n\nTvå.", "Ett.\n\nTvå.\n\nTre.", "One.\n\nTwo.") == "One. Two."


def test_the_sentence_in_which_words_stand():
    assert around("Vi säljer. Vi sparar i 3 år. Hej.", ["3 år"]) == "Vi sparar i 3 år."
    assert around("Vi säljer.", []) == "Vi säljer."
    assert around("Vi säljer.", ["7 år"]) == "Vi säljer."


def test_a_long_text_is_cut_between_words():
    assert beginning("ord " * 100) == "ord " * 59 + "…"
