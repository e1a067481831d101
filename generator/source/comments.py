"""The text of a file without its comments: the facts as people wrote them, without what they wrote beside them."""

import re
from collections.abc import Iterator
from typing import Final

from generator.source.document import Document

_COMMENT: Final = re.compile(r"#[^\n]*")
_BESIDE: Final = re.compile(r"[ \t]+#[^\n]*")
_EMPTY: Final = re.compile(r"(?:[ \t]*(?:\n|\Z))*")
_BLOCK: Final = ("|", ">")


def without_comments(document: Document) -> str:
    """Return the text of a usable file without comments, and without the lines that held nothing else."""
    text, kept, at = document.text, list[str](), 0
    for start, end in comment_extents(document):
        kept.append(text[at:start].rstrip(" \t"))
        line = text.rfind("\n", 0, start) + 1
        # After such a line the empty ones go too: they would become part of a block text before it.
        empty = None if text[line:start].strip() else _EMPTY.match(text, end)
        at = empty.end() if empty else end
    return "".join((*kept, text[at:]))


def comment_extents(document: Document) -> Iterator[tuple[int, int]]:
    """The extent of each comment: between two scalars, any number sign begins one."""
    text, at = document.text, 0
    if "#" not in text:
        return
    for start, end in document.scalars():
        yield from (found.span() for found in _COMMENT.finditer(text, at, start))
        if text.startswith(_BLOCK, start):
            # The line on which a block text begins holds none of it.
            first = text.find("\n", start, end)
            yield from (found.span() for found in _BESIDE.finditer(text, start, end if first < 0 else first))
        at = end
    yield from (found.span() for found in _COMMENT.finditer(text, at))
