"""Where a register's files are read from: a folder on the disk, or the contents of files as they once were."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple, Protocol

from generator.source import file_names
from generator.source.characters import visible
from generator.source.document import Document
from generator.source.files import LINK
from generator.source.folder import NESTED, FolderFault, beside, list_folder
from generator.source.loading import read_document, shared_document

Listing = tuple[list[str], list[FolderFault]]
"""The paths of the files to read, and what does not belong there, both by path."""


class Tree(Protocol):
    """The files of a register, wherever they are kept."""

    @property
    def root(self) -> Path:
        """The folder on the disk that they belong to."""

    def listed(self) -> Listing:
        """Which files there are."""

    def read(self, path: str, display: str) -> Document:
        """Read a listed file; `display` is the path to show people."""


class Folder(NamedTuple):
    """A folder on the disk."""

    root: Path

    def listed(self) -> Listing:
        """Which files there are."""
        entries, faults = list_folder(self.root)
        return [entry.path for entry in entries], faults

    def read(self, path: str, display: str) -> Document:
        """Read a listed file; `display` is the path to show people."""
        return read_document(self.root / path, display)


class Blobs(NamedTuple):
    """The contents of a folder that need not be on the disk any more, such as those of a commit."""

    root: Path
    files: Mapping[str, bytes]
    """By path, with forward slashes."""
    links: frozenset[str] = frozenset()
    """The paths of what leads to other places."""
    commit: str | None = None
    """The full hash of the commit that holds them, where one does."""

    def listed(self) -> Listing:
        """Which files there are; their names are judged like those in a folder on the disk."""
        found = [self._judged(path) for path in sorted({*self.files, *self.links})]
        faults = {one for one in found if isinstance(one, FolderFault)}
        paths = [one for one in found if isinstance(one, str)]
        return paths, sorted(faults, key=lambda fault: (fault.path, fault.name))

    def read(self, path: str, display: str) -> Document:
        """Read a listed file; `display` is the path to show people."""
        return shared_document(self.files[path], display)

    def _judged(self, path: str) -> str | FolderFault | None:
        """The path of a file to read, what is wrong with it, or nothing where it may stand beside the register."""
        *folders, name = path.split("/")
        for depth, folder in enumerate(folders):
            if beside(folder, "/".join(folders[:depth]), is_file=False):
                return None
            if depth:
                return FolderFault("nested-folder", visible("/".join(folders[: depth + 1])), NESTED)
            if slip := file_names.folder_slip(folder):
                return FolderFault(slip.name, visible(folder), slip.message)
        if beside(name, "/".join(folders), is_file=path in self.files):
            return None
        if path in self.links:
            return FolderFault("symbolic-link", visible(path), LINK)
        slip = file_names.slip(name)
        return FolderFault(slip.name, visible(path), slip.message) if slip else path
