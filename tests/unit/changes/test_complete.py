"""The diff is complete: whatever is edited is reported once, and nothing else is, in both languages."""

import copy
import datetime as dt
import random
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from unit.changes.edits import Editor
from unit.changes.oracle import faults, leaves

from generator.changes import changes_between, record_changes
from generator.changes.align import KEYS, NAMES, SHARED
from generator.changes.compare import differences
from generator.register import Record, Register, read_register
from generator.schema import choose, schema_of
from generator.source import LANGUAGES

ROOT = Path(__file__).resolve().parents[3]
DAY = dt.date(2026, 11, 22)
FOLDERS = ("tests/clean", "register", "tests/processor")


@cache
def register_of(folder: str) -> Register:
    return read_register(ROOT / folder, "register").register


def with_records(register: Register, changed: dict[tuple[str, str], Record | None]) -> Register:
    records = {kind: dict(found) for kind, found in register.records.items()}
    for (kind, identifier), record in changed.items():
        if record is None:
            records[kind].pop(identifier)
        else:
            records.setdefault(kind, {})[identifier] = record
    return Register(register.root, {}, records)


def edited(register: Register, seed: int) -> Register:
    """The register with edits in some records; some are taken out, some are added, some are renamed."""
    chance = random.Random(seed)  # noqa: S311
    editor = Editor(register, seed)
    changed: dict[tuple[str, str], Record | None] = {}
    records = list(register.each())
    for record in chance.sample(records, chance.randint(1, 8)):
        key = record.kind, record.identifier
        action = chance.random()
        alone = record.kind == record.identifier
        data = editor.edited(record, chance.randint(1, 6))
        if action < 0.1 and not alone:
            changed[key] = None
        elif action < 0.2 and not alone:
            other = f"{record.identifier}-new"
            changed[record.kind, other] = record._replace(identifier=other, data=data)
        elif action < 0.3 and "former_ids" in schema_of(record.kind).root.properties:
            other = f"{record.identifier}-renamed"
            changed[key] = None
            changed[record.kind, other] = record._replace(
                identifier=other, data={**data, "former_ids": [record.identifier]}
            )
        else:
            changed[key] = record._replace(data=data)
    return with_records(register, changed)


@pytest.mark.parametrize("folder", FOLDERS)
@pytest.mark.parametrize("seed", range(30))
def test_whatever_is_edited_is_reported_once_and_nothing_else_is(folder, seed):
    before = register_of(folder)
    after = edited(before, seed)
    for old, new in ((before, after), (after, before)):
        compared = list(record_changes(old, new))
        for change in compared:
            was, is_ = (one.data if one is not None else {} for one in (change.before, change.after))
            fields = [field for field in change.fields if field.route]
            if not any(one.renamed for one in compared):
                assert faults(change.kind, was, is_, fields) == [], (change.kind, change.identifier)
        same = {(one.kind, one.identifier) for one in old.each()} & {(one.kind, one.identifier) for one in new.each()}
        untold = same - {(one.kind, one.identifier) for one in compared}
        for kind, key in untold:
            assert Counter(leaves(old.records[kind][key].data)) == Counter(leaves(new.records[kind][key].data)) or any(
                one.renamed for one in compared
            )
        legal = changes_between(old, new, DAY)
        told = Counter(id(field) for change in legal for field in change.fields)
        counted = [(field.kind, field.identifier, field.route) for change in legal for field in change.fields]
        everything = [(field.kind, field.identifier, field.route) for one in compared for field in one.fields]
        assert sorted(map(repr, counted)) == sorted(map(repr, everything))
        assert set(told.values()) <= {1}
        for change in legal:
            assert change.fields
            for language in LANGUAGES:
                text = change.text.in_(language)
                assert text.strip().endswith((".", "?", "!", "…")), text
                assert "{" not in text
                assert "None" not in text
                assert all(one.text.in_(language) for one in change.consequences)


