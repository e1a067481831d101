"""Sites as a careful host serves them, and the browser that opens them."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from browser import hostile, sites
from browser.serving import served
from playwright.sync_api import Browser, Page, sync_playwright

CHROMIUM = os.environ.get("ARTIKEL30_CHROMIUM", "/usr/bin/chromium")
SWITCHES = [
    "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the repository's own register's site."""
    with served(sites.built(sites.ROOT / "register", tmp_path_factory.mktemp("site"))) as address:
        yield address


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site of a register whose every public text is an attack."""
    folder = tmp_path_factory.mktemp("hostile")
    hostile.write(folder / "register")
    with served(sites.built_unjudged(folder / "register", folder / "site")) as address:
        yield address


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Chromium, closed to everything but the pages under test."""
    if not Path(CHROMIUM).exists():
        pytest.skip(f"{CHROMIUM} is not installed")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A page of its own, under the rules that the site gives."""
    context = chromium.new_context()
    yield context.new_page()
    context.close()


@pytest.fixture
def examined_page(chromium: Browser) -> Iterator[Page]:
    """The same for the program that looks for faults: it is itself a script, which the pages forbid."""
    context = chromium.new_context(bypass_csp=True)
    yield context.new_page()
    context.close()
