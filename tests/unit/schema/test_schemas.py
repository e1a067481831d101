"""The schema files keep their own rules: labels, articles and visibility everywhere, closed, in one dialect."""

import json
import re
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from generator.schema import KINDS
from generator.schema.branches import choose
from generator.schema.formats import FORMATS
from generator.schema.load import schemas
from generator.schema.wrong_value import ID_PATTERN

Raw = dict[str, Any]
# What the program knows how to walk, to project and to explain: a new keyword needs work in each.
KEYWORDS = {
    *("$schema", "$id", "$defs", "$ref", "title", "description", "type", "enum", "const", "pattern", "format"),
    *("properties", "additionalProperties", "propertyNames", "required", "minProperties"),
    *("items", "minItems", "uniqueItems", "minLength", "maxLength", "minimum", "maximum", "oneOf", "allOf"),
    *(
        "x-label",
        "x-article",
        "x-visibility",
        "x-field",
        "x-expected",
        "x-ref",
        "x-classifies",
        "x-format",
        "x-enum-label",
        "x-message",
    ),
}
FOLDER = files("generator.resources.schema")
RAW: dict[str, Raw] = {
    file.name: json.loads(file.read_text("utf-8")) for file in FOLDER.iterdir() if file.name.endswith(".schema.json")
}


def walk(raw: Raw, place: str) -> Iterator[tuple[str, Raw]]:
    """Every schema in a file that describes a value; not the conditions of `allOf`."""
    yield place, raw
    for key in ("properties", "$defs"):
        for name, child in raw.get(key, {}).items():
            yield from walk(child, f"{place}/{name}")
    for key in ("items", "additionalProperties", "propertyNames"):
        if isinstance(raw.get(key), dict):
            yield from walk(raw[key], f"{place}/{key}")
    for number, branch in enumerate(raw.get("oneOf", ())):
        yield from walk(branch, f"{place}/{number}")


SCHEMAS = [(place, raw) for name, file in RAW.items() for place, raw in walk(file, name)]
PROPERTIES = [(f"{place}.{key}", child) for place, raw in SCHEMAS for key, child in raw.get("properties", {}).items()]


def test_there_is_one_file_for_each_kind() -> None:
    assert set(RAW) == {f"{kind.name}.schema.json" for kind in KINDS} | {"common.schema.json"}


@pytest.mark.parametrize("name", sorted(RAW))
def test_file_follows_the_dialect(name: str) -> None:
    assert RAW[name]["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert RAW[name]["$id"] == name
    Draft202012Validator.check_schema(RAW[name])


def test_every_property_says_what_it_is() -> None:
    lacking = [
        (place, key)
        for place, raw in PROPERTIES
        for key in ("title", "description", "x-label", "x-article", "x-visibility")
        if key not in raw
    ]
    assert lacking == []
    assert [place for place, raw in PROPERTIES if not (raw["title"] and raw["description"])] == []
    assert [place for place, raw in PROPERTIES if set(raw["x-label"]) != {"sv", "en"}] == []
    assert [place for place, raw in PROPERTIES if raw["x-visibility"] not in ("public", "internal")] == []
    assert [place for place, raw in PROPERTIES if raw["x-article"] is not None and not raw["x-article"].strip()] == []


def test_every_object_is_closed() -> None:
    assert [place for place, raw in SCHEMAS if raw.get("type") == "object" and "additionalProperties" not in raw] == []
    assert [place for place, raw in SCHEMAS if raw.get("additionalProperties") is True] == []
    assert [place for place, raw in SCHEMAS if "properties" in raw and raw.get("type") != "object"] == []


def test_entries_say_who_may_see_them() -> None:
    entries = [raw["additionalProperties"] for _, raw in SCHEMAS if isinstance(raw.get("additionalProperties"), dict)]
    assert {entry["x-visibility"] for entry in entries} == {"public", "internal"}


def test_every_reference_resolves() -> None:
    found = {raw["$ref"] for _, raw in SCHEMAS if "$ref" in raw}
    assert found <= {f"common.schema.json#/$defs/{name}" for name in RAW["common.schema.json"]["$defs"]}


def test_only_known_keywords_are_used() -> None:
    assert {key for _, raw in SCHEMAS for key in raw} <= KEYWORDS


def test_conditions_have_the_form_that_is_explained() -> None:
    for place, raw in SCHEMAS:
        for rule in raw.get("allOf", ()):
            assert rule.keys() == {"if", "then"}, place
            assert rule["then"].keys() == {"required"}, place
            assert rule["if"].keys() == {"properties", "required"}, place
            assert all(demand.keys() == {"const"} for demand in rule["if"]["properties"].values()), place


PATTERNS = {(raw["pattern"], place) for place, raw in SCHEMAS if "pattern" in raw}


@pytest.mark.parametrize(("pattern", "place"), sorted(PATTERNS))
def test_pattern_means_the_same_everywhere(pattern: str, place: str) -> None:
    assert r"\d" not in pattern
    assert r"\w" not in pattern
    if not pattern.startswith(r"[^\s"):
        assert pattern.startswith("^"), place
        assert pattern.endswith(r"$(?!\n)"), place
    re.compile(pattern)


def test_pattern_has_a_message_for_people() -> None:
    assert [place for place, raw in SCHEMAS if "pattern" in raw and set(raw.get("x-message", ())) != {"sv", "en"}] == []


def test_formats_are_ours() -> None:
    assert {raw["format"] for _, raw in SCHEMAS if "format" in raw} == set(FORMATS)


def test_labels_of_codes_are_complete() -> None:
    labelled = [(place, raw) for place, raw in SCHEMAS if "x-enum-label" in raw]
    assert [place for place, raw in labelled if list(raw["x-enum-label"]) != raw["enum"]] == []
    assert [
        place for place, raw in labelled if any(set(said) != {"sv", "en"} for said in raw["x-enum-label"].values())
    ] == []


def test_id_is_what_the_messages_take_it_for() -> None:
    assert RAW["common.schema.json"]["$defs"]["id"]["pattern"] == ID_PATTERN


def test_alternatives_can_be_told_apart() -> None:
    for schema in schemas().values():
        for node in (schema.root, *schema.root.properties.values()):
            values: list[Any] = [{"none": {}}, {"x": 1}, ["x"], "x"]
            chosen = [choose(node, value) for value in values if choose(node, value) is not None]
            assert len(set(chosen)) >= len(node.branches) or all(branch.type == "string" for branch in node.branches)
            assert sum(branch.is_none for branch in node.branches) <= 1


def test_a_conditional_expectation_names_a_field_beside_it_and_its_codes() -> None:
    conditions = [
        (raw["properties"], field["x-expected"])
        for _, raw in SCHEMAS
        for field in raw.get("properties", {}).values()
        if isinstance(field.get("x-expected"), dict)
    ]
    assert len(conditions) == 5
    for beside, condition in conditions:
        for key, codes in condition.items():
            definition = beside[key].get("$ref", "").rpartition("/")[2]
            allowed = beside[key].get("enum") or RAW["common.schema.json"]["$defs"][definition]["enum"]
            assert set(codes) < set(allowed)
