"""A site served as a good host serves it: with the shipped headers, and compressed."""

import functools
import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import ThreadingHTTPServer
from pathlib import Path

from browser.conftest import Host


class GoodHost(Host):
    """Compresses what is text, and nearly everything is."""

    def do_GET(self):  # noqa: N802 - their name
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() else path
        if not file.is_file():
            self.send_error(404)
            return
        body = gzip.compress(file.read_bytes(), 9, mtime=0)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class _Server(ThreadingHTTPServer):
    # Judges ask for many files at once.
    request_queue_size = 256


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of the site in `folder`."""
    server = _Server(("127.0.0.1", 0), functools.partial(GoodHost, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
