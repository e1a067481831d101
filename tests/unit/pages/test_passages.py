"""A text that is read line by line is the text that is read as a whole, in every form."""

import html
import re
from itertools import pairwise
from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st

from generator.views.leaks import _forms, _whole_tags
from generator.views.passages import Reader, flat, words_of

PIECES = (
    "secret", "Memo", " ", "\n", "\n\n", "\r\n", "<b>", "</b>", "<br\n", "/>", "<", ">", '<a href="', "%73", "%C3%A4",
    "&amp;", "&#115;", "&lt;", "&", ";", "ä", "Ä", "ß", "İ", "_", "-", "\u00a0", "\u2028", '"', "1",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)


def slowly(text: str) -> set[str]:
    """Every form of the text, flat, as one would write it down without lines."""
    between = re.split(r"<[^>]*>", text)
    stripped = [html.unescape(gap.join(between)) for gap in (" ", "")]
    return {flat(form) for form in (text, unquote(text), html.unescape(text), *stripped)}


def pairs(text: str) -> set[tuple[str, str]]:
    words = words_of(text)
    return set(pairwise(words))


@given(st.lists(TEXTS, min_size=1, max_size=3))
def test_lines_give_the_same_forms_words_and_pairs_as_the_whole(texts):
    reader = Reader(_forms, _whole_tags)
    for text in texts:
        passage, forms = reader.read(text), slowly(text)
        assert set(passage.text.split("\n")) == forms
        assert set(passage.words()) == {word for form in forms for word in words_of(form)}
        assert set(passage.pairs()) >= {pair for form in forms for pair in pairs(form)}


def test_a_line_is_worked_out_once():
    seen = []

    def forms(text: str) -> list[str]:
        seen.append(text)
        return [text]

    reader = Reader(forms)
    for _ in range(2):
        assert reader.read("one\ntwo\none\nThree").text == "one two one three"
    assert sorted(seen) == ["Three", "one", "two"]


def test_a_tag_over_two_lines_is_read_as_a_browser_reads_it():
    text = 'an inter<span\nclass="x">nal memo'
    assert "an internal memo" in Reader(_forms, _whole_tags).read(text).text.split("\n")
