"""What the tests of the schemas share: records made from the schemas, right ones and wrong ones."""

import datetime as dt
import re
from collections.abc import Callable
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
    pattern = node.raw.get("pattern", r"\S")
    if pattern == r"\S":
        return _WORDS
    if node.ref is not None or "maxLength" in node.raw:
        return _IDS
    return st.from_regex(re.compile(pattern.removesuffix(r"(?!\n)"), re.ASCII), fullmatch=True)


@st.composite
def _objects(draw: st.DrawFn, node: Node) -> dict[str, Any]:
    def put(key: str) -> None:
        if key not in data:
            data[key] = draw(_values(node.properties[key]))

    data: dict[str, Any] = {}
    for key in node.properties:
        if key in node.required or draw(st.integers(0, 2)) == 0:
            put(key)
    if not data:
        put(next(iter(node.properties)))
    if "anyOf" in node.raw:
        put(draw(st.sampled_from(node.raw["anyOf"]))["required"][0])
    for rule in node.raw.get("allOf", ()):
        condition = rule["if"]["properties"]
        if all(data.get(key) == demand["const"] for key, demand in condition.items()):
            for key in rule["then"]["required"]:
                put(key)
    for key, others in node.raw.get("dependentRequired", {}).items():
        for other in others if key in data else ():
            put(other)
    return data


def _values(node: Node) -> st.SearchStrategy[Any]:
    if node.branches:
        return st.one_of(*(_values(branch) for branch in node.branches))
    if "const" in node.raw:
        return st.just(node.raw["const"]).map(deepcopy)
    if node.enum:
        return st.sampled_from(node.enum)
    if node.entries is not None:
        return st.dictionaries(_IDS, _values(node.entries), min_size=1, max_size=3)
    if node.items is not None:
        return st.lists(_values(node.items), min_size=1, max_size=2, unique_by=repr)
    if node.properties:
        return _objects(node)
    return st.booleans() if node.type == "boolean" else _texts(node)


_STRATEGIES = {name: _values(schema_of(name).root) for kind in KINDS for name in (kind.name, kind.entry) if name}


@pytest.fixture(scope="session")
def records() -> Records:
    """A strategy for the records of a kind that follow its schema."""
    return _STRATEGIES.__getitem__
