"""Which records use which: what the policy tells of, and which purposes a record touches."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from generator.changes.fields import is_public
from generator.changes.records import Key
from generator.register import Record, Register
from generator.schema import references, targets
from generator.source import Route

_ROOTS: Final = ("register", "controller", "rights", "policy", "purpose", "cookie", "change")
"""The kinds that are published without being named by others."""


class Uses(NamedTuple):
    """What follows from the references of a register."""

    published: frozenset[Key]
    """The records that are published: those that `views.boundary` keeps, without making the public data."""
    purposes: Mapping[Key, set[str]]
    """The purposes that use each record, directly or through a transfer."""


class _Named(NamedTuple):
    key: Key
    public: bool


def uses(register: Register) -> Uses:
    """Follow every reference once."""
    named = {(record.kind, record.identifier): tuple(_named(record, register)) for record in register.each()}
    return Uses(_published(register, named), _purposes(register, named))


def _named(record: Record, register: Register) -> Iterator[_Named]:
    for reference in references(record.data, record.kind):
        for target in targets(reference.kind):
            if reference.identifier in register.records.get(target, {}):
                yield _Named((target, reference.identifier), is_public(record.kind, _path(reference.route)))


def _path(route: Route) -> tuple[str, ...]:
    return tuple(step for step in route if isinstance(step, str))


def _published(register: Register, named: Mapping[Key, tuple[_Named, ...]]) -> frozenset[Key]:
    found: set[Key] = set()
    queue = [record for kind in _ROOTS for record in register.records.get(kind, {}).values() if _is_shown(record)]
    while queue:
        record = queue.pop()
        key = record.kind, record.identifier
        if key in found:
            continue
        found.add(key)
        others = (register.records[one.key[0]][one.key[1]] for one in named[key] if one.public and one.key not in found)
        queue.extend(other for other in others if _is_shown(other))
    return frozenset(found)


def _is_shown(record: Record) -> bool:
    return record.data.get("status") == "active" if record.kind == "purpose" else "retired" not in record.data


def _purposes(register: Register, named: Mapping[Key, tuple[_Named, ...]]) -> Mapping[Key, set[str]]:
    found: defaultdict[Key, set[str]] = defaultdict(set)
    for purpose in register.records.get("purpose", {}).values():
        if purpose.in_use:
            for one in named["purpose", purpose.identifier]:
                found[one.key].add(purpose.identifier)
    for identifier in register.records.get("transfer", {}):
        for one in named["transfer", identifier]:
            found[one.key] |= found.get(("transfer", identifier), set())
    for identifier, cookie in register.records.get("cookie", {}).items():
        found["cookie", identifier] |= set(cookie.data.get("purposes", ()))
    return found
