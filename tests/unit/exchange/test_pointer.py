"""What lies at the places that programs know beforehand, and what the formats themselves say."""

import json

import pytest
from unit.exchange import registers
from unit.exchange.registers import keys

from generator.exchange import offers, public_files, vocabulary
from generator.exchange.pointer import pointer, robots
from generator.exchange.vocabulary import LINKED, POINTER, TILT


def test_the_pointer_names_every_form_of_the_policy():
    assert pointer(registers.published("tests/clean"), registers.ADDRESS) == {
        "controller": "Nordkontor AB",
        "version": "3.1",
        "updated": "2026-09-01",
        "in_force": "2026-10-01",
        "last_change": "2026-10-01",
        "languages": {
            language: {
                "page": f"https://example.com/policy/{language}/",
                "tilt": f"https://example.com/policy/{language}/tilt.json",
                "changes": f"https://example.com/policy/{language}/changes.atom",
            }
            for language in ("sv", "en")
        },
        "policy": "https://example.com/policy/policy.json",
        "schema": "https://example.com/policy/policy.schema.json",
        "linked_data": "https://example.com/policy/policy.jsonld",
    }


def test_without_an_address_the_pointer_is_read_from_where_it_lies():
    found = pointer(registers.published("register"), "")
    assert found["policy"] == "../policy.json"
    assert found["languages"]["sv"]["page"] == "../sv/"
    assert "in_force" not in found
    assert "last_change" not in found


def test_search_engines_are_told_of_the_list_of_pages_where_its_address_is_known():
    assert robots("") == b"User-agent: *\nAllow: /\n"
    assert robots(registers.ADDRESS) == (b"User-agent: *\nAllow: /\nSitemap: https://example.com/policy/sitemap.xml\n")


def test_a_page_offers_its_other_forms():
    assert [(offer.type, offer.href, offer.title) for offer in offers("sv")] == [
        ("application/atom+xml", "../sv/changes.atom", "Vad som har ändrats"),
        ("application/json", "../policy.json", "Policyn som data"),
        ("application/ld+json", "../policy.jsonld", "Policyn som länkade data"),
    ]


def test_the_files():
    assert set(public_files(registers.published("tests/minimal"), "")) == {
        ".well-known/privacy-policy.json", "en/changes.atom", "en/tilt.json", "policy.json", "policy.jsonld",
        "policy.schema.json", "robots.txt", "sv/changes.atom", "sv/tilt.json",
    }  # fmt: skip


@pytest.mark.parametrize("name", registers.NAMES)
def test_no_key_comes_from_a_register(name):
    """Keys are words of the formats, for which the search for leaks has no eye."""
    files = {path: content for path, content in public_files(registers.published(name), "").items() if "json" in path}
    found = {path: keys(json.loads(content)) for path, content in files.items()}
    assert found["sv/tilt.json"] | found["en/tilt.json"] <= TILT
    assert found[".well-known/privacy-policy.json"] - {"sv", "en"} <= POINTER
    said = " ".join(vocabulary())
    assert [key for key in found["policy.json"] if f'"{key}"' not in said] == []
    linked = {key for key in found["policy.jsonld"] if not key.startswith(("@", "dpv:"))}
    assert linked - {"sv", "en", "dpv", "eu-gdpr", "loc", "rdf", "schema", "xsd"} <= LINKED
