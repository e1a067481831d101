"""policy.json holds the whole public policy, codes beside their names, and what follows from the records."""

import json
from dataclasses import replace

import pytest
from unit.exchange import registers
from unit.exchange.registers import by_id, scalars
from unit.site.example import ropa, text

from generator.exchange.document import policy_document
from generator.exchange.encode import encoded
from generator.exchange.facts import facts
from generator.model import Nothing, Right
from generator.model.common import Because
from generator.model.purpose import RightOverride
from generator.schema import schema_of
from generator.views.boundary import published as projection


def document(name, site=""):
    return policy_document(registers.published(name), site)


@pytest.mark.parametrize("name", registers.NAMES)
def test_every_public_value_of_the_register_is_in_it(name):
    public = {kind: dict(records) for kind, records in projection(registers.register(name)).items()}
    # How the site looks is no part of the policy.
    public["register"]["register"] = {
        key: value for key, value in public["register"]["register"].items() if key != "site"
    }
    wanted = scalars(public) | {key for records in public.values() for key in records}
    kinds = {"register", "controller", "policy", "rights"}
    assert wanted - scalars(document(name)) - kinds - {"{}"} == set()


def test_a_purpose_whole():
    found = by_id(document("tests/minimal")["purposes"], "orders")
    assert found["name"] == {"sv": "Hantera beställningar", "en": "Handle orders"}
    assert found["legal_basis"][0] == {
        "for": ["consumer"],
        "article": {
            "code": "6.1.b",
            "sv": "Avtal",
            "en": "Contract",
            "reference": {"sv": "artikel 6.1 b", "en": "Article 6(1)(b)"},
        },
    }
    assert found["special_categories"] == {"none": True}
    assert found["retention"][0]["period"] == {"code": "P3Y", "sv": "3 år", "en": "3 years"}
    assert found["recipients"][1] == {
        "recipient": "carrier",
        "role": {
            "code": "independent-controller",
            "sv": "Självständigt personuppgiftsansvarig",
            "en": "Independent controller",
        },
        "data": ["name", "address"],
    }
    assert "status" not in found


def test_rights_follow_from_the_basis_of_each_kind_of_person():
    found = by_id(document("tests/minimal")["purposes"], "orders")["rights"]
    assert {entry["right"]: entry["for"] for entry in found} == {
        "information": ["consumer", "company-contact"],
        "access": ["consumer", "company-contact"],
        "rectification": ["consumer", "company-contact"],
        "erasure": ["consumer", "company-contact"],
        "restriction": ["consumer", "company-contact"],
        "portability": ["consumer"],
        "objection": ["company-contact"],
        "complaint": ["consumer", "company-contact"],
    }
    assert {entry["applies"] for entry in found} == {True}


def test_a_right_that_differs_says_why_and_for_whom():
    override = RightOverride(right=Right.PORTABILITY, applies=False, reason=text("Därför.", "Because."))
    found = policy_document(ropa(rights=(override,)), "")["purposes"][0]["rights"]
    assert [entry for entry in found if entry["right"] == "portability"] == [
        {
            "right": "portability",
            "for": ["consumer", "company-contact"],
            "applies": False,
            "reason": {"sv": "Därför.", "en": "Because."},
        }
    ]


def test_recipients_of_both_kinds_stand_in_one_list_with_roles_and_transfers():
    carrier = by_id(document("tests/minimal")["recipients"], "carrier")
    assert carrier["record"] == "independent-controller"
    assert [(role["role"]["code"], role["purposes"]) for role in carrier["roles"]] == [
        ("independent-controller", ["orders"])
    ]
    hosting = by_id(document("tests/minimal")["recipients"], "hosting")
    assert hosting["countries"] == [
        {"code": "SE", "sv": "Sverige", "en": "Sweden"},
        {"code": "NO", "sv": "Norge", "en": "Norway"},
    ]
    assert hosting["transfers"] == ["support"]
    assert by_id(document("tests/minimal")["transfers"], "support")["purposes"] == ["orders"]


def test_a_right_stands_once_with_what_it_means_and_where_it_applies():
    found = document("register")["rights"]
    assert [right["id"] for right in found] == [right.value for right in Right]
    objection = by_id(found, "marketing-objection")
    assert objection["reference"]["en"] == "Article 21(2)"
    assert objection["text"]["sv"].startswith("Du kan när som helst säga nej")
    assert "newsletter" in objection["purposes"]


def test_purposes_stand_in_the_order_of_the_policy():
    found = document("register")
    assert [purpose["id"] for purpose in found["purposes"]] == list(registers.published("register").policy.purposes)
    assert "purposes" not in found["policy"]


def test_a_text_is_there_as_markdown_and_as_harmless_html():
    found = by_id(document("hostile")["texts"], "full-text")
    assert found["body"]["sv"].startswith("<script>")
    assert "<script" not in found["html"]["sv"]
    assert "&lt;script&gt;" in found["html"]["sv"]


def test_addresses_are_relative_until_the_sites_own_is_known():
    assert document("register")["pages"] == {"sv": "sv/", "en": "en/"}
    assert "address" not in document("register")
    found = document("register", registers.ADDRESS)
    assert found["pages"] == {"sv": "https://example.com/policy/sv/", "en": "https://example.com/policy/en/"}
    assert found["$schema"] == "https://example.com/policy/policy.schema.json"
    assert found["address"] == registers.ADDRESS


def test_none_and_not_stated_are_told_apart():
    none = policy_document(ropa(recipients=Nothing(none=Because())), "")["purposes"][0]
    assert none["recipients"] == {"none": True}
    assert "recipients" not in policy_document(ropa(recipients=None), "")["purposes"][0]


def test_what_the_schema_calls_internal_is_not_written_even_if_it_is_given():
    purpose = replace(next(iter(ropa().purposes.values())), owner="Anna Andersson", retention_routine="RUT-1")
    assert "Anna Andersson" not in str(facts(purpose, schema_of("purpose").root))


def test_the_same_register_gives_the_same_bytes():
    assert encoded(document("register")) == encoded(document("register"))


def test_no_text_ends_the_page_that_it_is_put_into():
    written = encoded({"x": "</script><!-- & 'å'"})
    assert written == '{"x":"\\u003c/script\\u003e\\u003c!-- \\u0026 \'å\'"}\n'.encode()
    assert json.loads(written) == {"x": "</script><!-- & 'å'"}
    assert b"<" not in encoded(document("hostile"))
