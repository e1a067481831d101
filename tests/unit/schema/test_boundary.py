"""The disclosure boundary: what is not marked public in the schema files themselves never gets through."""

import json
from collections.abc import Callable, Iterator
from copy import deepcopy
from importlib.resources import files
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.schema import KINDS, internal_values, project

Records = Callable[[str], st.SearchStrategy[dict[str, Any]]]
Raw = dict[str, Any]
FILES = {kind.name: kind for kind in KINDS}
NAMES = st.sampled_from(sorted(FILES))
relaxed = settings(deadline=None, suppress_health_check=list(HealthCheck))
# Read here by other means than the program's, so that a mistake there is not repeated.
RAW: dict[str, Raw] = {
    name: json.loads((files("generator.resources.schema") / f"{name}.schema.json").read_text("utf-8"))
    for name in (*FILES, "common")
}


def resolved(raw: Raw) -> Raw:
    if "$ref" not in raw:
        return raw
    definition = resolved(RAW["common"]["$defs"][raw["$ref"].rpartition("/")[2]])
    return {**definition, **{key: value for key, value in raw.items() if key != "$ref"}}


def said(*, public: bool) -> st.SearchStrategy[str]:
    mark = "open" if public else "SECRET"
    return st.integers(0, 10**6).map(lambda number: f"{mark}-{number}")


@st.composite
def planted(draw: st.DrawFn, raw: Raw, *, public: bool) -> Any:
    """Data shaped as the schema wants it, mostly; each text tells whether the schema lets the public see it."""
    raw = resolved(raw)
    if "oneOf" in raw:
        return draw(planted(draw(st.sampled_from(raw["oneOf"])), public=public))
    if draw(st.integers(0, 9)) == 0:
        # Of another type than the schema says, and so with nothing in it that the schema knows.
        odd = st.lists(said(public=False), max_size=2) | st.dictionaries(
            st.sampled_from(["x", "sv", "none"]), said(public=False)
        )
        return draw(odd if raw.get("type") not in ("object", "array") else said(public=False))
    if "items" in raw:
        return draw(st.lists(planted(raw["items"], public=public), max_size=2))
    if raw.get("type") != "object":
        return draw(said(public=public))
    data = {}
    for key, child in raw.get("properties", {}).items():
        if draw(st.booleans()):
            data[key] = draw(planted(child, public=public and child.get("x-visibility") == "public"))
    if isinstance(raw.get("additionalProperties"), dict):
        entry = raw["additionalProperties"]
        seen = public and resolved(entry).get("x-visibility") == "public"
        data |= draw(st.dictionaries(said(public=seen), planted(entry, public=seen), max_size=3))
    if draw(st.integers(0, 4)) == 0:
        data["unknown"] = draw(said(public=False))
    return data


@st.composite
def planted_record(draw: st.DrawFn, kind: str) -> dict[str, Any]:
    record = draw(planted(RAW[kind], public=True))
    return record if isinstance(record, dict) else {}


def texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from texts(item)
    elif value is not None:
        yield json.dumps(value) if isinstance(value, bool) else str(value)


@given(data=st.data())
@settings(relaxed, max_examples=600)
def test_nothing_internal_gets_through(data: st.DataObject) -> None:
    kind = data.draw(NAMES)
    record = data.draw(planted_record(kind))
    before = deepcopy(record)
    public = project(record, kind)
    assert "SECRET" not in json.dumps(public)
    assert record == before
    secrets = {text for text in texts(record) if text.startswith("SECRET")}
    assert secrets <= {value for _, value in internal_values(record, kind)}


@given(data=st.data())
@settings(relaxed, max_examples=150)
def test_every_value_is_either_public_or_internal(records: Records, data: st.DataObject) -> None:
    kind = data.draw(NAMES)
    record = data.draw(records(kind))
    dropped = [value for route, value in internal_values(record, kind) if not (len(route) == 1 and value == route[0])]
    assert sorted([*texts(project(record, kind)), *dropped]) == sorted(texts(record))


@given(data=st.data())
@settings(relaxed, max_examples=100)
def test_what_is_public_stays_so(records: Records, data: st.DataObject) -> None:
    kind = data.draw(NAMES)
    public = project(data.draw(records(kind)), kind)
    assert project(public, kind) == public


def test_reason_for_none_is_internal() -> None:
    record = {"dpo": {"none": {"because": {"sv": "Hemligt", "en": "Secret"}}}, "short_name": "Acme"}
    assert project(record, "controller") == {"dpo": {"none": {}}, "short_name": "Acme"}
    assert list(internal_values(record, "controller")) == [
        (("dpo", "none", "because", "sv"), "Hemligt"),
        (("dpo", "none", "because", "en"), "Secret"),
    ]


def test_each_property_decides_for_itself() -> None:
    record = {
        "dpo": {"name": "Anna", "contact": {"name": "Anna", "email": "dpo@acme.example"}, "notified": "2026-01-01"}
    }
    assert project(record, "controller") == {"dpo": {"contact": {"email": "dpo@acme.example"}}}


def test_code_that_is_none_is_dropped() -> None:
    assert project({"kind": "company"}, "processor") == {"kind": "company"}
    assert project({"kind": "a secret"}, "processor") == {}
    assert project({"kind": ["company"]}, "processor") == {}


def test_text_is_not_taken_for_a_truth_value_nor_a_number() -> None:
    assert project({"from_data_subject": True}, "source") == {"from_data_subject": True}
    assert project({"from_data_subject": "true"}, "source") == {}
    assert project({"from_data_subject": 1}, "source") == {}


def test_kind_that_is_internal_is_dropped_whole_with_its_ids() -> None:
    record = {"hogia": {"name": "Hogia Lön"}}
    assert project(record, "systems") == {}
    assert project(record["hogia"], "system") == {}
    assert list(internal_values(record, "systems")) == [(("hogia", "name"), "Hogia Lön"), (("hogia",), "hogia")]


def test_result_shares_nothing_with_the_record() -> None:
    record = {"name": {"sv": "a", "en": "b"}, "technical_names": ["_ga"]}
    public = project(record, "cookie")
    assert public == record
    assert public["name"] is not record["name"]
    assert public["technical_names"] is not record["technical_names"]
