"""The only reader of the register's folder."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from generator.collector import without_collector
from generator.findings import Hit, faults_as_hits, folder_hit
from generator.memory import NO_MEMORY, Memory
from generator.register import layout
from generator.register.records import Record, Register
from generator.schema import Kind, check, classify, record_id
from generator.source import Document, Folder, Tree


class Reading(NamedTuple):
    """A folder as it was read."""

    register: Register
    """Its records; those of files with faults are left out."""
    hits: tuple[Hit, ...]
    """Faults of folder, files and schema."""
    known: tuple[Record, ...]
    """All records, also those with faults, so that one fault does not give rise to others."""

    @property
    def broken(self) -> bool:
        """Whether records are left out, so that nothing can be said of what is missing or unused."""
        return len(self.known) > sum(len(found) for found in self.register.records.values())


def read_register(folder: Path | Tree, display: str, memory: Memory = NO_MEMORY) -> Reading:
    """Read every file of `folder` and hold it against its schema; `display` is the folder as users know it.

    `folder` is one on the disk, or a tree of files that are kept elsewhere, such as those of a commit. `memory` knows
    the documents that the tree gave before.
    """
    tree = Folder(folder) if isinstance(folder, Path) else folder
    inside, faults = tree.listed()
    hits = [folder_hit(fault, display) for fault in faults]
    documents: dict[str, Document] = {}
    records: dict[str, dict[str, Record]] = {}
    known: list[Record] = []
    placed: dict[str, Kind] = {}
    with without_collector():
        for place in inside:
            path = f"{display}/{place}"
            kind = classify(place)
            if kind is None:
                hits.append(layout.misplaced(path, place))
                continue
            placed[place] = kind
            document = documents[path] = tree.read(place, path)
            wrong, held = memory.recall(_judged, document, kind, record_id(place, kind))
            hits.extend(wrong)
            known.extend(held)
            if not any(hit.severity == "error" for hit in wrong):
                for record in held:
                    records.setdefault(record.kind, {})[record.identifier] = record
    if not any(fault.name in layout.NO_FOLDER for fault in faults):
        hits.extend(layout.missing(placed, display))
    return Reading(Register(tree.root, documents, records), tuple(hits), tuple(known))


def _judged(document: Document, kind: Kind, identifier: str) -> tuple[Sequence[Hit], Sequence[Record]]:
    """What is wrong with a file, and what it holds."""
    wrong = [*faults_as_hits(document), *(check(document, kind) if document.usable else ())]
    return wrong, list(_records(document, kind, identifier))


def _records(document: Document, kind: Kind, identifier: str) -> Iterator[Record]:
    data = document.data or {}
    if kind.entry is None:
        yield Record(kind.name, identifier, document.path, (), data)
        return
    for key, entry in data.items():
        if isinstance(entry, dict):
            yield Record(kind.entry, key, document.path, (key,), entry)
