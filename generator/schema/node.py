"""A place in a schema, typed: what may stand there, what it is called, what asks for it, who may see it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from generator.source import Message

Raw: TypeAlias = dict[str, Any]
Visibility = Literal["public", "internal"]
PythonType: TypeAlias = type
_PYTHON_TYPES: Mapping[str, PythonType] = {
    "string": str,
    "boolean": bool,
    "integer": int,
    "object": dict,
    "array": list,
}
_NO_NODES: Mapping[str, "Node"] = {}


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Node:
    """One schema, with what stands inside it; compared by identity."""

    raw: Raw = field(repr=False)
    title: str
    description: str
    label: Message | None
    """The property's name for readers; None at the root, for the items of a list and for branches."""
    article: str | None
    """What asks for the property, as `30(1)(c), 13(1)(e)`."""
    visibility: Visibility | None
    """None where the schema says nothing, which never means public for a property."""
    classifies: bool
    """Whether it sorts the record in words that only the rules know, and says nothing to a reader."""
    type: str | None
    ref: str | None
    """What kind of record the value names, see `kinds.targets`."""
    expected: bool
    """Whether its absence is a gap in the register, always or under the condition below."""
    expected_when: Mapping[str, tuple[str, ...]]
    """The fields beside it, and their codes, under which it is expected; empty where it always is."""
    format: str | None
    message: Message | None
    """What the value looks like, for whom the pattern says nothing."""
    enum: tuple[str, ...]
    enum_labels: Mapping[str, Message]
    required: tuple[str, ...]
    properties: Mapping[str, "Node"]
    entries: "Node | None"
    """What stands behind every key, in a mapping from id to entry."""
    items: "Node | None"
    branches: tuple["Node", ...]
    """Of which exactly one is meant."""

    @property
    def python_type(self) -> PythonType | None:
        """The type of the values that stand here; None where there are branches, or the schema does not say."""
        if self.type is not None:
            return _PYTHON_TYPES[self.type]
        return type(self.raw["const"]) if "const" in self.raw else None

    def accepts_type(self, value: object) -> bool:
        """Whether the value is of the type that stands here; where there are branches, of the type of any."""
        if self.branches:
            return any(branch.accepts_type(value) for branch in self.branches)
        # bool is an int to Python, but not to JSON.
        return type(value) is self.python_type

    def is_expected(self, around: Mapping[str, object]) -> bool:
        """Whether the property's absence from `around`, the object it belongs to, is a gap."""
        return self.expected and all(around.get(key) in codes for key, codes in self.expected_when.items())

    @property
    def is_text(self) -> bool:
        """Whether it is a text in both languages."""
        return self.properties.keys() == {"sv", "en"}

    @property
    def is_none(self) -> bool:
        """Whether it is "none, because ..."."""
        return self.properties.keys() == {"none"}


def _message(value: Mapping[str, str] | None) -> Message | None:
    return None if value is None else Message(sv=value["sv"], en=value["en"])


def _condition(expected: object) -> Mapping[str, tuple[str, ...]]:
    return {key: tuple(codes) for key, codes in expected.items()} if isinstance(expected, dict) else {}


def node_of(raw: Raw, seen: dict[int, Node]) -> Node:
    """Return the node of a schema without `$ref`; `seen` lets definitions that several schemas share be made once."""
    if id(raw) in seen:
        return seen[id(raw)]
    extra, items = raw.get("additionalProperties"), raw.get("items")
    seen[id(raw)] = node = Node(
        raw=raw,
        title=raw.get("title", ""),
        description=raw.get("description", ""),
        label=_message(raw.get("x-label")),
        article=raw.get("x-article"),
        visibility=raw.get("x-visibility"),
        classifies="x-classifies" in raw,
        type=raw.get("type"),
        ref=raw.get("x-ref"),
        expected="x-expected" in raw,
        expected_when=_condition(raw.get("x-expected")),
        format=raw.get("format") or raw.get("x-format"),
        message=_message(raw.get("x-message")),
        enum=tuple(raw.get("enum", ())),
        enum_labels={code: Message(**label) for code, label in raw.get("x-enum-label", {}).items()},
        required=tuple(raw.get("required", ())),
        properties={key: node_of(value, seen) for key, value in raw["properties"].items()}
        if "properties" in raw
        else _NO_NODES,
        entries=node_of(extra, seen) if isinstance(extra, dict) else None,
        items=node_of(items, seen) if isinstance(items, dict) else None,
        branches=tuple(node_of(branch, seen) for branch in raw.get("oneOf", ())),
    )
    return node
