"""A host that compresses, as a good host does; it sends the shipped headers too."""

import gzip
from pathlib import Path

from browser.serving import Host


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