def places(node, value, route=()):
    """Every single value of a record, with its schema, and whether what it belongs to is known by it."""
    node = choose(node, value) or node
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in {"languages", "format"}:
                continue
            yield from places(node.properties[key], inner, (*route, key))
    elif isinstance(value, list):
        for position, inner in enumerate(value):
            yield from places(node.items, inner, (*route, position))
    else:
        yield node, route, value


def replaced(data, route, value):
    if not route:
        return value
    copied = copy.copy(data)
    copied[route[0]] = replaced(data[route[0]], route[1:], value)
    return copied


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_single_value_of_a_register_is_reported_when_it_changes(folder):
    register = register_of(folder)
    editor = Editor(register, 1)
    tried = 0
    for record in register.each():
        for node, route, value in places(schema_of(record.kind).root, record.data):
            other = next((new for _ in range(20) if (new := editor.scalar(node)) != value), value)
            if other == value:
                continue
            after = replaced(record.data, route, other)
            if isinstance(route[-1], int) and other in get(record.data, route[:-1]):
                continue
            fields = differences(record.kind, record.identifier, record.data, after)
            assert faults(record.kind, record.data, after, fields) == []
            tried += 1
            named = isinstance(route[-2], int) if len(route) > 1 else False
            if named and route[-1] in (*KEYS, *NAMES):
                continue
            if len(route) > 2 and route[-1] in {"sv", "en"} and isinstance(route[-2], int | str) and near_list(route):
                continue
            if isinstance(route[-1], int):
                wanted = {(route, value, None), (route, None, other)}
                if SHARED in route:
                    continue
            else:
                wanted = {(route, value, other)}
            got = {(field.route, field.before, field.after) for field in fields}
            assert got == wanted
    assert tried > 100


def objects(node, value, route=()):
    """Every object of a record, with its schema."""
    node = choose(node, value) or node
    if isinstance(value, dict):
        yield node, route, value
        for key, inner in value.items():
            if key not in {"languages", "format"}:
                yield from objects(node.properties[key], inner, (*route, key))
    elif isinstance(value, list):
        for position, inner in enumerate(value):
            yield from objects(node.items, inner, (*route, position))


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_field_that_is_stated_or_left_out_is_reported_with_all_that_is_in_it(folder):
    register = register_of(folder)
    editor = Editor(register, 2)
    tried = 0
    for record in register.each():
        for node, route, value in objects(schema_of(record.kind).root, record.data):
            for key, child in node.properties.items():
                if key in node.required or key in KEYS or key in {"former_ids", "languages", "format"}:
                    continue
                stated = value[key] if key in value else editor.value(child)
                rest = {name: inner for name, inner in value.items() if name != key}
                if not rest:
                    continue
                without = replaced(record.data, route, rest)
                whole = replaced(record.data, route, {**rest, key: stated})
                for before, after in ((without, whole), (whole, without)):
                    fields = differences(record.kind, record.identifier, before, after)
                    wanted = Counter(leaves(stated, tuple(s for s in (*route, key) if isinstance(s, str))))
                    got = Counter((one.path, repr(one.after if after is whole else one.before)) for one in fields)
                    assert got == wanted
                    tried += 1
    assert tried > 500


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_record_that_is_new_or_gone_is_reported(folder):
    register = register_of(folder)
    for record in register.each():
        less = with_records(register, {(record.kind, record.identifier): None})
        for before, after in ((register, less), (less, register)):
            (change,) = record_changes(before, after)
            assert (change.kind, change.identifier) == (record.kind, record.identifier)
            got = Counter((one.path, repr(one.before if after is less else one.after)) for one in change.fields)
            assert got == Counter(leaves(record.data))
            legal = changes_between(before, after, DAY)
            assert sum((change.fields for change in legal), ()) == change.fields


def near_list(route):
    """Whether a text is itself an entry of a list, or the name of one."""
    return isinstance(route[-2], int) or route[-2] in NAMES


def get(data, route):
    for step in route:
        data = data[step]
    return data


def test_the_same_register_has_no_changes():
    for folder in FOLDERS:
        register = register_of(folder)
        again = read_register(ROOT / folder, "register").register
        assert changes_between(register, again, DAY) == ()
