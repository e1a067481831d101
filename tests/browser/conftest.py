"""Sites served as a careful host would serve them, and the browser that opens them."""

import functools
import os
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from browser import hostile, hosting, sites
from playwright.sync_api import Browser, sync_playwright

CHROMIUM = os.environ.get("ARTIKEL30_CHROMIUM", "/usr/bin/chromium")
SWITCHES = [
    "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


class Host(SimpleHTTPRequestHandler):
    """A static host that sends along what the published file `_headers` tells it to."""

    def send_header(self, keyword, value):
        # Theirs win over what this host would say of itself.
        if keyword not in self._said():
            super().send_header(keyword, value)

    def end_headers(self):
        for keyword, value in self._said().items():
            super().send_header(keyword, value)
        super().end_headers()

    def _said(self):
        return hosting.said_in(Path(self.directory), urlsplit(self.path).path)

    def send_error(self, code, message=None, explain=None):
        page = Path(self.directory) / f"{code}.html"
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(page.read_bytes() if page.is_file() else b"")

    def log_message(self, *arguments):
        pass


def served(folder: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Host, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the repository's own register's site."""
    yield from served(sites.built(sites.ROOT / "register", tmp_path_factory.mktemp("site")))


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site of a register whose every public text is an attack."""
    folder = tmp_path_factory.mktemp("hostile")
    hostile.write(folder / "register")
    yield from served(sites.built_unjudged(folder / "register", folder / "site"))


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Chromium, closed to everything but the pages under test."""
    if not Path(CHROMIUM).exists():
        pytest.skip(f"{CHROMIUM} is not installed")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        yield browser
        browser.close()
