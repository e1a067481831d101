"""Which records are not the same in a file and in the repository."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

from generator.provenance.canonical import Facts


class Record(NamedTuple):
    """A record that differs."""

    kind: str
    identifier: str
    how: Literal["changed", "file_only", "repository_only"]

    @property
    def name(self) -> str:
        """As it is shown: one of which there is only one bears its kind's name."""
        return self.kind if self.kind == self.identifier else f"{self.kind}/{self.identifier}"


def differing(in_file: Facts, in_repository: Facts) -> tuple[Record, ...]:
    """The records that differ, by kind and id."""
    return tuple(_differing(in_file, in_repository))


def _differing(in_file: Facts, in_repository: Facts) -> Iterator[Record]:
    for kind in sorted({*in_file, *in_repository}):
        theirs, ours = in_file.get(kind, {}), in_repository.get(kind, {})
        for key in sorted({*theirs, *ours}):
            if key not in ours:
                yield Record(kind, key, "file_only")
            elif key not in theirs:
                yield Record(kind, key, "repository_only")
            elif theirs[key] != ours[key]:
                yield Record(kind, key, "changed")
