"""The model and the schema say the same: same fields, same codes, and room for what is not published."""

import dataclasses
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest

from generator.build import KIND_OF_FIELD, BuildError, build, build_ropa
from generator.model import Nothing, Purpose, Ropa
from generator.register import read_register
from generator.schema import Node, schema_of

ROOT = Path(__file__).resolve().parents[3]


def parts(hint: Any) -> Iterator[Any]:
    """The types that a hint is made from, without None."""
    origin = get_origin(hint)
    if origin in (Union, UnionType, tuple):
        for part in get_args(hint):
            yield from parts(part)
    elif hint not in (type(None), Ellipsis):
        yield hint


def leaves(node: Node) -> Iterator[Node]:
    """The schemas of a value, behind lists and alternatives."""
    for inner in (*node.branches, *([node.items] if node.items else ())):
        yield from leaves(inner)
    if not node.branches and node.items is None:
        yield node


def compare(cls: type[Any], node: Node, where: str) -> Iterator[str]:
    """What differs between a class and the schema of its objects."""
    hints = get_type_hints(cls)
    keys = {field.name.rstrip("_"): field for field in dataclasses.fields(cls)}
    if keys.keys() != node.properties.keys():
        yield f"{where}: {sorted(keys.keys() ^ node.properties.keys())}"
        return
    for key, child in node.properties.items():
        field = keys[key]
        needed = field.default is dataclasses.MISSING
        if needed and (child.visibility != "public" or key not in node.required):
            yield f"{where}.{key}: has no default but may be absent from what is published"
        yield from compare_value(hints[field.name], child, f"{where}.{key}")


def compare_value(hint: Any, node: Node, where: str) -> Iterator[str]:
    types = list(parts(hint))
    for leaf in leaves(node):
        if leaf.is_none:
            if Nothing not in types:
                yield f"{where}: may be none"
        elif leaf.properties:
            for cls in types:
                if dataclasses.is_dataclass(cls) and cls is not Nothing:
                    yield from compare(cls, leaf, where)
        elif leaf.enum and leaf.format != "country" and key_is_code(leaf):
            enums = [cls for cls in types if issubclass(cls, StrEnum)]
            if [code.value for cls in enums for code in cls] != list(leaf.enum):
                yield f"{where}: codes differ"


def key_is_code(leaf: Node) -> bool:
    return bool(leaf.enum_labels)


def test_every_field_and_code_of_the_schema_is_in_the_model_and_no_other():
    hints = get_type_hints(Ropa)
    differences = []
    for field, kind in KIND_OF_FIELD.items():
        hint = hints[field]
        cls = hint if dataclasses.is_dataclass(hint) else get_args(hint)[1]
        differences += compare(cls, schema_of(kind).root, kind)
    assert differences == []


def test_the_register_of_the_repository_builds():
    register = read_register(ROOT / "register", "register").register
    ropa = build_ropa({kind: register.all(kind) for kind in register.records})
    assert ropa.controller.organisation_number == "556190-7329"
    assert next(iter(ropa.purposes)) == "order-handling"


def test_none_because_is_not_the_same_as_absent():
    none = {"none": {"because": {"sv": "Inga.", "en": "None."}}}
    text = {"sv": "x", "en": "x"}
    data = {"name": text, "summary": text, "purpose": text, "data_subjects": [], "recipients": none}
    purpose = build(Purpose, data)
    assert isinstance(purpose.recipients, Nothing)
    assert purpose.profiling is None


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({"nam": "x"}, "Purpose has no field ['nam']"),
        ({}, "Purpose lacks ['data_subjects', 'name', 'purpose', 'summary']"),
    ],
)
def test_data_that_have_not_passed_the_schema_are_refused(data, message):
    with pytest.raises(BuildError) as caught:
        build(Purpose, data)
    assert str(caught.value) == message
