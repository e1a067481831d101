"""Nothing in a free text turns the direction of what stands beside it, not even as an entity."""

import pytest

from generator.source.characters import all_forbidden
from generator.views.public.direction import apart
from generator.views.public.prose import rendered


@pytest.mark.parametrize("typed", ["&#8238;", "&#x202e;", "&#X202E;"])
def test_an_entity_for_a_character_that_is_refused_is_shown_as_it_was_typed(typed):
    assert rendered(f"before {typed} after") == "<p>before &amp;#x202e; after</p>"


@pytest.mark.parametrize("name", ["rlm", "lrm", "NegativeThinSpace", "amp", "nbsp", "aring"])
def test_no_entity_by_name_gives_a_character_that_is_refused(name):
    assert all_forbidden(rendered(f"a &{name}; b")) == []


def test_an_address_does_not_hold_one_either():
    assert rendered("[x](https://example.com/&#x202e;a)") == '<p><a href="https://example.com/&amp;#x202e;a">x</a></p>'


def test_code_is_shown_as_it_was_typed():
    assert rendered("`&#8238;`") == "<p><code>&amp;#8238;</code></p>"


def test_letters_of_other_directions_and_ends_of_lines_stay():
    assert rendered("שלום\nمرحبا") == "<p>שלום\nمرحبا</p>"


@pytest.mark.parametrize("text", ["", "Örebro", "Kraków", "Москва", "東京"])
def test_what_is_written_from_left_to_right_stays_as_it_is(text):
    assert apart(text) == text


@pytest.mark.parametrize("text", ["שלום", "مرحبا", "Café مرحبا", "ﬡ", "\U0001e900"])
def test_what_is_written_from_right_to_left_is_kept_apart(text):
    assert apart(text) == f"\u2068{text}\u2069"
