"""Which of several alternatives the author of a value meant."""

import re
from collections.abc import Mapping
from functools import cache

from generator.schema.formats import FORMATS
from generator.schema.node import Node

# What a text that is not right yet was on its way to be.
_TRACES: Mapping[str, str] = {"e-mail": "@", "phone": r"^[+(]?[0-9][0-9 ()/-]*$", "web-address": r"^https?:|^www\.|/"}


def fits(node: Node, value: str) -> bool:
    """Whether a text has the form that the schema asks of it."""
    pattern, check = node.raw.get("pattern"), FORMATS.get(node.format or "")
    return (
        (not node.enum or value in node.enum)
        and (pattern is None or re.search(pattern, value) is not None)
        and (check is None or check(value))
    )


def _looks_tried(branch: Node, value: str) -> bool:
    return re.search(_TRACES.get(branch.format or "", "(?!)"), value) is not None


@cache
def _by_type(node: Node) -> Mapping[tuple[type, bool], list[Node]]:
    """Return the alternatives by the type of the value, and by whether they are "none, because ..."."""
    found: dict[tuple[type, bool], list[Node]] = {}
    for branch in node.branches:
        if branch.python_type is not None:
            found.setdefault((branch.python_type, branch.is_none), []).append(branch)
    return found


def choose(node: Node, value: object) -> Node | None:
    """Return the alternative that fits the value by what the author can be seen to have meant.

    The key `none` means "none, because ..."; otherwise the type of the value decides, and between several kinds of
    text, the look. None where no alternative is of the value's type.
    """
    if not node.branches:
        return node
    says_none = isinstance(value, dict) and "none" in value
    fitting = _by_type(node).get((type(value), says_none), [])
    if len(fitting) > 1 and isinstance(value, str):
        right = [branch for branch in fitting if fits(branch, value)]
        fitting = right or [branch for branch in fitting if _looks_tried(branch, value)] or fitting
    return fitting[0] if fitting else None
