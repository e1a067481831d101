"""A page asks nobody for anything, keeps nothing, and says nothing in the console."""

import gzip

import pytest
from browser.hosting import meant
from browser.sites import ADDRESSES
from browser.visits import visit_that_stays_private

pytestmark = pytest.mark.browser
MISSING = "/no/such/page"


@pytest.mark.parametrize("javascript", [True, False])
@pytest.mark.parametrize("path", [*ADDRESSES, MISSING])
def test_a_page_keeps_to_itself(chromium, site, path, javascript):
    found = visit_that_stays_private(chromium, site, path, javascript=javascript)
    # The page, its stylesheet and its icon.
    assert len(found.asked) <= 3
    assert found.failed == []
    missing = "Failed to load resource: the server responded with a status of 404 (Not Found)"
    assert [text for text in found.said if text != missing or path != MISSING] == []


@pytest.mark.parametrize("path", ["/sv/", "/en/", "/"])
def test_the_policy_weighs_little(chromium, site, path):
    context = chromium.new_context()
    page = context.new_page()
    bodies = []
    page.on("response", lambda response: bodies.append(response.body()))
    page.goto(site + path)
    page.wait_for_load_state("networkidle")
    assert sum(len(gzip.compress(body, 9)) for body in bodies) < 30_000
    context.close()


@pytest.mark.parametrize("path", [*ADDRESSES, MISSING])
def test_the_tests_are_made_under_the_headers_that_are_shipped(chromium, site, path):
    context = chromium.new_context()
    received = context.request.get(site + path).headers
    expected = {name.lower(): value for name, value in meant(path).items() if name != "Cache-Control"}
    assert {name: received.get(name) for name in expected} == expected
    context.close()


# Without the pages' own policy too: then nothing protects their readers but how the pages are written.
@pytest.mark.parametrize("unprotected", [False, True])
@pytest.mark.parametrize("path", ADDRESSES)
def test_hostile_texts_do_nothing(chromium, hostile_site, path, unprotected):
    context = chromium.new_context(bypass_csp=unprotected)
    page = context.new_page()
    dialogs, asked = [], []
    page.on("dialog", lambda dialog: dialogs.append(dialog.message))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(hostile_site + path)
    for control in page.locator("main a[href^='#'], summary").all()[:40]:
        control.dispatch_event("click")
        control.dispatch_event("mouseover")
    assert page.title() != "hit"
    assert dialogs == []
    assert page.url.partition("#")[0] == hostile_site + path
    assert [address for address in asked if not address.startswith(hostile_site)] == []
    assert page.locator("[style], script, style, iframe, object, embed, base, form, [onload], [onerror]").count() == 0
    assert page.locator("[href^='javascript' i], [href^='data:' i], [href^='vbscript' i]").count() == 0
    assert page.evaluate("document.activeElement === document.body || document.activeElement.tagName === 'SUMMARY'")
    assert page.evaluate("getComputedStyle(document.body).display") != "none"
    context.close()
