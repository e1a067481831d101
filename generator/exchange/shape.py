"""The JSON Schema of the published records, from the same places of the register's schema as the facts themselves."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from generator.exchange.facts import Form, form_of, is_article, public_fields, stated
from generator.model import Right
from generator.schema import Node, schema_of

Shape = dict[str, Any]

_LISTS: Mapping[str, str] = {
    "data-subject": "data_subjects",
    "data-category": "data_categories",
    "security-measure": "security_measures",
    "source": "sources",
    "purpose": "purposes",
    "recipient": "recipients",
    "independent-controller": "recipients",
    "transfer": "transfers",
    "text": "texts",
}
"""Where in the file the records lie that an id names."""
# What the register's schema says to those who write the register and not to those who read this file.
_FOR_WRITERS = (
    (r"[,;] (or|otherwise) none with the reason", "; `{none: true}` where there is none"),
    (r" \(files in [a-z-]+/\)", ""),
    (r"Files in texts/", "Texts"),
    (r"Files in transfers/", "The transfers"),
    (r"(Files|A file) in processors/ or independent-controllers/", "Who it is"),
    (r", from vocabulary/[a-z.-]+", ""),
    (r"From vocabulary/[a-z-]+\.yaml", "What it is"),
    (r"; write it in quotes: '2'", ""),
)


def shape(node: Node, *, without: frozenset[str] = frozenset()) -> Shape:
    """The schema of a record: closed, every property with title and description."""
    found = {key: child for key, child in public_fields(node) if key not in without}
    return closed(
        {key: _property(child) for key, child in found.items()},
        [key for key in node.required if key in found],
    )


def record(kind: str, *, without: frozenset[str] = frozenset(), more: Mapping[str, Shape] | None = None) -> Shape:
    """The schema of the records of a kind in a list: with an id, and with `more` that follows from other records."""
    root = schema_of(kind).root
    body = shape(root, without=without)
    more = more or {}
    identifier = {"title": "Id", "description": "The same in both languages and in every version.", **ref("id")}
    properties = {"id": identifier, **body["properties"], **more}
    required = ["id", *body["required"], *more]
    return {"title": root.title, "description": root.description, **closed(properties, required)}


def closed(properties: Mapping[str, Shape], required: list[str]) -> Shape:
    """An object that has these properties and no others."""
    return {"type": "object", "properties": dict(properties), "required": required, "additionalProperties": False}


def ref(name: str) -> Shape:
    """A reference to a shared definition."""
    return {"$ref": f"#/$defs/{name}"}


def list_of(items: Shape) -> Shape:
    """A list."""
    return {"type": "array", "items": items}


def coded(node: Node) -> Shape:
    """A code with its names."""
    properties: dict[str, Shape] = {
        "code": {"title": "Code", "description": "The fact, whatever the language.", "enum": list(node.enum)},
        "sv": {"title": "Swedish", "description": "Its name in Swedish.", "type": "string"},
        "en": {"title": "English", "description": "Its name in English.", "type": "string"},
    }
    articles = {is_article(code) for code in node.enum}
    if True in articles:
        properties["reference"] = {
            "title": "Reference",
            "description": "The article as readers know it.",
            **ref("text"),
        }
    return closed(properties, ["code", "sv", "en", *(["reference"] if articles == {True} else [])])


def _property(node: Node) -> Shape:
    return {"title": node.title, "description": _told(node), **_value(node)}


def _told(node: Node) -> str:
    told = node.description
    for pattern, instead in _FOR_WRITERS:
        told = re.sub(pattern, instead, told)
    inner = stated(node)
    place = _LISTS.get((inner.items.ref if inner.items else inner.ref) or "")
    return f"{told.rstrip('.')}: by id, from `{place}`." if place else told


def _value(node: Node) -> Shape:
    if any(branch.is_none for branch in node.branches):
        return {"oneOf": [_inner(stated(node)), ref("none")]}
    return _inner(stated(node))


def _inner(node: Node) -> Shape:
    return _SHAPES[form_of(node)](node)


def _list(node: Node) -> Shape:
    return list_of(_inner(stated(node.items)) if node.items else {})


def _plain(node: Node) -> Shape:
    if node.ref or node.format == "id":
        return ref("id")
    if node.enum:
        return ref("right") if set(node.enum) == set(Right) else {"enum": list(node.enum)}
    if node.format == "date":
        return {"type": "string", "format": "date"}
    return {"type": node.type or "string"}


_SHAPES: Mapping[Form, Callable[[Node], Shape]] = {
    Form.TEXT: lambda _: ref("text"),
    Form.RECORD: shape,
    Form.LIST: _list,
    Form.COUNTRY: lambda _: ref("country"),
    Form.PERIOD: lambda _: ref("period"),
    Form.CODE: coded,
    Form.PLAIN: _plain,
}
