"""What decides an output beside the register: the program's files, and the rules that the register passed."""

import hashlib
import json
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final

from generator.rules import all_rules

_NOT_PROGRAM: Final = frozenset({"__pycache__", "resources"})


@cache
def program_digest() -> str:
    """The SHA-256 of every file of the program and its schemas, the same in a checkout and when installed."""
    found = hashlib.sha256()
    for package in ("generator", "generator.resources.schema"):
        for path, content in _files(files(package), package):
            found.update(f"{path}\0{len(content)}\0".encode())
            found.update(content)
    return found.hexdigest()


@cache
def rules_digest() -> str:
    """The SHA-256 of the catalogue of rules: code, name, severity, articles and page of each."""
    catalogue = [[rule.code, rule.name, rule.severity, rule.articles, rule.docstring] for rule in all_rules().values()]
    return hashlib.sha256(json.dumps(catalogue, ensure_ascii=False).encode()).hexdigest()


def _files(folder: Traversable, path: str) -> Iterator[tuple[str, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda one: one.name):
        if entry.name in _NOT_PROGRAM or entry.name.startswith("."):
            continue
        inside = f"{path}/{entry.name}"
        if entry.is_dir():
            yield from _files(entry, inside)
        else:
            yield inside, entry.read_bytes()
