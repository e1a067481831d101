"""A manifest is understood whole or refused; nothing in it is taken for what it is not."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest

from generator.verify.claims import ClaimError, attached_facts, changed_files, changed_metadata, claims
from generator.verify.reader import Inside

DIGEST = "ab" * 32


def manifest(**state: Any) -> dict[str, Any]:
    return {
        "format": 1,
        "state": {
            "commit": "c0" * 20,
            "dirty": False,
            "date": "2026-03-04T05:06:07Z",
            "register": DIGEST,
            "part": "",
            "tool": "0.1.0",
            "program": DIGEST,
            "rules": DIGEST,
            "law": "2026-11-20",
            **state,
        },
        "scope": {"language": "sv", "role": "controller"},
        "records": {"controller": {"controller": DIGEST}},
        "files": {"register.json": {"sha256": DIGEST, "size": 1}},
    }


def packed(data: object) -> bytes:
    return json.dumps(data).encode()


def inside(files: dict[str, bytes], statement: dict[str, str] | None = None) -> Inside:
    return Inside(statement or {}, f"sha256:{DIGEST}", files, ours=True, signed=False)


def test_a_manifest_is_understood():
    said = claims(packed(manifest()))
    assert (said.commit, said.dirty, said.digest) == ("c0" * 20, False, DIGEST)
    assert said.timestamp == datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)
    assert said.statement["selection"] == "all"
    assert claims(packed(manifest(part="cd" * 32))).digest == "cd" * 32


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"{}",
        b"\xff",
        b"[" * 100_000,
        packed({**manifest(), "format": 2}),
        packed({**manifest(), "records": []}),
        packed({**manifest(), "files": {"register.json": 5}}),
        packed({**manifest(), "scope": {"language": "de"}}),
        packed(manifest(commit="--all")),
        packed(manifest(commit="HEAD")),
        packed(manifest(date="yesterday")),
        packed(manifest(register="0x12")),
    ],
)
def test_what_is_no_manifest_is_refused(content):
    with pytest.raises(ClaimError):
        claims(content)


@pytest.mark.parametrize("content", [b"", b"[]", b'{"a": 1}', b"\xff", b"[" * 100_000])
def test_attached_facts_that_are_none(content):
    found = inside({"register.json": content})
    assert attached_facts(found) is None
    assert "manifest.json" in set(changed_files(found, claims(packed(manifest()))))


def test_metadata_that_say_something_else():
    said = claims(packed(manifest()))
    assert changed_metadata(inside({}, dict(said.statement)), said) == []
    other = {**said.statement, "commit": "d0" * 20, "more": "x"}
    assert changed_metadata(inside({}, other), said) == ["commit", "more"]
