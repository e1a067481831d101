"""Every edition, read back with the tools that others read it with, holds the facts of the view: no more, no fewer."""

import pytest
from unit.editions.made import NAMES, PARTS, made, origin, view
from unit.editions.readers import facts_of

from generator.exchange.editions import FORMATS, edition
from generator.exchange.editions.facts import facts
from generator.i18n import translator
from generator.source import LANGUAGES
from generator.views.blocks import State


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [*NAMES, *PARTS])
@pytest.mark.parametrize("form", FORMATS)
def test_an_edition_holds_exactly_the_facts_of_the_view(form, name, language):
    seen = view(name, language)
    assert facts_of(form, made(form, name, language), language, seen.role) == sorted(facts(seen), key=repr)


def test_a_part_holds_fewer_facts_than_the_whole_and_the_annex_more():
    def ids(name, kind):
        return {fact.identifier for fact in facts(view(name, "sv")) if fact.kind == kind}

    assert ids("extract", "purpose") == {"newsletter", "accounting"}
    assert len(ids("tests/clean", "purpose")) == 13
    assert ids("register", "question") == set()
    assert len(ids("annex", "question")) > len(ids("extract with annex", "question")) > 10
    assert ids("processor", "purpose") == set()
    assert len(ids("processor", "on-behalf-of")) == 4


def test_the_facts_of_the_real_register_are_many_and_of_all_three_states():
    found = list(facts(view("register", "sv")))
    assert len(found) > 400
    assert {fact.state for fact in found} == set(State)


def test_both_languages_state_the_same_of_the_same_fields():
    def skeleton(language):
        return [(fact.kind, fact.identifier, fact.state) for fact in facts(view("tests/clean", language))]

    assert sorted(skeleton("sv"), key=repr) == sorted(skeleton("en"), key=repr)


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_register_gives_the_same_bytes(form):
    again = edition(form, view("tests/minimal", "sv"), origin("tests/minimal"), translator("sv"))
    assert again == made(form, "tests/minimal", "sv")
