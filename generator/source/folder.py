"""Which files a register consists of; anything else in its folder is pointed out, never skipped silently."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from generator.source import file_names
from generator.source.characters import visible
from generator.source.files import LINK
from generator.source.message import Message

_ALLOWED = frozenset({"README.md", ".gitkeep", ".gitignore", ".DS_Store"})
_LOGOS = frozenset(f"{name}.{form}" for name in ("logo", "logo-dark") for form in ("svg", "png"))
"""Beside register.yaml, which names them."""


class FolderEntry(NamedTuple):
    """A file to read."""

    path: str
    """Relative to the folder listed, with forward slashes."""
    file: Path


class FolderFault(NamedTuple):
    """Something in the folder that is no file of a register."""

    name: str
    path: str
    """Relative to the folder listed, safe to print; empty for the folder itself."""
    message: Message


def list_folder(root: Path) -> tuple[list[FolderEntry], list[FolderFault]]:
    """Return the register's files below `root`, and what does not belong there, both by path."""
    found = list(_walk(root, ""))
    entries = [one for one in found if isinstance(one, FolderEntry)]
    faults = [one for one in found if isinstance(one, FolderFault)]
    return sorted(entries), sorted(faults, key=lambda fault: (fault.path, fault.name))


def beside(name: str, prefix: str, *, is_file: bool) -> bool:
    """Whether something may stand beside a register's files and is none of them; `prefix` is its folder."""
    return name in _ALLOWED or (name in _LOGOS and not prefix and is_file)


def _walk(folder: Path, prefix: str) -> Iterator[FolderEntry | FolderFault]:
    try:
        with os.scandir(folder) as listing:
            children = list(listing)
    except OSError as error:
        yield _unlistable(error, prefix)
        return
    for child in children:
        if not beside(child.name, prefix, is_file=child.is_file(follow_symlinks=False)):
            yield from _child(child, prefix)


def _child(child: os.DirEntry[str], prefix: str) -> Iterator[FolderEntry | FolderFault]:
    # A file name may hold bytes that are no text at all.
    path = prefix + visible(os.fsencode(child.name).decode("utf-8", errors="replace"))
    if child.is_symlink():
        yield FolderFault("symbolic-link", path, LINK)
    elif child.is_dir(follow_symlinks=False):
        yield from _subfolder(child, path, nested=bool(prefix))
    elif not child.is_file(follow_symlinks=False):
        yield FolderFault("not-a-file", path, _NO_FILE)
    else:
        slip = file_names.slip(child.name)
        yield FolderFault(slip.name, path, slip.message) if slip else FolderEntry(path, Path(child.path))


def _subfolder(child: os.DirEntry[str], path: str, *, nested: bool) -> Iterator[FolderEntry | FolderFault]:
    if nested:
        yield FolderFault("nested-folder", path, NESTED)
    elif slip := file_names.folder_slip(child.name):
        yield FolderFault(slip.name, path, slip.message)
    else:
        yield from _walk(Path(child.path), path + "/")


def _unlistable(error: OSError, prefix: str) -> FolderFault:
    path = prefix.rstrip("/")
    if isinstance(error, FileNotFoundError):
        return FolderFault("folder-missing", path, Message("Mappen finns inte.", "The folder does not exist."))
    if isinstance(error, NotADirectoryError):
        return FolderFault("not-a-folder", path, Message("Detta är ingen mapp.", "This is not a folder."))
    reason = os.strerror(error.errno or 0)
    message = Message(sv=f"Mappen kan inte läsas ({reason}).", en=f"The folder cannot be read ({reason}).")
    return FolderFault("folder-unreadable", path, message)


_NO_FILE = Message(
    sv="Detta är varken en fil eller en mapp. Registret består bara av vanliga filer.",
    en="This is neither a file nor a folder. The register consists of ordinary files only.",
)
NESTED = Message(
    sv="Registret har bara en nivå av mappar. Flytta filerna till mappen ovanför.",
    en="The register has only one level of folders. Move the files to the folder above.",
)
