"""tilt.json is valid TILT, and says "not stated" where TILT demands what a register does not state."""

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft7Validator, FormatChecker
from unit.exchange import registers
from unit.site.example import ropa

from generator.exchange.tilt import tilt_document
from generator.model import Nothing
from generator.model.codes import TransferMechanism
from generator.model.common import Because

SCHEMA = Path(__file__).resolve().parents[4] / "shared" / "data" / "tilt-schema"


def document(name, language="sv", site=""):
    return tilt_document(registers.published(name), language, site)


def validator():
    if not SCHEMA.is_dir():
        pytest.skip(f"{SCHEMA} is not there")
    return Draft7Validator(json.loads((SCHEMA / "tilt-schema.json").read_text("utf-8")), format_checker=FormatChecker())


def of(register):
    return tilt_document(register, "en", "")


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("name", registers.NAMES)
def test_it_is_valid(name, language):
    found = [(list(error.absolute_path), error.message) for error in validator().iter_errors(document(name, language))]
    assert found == []


def test_the_schema_refuses_its_own_bad_example():
    wrong = json.loads((SCHEMA / "tilt-NOT-valid.json").read_text("utf-8")) if SCHEMA.is_dir() else {}
    assert not validator().is_valid(wrong)


def test_who_and_which_version():
    found = document("tests/minimal")
    assert found["controller"]["name"] == "Exempel AB"
    assert found["controller"]["address"] == "Storgatan 1, 301 82 Halmstad, Sverige"
    assert found["meta"]["created"] == found["meta"]["modified"] == "2026-01-01"
    assert document("tests/clean")["meta"]["version"] == 3
    assert document("tests/clean")["meta"]["policyVersion"] == "3.1"
    assert document("register", site=registers.ADDRESS)["meta"]["url"] == "https://example.com/policy/sv/"


def test_the_hash_is_that_of_the_document_without_it():
    found = document("tests/minimal")
    given = found["meta"].pop("_hash")
    text = json.dumps(found, ensure_ascii=False, sort_keys=True)
    assert given == hashlib.sha256(text.encode()).hexdigest()


def test_what_tilt_demands_and_the_register_does_not_state_is_said_to_be_so():
    found = document("register", "en")
    assert found["controller"]["representative"] == {"name": "Not stated", "email": "not-stated@not-stated.invalid"}
    assert found["dataProtectionOfficer"] == {
        "name": "Not stated",
        "address": "Not stated",
        "country": "ZZ",
        "email": "not-stated@not-stated.invalid",
    }
    assert document("tests/minimal", "en")["dataProtectionOfficer"]["name"] == "There is no data protection officer"
    duty = found["dataDisclosed"][0]["nonDisclosure"]
    assert duty["consequences"] == (
        "Not stated. That the values are false does not mean that the data need not be given."
    )


def test_a_category_in_a_purpose_whole():
    (found,) = (entry for entry in document("tests/minimal")["dataDisclosed"] if entry["_id"] == "orders/address")
    assert found == {
        "_id": "orders/address",
        "category": "Adress",
        "purposes": found["purposes"],
        "legalBases": [{"reference": "GDPR-6-1-b", "description": "Avtal, artikel 6.1 b"}],
        "legitimateInterests": [{"exists": False}],
        "recipients": [
            {"name": "Biträde AB", "category": "Personuppgiftsbiträde"},
            {"name": "Transportör", "category": "Självständigt personuppgiftsansvarig"},
        ],
        "storage": [
            {
                "temporal": [
                    {
                        "description": "3 år efter din senaste beställning (Konsument och kontaktperson)",
                        "ttl": "P3Y",
                    }
                ],
                "aggregationFunction": "max",
            }
        ],
        "nonDisclosure": {
            "legalRequirement": False,
            "contractualRegulation": True,
            "obligationToProvide": True,
            "consequences": "Utan uppgifterna kan vi inte leverera.",
        },
    }


def test_who_receives_only_some_data_is_not_said_to_receive_all():
    (found,) = (entry for entry in document("tests/minimal")["dataDisclosed"] if entry["_id"] == "orders/email")
    assert [recipient["name"] for recipient in found["recipients"]] == ["Biträde AB"]
    assert [basis["description"] for basis in found["legalBases"]] == [
        "Avtal, artikel 6.1 b (Konsument)",
        "Intresseavvägning (berättigat intresse), artikel 6.1 f (Kontaktperson)",
    ]


def test_a_transfer_tells_only_of_the_safeguard_that_is_relied_on():
    (found,) = document("tests/minimal", "en")["thirdCountryTransfers"]
    assert found["country"] == "US"
    assert set(found) == {"country", "adequacyDecision"}
    assert found["adequacyDecision"]["available"] is True
    assert document("register")["thirdCountryTransfers"] == [{}]


@pytest.mark.parametrize(
    ("mechanism", "key", "available"),
    [
        ("scc", "standardDataProtectionClause", True),
        ("bcr", "appropriateGuarantees", True),
        ("49-1-b", "appropriateGuarantees", False),
    ],
)
def test_each_mechanism_has_its_place(mechanism, key, available):
    register = ropa()
    transfer = replace(register.transfers["support"], mechanism=TransferMechanism(mechanism))
    (found,) = of(replace(register, transfers={"support": transfer}))["thirdCountryTransfers"]
    assert found[key]["available"] is available


def test_automation_is_silent_where_a_purpose_is():
    none = Nothing(none=Because())
    assert of(ropa(profiling=none, automated_decisions=none))["automatedDecisionMaking"] == {"inUse": False}
    assert of(ropa(profiling=none, automated_decisions=None))["automatedDecisionMaking"] == {}
    assert document("register")["automatedDecisionMaking"]["inUse"] is True


def test_sources_are_those_other_than_the_person():
    found = {entry["_id"]: entry["sources"] for entry in document("register", "en")["sources"]}
    assert found
    every = [source for sources in found.values() for source in sources]
    assert {source["url"] for source in every} == {""}
    assert all(source["description"].endswith("publicly accessible)") for source in every)
    assert document("tests/minimal")["sources"] == []


def test_both_languages_say_the_same_facts():
    swedish, english = (document("register", language) for language in ("sv", "en"))
    for one, other in zip(swedish["dataDisclosed"], english["dataDisclosed"], strict=True):
        assert one["_id"] == other["_id"]
        assert [basis["reference"] for basis in one["legalBases"]] == [
            basis["reference"] for basis in other["legalBases"]
        ]
        assert {key: one["nonDisclosure"][key] for key in ("legalRequirement", "obligationToProvide")} == {
            key: other["nonDisclosure"][key] for key in ("legalRequirement", "obligationToProvide")
        }
