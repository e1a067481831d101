"""What a page does when a browser opens it."""

from typing import NamedTuple

from playwright.sync_api import Browser

OPEN = "document.querySelectorAll('details').forEach(details => { details.open = true })"
"""Opens everything that opens on demand."""
BROAD = "document.documentElement.scrollWidth"
"""How much room the page takes; more than the window is broad where it scrolls sideways."""


class Visit(NamedTuple):
    """Every address that a page asked for, those that failed, and what it said in the console."""

    asked: list[str]
    failed: list[str]
    said: list[str]


def visit_that_stays_private(chromium: Browser, site: str, path: str, *, javascript: bool = True) -> Visit:
    """Open a page; it asks only its own host, and keeps nothing in the browser."""
    context = chromium.new_context(java_script_enabled=javascript)
    page, found = context.new_page(), Visit([], [], [])
    page.on("console", lambda message: found.said.append(message.text))
    page.on("pageerror", lambda error: found.said.append(str(error)))
    page.on("request", lambda request: found.asked.append(request.url))
    page.on("requestfailed", lambda request: found.failed.append(request.url))
    page.goto(site + path)
    page.wait_for_load_state("networkidle")
    assert [address for address in found.asked if not address.startswith(site)] == []
    assert context.cookies() == []
    if javascript:
        assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]
    context.close()
    return found
