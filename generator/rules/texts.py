"""Every text of the records in use, where it stands and whether it is public; each distinct text is searched once."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple, Self
from zlib import crc32

from generator.memory import NO_MEMORY, Memory
from generator.register import Record, Register
from generator.schema import Node, schema_of
from generator.source import Data, Language, Route

_BREAK = "\n\x00\n"
"""Stands between two texts where they are searched as one; no file can hold it."""
_TEXTS_IN_BLOCK = 256
"""About so many."""
_NOT_TEXTS = frozenset({"waiver", "question"})
"""Kinds whose texts are about the register, not of it."""
_WRITTEN_OUT = frozenset({None, "web-address"})
"""Formats of strings that are words or links; the others are codes, numbers and dates."""


class Wording(NamedTuple):
    """One text, in one language, at one place."""

    text: str
    language: Language | None
    """None for a text that is the same in both."""
    public: bool
    record: Record
    route: Route
    """From the record's root; for a text in two languages it ends with the language."""
    node: Node
    """The schema's description of the property that holds the text."""

    @property
    def on(self) -> tuple[str, str]:
        """The record's kind and id."""
        return self.record.kind, self.record.identifier

    @property
    def field(self) -> str:
        """The property that holds the text."""
        names = [step for step in self.route if isinstance(step, str)]
        return names[-2] if self.language and len(names) > 1 else names[-1]


class Match(NamedTuple):
    """Where a pattern was found."""

    wording: Wording
    words: str
    """What was found, as it is written."""
    start: int
    """In the text."""


class Texts:
    """The texts of a register, without those of ended purposes and retired entries."""

    def __init__(self, register: Register, memory: Memory = NO_MEMORY) -> None:
        """Collect the texts of every record."""
        self._places: dict[tuple[str, Language | None], list[Wording]] = {}
        for record in register.each():
            if record.kind in _NOT_TEXTS or not record.in_use:
                continue
            for wording in memory.recall(_wordings, record):
                self._places.setdefault((wording.text, wording.language), []).append(wording)
        self._memory = memory
        self._joined: dict[Language | None, list[_Block]] = {}

    def __iter__(self) -> Iterator[Wording]:
        """Every text at every place."""
        for wordings in self._places.values():
            yield from wordings

    def pairs(self) -> Iterator[tuple[Wording, Wording]]:
        """Every text in two languages: the Swedish and the English side. The same pair of words comes once."""
        seen: set[tuple[str, str]] = set()
        for swedish in (w for (_, language), found in self._places.items() if language == "sv" for w in found):
            english = _other_side(swedish)
            if english is not None and (swedish.text, english.text) not in seen:
                seen.add((swedish.text, english.text))
                yield swedish, english

    def matching(
        self, pattern: re.Pattern[str], language: Language | None = None, *, public: bool | None = None
    ) -> Iterator[Match]:
        """Every place where the pattern occurs; in one language where it is given, and else in every text.

        `public` asks only for texts that are published, or only for those that are not. Each distinct text is
        searched once, however many places it stands at; `^` and `$` of a pattern with `re.MULTILINE` are lines.
        """
        for side in (language,) if language else ("sv", "en", None):
            for block in self._together(side):
                for start, words in self._memory.recall(_occurrences, pattern, block.joined):
                    index = bisect_right(block.starts, start) - 1
                    for wording in self._places[block.texts[index], side]:
                        if public is None or wording.public == public:
                            yield Match(wording, words, start - block.starts[index])

    def _together(self, language: Language | None) -> "list[_Block]":
        if language not in self._joined:
            texts = [text for text, side in self._places if side == language]
            self._joined[language] = [_Block.of(some) for some in _divided(texts)]
        return self._joined[language]


class _Block(NamedTuple):
    """Texts that are searched as one."""

    joined: str
    starts: list[int]
    texts: list[str]

    @classmethod
    def of(cls, texts: list[str]) -> Self:
        starts, at = [], len(_BREAK)
        for text in texts:
            starts.append(at)
            at += len(text) + len(_BREAK)
        return cls(_BREAK.join(["", *texts, ""]), starts, texts)


def _divided(texts: list[str]) -> Iterator[list[str]]:
    """The texts in blocks that end where a text says so, and not after so many: an edit changes one or two blocks."""
    block: list[str] = []
    for text in texts:
        block.append(text)
        if crc32(text.encode()) % _TEXTS_IN_BLOCK == 0:
            yield block
            block = []
    if block:
        yield block


def _occurrences(pattern: re.Pattern[str], joined: str) -> list[tuple[int, str]]:
    """Where the pattern occurs, and in which words."""
    return [(match.start(), match[0]) for match in pattern.finditer(joined)]


def _other_side(swedish: Wording) -> Wording | None:
    sides: Any = swedish.record.data
    for step in swedish.route[:-1]:
        sides = sides[step]
    english = sides.get("en")
    if not isinstance(english, str):
        return None
    return swedish._replace(text=english, language="en", route=(*swedish.route[:-1], "en"))


Visit = Callable[[Data, Route, Record, list[Wording]], None]


def _wordings(record: Record) -> list[Wording]:
    found: list[Wording] = []
    visit = _walk(record.kind)
    if visit is not None:
        visit(dict(record.data), (), record, found)
    return found


@cache
def _walk(kind: str) -> Visit | None:
    node = schema_of(kind).root
    return _through(node, node, public=node.visibility == "public")


def _through(node: Node, named: Node, *, public: bool) -> Visit | None:
    """The walk to the texts in `node`; `named` is the property that it belongs to. None where there are none."""
    if node.is_text:
        return _both(named, public=public)
    if node.type == "string" and not node.enum and node.ref is None:
        return _single(named, public=public) if node.format in _WRITTEN_OUT else None
    inner = [_through(part, named, public=public) for part in node.branches]
    if node.items is not None:
        inner.append(_each(_through(node.items, named, public=public)))
    inner.append(_properties(node, public=public))
    steps = [step for step in inner if step is not None]
    if not steps:
        return None

    def visit(value: Data, route: Route, record: Record, out: list[Wording]) -> None:
        for step in steps:
            step(value, route, record, out)

    return visit


def _both(named: Node, *, public: bool) -> Visit:
    sides: Mapping[str, Language] = {"sv": "sv", "en": "en"}

    def visit(value: Data, route: Route, record: Record, out: list[Wording]) -> None:
        if isinstance(value, dict):
            for key, language in sides.items():
                text = value.get(key)
                if isinstance(text, str):
                    out.append(Wording(text, language, public, record, (*route, key), named))

    return visit


def _single(named: Node, *, public: bool) -> Visit:
    def visit(value: Data, route: Route, record: Record, out: list[Wording]) -> None:
        if isinstance(value, str):
            out.append(Wording(value, None, public, record, route, named))

    return visit


def _each(step: Visit | None) -> Visit | None:
    if step is None:
        return None

    def visit(value: Data, route: Route, record: Record, out: list[Wording]) -> None:
        if isinstance(value, list):
            for position, item in enumerate(value):
                step(item, (*route, position), record, out)

    return visit


def _properties(node: Node, *, public: bool) -> Visit | None:
    steps = [
        (key, step)
        for key, child in node.properties.items()
        if (step := _through(child, child, public=public and child.visibility == "public")) is not None
    ]

    def visit(value: Data, route: Route, record: Record, out: list[Wording]) -> None:
        if isinstance(value, dict):
            for key, step in steps:
                if key in value:
                    step(value[key], (*route, key), record, out)

    return visit if steps else None
