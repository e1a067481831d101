"""The proof behind the boundary: what was written for the public, searched for every internal value."""

import html
import json
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple, Self
from urllib.parse import unquote

from generator.memory import NO_MEMORY, Memory
from generator.register import Register
from generator.source import LANGUAGES, Route
from generator.views.boundary import published
from generator.views.needles import Needles
from generator.views.passages import Passage, Reader
from generator.views.secrets import Secret, Side, of_both, of_the_program

_NO_VERSIONS: Mapping[str, Register] = MappingProxyType({})
_TAG = re.compile(r"<[^>]*>")
_ESCAPED = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)+"')
"""A text in JSON that is not written as it is read."""


class Leak(NamedTuple):
    """An internal value that stands in a public file."""

    file: Path
    path: str
    route: Route
    value: str


class Known(NamedTuple):
    """What searches find out of lines and of records, which one after another meets again."""

    files: Reader
    register: Reader
    memory: Memory

    @classmethod
    def nothing(cls, memory: Memory = NO_MEMORY) -> Self:
        """The beginning; `memory` knows the records already."""
        return cls(Reader(_forms, _whole_tags), Reader(), memory)

    def side_of(self, register: Register) -> Side:
        """What the register publishes, and what it keeps to itself."""
        return Side.of(register, self.memory.recall(published, register, self.memory), self.register, self.memory)


def leaks(
    public: Path,
    register: Register,
    earlier: Mapping[str, Register] = _NO_VERSIONS,
    *,
    passed_over: Collection[str] = (),
    formats: Collection[str] = (),
    known: Known | None = None,
) -> Iterator[Leak]:
    """Search every file below `public` for every internal value of `register`.

    A value that also stands in what may be published, or in the fixed sentences of the pages, cannot betray
    anything and is passed over; so are codes of the schema and values shorter than four characters, and the words of
    the `formats` in which the files are written, whatever they hold.

    `earlier` holds, by version, the registers of the earlier versions of the policy. What stands in the folder of one
    of them may be what is public now or was public then, and nothing that was internal then or is internal now and
    was not public then. In all other files counts only what is public now. The folders of the versions in
    `passed_over` are not searched.

    `known` is what an earlier search has found out; it makes this one faster and no less thorough.
    """
    known = known or Known.nothing()
    now = known.side_of(register)
    secret = Secret(now.known, of_the_program(tuple(formats)))
    current = Needles(now.secrets(secret))
    then = {
        version: Needles(of_both(known.side_of(other), now, secret))
        for version, other in earlier.items()
        if version not in passed_over
    }
    for file in sorted(public.rglob("*")):
        name = file.relative_to(public)
        version = _version(name)
        if file.is_file() and version not in passed_over:
            needles = then.get(version, current)
            passages = _passages(known.files, name.as_posix(), file.read_bytes())
            found = dict.fromkeys(needle for passage in passages for needle in needles.standing_in(passage))
            yield from (Leak(name, *needle) for needle in found)


def _version(name: Path) -> str:
    """The version in whose folder a file lies; empty for all others."""
    match name.parts:
        case (language, "versions", version, _, *_) if language in LANGUAGES:
            return version
    return ""


def _passages(reader: Reader, name: str, content: bytes) -> Iterator[Passage]:
    """A file's name, and its text; what JSON does not write as it is read stands by itself as well."""
    raw = content.decode("utf-8", errors="replace")
    yield reader.read(name)
    yield reader.read(raw)
    if name.endswith((".json", ".jsonld")):
        yield from (reader.read(json.loads(escaped)) for escaped in _ESCAPED.findall(raw))


def _forms(text: str) -> Sequence[str]:
    """A text in every form in which somebody could read it."""
    plain = html.unescape(text)
    if "<" not in text:
        return text, unquote(text), plain, plain, plain
    between = _TAG.split(text)
    return text, unquote(text), plain, html.unescape(" ".join(between)), html.unescape("".join(between))


def _whole_tags(line: str) -> bool:
    """Whether no tag that begins in the line goes on in the next one."""
    return line.rfind("<") <= line.rfind(">")
