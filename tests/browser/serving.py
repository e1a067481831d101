"""A site served as a careful host would serve it."""

import functools
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from browser import hosting


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


class _Server(ThreadingHTTPServer):
    # Judges ask for many files at once.
    request_queue_size = 256


@contextmanager
def served(folder: Path, host: type[Host] = Host) -> Iterator[str]:
    """The address of the site in `folder`."""
    server = _Server(("127.0.0.1", 0), functools.partial(host, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
