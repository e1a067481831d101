"""The fast validator and the standard one say the same, and whatever they refuse is explained."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.schema import KINDS, check, schema_of
from generator.schema.explain import explain
from generator.schema.problems import satisfies
from generator.schema.validate import follows
from generator.source import parse_document

Records = Callable[[str], st.SearchStrategy[dict[str, Any]]]
KIND = {kind.name: kind for kind in KINDS}
NAMES = st.sampled_from(sorted(KIND))
ODD: list[Any] = [
    *(None, True, False, 0, 1, -1, 2024, 999_999_999_999_999, "", " ", "x", "\n", "NO", "none", "true", "P0D", "P٣Y"),
    *("2024-02-30", "2024-13-01", "0000-01-01", "٢٠٢٤-٠١-٠١", "2024-01-01\n", "P1Y\n", "active\n", "“active”", "a-b\n"),
    *("+46 35 18 05 00\n", "https://a@b.example", "https://acme.example\n", "å@b.example\n", "a@b", "6(1)(b)", "Norge"),
    *(
        [],
        {},
        [[]],
        ["x"],
        ["x", "x"],
        [None],
        {"x": 1},
        {"none": {}},
        {"none": True},
        {"sv": "a"},
        {"none": {}, "x": 1},
    ),
    *({"because": {"sv": "a", "en": "b"}}, {"none": {"because": {"sv": "a", "en": "b"}}}, {"sv": "a", "en": "b"}),
]
relaxed = settings(deadline=None, suppress_health_check=list(HealthCheck))


def places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every container with a key or index in it."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for part, inner in items:
        yield value, part
        yield from places(inner)


def spoil(draw: Callable[[st.SearchStrategy[Any]], Any], data: dict[str, Any]) -> None:
    found = list(places(data))
    around, part = found[draw(st.integers(0, len(found) - 1))]
    value = around[part]
    match draw(st.integers(0, 6)):
        case 0:
            del around[part]
        case 1 if isinstance(around, dict):
            around[draw(st.sampled_from(["x", "none", "nam", "se", "Län 1", f"{part}s", f"{part}\n"]))] = around.pop(
                part
            )
        case 2 if isinstance(value, str):
            around[part] = value + draw(st.sampled_from(["\n", " ", "٣", "x", "'"]))
        case 3 if isinstance(value, list) and value:
            value.append(deepcopy(value[0]))
        case 4:
            around[part] = [value]
        case 5 if isinstance(around, dict):
            around["none"] = deepcopy(draw(st.sampled_from(ODD)))
        case _:
            around[part] = deepcopy(draw(st.sampled_from(ODD)))


@given(data=st.data())
@settings(relaxed, max_examples=150)
def test_right_records_pass_both(records: Records, data: st.DataObject) -> None:
    kind = data.draw(NAMES)
    record = data.draw(records(kind))
    assert follows(kind, record)
    assert satisfies(schema_of(kind), record)


@given(data=st.data())
@settings(relaxed, max_examples=400)
def test_validators_agree_and_every_mistake_is_explained(records: Records, data: st.DataObject) -> None:
    kind = data.draw(NAMES)
    record = data.draw(records(kind))
    for _ in range(data.draw(st.integers(1, 3))):
        if any(places(record)):
            spoil(data.draw, record)
    schema = schema_of(kind)
    right = follows(kind, record)
    assert right == satisfies(schema, record)
    if not right:
        hits = explain("register/file.yaml", record, schema)
        assert [hit for hit in hits if hit.rule == "SCH-15"] == []
        assert len(set(hits)) == len(hits) > 0
        assert all(parent_exists(record, hit.route) for hit in hits)


def parent_exists(value: Any, route: tuple[str | int, ...]) -> bool:
    for part in route[:-1]:
        value = value[part]
    return not route or isinstance(value, dict | list)


@pytest.mark.parametrize("text", ["a\n", "a-b\n", "\n", "٣", "a٣"])
def test_neither_takes_a_final_newline_or_foreign_digits_for_an_id(text: str) -> None:
    record = {"system": {"name": "x"}, text: {"name": "x"}}
    assert not follows("systems", record)
    assert not satisfies(schema_of("systems"), record)


def test_what_no_file_can_hold_is_refused() -> None:
    assert not follows("systems", {"a": {"name": "\ud800"}})


def test_disagreement_is_not_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.schema.validate.follows", lambda _kind, _data: False)
    document = parse_document(b"a: {name: x}\n", "register/vocabulary/systems.yaml")
    (hit,) = check(document, KIND["systems"])
    assert hit.message == ("Filen följer inte schemat.", "The file does not follow the schema.")


def test_paranoid_asks_the_standard_validator_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.schema.validate.follows", lambda _kind, _data: True)
    document = parse_document(b"a: {nam: x}\n", "register/vocabulary/systems.yaml")
    assert check(document, KIND["systems"]) == []
    assert [hit.rule for hit in check(document, KIND["systems"], paranoid=True)] == ["SCH-01"]


def test_unusable_file_is_left_to_the_loader() -> None:
    assert check(parse_document(b"a: [\n", "register/rights.yaml"), KIND["rights"]) == []


def test_right_file_needs_neither_the_standard_validator_nor_babel() -> None:
    code = (
        "import sys; from generator.schema import KINDS, check; from generator.source import parse_document\n"
        "kind = next(kind for kind in KINDS if kind.name == 'systems')\n"
        "assert not check(parse_document(b'a: {name: x}', 'x'), kind)\n"
        "print(sorted({'jsonschema', 'referencing', 'babel', 'difflib'} & sys.modules.keys()))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout == "[]\n"
