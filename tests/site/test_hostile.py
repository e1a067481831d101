"""Texts that try to break out of the page are shown as they were typed, wherever they stand."""

import re

import pytest
from browser.hostile import ATTACK
from browser.sites import PAGES, Page

from generator.schema import schema_of
from generator.schema.kinds import KINDS

pytestmark = pytest.mark.site
ALLOWED = {
    "html", "head", "meta", "title", "link", "body", "a", "header", "p", "nav", "ul", "ol", "li", "div", "main", "h1",
    "h2", "h3", "h4", "small", "span", "section", "article", "details", "summary", "dl", "dt", "dd", "table", "caption",
    "thead", "tbody", "tr", "th", "td", "code", "footer", "em", "picture", "source", "img",
    "figure", "figcaption", "svg", "desc", "path", "text", "tspan",
}  # fmt: skip


@pytest.mark.parametrize("name", PAGES)
def test_no_element_or_attribute_comes_from_a_text(hostile_site, name):
    page = Page.read(hostile_site / name)
    assert {element.tag for element in page.elements} <= ALLOWED
    assert not [key for element in page.elements for key in element.attributes if key.startswith("on")]
    assert [
        address
        for address in page.values("img", "src")
        if not address.startswith(("assets/", "../assets/", "/policy/assets/"))
    ] == []
    addresses = page.values("a", "href") + page.values("link", "href")
    assert not [address for address in addresses if address.lower().strip().startswith(("javascript:", "data:", "//"))]


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_attack_is_there_to_be_read(hostile_site, language):
    page = Page.read(hostile_site / language / "index.html")
    shown = " ".join(ATTACK.split())
    assert page.title == shown
    assert page.values("meta", "content", name="description") == [shown]
    # As many as there are texts on the page: fewer would mean that some were swallowed.
    assert page.text.count(shown) > 120
    assert "49" not in page.text.replace("499", "")


def test_markdown_keeps_the_words_of_an_attack_and_drops_its_links(hostile_site):
    html = (hostile_site / "en/index.html").read_text("utf-8")
    text = html.partition('<div class="text md-typeset"')[2].partition("</h3>")[2].partition("</div>")[0]
    assert "&lt;script&gt;document.title='hit'&lt;/script&gt;" in text
    # The asterisks are Markdown's; the template's braces are nobody's.
    assert "{{ 7<em>7 }} {% raw %} ${7</em>7}" in text
    # The one link that leads to a lawful address; its title is only a title.
    assert re.findall("<a[^>]*>", text) == [
        """<a href="https://example.com" title="x' onmouseover=document.title='hit">"""
    ]
    assert "link ![x](javascript:1)" in text


def test_every_kind_that_is_public_has_been_attacked(hostile_site):
    page = Page.read(hostile_site / "en/index.html")
    kinds = {"purpose", "recipient", "transfer", "measure", "cookie", "text", "change"}
    assert kinds <= {place.partition("-")[0] for place in page.ids}
    assert len(KINDS) == 20, "a new kind of record: attack it, or say why not"
    assert schema_of("purpose").root.properties["name"].visibility == "public"
