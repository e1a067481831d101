"""Canaries made from the schema: one in every internal property there is, in every record that could hold it."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from generator.schema import KINDS, Node, schema_of

IMAGES = {"logo.svg": b"<svg/>", "logo-dark.svg": b"<svg/>"}
# Not what the program writes for itself: digests by place, without properties; test_translations plants there.
FULL_KINDS = [kind.entry or kind.name for kind in KINDS if kind.name != "translations"]


def internal_routes(node: Node, route: tuple[str, ...] = (), around: str = "public") -> Iterator[tuple[str, ...]]:
    """The route of every property that is internal itself or lies in one that is; `[]` stands for an item."""
    seen = "internal" if "internal" in (around, node.visibility) else "public"
    if route and seen == "internal":
        yield route
    for key, child in node.properties.items():
        yield from internal_routes(child, (*route, key), seen)
    if node.items is not None:
        yield from internal_routes(node.items, (*route, "[]"), seen)
    for branch in node.branches:
        if not branch.is_none or "none" not in route:
            yield from internal_routes(branch, route, seen)


def canary(kind: str, route: tuple[str, ...]) -> str:
    """A word that stands for one property and occurs nowhere else."""
    return "canary" + "".join(part for word in (kind, *route) for part in word.split("_") if part != "[]").replace(
        "-", ""
    )


def example(node: Node, kind: str, route: tuple[str, ...] = (), around: str = "public") -> Any:
    """A value for `node` in which every property is filled; the internal ones with their canaries."""
    seen = "internal" if "internal" in (around, node.visibility) else "public"
    if node.branches:
        return example(next(b for b in node.branches if not b.is_none), kind, route, seen)
    if node.properties:
        return {key: example(child, kind, (*route, key), seen) for key, child in node.properties.items()}
    if node.items is not None:
        return [example(node.items, kind, (*route, "[]"), seen)]
    if seen == "internal":
        # Whatever the schema asks for here: a date, a code, yes or no. A canary in its place is text.
        return canary(kind, route)
    return public_value(node)


def public_value(node: Node) -> Any:
    """A value that the schema takes."""
    if "const" in node.raw:
        return node.raw["const"]
    if node.enum:
        return "SE" if "SE" in node.enum else node.enum[0]
    if node.type == "boolean":
        return True
    if node.type == "integer":
        return node.raw["minimum"]
    formats = {
        "date": "2026-01-01",
        "period": "P1Y",
        "lifetime": "P1Y",
        "web-address": "https://example.com/",
        "e-mail": "a@example.com",
        "phone": "+46 35 10 00 00",
    }
    if node.format in formats:
        return formats[node.format]
    pattern = node.raw.get("pattern", "(?!)")
    return next((value for value in ("#1d3b5c", *IMAGES) if re.search(pattern, value)), "Ord")


def full_example(kind: str) -> Mapping[str, Any]:
    """A record of `kind` with every property filled."""
    value: Mapping[str, Any] = example(schema_of(kind).root, kind)
    return value
