"""From when to when each version of the policy is in force: only what is stated."""

import datetime as dt
import re
from dataclasses import replace

import pytest
from unit.site.example import ropa, text, words

from generator.i18n.catalogue import catalogue
from generator.model.policy import Change
from generator.views.public.editions import editions
from generator.views.public.versions import period

UPDATED = dt.date(2026, 1, 1)


def version(number, start=None, updated=UPDATED, **changes):
    register = ropa()
    policy = replace(register.register.policy, version=number, in_force=start, updated=updated)
    return replace(register, register=replace(register.register, policy=policy), changes=changes)


def change(number, start):
    return Change(version=number, in_force=start, text=text("Nytt.", "New."))


def told(current, *earlier, language="en"):
    return [f"{one.version}: {period(words(language), one)}" for one in editions(current, earlier)]


def test_a_version_ends_when_the_next_one_begins():
    first, second = version("1.0", dt.date(2026, 1, 5)), version("1.1", dt.date(2026, 3, 1))
    assert told(version("2.0", dt.date(2026, 10, 1)), first, second) == [
        "2.0: in force from 1 October 2026",
        "1.1: in force from 1 March 2026 to 1 October 2026",
        "1.0: in force from 5 January 2026 to 1 March 2026",
    ]


def test_what_is_not_stated_is_said_not_to_be():
    assert told(version("2.0"), version("1.0"), version("1.1", dt.date(2026, 3, 1))) == [
        "2.0: updated 1 January 2026",
        "1.1: in force from 1 March 2026, last day not stated",
        "1.0: in force to 1 March 2026, first day not stated, updated 1 January 2026",
    ]
    assert told(version("2.0"), version("1.0"), language="sv")[1] == (
        "1.0: start- och slutdag inte angivna, uppdaterad 1 januari 2026"
    )


def test_a_change_tells_when_its_version_began():
    changes = {"a": change("1.0", dt.date(2026, 1, 5)), "b": change("2.0", dt.date(2026, 3, 1))}
    assert told(version("2.0", **changes), version("1.0")) == [
        "2.0: in force from 1 March 2026",
        "1.0: in force from 5 January 2026 to 1 March 2026",
    ]


def test_a_version_that_only_a_change_tells_of_ends_the_one_before():
    current = version("1.2", dt.date(2026, 6, 1), a=change("1.1", dt.date(2026, 3, 1)))
    known = editions(current, [version("1.0", dt.date(2026, 1, 5))])
    assert [(one.version, one.end and one.end.month, one.href) for one in known] == [
        ("1.2", None, ""),
        ("1.1", 6, ""),
        ("1.0", 3, "versions/1.0/"),
    ]


def test_versions_of_one_day_follow_their_numbers():
    earlier = [version(number) for number in ("1.10", "1.9", "1.9-a", "1")]
    assert [one.version for one in editions(version("2"), earlier)] == ["2", "1.10", "1.9-a", "1.9", "1"]


def test_the_current_version_comes_first_whatever_it_is_called():
    known = editions(version("1.0", dt.date(2026, 1, 1)), [version("9.0", dt.date(2026, 5, 1))])
    assert [(one.version, one.end) for one in known] == [("1.0", None), ("9.0", None)]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_period_has_a_sentence(language):
    sentences = [
        *told(version("2.0"), version("1.0"), language=language),
        *told(version("2.0", UPDATED), version("1.0"), version("1.1", UPDATED), language=language),
    ]
    assert not [sentence for sentence in sentences if "{" in sentence or "None" in sentence]


def test_both_languages_have_the_same_sentences_with_the_same_gaps():
    swedish, english = (
        {
            key: sorted(re.findall(r"\{(\w+)\}", text))
            for key, text in catalogue(code).items()
            if key.startswith("versions.")
        }
        for code in ("sv", "en")
    )
    assert swedish == english
