"""The disclosure boundary: the only way from the register to anything public.

Kept is what the schema marks public, of records that are published: the policy itself, active purposes,
cookies in use, and what these refer to. Everything else is absent from the result, not hidden in it.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.build import build_ropa
from generator.memory import NO_MEMORY, Memory
from generator.model import Ropa
from generator.register import Record, Register
from generator.schema import project, references, targets

Published = Mapping[str, Mapping[str, Mapping[str, Any]]]
"""Public data by kind and id."""

_ROOTS = ("register", "controller", "rights", "policy", "purpose", "cookie", "change")


def publish(register: Register, memory: Memory = NO_MEMORY) -> Ropa:
    """The model of what may be published; internal values are not in it.

    `memory` knows registers that were published before, and their records.

    Raises:
        BuildError: the register has not passed its checks.
    """
    return build_ropa(memory.recall(published, register, memory), memory)


def published(register: Register, memory: Memory = NO_MEMORY) -> Published:
    """The public data of all published records, by kind and id, in the order they are shown.

    `memory` knows the records of registers that were published before.
    """
    kept: dict[tuple[str, str], Mapping[str, Any]] = {}
    queue = [record for kind in _ROOTS for record in _of(register, kind) if _is_published(record)]
    while queue:
        record = queue.pop()
        if (record.kind, record.identifier) in kept:
            continue
        data = memory.recall(project, _without_unpublished(record, register), record.kind)
        kept[record.kind, record.identifier] = data
        queue.extend(_referred_to(data, record.kind, register))
    return {
        kind: {key: kept[kind, key] for key in register.all(kind) if (kind, key) in kept} for kind in register.records
    }


def _of(register: Register, kind: str) -> Iterator[Record]:
    return iter(register.records.get(kind, {}).values())


def _is_published(record: Record) -> bool:
    if record.kind == "purpose":
        return record.data.get("status") == "active"
    return "retired" not in record.data


def _without_unpublished(record: Record, register: Register) -> Mapping[str, Any]:
    """A policy names its purposes in order; those that are not published must not be among them."""
    if record.kind != "policy" or "purposes" not in record.data:
        return record.data
    purposes = register.records.get("purpose", {})
    names = [key for key in record.data["purposes"] if key in purposes and _is_published(purposes[key])]
    return {**record.data, "purposes": names}


def _referred_to(data: Mapping[str, Any], kind: str, register: Register) -> Iterator[Record]:
    for reference in references(data, kind):
        for target in targets(reference.kind):
            found = register.records.get(target, {}).get(reference.identifier)
            if found is not None and _is_published(found):
                yield found
