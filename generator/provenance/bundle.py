"""The files that lie inside the PDF, and what its metadata state of them."""

from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from generator.provenance.archive import archive
from generator.provenance.canonical import canonical_json, facts_of, readable_json, record_digests, sha256
from generator.provenance.scope import Scope
from generator.provenance.state import Provenance
from generator.register import Register

REGISTER: Final = "register.json"
ARCHIVE: Final = "register-yaml.zip"
MANIFEST: Final = "manifest.json"
FORMAT: Final = 1
NAMESPACE: Final = "urn:artikel30:provenance:1:"
"""Of the properties in the metadata."""


class Enclosure(NamedTuple):
    """A file that lies inside the PDF."""

    name: str
    content: bytes
    relationship: str
    """What it is to the document: `Source`, `Data` or `Supplement`."""


class Bundle(NamedTuple):
    """All of them."""

    files: tuple[Enclosure, ...]
    statement: Mapping[str, str]
    """What the metadata say, by the name of the property."""


def bundle(register: Register, provenance: Provenance, scope: Scope) -> Bundle:
    """Everything that is put into an edition, so that it can be read and verified without the repository.

    `register` is what the edition shows. Where that is a part, its files are left out: they hold more than the part.
    """
    facts = Enclosure(REGISTER, canonical_json(register), "Data" if not provenance.part else "Source")
    files = (facts, *_texts(register, provenance, comments=scope.comments))
    told = {
        "format": FORMAT,
        "state": _state(provenance),
        "scope": scope.plain(),
        "records": record_digests(facts_of(register)),
        "files": {file.name: {"sha256": sha256(file.content), "size": len(file.content)} for file in files},
    }
    manifest = Enclosure(MANIFEST, readable_json(told), "Supplement")
    return Bundle((*files, manifest), statement(told, sha256(manifest.content)))


def _texts(register: Register, provenance: Provenance, *, comments: bool) -> Iterator[Enclosure]:
    if not provenance.part:
        yield Enclosure(ARCHIVE, archive(register, provenance.timestamp, comments=comments), "Source")


def statement(manifest: Mapping[str, Any], digest: str) -> dict[str, str]:
    """What the metadata of the PDF say, made from the manifest and its digest; empty values are left out."""
    state, scope = manifest["state"], Scope.read(manifest["scope"])
    stated = {
        "manifestDigest": digest,
        "registerDigest": state["register"],
        "partDigest": state["part"],
        "commit": state["commit"] or "",
        "uncommittedChanges": str(state["dirty"]),
        "toolVersion": state["tool"],
        "programDigest": state["program"],
        "rulesDigest": state["rules"],
        "legalDataDate": state["law"],
        "language": scope.language,
        "role": scope.role,
        "selection": scope.selection,
    }
    return {name: value for name, value in stated.items() if value}


def _state(provenance: Provenance) -> dict[str, Any]:
    return {
        "commit": provenance.commit,
        "dirty": provenance.dirty,
        "date": provenance.timestamp.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "register": provenance.digest,
        "part": provenance.part,
        "tool": provenance.tool_version,
        "program": provenance.program,
        "rules": provenance.rules,
        "law": provenance.law,
    }
