"""A register's folder at a commit, read from git and not from the disk."""

from functools import lru_cache
from pathlib import Path

from generator.git import contents, files_in
from generator.register import Reading, read_register
from generator.source import Blobs
from generator.upgrade import format_hit, upgraded

_MOST_KEPT = 256
"""A commit never changes, so what was read of it is kept; a preview builds anew after each edit."""


def tree_at(folder: Path, commit: str) -> Blobs:
    """The files of `folder` as they were at a commit; empty where there was no such folder.

    Raises:
        OSError: git does not give the files.
    """
    entries = files_in(folder, commit)
    files = [entry for entry in entries if not entry.is_link]
    texts = contents(folder, [entry.blob for entry in files])
    links = frozenset(entry.path for entry in entries if entry.is_link)
    return Blobs(folder, {entry.path: text for entry, text in zip(files, texts, strict=True)}, links, commit)


@lru_cache(maxsize=_MOST_KEPT)
def register_at(folder: Path, commit: str, display: str) -> Reading:
    """The register in `folder` as it was at a commit, named by its full hash; findings name its files below `display`.

    Raises:
        OSError: git does not give the files.
    """
    tree = tree_at(folder, commit)
    reading = read_register(upgraded(tree), display)
    # A format of days to come: what this program says of it otherwise means nothing.
    other = format_hit(reading.register.documents, display)
    hits = (other,) if other else reading.hits
    return reading._replace(register=reading.register._replace(tree=_beside(tree)), hits=hits)


def _beside(tree: Blobs) -> Blobs:
    """The files that are no YAML, such as logos: the texts of the others are in the documents."""
    return tree._replace(files={path: content for path, content in tree.files.items() if not path.endswith(".yaml")})
