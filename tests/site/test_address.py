"""Where the register says at which address the policy is published, every page knows its own."""

import xml.etree.ElementTree as ET

import pytest
from browser.sites import Page

pytestmark = pytest.mark.site
ADDRESS = "https://example.com/policy/"


def test_pages_name_their_own_address_and_their_translations(hostile_site):
    for name, own in {"index.html": "", "sv/index.html": "sv/", "en/index.html": "en/"}.items():
        page = Page.read(hostile_site / name)
        assert page.values("link", "href", rel="canonical") == [ADDRESS + own]
        assert page.values("meta", "content", property="og:url") == [ADDRESS + own]
        named = [page.values("link", "href", rel="alternate", hreflang=code) for code in ("sv", "en", "x-default")]
        assert named == [[f"{ADDRESS}sv/"], [f"{ADDRESS}en/"], [ADDRESS]]


def test_the_sitemap_lists_the_same_addresses(hostile_site):
    root = ET.parse(hostile_site / "sitemap.xml").getroot()  # noqa: S314 - our own file
    places = [element.text for element in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    assert places == [ADDRESS, f"{ADDRESS}sv/", f"{ADDRESS}en/"]
    links = [element.attrib["href"] for element in root.iter("{http://www.w3.org/1999/xhtml}link")]
    assert links == [f"{ADDRESS}sv/", f"{ADDRESS}en/", ADDRESS] * 3


def test_the_page_for_missing_addresses_finds_the_site_from_anywhere(hostile_site):
    page = Page.read(hostile_site / "404.html")
    assert "/policy/sv/" in page.values("a", "href")
    assert [address for address in page.values("link", "href") if not address.startswith("/policy/assets/")] == []
    assert page.values("meta", "content", name="robots") == ["noindex"]
    assert page.values("link", "href", rel="canonical") == []
