"""Registers made from the schema itself: one record of each kind with every property, one with as little as can be.

A new property of a schema is in them by itself, with a text that occurs nowhere else.
"""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

from generator.provenance import Bundle, Provenance, Scope, bundle
from generator.register import Record, Register
from generator.schema import KINDS, Node, schema_of
from generator.source import Language

_IDS = {"on-behalf-of": "sister", "recipient": "processor-full"}
_FORMATS = {
    "date": "2026-03-0{}",
    "period": "P{}Y",
    "lifetime": "P{}M",
    "web-address": "https://example.com/{}",
    "e-mail": "post{}@example.com",
    "phone": "+46 35 10 00 0{}",
}
Facts = dict[str, dict[str, Any]]


def _value(node: Node, numbers: Iterator[int], *, full: bool) -> Any:
    if node.branches:
        chosen = next((branch for branch in node.branches if branch.is_none), None)
        if full or chosen is None:
            chosen = next(branch for branch in reversed(node.branches) if not branch.is_none)
        return _value(chosen, numbers, full=full)
    if node.is_text:
        number = next(numbers)
        return {"sv": f"Svensk text åäöé {number} slut", "en": f"English text {number} end"}
    if node.properties:
        keys = node.properties if full else [k for k, child in node.properties.items() if k in node.required]
        return {key: _value(node.properties[key], numbers, full=full) for key in keys}
    if node.items is not None:
        return [_value(node.items, numbers, full=full)]
    return _scalar(node, next(numbers))


def _scalar(node: Node, number: int) -> Any:
    if node.ref is not None:
        return _IDS.get(node.ref, f"{node.ref}-full")
    if "const" in node.raw:
        return node.raw["const"]
    if node.enum:
        return node.enum[number % len(node.enum)]
    if node.type == "boolean":
        return number % 2 == 0
    return _FORMATS.get(node.format or "", "Ord {} slut").format(number % 9 + 1 if node.format else number)


def facts() -> Facts:
    """Plain data by kind and id."""
    numbers = count(100)
    found: Facts = {}
    for kind in KINDS:
        if kind.name == "translations":  # digests by place, which are no facts
            continue
        name, node = kind.entry or kind.name, schema_of(kind.entry or kind.name).root
        full = _value(node, numbers, full=True)
        if kind.folder or kind.entry:
            least = _value(node, numbers, full=False)
            found[name] = {_IDS.get(name, f"{name}-full"): full, f"{name}-least": least}
        else:
            found[name] = {name: full}
    # Every "none, because ..." that there is, on the record that otherwise has as little as can be.
    for kind, records in found.items():
        for key, child in schema_of(kind).root.properties.items():
            if any(branch.is_none for branch in child.branches) and f"{kind}-least" in records:
                records[f"{kind}-least"][key] = _value(child, numbers, full=False)
    return found


def register_of(data: Mapping[str, Mapping[str, Any]]) -> Register:
    """A register that holds `data`, as if it had been read."""
    records = {
        kind: {key: Record(kind, key, f"register/{kind}.yaml", (), value) for key, value in entries.items()}
        for kind, entries in data.items()
    }
    return Register(Path("register"), {}, records)


def provenance_of(digest: str = "0123456789abcdef" * 4) -> Provenance:
    """A state of the register that never changes."""
    return Provenance(
        commit="c0ffee" * 6 + "c0ff",
        dirty=False,
        timestamp=datetime(2026, 11, 22, 12, 30, tzinfo=UTC),
        digest=digest,
        tool_version="0.1.0",
        program="feed" * 16,
        rules="cafe" * 16,
        law="2026-11-20",
    )


NOTHING = Bundle((), {})
"""Nothing inside, for tests of the pages."""


def bundle_of(register: Register, language: Language = "sv") -> Bundle:
    """What lies inside the PDF of a register."""
    return bundle(register, provenance_of(), Scope(language))
