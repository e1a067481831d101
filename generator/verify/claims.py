"""What a file says of itself, and whether it agrees with itself. All of this could be forged together."""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import Final, NamedTuple

from generator.provenance import MANIFEST, REGISTER, Scope, record_digests
from generator.provenance.bundle import FORMAT, statement
from generator.provenance.canonical import Facts, sha256
from generator.verify.reader import Inside

_HASH: Final = re.compile("[0-9a-f]{40,64}")


class ClaimError(Exception):
    """The manifest is not one, or one of another format."""


class Claims(NamedTuple):
    """The manifest, understood."""

    commit: str | None
    dirty: bool
    timestamp: datetime
    digest: str
    """Of the register."""
    tool: str
    program: str
    scope: Scope
    records: Mapping[str, Mapping[str, str]]
    files: Mapping[str, str]
    """The digest of each attached file."""
    statement: Mapping[str, str]
    """What the metadata have to say, if the manifest is right."""


def claims(content: bytes) -> Claims:
    """Understand a manifest.

    Raises:
        ClaimError: it is none.
    """
    try:
        data = json.loads(content)
        if data["format"] != FORMAT:
            raise ClaimError(str(data["format"]))
        state = data["state"]
        return Claims(
            commit=state["commit"] and _hexadecimal(state["commit"]),
            dirty=bool(state["dirty"]),
            timestamp=datetime.strptime(state["date"], "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC),
            digest=_hexadecimal(state["part"] or state["register"]),
            tool=str(state["tool"]),
            program=str(state["program"]),
            scope=Scope.read(data["scope"]),
            records={str(kind): dict(found) for kind, found in data["records"].items()},
            files={str(name): str(one["sha256"]) for name, one in data["files"].items()},
            statement=statement(data, sha256(content)),
        )
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise ClaimError(str(error)) from error


def attached_facts(inside: Inside) -> Facts | None:
    """The facts that lie in the file, whatever they are worth; None where they cannot be read."""
    try:
        data = json.loads(inside.files.get(REGISTER, b""))
        return {str(kind): dict(found) for kind, found in data.items()}
    except (ValueError, TypeError, AttributeError, RecursionError):
        return None


def changed_files(inside: Inside, said: Claims) -> Iterator[str]:
    """The attached files that are not those that the manifest tells of."""
    for name, digest in said.files.items():
        if sha256(inside.files[name]) != digest:
            yield name
    facts = attached_facts(inside)
    if said.files.get(REGISTER) != said.digest or facts is None or record_digests(facts) != said.records:
        yield MANIFEST


def changed_metadata(inside: Inside, said: Claims) -> list[str]:
    """The properties of the metadata that do not agree with the manifest."""
    expected: Mapping[str, str] = {**said.statement, "dc:identifier": f"sha256:{said.statement['registerDigest']}"}
    found: Mapping[str, str] = {**inside.statement, "dc:identifier": inside.identifier}
    return sorted(name for name in {*expected, *found} if expected.get(name) != found.get(name))


def _hexadecimal(text: str) -> str:
    if not _HASH.fullmatch(text):
        raise ValueError(text)
    return text
