"""Names that mean more than one commit."""

import re
from pathlib import Path
from typing import Final

from generator.git import git

_PART_OF_HASH: Final = re.compile(r"[0-9a-f]{4,39}", re.ASCII)


def tag_and_branch(folder: Path, text: str) -> list[str]:
    """The tag and the branch of a name, written so that each means one; none where they are the same commit."""
    form = "--format=%(refname) %(objectname) %(*objectname)"
    lines = (git(folder, "for-each-ref", form, f"refs/tags/{text}", f"refs/heads/{text}") or "").splitlines()
    # A tag with a message of its own is an object that names the commit.
    named = {name: (peeled or own) for name, own, peeled in ((*line.split(" "), "")[:3] for line in lines)}
    exact = {name: named[name] for name in (f"refs/tags/{text}", f"refs/heads/{text}") if name in named}
    return [name.removeprefix("refs/") for name in exact] if len(set(exact.values())) > 1 else []


def abbreviated(folder: Path, text: str) -> list[str]:
    """The commits whose hashes begin with a text."""
    if not _PART_OF_HASH.fullmatch(text):
        return []
    hashes = (git(folder, "rev-parse", f"--disambiguate={text}") or "").split()
    return [one[:12] for one in hashes if git(folder, "cat-file", "-t", one) == "commit"]
