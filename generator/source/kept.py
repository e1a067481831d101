"""A folder whose files are read again and again: one is made into a document anew only where its bytes are others."""

from pathlib import Path

from generator.source.document import Document
from generator.source.files import UnreadableError, read_bytes
from generator.source.loading import parse_document, read_document
from generator.source.tree import Folder, Listing


class KeptFolder:
    """A folder on the disk, with the documents that were last read from it.

    The bytes are always read and compared: times and sizes of files may stay the same when a file changes.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self._kept: dict[tuple[str, str], tuple[bytes, Document]] = {}

    def listed(self) -> Listing:
        """Which files there are; documents of files that are gone are forgotten."""
        paths, faults = Folder(self.root).listed()
        there = set(paths)
        self._kept = {key: kept for key, kept in self._kept.items() if key[0] in there}
        return paths, faults

    def read(self, path: str, display: str) -> Document:
        """Read a listed file; the same document as the last time where the file is the same."""
        file = self.root / path
        try:
            content = read_bytes(file)
        except UnreadableError:
            return read_document(file, display)
        known = self._kept.get((path, display))
        if known is None or known[0] != content:
            known = self._kept[path, display] = content, parse_document(content, display)
        return known[1]
