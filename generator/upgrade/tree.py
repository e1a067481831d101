"""A register of an earlier format, read as if it were one of today."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from generator.schema import classify
from generator.source import Document, Tree, parse_document
from generator.source.tree import Listing
from generator.upgrade.forward import read_forward
from generator.upgrade.steps import STEPS, Step, stated

SETTINGS_FILE = "register.yaml"


class Upgraded(NamedTuple):
    """The files of a tree after some steps."""

    tree: Tree
    steps: tuple[Step, ...]

    @property
    def root(self) -> Path:
        """The folder on the disk that the files belong to."""
        return self.tree.root

    def listed(self) -> Listing:
        """Which files there are."""
        return self.tree.listed()

    def read(self, path: str, display: str) -> Document:
        """Read a listed file; places are those in the text after the steps."""
        document, kind = self.tree.read(path, display), classify(path)
        if kind is None or not document.usable:
            return document
        return parse_document(read_forward(document.text.encode(), display, kind.name, self.steps), display)


def upgraded(tree: Tree, steps: Sequence[Step] = STEPS) -> Tree:
    """The files of `tree` in the format of today; `tree` itself where they are, or where no format is stated."""
    if not steps:
        # There is one format, and nothing to find out.
        return tree
    since = format_of(tree)
    needed = tuple(step for step in steps if since is not None and step.to > since)
    return Upgraded(tree, needed) if needed else tree


def format_of(tree: Tree) -> int | None:
    """The format that the files of a tree are in; None where they do not say."""
    paths, _ = tree.listed()
    return stated(tree.read(SETTINGS_FILE, SETTINGS_FILE).data) if SETTINGS_FILE in paths else None
