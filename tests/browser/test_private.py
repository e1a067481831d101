"""A page asks nobody for anything, keeps nothing, and says nothing in the console."""

import gzip

import pytest

pytestmark = pytest.mark.browser
PAGES = ("/", "/sv/", "/en/", "/no/such/page")


@pytest.mark.parametrize("javascript", [True, False])
@pytest.mark.parametrize("path", PAGES)
def test_a_page_keeps_to_itself(chromium, site, path, javascript):
    context = chromium.new_context(java_script_enabled=javascript)
    page = context.new_page()
    said, asked, failed = [], [], []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.on("requestfailed", lambda request: failed.append(request.url))
    page.goto(site + path)
    page.wait_for_load_state("networkidle")
    assert [address for address in asked if not address.startswith(site)] == []
    # The page, its stylesheet and its icon.
    assert len(asked) <= 3
    assert failed == []
    missing = "Failed to load resource: the server responded with a status of 404 (Not Found)"
    assert [text for text in said if text != missing or path != "/no/such/page"] == []
    assert context.cookies() == []
    if javascript:
        assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    context.close()


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


@pytest.mark.parametrize("path", ["/", "/sv/", "/en/", "/404.html"])
def test_hostile_texts_do_nothing(chromium, hostile_site, path):
    context = chromium.new_context()
    page = context.new_page()
    dialogs, asked = [], []
    page.on("dialog", lambda dialog: dialogs.append(dialog.message))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(hostile_site + path)
    for control in page.locator("main a[href^='#'], summary").all()[:40]:
        control.dispatch_event("click")
    assert page.title() != "hit"
    assert dialogs == []
    assert [address for address in asked if not address.startswith(hostile_site)] == []
    context.close()
