"""Values and lines of YAML as they are shown in a message, and the lines to write instead."""

import re
from collections.abc import Iterable, Iterator

from generator.schema.node import Node
from generator.source import Data, Language, Message
from generator.source.scalars import typed

_SHOWN = 40
_LISTED = 12
# What no reader of YAML takes for anything but text; and dates, which the register writes plainly.
_PLAIN = re.compile(r"[A-Za-zÅÄÖÉÜåäöéü0-9/+](?:(?:[\w ./()+@–-]|:(?=[^\s]))*[\w./()+@–])?")
_NOT_TEXT = re.compile(
    r"(?i:y|n|yes|no|on|off|true|false|null|[-+]?(?:[0-9][0-9_]*\.?[0-9_]*(?:e[-+]?[0-9]+)?|0x[0-9a-f_]+|0o?[0-7_]+|0b[01_]+))"
    r"|[0-9]+(?::[0-9]+)+"
)
_PLACEHOLDERS = {
    "date": Message(sv="ÅÅÅÅ-MM-DD", en="YYYY-MM-DD"),
    "period": Message(sv="P…", en="P…"),
    "web-address": Message(sv="https://…", en="https://…"),
    "phone": Message(sv="+…", en="+…"),
}
_TYPES = {
    bool: Message(sv="ett ja/nej-värde", en="a true/false value"),
    int: Message(sv="ett tal", en="a number"),
    str: Message(sv="en text", en="a text"),
    list: Message(sv="en lista", en="a list"),
    dict: Message(sv="en grupp fält", en="a group of fields"),
}


def both(text: str) -> Message:
    """Return what reads the same in both languages: YAML."""
    return Message(sv=text, en=text)


def quoted(text: str) -> Message:
    """Put the quotation marks of each language around a text, shortened where it is long."""
    text = " ".join(text.split())
    if "“" in text or "”" in text:
        return both(f"'{text}'")
    text = text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
    return Message(sv=f"”{text}”", en=f"“{text}”")


def shown(value: Data) -> Message:
    """Say what a value is, with the value where it is short: `en text (”nej”)`."""
    kind = Message(sv="inget", en="nothing") if value is None else _TYPES[type(value)]
    if isinstance(value, str):
        mark = quoted(value)
        return Message(sv=f"{kind.sv} ({mark.sv})", en=f"{kind.en} ({mark.en})")
    if isinstance(value, (bool, int)):
        return Message(sv=f"{kind.sv} ({scalar(value)})", en=f"{kind.en} ({scalar(value)})")
    return kind


def scalar(value: str | bool | int) -> str:  # noqa: FBT001 - a value of the register
    """Write a value in YAML so that every reader reads it back as it is."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if _PLAIN.fullmatch(value) and not _NOT_TEXT.fullmatch(value) and typed(value) == value:
        return value
    if "\n" in value:
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
    return "'" + value.replace("'", "''") + "'"


def code(node: Node, value: str) -> Message:
    """Show a code with its label: `”active” (Pågår)`."""
    label = node.enum_labels.get(value)
    mark = quoted(value)
    return mark if label is None else Message(sv=f"{mark.sv} ({label.sv})", en=f"{mark.en} ({label.en})")


def allowed(node: Node) -> Message | None:
    """List the codes that are allowed, unless they are too many to read."""
    if not 0 < len(node.enum) <= _LISTED:
        return None
    codes = ", ".join(map(scalar, node.enum))
    return Message(sv=f"Tillåtna värden: {codes}.", en=f"Allowed values: {codes}.")


def sentences(*parts: Message | None) -> Message:
    """Join sentences, leaving out those that there are not."""
    said = [part for part in parts if part is not None]
    return Message(sv=" ".join(part.sv for part in said), en=" ".join(part.en for part in said))


def to_write(key: str, node: Node) -> Message:
    """Return the lines that give a field, with … for what only the author knows."""
    return Message(sv="\n".join(_field(key, node, "sv")), en="\n".join(_field(key, node, "en")))


def item_to_write(key: str, node: Node) -> Message:
    """Return the lines that give a field as a list with one item like `node`."""
    return Message(sv="\n".join(_list(key, node, "sv")), en="\n".join(_list(key, node, "en")))


def _field(key: str, node: Node, language: Language) -> Iterator[str]:
    node = next((branch for branch in node.branches if not branch.is_none), node)
    if node.items is not None:
        yield from _list(key, node.items, language)
    elif node.properties:
        yield f"{key}:"
        yield from _indented(_inner(node, language), "  ")
    else:
        yield f"{key}: {_placeholder(node, language)}"


def _list(key: str, items: Node, language: Language) -> Iterator[str]:
    if items.properties:
        first, *others = _inner(items, language)
        yield f"{key}:"
        yield f"  - {first}"
        yield from _indented(others, "    ")
    else:
        yield f"{key}: [{_placeholder(items, language)}]"


def _inner(node: Node, language: Language) -> Iterator[str]:
    for key in node.required or list(node.properties)[:1]:
        yield from _field(key, node.properties[key], language)


def _indented(lines: Iterable[str], indent: str) -> Iterator[str]:
    return (indent + line for line in lines)


def _placeholder(node: Node, language: Language) -> str:
    if "const" in node.raw:
        value = node.raw["const"]
        return f"[{', '.join(value)}]" if isinstance(value, list) else str(value)
    if node.type == "boolean":
        return "true | false"
    if 0 < len(node.enum) <= _LISTED:
        return " | ".join(map(scalar, node.enum))
    return _PLACEHOLDERS.get(node.format or "", both("…")).in_(language)
