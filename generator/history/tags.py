"""The tags `policy-<version>` of a repository, each the state in which a version of the policy was published."""

import re
from pathlib import Path
from typing import NamedTuple

from generator.git import git

PREFIX = "policy-"
_ADDRESSABLE = re.compile(r"[0-9A-Za-z](?:[0-9A-Za-z._-]*[0-9A-Za-z])?")
_FORM = "--format=%(refname:lstrip=2) %(objectname) %(*objectname)"


class Tag(NamedTuple):
    """A tag that marks a version."""

    name: str
    commit: str
    """Its full hash."""

    @property
    def version(self) -> str:
        """The version that the name tells."""
        return self.name.removeprefix(PREFIX)

    @property
    def addressable(self) -> bool:
        """Whether the version can be part of an address as it is."""
        return _ADDRESSABLE.fullmatch(self.version) is not None


def tags_before(folder: Path, commit: str = "HEAD") -> list[Tag]:
    """The tags that a commit comes after, or stands at, by name."""
    return _listed(folder, f"--merged={commit}")


def tags_elsewhere(folder: Path) -> list[Tag]:
    """The tags that do not belong to the history of the current commit, by name."""
    return _listed(folder, "--no-merged=HEAD")


def _listed(folder: Path, which: str) -> list[Tag]:
    output = git(folder, "for-each-ref", which, _FORM, "refs/tags") or ""
    # A tag with a message of its own is an object that names the commit.
    lines = (line.split(" ") for line in output.splitlines())
    tags = [Tag(name, target or own) for name, own, target in ((*line, "")[:3] for line in lines)]
    return [tag for tag in tags if tag.name.startswith(PREFIX)]
