"""Entries that are divided between persons: nothing that is said of anybody hides behind another shape of the list."""

import copy
import datetime as dt
import random

import pytest
from unit.changes.edits import Editor
from unit.changes.test_complete import FOLDERS, edited, objects, places, register_of, replaced, with_records

from generator.changes import Duty, changes_between
from generator.changes.model import Sort
from generator.schema import schema_of

DAY = dt.date(2026, 11, 22)
LISTS = ("legal_basis", "retention")
REGROUPED = (
    "the legal basis is the same for everyone but written in another way.",
    "the retention periods are the same for everyone but written in another way.",
)
INTEREST = {
    "article": "6.1.f",
    "interest": {"text": {"sv": "Att sälja stolar.", "en": "To sell chairs."}, "whose": ["controller"]},
}
OTHER = {
    "article": "6.1.f",
    "interest": {"text": {"sv": "Att sälja bord.", "en": "To sell tables."}, "whose": ["controller", "third-party"]},
}


def plain(value):
    """The same whatever the order."""
    if isinstance(value, dict):
        return repr(sorted((key, plain(inner)) for key, inner in value.items()))
    return repr(sorted(map(plain, value))) if isinstance(value, list) else repr(value)


def said_of(data, key, person, category=None):
    """All that the list says of a person and a category of data, without saying by which entry."""
    mine = [entry for entry in data.get(key, ()) if person in entry["for"]]
    named = [entry for entry in mine if category in entry.get("data", ())]
    mine = named or [entry for entry in mine if not entry.get("data")]
    return sorted(
        plain({name: value for name, value in entry.items() if name not in {"for", "data"}}) for entry in mine
    )


def truly_regrouped(before, after, key):
    entries = [*before.get(key, ()), *after.get(key, ())]
    who = {person for entry in entries for person in entry["for"]}
    used = [use for side in (before, after) for use in side["data_subjects"]]
    data = {one for entry in entries for one in entry.get("data", ())} | {one for use in used for one in use["data"]}
    return all(said_of(before, key, person, one) == said_of(after, key, person, one) for person in who for one in data)


def divided(data, key, place):
    """The record with an entry in two, the first person's alone first."""
    copied = copy.deepcopy(dict(data))
    entry = copied[key][place]
    first, *rest = entry["for"]
    copied[key][place : place + 1] = [{**entry, "for": [first]}, {**entry, "for": rest}]
    return copied


def divisible(folder):
    for record in register_of(folder).records["purpose"].values():
        if record.data["status"] == "active":
            for key in LISTS:
                for place, entry in enumerate(record.data.get(key, ())):
                    if len(entry["for"]) > 1:
                        yield record, key, place


def told(folder, record, before, after):
    register = register_of(folder)
    old, new = (
        with_records(register, {("purpose", record.identifier): record._replace(data=data)}) for data in (before, after)
    )
    return changes_between(old, new, DAY)


@pytest.mark.parametrize("folder", FOLDERS[:2])
def test_an_entry_that_is_only_divided_changes_nothing(folder):
    for record, key, place in divisible(folder):
        after = divided(record.data, key, place)
        for states in ((record.data, after), (after, record.data)):
            assert [change.text.en for change in told(folder, record, *states)] == [REGROUPED[LISTS.index(key)]]


@pytest.mark.parametrize("folder", FOLDERS[:2])
def test_what_is_changed_in_an_entry_that_is_divided_weighs_as_much_as_in_one_that_is_whole(folder):
    editor = Editor(register_of(folder), 3)
    tried = 0
    for record, key, place in divisible(folder):
        apart = divided(record.data, key, place)
        for node, route, value in places(schema_of("purpose").root, record.data):
            if route[:2] != (key, place) or route[2] in {"for", "data", "article"}:
                continue
            other = next((new for _ in range(20) if (new := editor.scalar(node)) != value), value)
            if other == value or (isinstance(route[-1], int) and other in get(record.data, route[:-1])):
                continue
            whole = told(folder, record, record.data, replaced(record.data, route, other))
            split = told(folder, record, record.data, replaced(apart, route, other))
            assert not {change.text.en for change in split} & set(REGROUPED), route
            assert {change.material for change in split} == {change.material for change in whole}, route
            assert {change.public for change in split} == {change.public for change in whole}, route
            assert duties(whole) <= duties(split) | {Duty.EDITORIAL}, route
            tried += 1
    assert tried > 15


@pytest.mark.parametrize("folder", FOLDERS[:2])
@pytest.mark.parametrize("seed", range(20))
def test_regrouped_is_said_only_where_everything_is_the_same_for_everybody(folder, seed):
    chance = random.Random(seed)  # noqa: S311
    register = register_of(folder)
    after = edited(register, seed)
    record, key, place = chance.choice(list(divisible(folder)))
    apart = divided(record.data, key, place)
    editor = Editor(register, seed)
    if chance.random() < 0.8:
        nodes = [one for one in objects(schema_of("purpose").root, apart) if one[1][:2] == (key, place)]
        editor.edit(nodes[0][0], get(apart, nodes[0][1]))
    after = with_records(after, {("purpose", record.identifier): record._replace(data=apart)})
    for old, new in ((register, after), (after, register)):
        for change in changes_between(old, new, DAY):
            if change.text.en in REGROUPED:
                name = LISTS[REGROUPED.index(change.text.en)]
                was, is_ = (side.records["purpose"][change.subject.identifier].data for side in (old, new))
                assert truly_regrouped(was, is_, name)


def duties(changes):
    return {one.duty for change in changes for one in change.consequences}


def interests(*entries):
    record = register_of("tests/clean").records["purpose"]["newsletter"]
    return {**record.data, "legal_basis": [{"for": list(who), **entry} for who, entry in entries]}


def sentences(before, after):
    record = register_of("tests/clean").records["purpose"]["newsletter"]
    return [(change.sort, change.material, change.text.en) for change in told("tests/clean", record, before, after)]


def test_an_interest_is_another_where_the_entry_is_divided():
    before = interests((("consumer", "sole-trader"), INTEREST))
    assert sentences(before, interests((["consumer"], OTHER), (["sole-trader"], INTEREST))) == [
        (
            Sort.INTEREST,
            True,
            "the legitimate interest is described in other words (private customer). “To sell tables” instead of "
            "“To sell chairs”.",
        ),
        (
            Sort.INTEREST,
            True,
            "the legitimate interest is now ours and a third party's (private customer).",
        ),
    ]


def test_an_interest_is_another_beside_a_new_basis():
    before = interests((("consumer", "sole-trader"), INTEREST))
    found = sentences(before, interests((["consumer"], {"article": "6.1.b"}), (["sole-trader"], OTHER)))
    assert [(sort, material) for sort, material, _ in found] == [(Sort.BASIS, True), *[(Sort.INTEREST, True)] * 2]
    assert found[1][2] == (
        "the legitimate interest is described in other words (sole trader). “To sell tables” instead of "
        "“To sell chairs”."
    )


def test_interests_that_are_exchanged_are_two_changes():
    before = interests((["consumer"], INTEREST), (["sole-trader"], OTHER))
    found = sentences(before, interests((["sole-trader"], INTEREST), (["consumer"], OTHER)))
    assert [(sort, material) for sort, material, _ in found] == [(Sort.INTEREST, True)] * 4


def get(data, route):
    for step in route:
        data = data[step]
    return data
