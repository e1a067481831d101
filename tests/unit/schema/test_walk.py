from collections.abc import Callable, Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.schema import KINDS, field_of, gaps, references

Records = Callable[[str], st.SearchStrategy[dict[str, Any]]]
PURPOSE = {
    "data_subjects": [{"who": "customer", "data": ["name", "orders"]}],
    "recipients": [{"recipient": "carrier", "role": "processor", "for": ["customer"]}],
    "transfers": {"none": {"because": {"sv": "a", "en": "b"}}},
}


def test_references_of_a_purpose() -> None:
    assert list(references(PURPOSE, "purpose")) == [
        (("data_subjects", 0, "who"), "data-subject", "customer"),
        (("data_subjects", 0, "data", 0), "data-category", "name"),
        (("data_subjects", 0, "data", 1), "data-category", "orders"),
        (("recipients", 0, "recipient"), "recipient", "carrier"),
        (("recipients", 0, "for", 0), "data-subject", "customer"),
    ]


@pytest.mark.parametrize(
    ("transfers", "found"),
    [(["support"], ["support"]), ({"none": {}}, []), ("support", []), ([["support"]], []), (None, [])],
)
def test_references_behind_an_alternative(transfers: Any, found: list[str]) -> None:
    assert [reference.identifier for reference in references({"transfers": transfers}, "purpose")] == found


def test_kind_that_names_nothing_has_no_references() -> None:
    assert list(references({"body": {"sv": "customer", "en": "customer"}}, "text")) == []


@given(data=st.data())
@settings(deadline=None, max_examples=100, suppress_health_check=list(HealthCheck))
def test_reference_stands_where_it_says(records: Records, data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from([kind.name for kind in KINDS]))
    record = data.draw(records(kind))
    for reference in references(record, kind):
        value: Any = record
        for part in reference.route:
            value = value[part]
        assert value == reference.identifier


def named_gaps(record: dict[str, Any], kind: str) -> Iterator[tuple[tuple[str | int, ...], str]]:
    return ((gap.route, gap.key) for gap in gaps(record, kind))


def test_gaps_at_the_top_and_below_what_is_there() -> None:
    record = {
        "legal_name": "Acme",
        "address": {"postcode": "301 82"},
        "email": "dpo@acme.example",
        "dpo": {"none": {}},
        "representative": {"none": {}},
    }
    assert list(named_gaps(record, "controller")) == [
        ((), "phone"),
        ((), "joint_controllers"),
        (("address",), "street"),
    ]


def test_gap_below_what_is_absent_is_none() -> None:
    assert (("agreement",), "date") not in set(named_gaps({}, "processor"))
    assert (("agreement",), "date") in set(named_gaps({"agreement": {"status": "signed"}}, "processor"))


def test_gap_knows_its_field() -> None:
    gap = next(gap for gap in gaps({}, "controller") if gap.key == "dpo")
    assert gap.node is field_of("controller", "dpo")
    assert gap.node.label == ("Dataskyddsombud", "Data protection officer")


def test_wrong_types_have_neither_references_nor_gaps() -> None:
    record: dict[str, Any] = {"data_subjects": "x", "recipients": [None], "retention": {"for": 1}}
    assert list(references(record, "purpose")) == []
    assert all(gap.route == () for gap in gaps(record, "purpose"))
