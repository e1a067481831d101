"""The facts of a register in the one form in which they are compared and attached."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any, Final

from generator.register import Register

NOT_FACTS: Final = frozenset({"question", "waiver", "translations"})
"""What is work in progress: it belongs to the company and not to the record that an authority is given."""

Facts = Mapping[str, Mapping[str, Any]]


def facts_of(register: Register) -> Facts:
    """The data of every record by kind and id."""
    return {
        kind: {identifier: record.data for identifier, record in records.items()}
        for kind, records in register.records.items()
        if records and kind not in NOT_FACTS
    }


def canonical_json(register: Register) -> bytes:
    """The facts of the register as JSON with sorted keys: the same facts always give the same bytes."""
    return readable_json(facts_of(register))


def readable_json(data: object) -> bytes:
    """Data as JSON with sorted keys, a value on each line."""
    return json.dumps(data, ensure_ascii=False, sort_keys=True, indent=1).encode("utf-8") + b"\n"


def record_digests(facts: Facts) -> dict[str, dict[str, str]]:
    """The SHA-256 of each record's canonical JSON, by kind and id."""
    return {kind: {key: sha256(readable_json(data)) for key, data in found.items()} for kind, found in facts.items()}


def sha256(content: bytes) -> str:
    """The SHA-256 of `content`, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()
