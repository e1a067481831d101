"""What people are told of changes holds nothing internal, whatever is edited."""

import datetime as dt
import random

import pytest
from unit.changes.edits import Editor
from unit.changes.test_complete import places, register_of, replaced, with_records

from generator.changes import changes_between, customer_sentences
from generator.changes.fields import is_public
from generator.register import Record, Register
from generator.schema import schema_of
from generator.source import LANGUAGES
from generator.views.boundary import published

DAY = dt.date(2026, 11, 22)


def poisoned(record: Record, word: str) -> Record:
    """The record with a canary in every internal text of it."""
    data = record.data
    for node, route, value in places(schema_of(record.kind).root, record.data):
        path = tuple(step for step in route if isinstance(step, str))
        free = node.type == "string" and not node.enum and node.ref is None and node.format is None
        if free and isinstance(value, str) and not is_public(record.kind, path):
            data = replaced(data, route, f"canary {word}")
    return record._replace(data=data)


def poison(register: Register, word: str) -> Register:
    return with_records(register, {(r.kind, r.identifier): poisoned(r, word) for r in register.each()})


@pytest.mark.parametrize("folder", ["tests/clean", "register"])
def test_no_internal_word_is_told_to_people(folder):
    register = register_of(folder)
    before = poison(register, "old")
    told = 0
    for seed in range(25):
        chance = random.Random(seed)  # noqa: S311
        editor = Editor(register, seed)
        records = chance.sample(list(register.each()), 12)
        edited = [record._replace(data=editor.edited(record, 4)) for record in records]
        after = poison(with_records(register, {(r.kind, r.identifier): r for r in edited}), "new")
        changes = changes_between(before, after, DAY)
        assert any("canary" in change.text.en for change in changes)
        for language in LANGUAGES:
            sentences = customer_sentences(changes, language)
            told += len(sentences)
            assert [one for one in sentences if "canary" in one] == []
            assert [change for change in changes if change.public and "canary" in change.text.in_(language)] == []
    assert told > 200


def test_a_system_or_a_planned_purpose_is_never_told_of():
    register = register_of("tests/clean")
    system = register.records["system"]["shop"]
    waiting = register.records["purpose"]["newsletter"]
    planned = waiting._replace(data={**waiting.data, "status": "planned"})
    before = with_records(register, {("purpose", "newsletter"): planned})
    after = with_records(
        before,
        {
            ("system", "shop"): system._replace(data={**system.data, "places": ["US"]}),
            ("purpose", "newsletter"): planned._replace(data={**planned.data, "transfers": ["statistics"]}),
        },
    )
    changes = changes_between(before, after, DAY)
    assert {(change.subject.kind, change.public, change.material) for change in changes} == {
        ("purpose", False, False),
        ("system", False, False),
    }
    assert customer_sentences(changes, "sv") == ()


def unpublished_poisoned(register: Register) -> Register:
    """The register with a canary in every text of the records that the policy does not tell of."""
    shown = published(register)
    return with_records(
        register,
        {
            (record.kind, record.identifier): all_poisoned(record)
            for record in register.each()
            if record.identifier not in shown.get(record.kind, {})
        },
    )


def all_poisoned(record: Record) -> Record:
    data = record.data
    for node, route, value in places(schema_of(record.kind).root, record.data):
        if node.type == "string" and not node.enum and node.ref is None and node.format is None and value:
            data = replaced(data, route, "canary")
        elif node.format == "duration":
            data = replaced(data, route, "P77Y")
    return record._replace(data=data)


@pytest.mark.parametrize("backwards", [False, True], ids=["begins", "ends"])
@pytest.mark.parametrize("status", ["planned", "ended"])
@pytest.mark.parametrize("folder", ["tests/clean", "register"])
def test_what_was_not_published_or_is_not_is_never_told_of(folder, status, backwards):
    register = register_of(folder)
    told = 0
    for key, purpose in register.records["purpose"].items():
        if purpose.data["status"] != "active":
            continue
        waiting = purpose._replace(data={**purpose.data, "status": status, "ended": "2026-06-30"})
        hidden = unpublished_poisoned(with_records(register, {("purpose", key): waiting}))
        states = (register, hidden) if backwards else (hidden, register)
        changes = changes_between(*states, DAY)
        assert any("canary" in change.text.en for change in changes)
        for language in LANGUAGES:
            sentences = customer_sentences(changes, language)
            told += len(sentences)
            assert [one for one in sentences if "canary" in one or "77" in one or "2026" in one] == []
    assert told >= len(LANGUAGES)
