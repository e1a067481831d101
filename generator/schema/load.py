"""The JSON Schemas: read once, every `$ref` put in its place, and a typed view of each for the rest of the package.

A `$ref` that the validators look up for each value costs half of their time; a schema without any also needs no
network, no base address and no registry.
"""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from generator.schema.kinds import KINDS
from generator.schema.node import Node, Raw, node_of

_SUFFIX = ".schema.json"
_SHARED = "common"
_ANNOTATIONS = frozenset({"title", "description"})


class SchemaError(ValueError):
    """The schemas themselves are wrong; always a defect of the program."""


class Schema(NamedTuple):
    """The schema of one kind: as JSON for the validators, and as nodes."""

    name: str
    raw: Raw
    root: Node


class _Inliner:
    """Puts shared definitions where they are referred to; each definition is made once and shared."""

    def __init__(self, definitions: Mapping[str, Raw]) -> None:
        self._definitions = definitions
        self._done: dict[str, Raw] = {}
        self._open: set[str] = set()

    def _definition(self, reference: str) -> Raw:
        name = reference.rpartition("#/$defs/")[2]
        if name not in self._done:
            if name not in self._definitions or reference not in (
                f"#/$defs/{name}",
                f"{_SHARED}{_SUFFIX}#/$defs/{name}",
            ):
                raise SchemaError(f"$ref to nothing: {reference}")
            if name in self._open:
                raise SchemaError(f"$ref to itself: {reference}")
            self._open.add(name)
            self._done[name] = self.inlined(self._definitions[name])
        return self._done[name]

    def _merged(self, node: Raw) -> Raw:
        siblings = {key: self._any(value) for key, value in node.items() if key != "$ref"}
        definition = self._definition(node["$ref"])
        for key in siblings.keys() & definition.keys():
            # Both sides of a condition hold in Draft 2020-12; only what is said about a value may be said again.
            if key not in _ANNOTATIONS and not key.startswith("x-"):
                raise SchemaError(f"{key} stands both beside and behind $ref {node['$ref']}")
        return {**definition, **siblings}

    def _any(self, value: Any) -> Any:
        if isinstance(value, dict):
            return self.inlined(value)
        return [self._any(item) for item in value] if isinstance(value, list) else value

    def inlined(self, node: Raw) -> Raw:
        """Return the schema with every `$ref` replaced by what it refers to."""
        if "$ref" in node:
            return self._merged(node)
        return {key: self._any(value) if type(value) in (dict, list) else value for key, value in node.items()}


def _read(name: str) -> Raw:
    text = files("generator.resources.schema").joinpath(name + _SUFFIX).read_bytes()
    raw: Raw = json.loads(text)
    return raw


@cache
def schemas() -> Mapping[str, Schema]:
    """Return the schema of every kind, of files and of the entries in files of entries, by the kind's name.

    Raises:
        SchemaError: a `$ref` leads nowhere.

    """
    inliner = _Inliner(_read(_SHARED)["$defs"])
    seen: dict[int, Node] = {}
    found: dict[str, Schema] = {}
    for kind in KINDS:
        raw = inliner.inlined({key: value for key, value in _read(kind.name).items() if key not in ("$id", "$schema")})
        root = node_of(raw, seen)
        found[kind.name] = Schema(kind.name, raw, root)
        if kind.entry is not None:
            if root.entries is None:
                raise SchemaError(f"{kind.name} is to be a mapping from id to entry")
            found[kind.entry] = Schema(kind.entry, root.entries.raw, root.entries)
    return found


def schema_of(kind: str) -> Schema:
    """Return the schema of one kind.

    Raises:
        KeyError: no such kind.

    """
    return schemas()[kind]
