"""Where in a file's text an edit is made, and what is written there. Nothing is checked here: see `splice`."""

import json
import re

from generator.source.document import Document
from generator.source.edits import Add, Append, Edit, Remove, Rename, Replace, at
from generator.source.place import Route, end_of_line
from generator.source.scalars import Data
from generator.source.written import in_line, written

_COMMA = re.compile(r"\s*,\s*")


def change(document: Document, edit: Edit) -> str:
    """Return the text of a document after an edit.

    Raises:
        LookupError: there is no place for it.
    """
    match edit:
        case Rename():
            start, end = document.extent(edit.route, key=True)
            return _put(document, start, end, in_line(edit.name))
        case Replace():
            return _replace(document, edit.route, edit.value)
        case Add():
            return _add(document, edit)
        case Append():
            return _append(document, edit)
        case Remove():
            return _remove(document, edit.route)


def _replace(document: Document, route: Route, value: Data) -> str:
    start, end = document.extent(route)
    if _in_brackets(document, route[:-1]):
        return _put(document, start, end, in_line(value))
    begin = _entry_start(document, route)
    whole = written(_entry(route, value), _column(document, begin))
    if "\n" not in whole and "\n" not in document.text[begin:start]:
        # Only the value, so that a comment after it and the way its key is written stay.
        return _put(document, start, end, _quoted_like(document.text[start:end], value))
    return _put(document, begin, end, whole)


def _add(document: Document, edit: Add) -> str:
    *above, key = edit.route
    parent = at(document.data, tuple(above))
    names = list(parent)
    if not names:
        return _replace(document, tuple(above), {str(key): edit.value})
    before = (*above, edit.after or names[-1])
    end = document.extent(before)[1]
    if _in_brackets(document, tuple(above)):
        return _put(document, end, end, f", {key}: {in_line(edit.value)}")
    column = _column(document, document.extent(before, key=True)[0])
    return _line_after(document, end, written({str(key): edit.value}, column), column)


def _append(document: Document, edit: Append) -> str:
    items = at(document.data, edit.route)
    if not items:
        return _replace(document, edit.route, [edit.value])
    last = (*edit.route, len(items) - 1)
    end = document.extent(last)[1]
    if _in_brackets(document, edit.route):
        return _put(document, end, end, f", {in_line(edit.value)}")
    column = _column(document, _entry_start(document, last))
    return _line_after(document, end, written([edit.value], column), column)


def _remove(document: Document, route: Route) -> str:
    *above, last = route
    parent = at(document.data, tuple(above))
    if len(parent) == 1:
        return _replace(document, tuple(above), [] if isinstance(last, int) else {})
    if _in_brackets(document, tuple(above)):
        return _remove_in_brackets(document, route)
    begin, end = _entry_start(document, route), document.extent(route)[1]
    line = document.text.rfind("\n", 0, begin) + 1
    if document.text[line:begin].strip():
        # The first field of an item stands beside its dash: the next one takes its place.
        return _put(document, begin, _entry_start(document, (*above, list(parent)[1])), "")
    return _put(document, line, end_of_line(document.text, end) + 1, "")


def _remove_in_brackets(document: Document, route: Route) -> str:
    begin, end = _entry_start(document, route), document.extent(route)[1]
    if comma := _COMMA.match(document.text, end):
        return _put(document, begin, comma.end(), "")
    before = document.text[:begin].rstrip().removesuffix(",")
    return before + document.text[end:]


def _quoted_like(before: str, value: Data) -> str:
    """A value on one line, in the quotes of the one before it."""
    if isinstance(value, str) and value.isprintable():
        if before.startswith('"'):
            return json.dumps(value, ensure_ascii=False)
        if before.startswith("'"):
            return "'" + value.replace("'", "''") + "'"
    return in_line(value)


def _entry(route: Route, value: Data) -> Data:
    return {route[-1]: value} if isinstance(route[-1], str) else [value]


def _entry_start(document: Document, route: Route) -> int:
    """Where the key of a field begins; of an item outside brackets the dash, within them the item itself."""
    if isinstance(route[-1], str):
        return document.extent(route, key=True)[0]
    start = document.extent(route)[0]
    return start if _in_brackets(document, route[:-1]) else document.text.rindex("-", 0, start)


def _in_brackets(document: Document, route: Route) -> bool:
    """Whether a mapping or list is written as `{...}` or `[...]`, or within such."""
    begins = (document.text[document.extent(route[:depth])[0]] for depth in range(len(route) + 1) if document.text)
    return any(sign in "{[" for sign in begins)


def _column(document: Document, index: int) -> int:
    return index - document.text.rfind("\n", 0, index) - 1


def _line_after(document: Document, end: int, lines: str, column: int) -> str:
    """The text with lines of their own below the one on which a value ends."""
    below = end_of_line(document.text, end)
    return _put(document, below, below, f"\n{' ' * column}{lines}")


def _put(document: Document, start: int, end: int, text: str) -> str:
    return document.text[:start] + text + document.text[end:]
