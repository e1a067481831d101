"""The feed of changes: well-formed Atom with identifiers that stay, with any number of changes."""

import datetime as dt
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest
from unit.exchange import registers
from unit.site.example import text

from generator.exchange.feed import change_feed
from generator.model import Change, SectionName

ATOM = {"atom": "http://www.w3.org/2005/Atom"}


def feed(register, language="sv", site=""):
    return ET.fromstring(change_feed(register, language, site))  # noqa: S314 - our own file


def said(node, path):
    return [element.text for element in node.findall(path, ATOM)]


def links(node, relation):
    return [link.attrib["href"] for link in node.findall(f"atom:link[@rel='{relation}']", ATOM)]


def changed(*entries):
    changes = {
        key: Change(
            version=version, in_force=dt.date.fromisoformat(day), text=text(f"{key} på svenska", f"{key} in English")
        )
        for key, version, day in entries
    }
    return replace(registers.published("tests/clean"), changes=changes)


@pytest.mark.parametrize("name", registers.NAMES)
@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_feed_has_what_atom_demands(name, language):
    found = feed(registers.published(name), language)
    assert found.tag == "{http://www.w3.org/2005/Atom}feed"
    for node in [found, *found.findall("atom:entry", ATOM)]:
        for tag in ("id", "title", "updated"):
            assert len(said(node, f"atom:{tag}")) == 1
        assert said(node, "atom:id")[0].startswith("urn:uuid:")
    assert said(found, "atom:author/atom:name")[0]
    assert found.attrib["{http://www.w3.org/XML/1998/namespace}lang"] == language


def test_a_policy_without_changes_has_an_empty_feed():
    found = feed(registers.published("register"))
    assert found.findall("atom:entry", ATOM) == []
    assert said(found, "atom:title") == ["AJ Produkters integritetspolicy: vad som har ändrats"]
    assert said(found, "atom:updated") == ["2026-11-22T00:00:00Z"]


def test_the_latest_change_stands_first():
    found = feed(changed(("a", "1", "2025-01-01"), ("c", "3", "2026-11-01"), ("b", "2", "2026-01-01")), "en")
    assert said(found, "atom:entry/atom:title") == [
        "Version 3, in force from 1 November 2026",
        "Version 2, in force from 1 January 2026",
        "Version 1, in force from 1 January 2025",
    ]
    assert said(found, "atom:updated") == ["2026-11-01T00:00:00Z"]
    assert said(found, "atom:entry/atom:content") == ["c in English", "b in English", "a in English"]


def test_an_entry_keeps_its_identifier_whatever_else_changes():
    before = said(feed(changed(("a", "1", "2025-01-01"))), "atom:entry/atom:id")
    after = said(feed(changed(("b", "2", "2026-01-01"), ("a", "1.0", "2025-01-02"))), "atom:entry/atom:id")
    assert after[1:] == before
    # Golden: another value here would show readers of feeds every old change as new.
    assert before == ["urn:uuid:20aa6188-79a0-5282-abc2-a64484daf6ce"]


def test_the_languages_and_the_feeds_have_identifiers_of_their_own():
    register = changed(("a", "1", "2025-01-01"))
    found = [
        said(feed(register, language), path) for language in ("sv", "en") for path in ("atom:id", "atom:entry/atom:id")
    ]
    assert len({identifier for (identifier,) in found}) == 4


def test_links_are_relative_until_the_sites_own_address_is_known():
    register = changed(("a", "1", "2025-01-01"))
    near, far = feed(register), feed(register, "en", registers.ADDRESS)
    assert links(near, "self") == ["../sv/changes.atom"]
    assert links(near, "alternate") == ["../sv/"]
    assert links(far, "self") == ["https://example.com/policy/en/changes.atom"]
    assert links(far.find("atom:entry", ATOM), "alternate") == ["https://example.com/policy/en/#change-a"]


def test_an_entry_leads_to_the_page_where_the_section_is_left_out():
    register = changed(("a", "1", "2025-01-01"))
    sections = tuple(part for part in register.policy.sections if part.section is not SectionName.VERSIONS)
    found = feed(replace(register, policy=replace(register.policy, sections=sections)))
    assert links(found.find("atom:entry", ATOM), "alternate") == ["../sv/"]


def test_hostile_texts_stay_texts():
    found = feed(registers.published("hostile"))
    (content,) = found.findall("atom:entry/atom:content", ATOM)
    assert content.attrib["type"] == "text"
    assert content.text.startswith("<script>")
    assert list(content) == []


def test_what_no_xml_may_hold_is_left_out():
    register = registers.published("tests/clean")
    title = text("a\x0bb\ufffe", "x")
    found = feed(replace(register, policy=replace(register.policy, title=title)))
    assert said(found, "atom:title")[0].startswith("a b:")
