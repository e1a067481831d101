"""The policy taken into a page of another site."""

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser import hostile, sites

pytestmark = pytest.mark.browser
HOST = (
    '<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>Shop</title>'
    "<style>.record, .lead, .rows {{ display: none }}</style></head>"
    "<body><main><h1>Shop</h1>{fragment}</main></body></html>"
)


@pytest.fixture(scope="module")
def fragments(tmp_path_factory) -> Path:
    return sites.built(sites.ROOT / "register", tmp_path_factory.mktemp("site"))


@pytest.mark.parametrize("language", ["sv", "en"])
def test_it_is_whole_and_accessible_in_a_page_with_other_styles(chromium, fragments, language):
    fragment = (fragments / language / "policy.fragment.html").read_text("utf-8")
    page = chromium.new_page()
    page.set_content(HOST.format(language=language, fragment=fragment))
    assert page.locator("h1").count() == 1
    assert page.locator("h2").inner_text() == page.locator(".policy-title h2").inner_text()
    summary = page.locator("#purpose-order-handling summary")
    summary.click()
    assert page.locator("#purpose-order-handling .policy-row-basis").is_visible()
    found = Axe().run(page)
    assert found.violations_count == 0, found.generate_report()
    page.close()


def test_its_links_lead_to_places_in_it(chromium, fragments):
    page = chromium.new_page()
    page.set_content(HOST.format(language="sv", fragment=(fragments / "sv/policy.fragment.html").read_text("utf-8")))
    dead = page.evaluate(
        "[...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.getAttribute('href').slice(1))"
        ".filter(id => !document.getElementById(id))"
    )
    assert dead == []
    page.close()


def test_a_hostile_register_does_nothing_there(chromium, tmp_path):
    hostile.write(tmp_path / "register")
    site = sites.built_unjudged(tmp_path / "register", tmp_path / "site")
    page = chromium.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    # No policy stands in the way of a script here: the fragment itself has to be harmless.
    page.set_content(HOST.format(language="en", fragment=(site / "en/policy.fragment.html").read_text("utf-8")))
    for control in page.locator("main a[href^='#'], summary").all()[:20]:
        control.dispatch_event("click")
    assert page.title() == "Shop"
    assert asked == []
    page.close()
