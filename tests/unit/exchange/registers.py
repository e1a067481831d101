"""The registers of which every file is made: real, clean, smallest, as found, and hostile in every text."""

import datetime as dt
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

from browser import hostile

from generator.check import check
from generator.model import Ropa
from generator.register import Register
from generator.views.boundary import publish

ROOT = Path(__file__).resolve().parents[3]
NAMES = ("register", "tests/clean", "tests/minimal", "tests/as-found", "hostile")
ADDRESS = "https://example.com/policy/"


@cache
def register(name: str) -> Register:
    if name != "hostile":
        return check(ROOT / name, name, dt.date(2026, 11, 22), rules=()).register
    with tempfile.TemporaryDirectory() as folder:
        hostile.write(Path(folder))
        return check(Path(folder), name, dt.date(2026, 11, 22), rules=()).register


@cache
def published(name: str) -> Ropa:
    return publish(register(name))


def by_id(records: list[dict[str, Any]], identifier: str) -> dict[str, Any]:
    (found,) = (record for record in records if record["id"] == identifier)
    return found


def keys(node: Any) -> set[str]:
    """Every key, at any depth."""
    if isinstance(node, dict):
        return set(node).union(*map(keys, node.values()))
    return set().union(*map(keys, node)) if isinstance(node, list) else set()


def scalars(node: Any) -> set[str]:
    """Every value, at any depth, as text on one line."""
    if isinstance(node, dict):
        return set().union(*map(scalars, node.values()))
    if isinstance(node, list):
        return set().union(*map(scalars, node))
    return {" ".join(str(node).split())}
