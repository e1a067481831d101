"""What the tests of the schemas share: records made from the schemas, right ones and wrong ones."""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import strategies as st

from generator.schema import KINDS, Node, schema_of

Records = Callable[[str], st.SearchStrategy[dict[str, Any]]]
_IDS = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,4}){0,2}", fullmatch=True)
_WORDS = st.text("abcåäöÅÄÖéXYZ 0123456789.,:;–'\"<>&#-", min_size=1, max_size=12).filter(str.strip)
_PERIODS = st.sampled_from(["P1Y", "P36M", "P2W", "P30D", "P1Y6M"])
_FORMATS: dict[str, st.SearchStrategy[str]] = {
    "date": st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31)).map(str),
    "period": _PERIODS,
    "lifetime": st.just("session") | _PERIODS,
    "web-address": st.sampled_from(["https://acme.example", "https://åäö.example:8080/a?b=c#d"]),
    "e-mail": st.sampled_from(["dpo@acme.example", "åsa@acme.example"]),
    "phone": st.sampled_from(["+46 35 18 05 00", "+4535180500"]),
}


def _texts(node: Node) -> st.SearchStrategy[str]:
    if node.format in _FORMATS:
        return _FORMATS[node.format]
    pattern = node.raw.get("pattern", "")
    if not pattern.startswith("^"):
        return _WORDS
    if node.ref is not None or "maxLength" in node.raw:
        return _IDS
    return st.from_regex(re.compile(pattern.removesuffix(r"(?!\n)"), re.ASCII), fullmatch=True)


def _demanded(node: Node, data: dict[str, Any]) -> Iterator[str]:
    """The fields that others demand."""
    for rule in node.raw.get("allOf", ()):
        if all(data.get(key) == demand["const"] for key, demand in rule["if"]["properties"].items()):
            yield from rule["then"]["required"]


@st.composite
def _objects(draw: st.DrawFn, node: Node) -> dict[str, Any]:
    keys = [key for key in node.properties if key in node.required or draw(st.integers(0, 2)) == 0]
    data = {key: draw(_values(node.properties[key])) for key in keys or list(node.properties)[:1]}
    demanded = [key for key in _demanded(node, data) if key not in data]
    return data | {key: draw(_values(node.properties[key])) for key in demanded}


def _parts(node: Node) -> st.SearchStrategy[Any] | None:
    """Values that have others inside them."""
    if node.branches:
        return st.one_of(*(_values(branch) for branch in node.branches))
    if node.entries is not None:
        return st.dictionaries(_IDS, _values(node.entries), min_size=1, max_size=3)
    if node.items is not None:
        return st.lists(_values(node.items), min_size=1, max_size=2, unique_by=repr)
    return _objects(node) if node.properties else None


def _values(node: Node) -> st.SearchStrategy[Any]:
    if (parts := _parts(node)) is not None:
        return parts
    if "const" in node.raw:
        return st.just(node.raw["const"]).map(deepcopy)
    if node.enum:
        return st.sampled_from(node.enum)
    if node.type == "integer":
        return st.integers(node.raw["minimum"], node.raw.get("maximum", 10**6))
    return st.booleans() if node.type == "boolean" else _texts(node)


_STRATEGIES = {name: _values(schema_of(name).root) for kind in KINDS for name in (kind.name, kind.entry) if name}


# Shown by its kind alone: Hypothesis prints strategies when a test fails, and warns of those that hold a schema.
@st.composite
def _record(draw: st.DrawFn, kind: str) -> dict[str, Any]:
    record: dict[str, Any] = draw(_STRATEGIES[kind])
    return record


@pytest.fixture(scope="session")
def records() -> Records:
    """A strategy for the records of a kind that follow its schema."""
    return _record
