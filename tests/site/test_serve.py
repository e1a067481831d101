"""`ropa serve`: an edit is seen at once, a broken one shows what is wrong, and a mended one shows the page again."""

import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from browser.sites import ROOT

pytestmark = pytest.mark.site
PATIENCE = 20


@pytest.fixture
def register(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "tests/clean", tmp_path / "register"))


@pytest.fixture
def address(register: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [str(Path(sys.executable).parent / "ropa"), "serve", "--register", str(register), "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        yield f"http://127.0.0.1:{port}"
        server.terminate()


def awaited(address: str, words: str) -> str:
    """The page as soon as it holds the words."""
    end, page = time.monotonic() + PATIENCE, ""
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(address) as answer:  # noqa: S310 - our own server
                page = answer.read().decode()
        except (urllib.error.URLError, ConnectionError):
            page = ""
        if words in page:
            return page
        time.sleep(0.1)
    raise AssertionError(f"{words!r} did not come; there is: {page[:2000]}")


def edit(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


def test_edits_are_seen_and_errors_are_shown(register, address):
    path = register / "purposes/orders.yaml"
    page = awaited(f"{address}/en/", "Handle orders")
    assert "Content-Security-Policy" not in page
    edit(path, "Handle orders", "Deal with orders")
    awaited(f"{address}/en/", "Deal with orders")
    edit(path, "status: active", "status: activ")
    awaited(f"{address}/sv/", "purposes/orders.yaml:4:9")
    edit(path, "status: activ", "status: active")
    awaited(f"{address}/en/", "Deal with orders")
