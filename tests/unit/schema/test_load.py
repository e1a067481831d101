from itertools import chain
from typing import Any

import pytest

from generator.schema import KINDS, SchemaError, field_of, schema_of, schemas
from generator.schema.labels import nodes
from generator.schema.load import _Inliner

TEXT = {"type": "string", "title": "A", "x-label": {"sv": "a", "en": "a"}}


def inlined(raw: dict[str, Any], **definitions: Any) -> dict[str, Any]:
    return _Inliner(definitions).inlined(raw)


def test_reference_is_replaced_and_what_stands_beside_it_wins() -> None:
    assert inlined({"$ref": "common.schema.json#/$defs/text", "title": "B"}, text=TEXT) == {**TEXT, "title": "B"}


def test_references_inside_references_and_lists() -> None:
    raw = {"oneOf": [{"$ref": "common.schema.json#/$defs/list"}]}
    assert inlined(raw, text=TEXT, list={"items": {"$ref": "#/$defs/text"}}) == {"oneOf": [{"items": TEXT}]}


@pytest.mark.parametrize("reference", ["common.schema.json#/$defs/x", "other.schema.json#/$defs/text", "#/text"])
def test_reference_to_nothing_is_refused(reference: str) -> None:
    with pytest.raises(SchemaError, match=r"^\$ref to nothing: "):
        inlined({"$ref": reference}, text=TEXT)


def test_reference_to_itself_is_refused() -> None:
    with pytest.raises(SchemaError, match=r"^\$ref to itself: #/\$defs/a$"):
        inlined({"$ref": "#/$defs/a"}, a={"items": {"$ref": "#/$defs/a"}})


def test_condition_on_both_sides_is_refused() -> None:
    with pytest.raises(SchemaError, match=r"^type stands both beside and behind \$ref #/\$defs/text$"):
        inlined({"$ref": "#/$defs/text", "type": "string"}, text=TEXT)


def test_every_kind_and_every_kind_of_entry_has_a_schema() -> None:
    kinds = chain.from_iterable((kind.name, kind.entry) for kind in KINDS)
    assert set(schemas()) == {name for name in kinds if name}


def test_no_reference_is_left() -> None:
    assert not any("$ref" in node.raw for schema in schemas().values() for node in nodes(schema.root))


def test_property_keeps_its_own_label_and_article() -> None:
    node = field_of("purpose", "summary")
    assert (node.label, node.article, node.visibility) == (("I korthet", "In short"), "12(1)", "public")
    assert node.is_text


@pytest.mark.parametrize(
    ("kind", "path", "label"),
    [
        ("purpose", "legal_basis.article", "Rättslig grund"),
        ("controller", "dpo.contact.email", "E-post"),
        ("purpose", "recipients.role", "Roll"),
        ("data-category", "kind", "Slag"),
    ],
)
def test_field_is_found_through_lists_and_alternatives(kind: str, path: str, label: str) -> None:
    node = field_of(kind, path)
    assert node.label is not None
    assert node.label.sv == label


def test_field_that_is_none() -> None:
    with pytest.raises(KeyError, match=r"purpose has no field legal_basis\.x"):
        field_of("purpose", "legal_basis.x")


def test_codes_have_labels() -> None:
    assert field_of("purpose", "status").enum_labels["active"] == ("Pågår", "Active")


def test_unknown_kind() -> None:
    with pytest.raises(KeyError):
        schema_of("purposes")
