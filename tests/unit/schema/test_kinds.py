import pytest

from generator.schema import KINDS, classify, nearest_place, record_id, schemas, targets
from generator.schema.labels import nodes


@pytest.mark.parametrize(
    ("path", "name", "identifier"),
    [
        ("register.yaml", "register", "register"),
        ("purposes/marketing.yaml", "purpose", "marketing"),
        ("independent-controllers/bank.yaml", "independent-controller", "bank"),
        ("vocabulary/systems.yaml", "systems", "systems"),
        ("waivers.yaml", "waivers", "waivers"),
    ],
)
def test_place_tells_kind_and_id(path: str, name: str, identifier: str) -> None:
    kind = classify(path)
    assert kind is not None
    assert (kind.name, record_id(path, kind)) == (name, identifier)


@pytest.mark.parametrize(
    "path",
    [
        "notes.yaml",
        "purposes.yaml",
        "purposes/a/b.yaml",
        "purposes/a.yml",
        "purposes/.yaml",
        "purposes/",
        "purpose/a.yaml",
        "vocabulary/x.yaml",
        "systems.yaml",
        "",
    ],
)
def test_other_places_are_none(path: str) -> None:
    assert classify(path) is None


@pytest.mark.parametrize(
    ("path", "meant"),
    [
        ("purpose/a.yaml", "purposes/a.yaml"),
        ("purposes/a.yml", "purposes/a.yaml"),
        ("Processors/a.YAML", "processors/a.yaml"),
        ("Register.yaml", "register.yaml"),
        ("vocabulary/data-subject.yaml", "vocabulary/data-subjects.yaml"),
        ("waiver.yaml", "waivers.yaml"),
        ("xyz.yaml", None),
    ],
)
def test_place_that_was_meant(path: str, meant: str | None) -> None:
    assert nearest_place(path) == meant


def test_what_a_register_must_have() -> None:
    assert {kind.name for kind in KINDS if kind.required} == {"register", "controller", "policy", "rights", "purpose"}


def test_every_reference_leads_to_a_kind() -> None:
    refs = {node.ref for schema in schemas().values() for node in nodes(schema.root)} - {None}
    assert targets("recipient") == ("processor", "independent-controller")
    assert all(set(targets(ref)) <= set(schemas()) for ref in refs if ref)
