"""Edits of a file's text in place: comments, order, quotes and line breaks stay as a person wrote them.

After each edit the text is read again and held against the data that were to come of it. What cannot be done so is
refused, and nothing is written.
"""

import codecs
import json
from collections import Counter
from collections.abc import Sequence

from generator.source.comments import comment_extents
from generator.source.document import Document
from generator.source.edits import Edit, Remove, edited
from generator.source.loading import parse_document
from generator.source.message import Message
from generator.source.place import Route
from generator.source.placing import change
from generator.source.scalars import Data


class SpliceError(ValueError):
    """An edit that cannot be made without touching more than it should."""

    def __init__(self, path: str, route: Route) -> None:
        """Name the file and the place."""
        place = ".".join(map(str, route)) or "/"
        self.message = Message(
            f"{path}: ”{place}” går inte att ändra utan att annat i filen rörs. Ändra för hand.",
            f"{path}: “{place}” cannot be changed without touching other things in the file. Change it by hand.",
        )
        super().__init__(self.message.en)


def spliced(content: bytes, display: str, edits: Sequence[Edit]) -> bytes:
    """Return the bytes of a file after edits, which are made one after the other; `display` names the file.

    Raises:
        SpliceError: an edit names what is not there, or cannot be made without touching more.
    """
    if not edits:
        return content
    document = parse_document(content, display)
    if _as_before(document.text, content) != content:
        # Line breaks of two kinds, or letters that would be written in another way.
        raise SpliceError(display, edits[0].route)
    for edit in edits:
        document = _after(document, edit)
    return _as_before(document.text, content)


def _as_before(text: str, content: bytes) -> bytes:
    """A text with the mark at the beginning and the line breaks that a file has."""
    mark = codecs.BOM_UTF8 if content.startswith(codecs.BOM_UTF8) else b""
    return mark + (text.replace("\n", "\r\n") if b"\r\n" in content else text).encode()


def _after(document: Document, edit: Edit) -> Document:
    if document.data is None:
        raise SpliceError(document.path, edit.route)
    try:
        meant = edited(document.data, edit)
        text = change(document, edit)
    except LookupError as error:
        raise SpliceError(document.path, edit.route) from error
    fresh = parse_document(text.encode(), document.path)
    lost = Counter(_comments(document)) - Counter(_comments(fresh))
    if fresh.data is None or not _same(fresh.data, meant) or (lost and not isinstance(edit, Remove)):
        raise SpliceError(document.path, edit.route)
    return fresh


def _same(one: Data, other: Data) -> bool:
    """Whether two data are equal, the order of their fields included."""
    return json.dumps(one) == json.dumps(other)


def _comments(document: Document) -> list[str]:
    return [document.text[start:end].rstrip() for start, end in comment_extents(document)]
