"""The register as it was read: plain data by kind and id, with the document that each came from."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from generator.source import Blobs, Document, Route

Data = Mapping[str, Any]
_OF_THE_PROGRAM = frozenset({"translations"})
"""Kinds of files that the program writes for itself; they say nothing of the company."""


class Record(NamedTuple):
    """One thing of the register: a file, or an entry of a vocabulary."""

    kind: str
    identifier: str
    path: str
    """The file as the user knows it, such as `register/purposes/marketing.yaml`."""
    route: Route
    """Where in the file the record begins: empty for a file of its own, `(id,)` for an entry."""
    data: Data

    @property
    def in_use(self) -> bool:
        """Whether it is neither retired nor ended; what is not in use is kept as history."""
        return "retired" not in self.data and self.data.get("status") != "ended"


class Register(NamedTuple):
    """All records of a register's folder."""

    root: Path
    documents: Mapping[str, Document]
    records: Mapping[str, Mapping[str, Record]]
    tree: Blobs | None = None
    """The files of the commit that it was read from; None where it lies on the disk."""

    @property
    def commit(self) -> str | None:
        """The full hash of the commit that it was read from; None where it lies on the disk."""
        return self.tree.commit if self.tree else None

    def beside(self, name: str, most: int) -> bytes | None:
        """The first `most` bytes of a file that stands beside register.yaml; None where they cannot be had."""
        if self.tree:
            content = self.tree.files.get(name)
            return None if content is None else content[:most]
        try:
            with (self.root / name).open("rb") as stream:
                return stream.read(most)
        except OSError:
            return None

    def one(self, kind: str) -> Data:
        """The data of a kind of which there is one, such as `controller`.

        Raises:
            KeyError: the file is missing.
        """
        return self.records[kind][kind].data

    def all(self, kind: str) -> Mapping[str, Data]:
        """The data of every record of a kind by id; purposes in the order that `policy.yaml` gives."""
        found = self.records.get(kind, {})
        return MappingProxyType({key: found[key].data for key in self._order(kind, found)})

    def each(self) -> Iterator[Record]:
        """Every record of the company, by kind and id."""
        for kind, records in self.records.items():
            if kind not in _OF_THE_PROGRAM:
                yield from records.values()

    def _order(self, kind: str, found: Mapping[str, Record]) -> list[str]:
        if kind != "purpose" or "policy" not in self.records.get("policy", {}):
            return sorted(found)
        chosen = [key for key in self.one("policy").get("purposes", ()) if key in found]
        return chosen + sorted(found.keys() - set(chosen))
