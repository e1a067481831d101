"""The proof behind the boundary: what was written for the public, searched for every internal value."""

import html
import json
import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote

from generator.i18n import fixed_sentences
from generator.register import Record, Register
from generator.schema import KINDS, codes_and_labels, internal_values
from generator.source import Route
from generator.views.boundary import published

_SHORTEST = 4
"""Shorter values (a country's code, "IT") stand in ordinary words and prove nothing."""
_YES_NO = frozenset({"true", "false"})
"""Words of HTML and of programs; a yes or no without its question betrays nothing."""
_FILES = frozenset(kind.name for kind in KINDS if kind.folder)
_TAG = re.compile(r"<[^>]*>")
_SPACE = re.compile(r"\s+")
_WORD = re.compile(r"\w+")


class Leak(NamedTuple):
    """An internal value that stands in a public file."""

    file: Path
    path: str
    route: Route
    value: str


def leaks(public: Path, register: Register) -> Iterator[Leak]:
    """Search every file below `public` for every internal value of `register`.

    A value that also stands in what may be published, or in the fixed sentences of the pages, cannot betray
    anything and is passed over; so are codes of the schema and values shorter than four characters.
    """
    secrets = list(_secrets(register))
    for file in sorted(public.rglob("*")):
        if file.is_file():
            text = _Haystack(_readable(file.relative_to(public).as_posix(), file.read_bytes()))
            for path, route, value in secrets:
                if value in text:
                    yield Leak(file.relative_to(public), path, route, value)


class _Haystack:
    """A text in which values are looked for as whole words.

    A value can only stand where its words follow each other, so most are ruled out without reading the text anew.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        words = _WORD.findall(text)
        self._words, self._pairs = set(words), set(pairwise(words))

    def __contains__(self, value: str) -> bool:
        words = _WORD.findall(value)
        possible = self._words.issuperset(words) and self._pairs.issuperset(pairwise(words))
        return possible and re.search(rf"(?<!\w){re.escape(value)}(?!\w)", self._text) is not None


def _secrets(register: Register) -> Iterator[tuple[str, Route, str]]:
    public = published(register)
    ids = (identifier for records in public.values() for identifier in records)
    known = _Haystack(_flat(" ".join([*ids, *_texts(public), *fixed_sentences(), *codes_and_labels()])))
    seen: set[str] = set()
    for record in register.each():
        is_public = record.identifier in public[record.kind]
        inside = internal_values(record.data, record.kind) if is_public else _all(record)
        for route, value in inside:
            for secret in _pieces(value):
                if secret not in _YES_NO and secret not in seen:
                    seen.add(secret)
                    if secret not in known:
                        yield record.path, (*record.route, *route), secret


def _pieces(value: str) -> Iterator[str]:
    """The value whole, and its longer lines one by one: a part of a secret is a secret."""
    whole = _flat(value)
    lines = {_flat(line) for line in value.splitlines()}
    return (piece for piece in {whole, *lines} if len(piece) >= _SHORTEST)


def _texts(node: Any) -> Iterator[str]:
    for _, value in _scalars(node, ()):
        yield value


def _scalars(node: Any, route: Route) -> Iterator[tuple[Route, str]]:
    if isinstance(node, Mapping):
        for key, value in node.items():
            yield from _scalars(value, (*route, key))
    elif isinstance(node, list):
        for position, value in enumerate(node):
            yield from _scalars(value, (*route, position))
    elif node is not None and not isinstance(node, bool):
        yield route, str(node)


def _all(record: Record) -> Iterator[tuple[Route, str]]:
    """Of a record that is not published even the id is internal: it may tell what is planned."""
    if record.kind in _FILES:
        yield (), record.identifier
    yield from _scalars(record.data, ())


def _readable(name: str, content: bytes) -> str:
    """A file's name, and its text in every form in which somebody could read it."""
    raw = content.decode("utf-8", errors="replace")
    forms = [name, raw, unquote(raw), html.unescape(raw)]
    forms += [html.unescape(_TAG.sub(gap, raw)) for gap in (" ", "")]
    if name.endswith(".json"):
        forms += _texts(json.loads(raw))
    return "\n".join(_flat(form) for form in forms)


def _flat(text: str) -> str:
    return _SPACE.sub(" ", text).strip().casefold()
