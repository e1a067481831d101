"""Plain data to YAML as a person would write it, for what the program adds to a file of the register."""

import math
import re
from typing import Any

import yaml

from generator.source.scalars import Data

_WIDTH = 100
"""Columns after which a text is folded; the register's own files are about as wide."""


class _Writer(yaml.SafeDumper):
    """Writes without quotes what the loader reads back as the same text, such as dates and `NO`."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 - the base's signature
        """Indent the items of a list below their field, as the register's files do."""
        super().increase_indent(flow, indentless=False)


# What `scalars.typed` takes for something else than text, and numbers that other readers of YAML would see.
_Writer.yaml_implicit_resolvers = {}
for _tag, _form, _first in (
    ("bool", r"true|false", "tf"),
    ("null", r"null|~|", ["n", "~", ""]),
    ("int", r"-?(?:0|[1-9][0-9]{0,14})", "-0123456789"),
    ("float", r"[-+]?[0-9]*\.?[0-9]+(?:[eE][-+]?[0-9]+)?", "-+.0123456789"),
):
    _Writer.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(rf"(?:{_form})\Z"), list(_first))


def _text(writer: _Writer, value: str) -> yaml.ScalarNode:
    # A no-break space and its like may stand only where they can be seen to be meant.
    hidden = not value.replace("\n", "").isprintable()
    style = '"' if hidden else "|" if "\n" in value else ">" if len(value) > _WIDTH else None
    return writer.represent_scalar("tag:yaml.org,2002:str", value, style=style)


def _short_text(writer: "_InLine", value: str) -> yaml.ScalarNode:
    style = None if value.isprintable() else '"'
    return writer.represent_scalar("tag:yaml.org,2002:str", value, style=style)


class _InLine(_Writer):
    """Writes everything on one line."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **{**options, "default_flow_style": True})


_Writer.add_representer(str, _text)
_InLine.add_representer(str, _short_text)


def written(value: Data, indent: int = 0) -> str:
    """Return a value as YAML in block style, each line after the first indented; without a line break at the end.

    Text that a block cannot hold without changing it, such as trailing spaces, is put in quotes.
    """
    lines = yaml.dump(value, Dumper=_Writer, allow_unicode=True, width=_WIDTH, sort_keys=False).split("\n")[:-1]
    if lines[-1] == "...":
        # The mark after a bare scalar, which stands for the end of a document.
        lines.pop()
    return "\n".join([lines[0], *(" " * indent + line if line else line for line in lines[1:])])


def in_line(value: Data) -> str:
    """Return a value as YAML on one line, lists and mappings in brackets."""
    node = yaml.dump([value], Dumper=_InLine, allow_unicode=True, width=math.inf, sort_keys=False)
    return str(node).strip().removeprefix("[").removesuffix("]")
