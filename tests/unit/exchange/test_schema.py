"""The format of policy.json: closed, described, up to date, and kept by every register."""

import json

import pytest
from jsonschema import Draft202012Validator
from unit.exchange import registers

from generator.exchange import public_files
from generator.exchange.document import FORMAT
from generator.exchange.format import policy_schema, published_schema

SCHEMA = json.loads(published_schema())
VALIDATOR = Draft202012Validator(SCHEMA)


def document(name):
    return json.loads(public_files(registers.published(name), "")["policy.json"])


def objects(node):
    if isinstance(node, dict):
        if node.get("type") == "object":
            yield node
        for value in node.values():
            yield from objects(value)
    elif isinstance(node, list):
        for item in node:
            yield from objects(item)


def test_the_file_is_what_the_program_derives_from_the_registers_schema():
    assert policy_schema() == SCHEMA, "run: python -m generator.exchange.format"


def test_it_is_a_schema_of_the_draft_that_it_names():
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(SCHEMA)


def test_every_object_is_closed_and_every_property_has_a_title_and_a_description():
    found = list(objects(SCHEMA))
    assert len(found) >= 80
    for node in found:
        assert node["additionalProperties"] is False
        assert set(node["required"]) <= set(node["properties"])
        for key, value in node["properties"].items():
            assert value["title"].strip(), key
            assert value["description"].strip().endswith("."), key


def test_nothing_in_it_speaks_of_the_registers_files():
    text = published_schema().decode()
    assert [
        word for word in ("processors/", "vocabulary/", "transfers/", ".yaml", "with the reason") if word in text
    ] == []


@pytest.mark.parametrize("name", registers.NAMES)
def test_every_register_keeps_it(name):
    found = [(list(error.absolute_path), error.message) for error in VALIDATOR.iter_errors(document(name))]
    assert found == []


@pytest.mark.parametrize(
    ("route", "value"),
    [
        ((), {"surprise": 1}),
        (("purposes", 0), {"owner": "Anna"}),
        (("purposes", 0, "legal_basis", 0, "article"), {"code": "6.1.g"}),
        (("controller", "address", "country"), {"code": "Sweden"}),
        (("recipients", 0), {"record": "authority"}),
        (("rights", 0), {"id": "Access"}),
        (("policy", "title"), {"de": "Datenschutz"}),
    ],
)
def test_what_is_not_in_the_format_is_refused(route, value):
    data = document("tests/minimal")
    node = data
    for step in route:
        node = node[step]
    node.update(value)
    assert not VALIDATOR.is_valid(data)


def test_the_document_says_which_version_of_the_format_it_is():
    assert document("register")["format"] == FORMAT == "1.0"
    assert f"Format {FORMAT}." in SCHEMA["description"]
