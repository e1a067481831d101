"""The site as it is written also holds the policy for other sites and for programs."""

import json
import shutil
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from browser import sites
from browser.sites import Page

from generator.exchange.format import published_schema

pytestmark = pytest.mark.site
FILES = (
    ".well-known/privacy-policy.json", "policy.json", "policy.jsonld", "policy.schema.json", "robots.txt",
    "sv/changes.atom", "sv/tilt.json", "en/changes.atom", "en/tilt.json",
)  # fmt: skip
ADDRESS = "https://example.com/policy/"


def read(path: Path):
    return json.loads(path.read_text("utf-8"))


def addresses(node):
    """Every address in the pointer."""
    if isinstance(node, dict):
        return [address for value in node.values() for address in addresses(value)]
    return [node] if "/" in str(node) else []


def test_every_file_is_written_and_says_what_it_is(site):
    assert [name for name in FILES if not (site / name).is_file()] == []
    assert (site / "policy.schema.json").read_bytes() == published_schema()
    assert read(site / "policy.json")["controller"]["legal_name"] == "AJ Produkter AB (publ)"
    assert read(site / "sv" / "tilt.json")["meta"]["language"] == "sv"
    assert (site / "robots.txt").read_text("utf-8") == "User-agent: *\nAllow: /\n"


@pytest.mark.parametrize("language", ["sv", "en"])
def test_a_page_tells_programs_where_the_other_forms_are(site, language):
    page = Page.read(site / language / "index.html")
    kinds = ("application/atom+xml", "application/json", "application/ld+json")
    found = [address for kind in kinds for address in page.values("link", "href", rel="alternate", type=kind)]
    assert found == [f"../{language}/changes.atom", "../policy.json", "../policy.jsonld"]
    assert all((site / language / address).is_file() for address in found)


def test_other_pages_offer_nothing(site):
    for name in ("index.html", "404.html"):
        assert Page.read(site / name).values("link", "type", rel="alternate") == []


def test_every_address_in_the_pointer_leads_to_a_file(site, hostile_site):
    found = addresses(read(site / ".well-known" / "privacy-policy.json"))
    assert len(found) == 9
    for address in found:
        target = site / ".well-known" / address
        assert target.is_file() or (target / "index.html").is_file(), address
    known = [address for address in addresses(read(hostile_site / FILES[0])) if address.startswith(ADDRESS)]
    assert len(known) == 9
    for address in known:
        target = hostile_site / address.removeprefix(ADDRESS)
        assert target.is_file() or (target / "index.html").is_file(), address


def test_ids_in_the_data_are_places_on_the_page(site):
    data, places = read(site / "policy.json"), set(Page.read(site / "sv" / "index.html").ids)
    kinds = {"purposes": "purpose", "recipients": "recipient", "transfers": "transfer", "cookies": "cookie"}
    for key, kind in kinds.items():
        assert {f"{kind}-{record['id']}" for record in data[key]} - places == set()


def test_every_entry_of_the_feed_leads_to_its_place_on_the_page(tmp_path):
    register = Path(shutil.copytree(sites.ROOT / "tests" / "clean", tmp_path / "register"))
    out = sites.built(register, tmp_path / "site")
    feed = ET.parse(out / "sv" / "changes.atom").getroot()  # noqa: S314 - our own file
    atom = "{http://www.w3.org/2005/Atom}"
    found = [link.attrib["href"] for link in feed.findall(f"{atom}entry/{atom}link")]
    places = Page.read(out / "sv" / "index.html").ids
    assert {address.partition("#")[0] for address in found} == {"https://www.example.com/privacy/sv/"}
    assert [address for address in found if address.partition("#")[2] not in places] == []


def test_nothing_of_a_hostile_register_breaks_out_of_a_file(hostile_site):
    for name in FILES:
        text = (hostile_site / name).read_text("utf-8")
        if name.endswith((".json", ".jsonld")):
            assert read(hostile_site / name)
            assert name == "policy.schema.json" or "<" not in text
        elif name.endswith("atom"):
            assert {element.tag for element in ET.fromstring(text).iter()} <= {  # noqa: S314 - our own file
                f"{{http://www.w3.org/2005/Atom}}{tag}"
                for tag in ("feed", "id", "title", "updated", "published", "link", "author", "name", "entry", "content")
            }


def test_robots_name_the_list_of_pages_where_the_address_is_known(hostile_site):
    assert f"Sitemap: {ADDRESS}sitemap.xml\n" in (hostile_site / "robots.txt").read_text("utf-8")
