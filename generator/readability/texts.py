"""The register's own texts that reach the page, each with the places that say it."""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from generator.readability.blocks import blocks
from generator.readability.model import Place, Sentence, Text, measure
from generator.readability.pieces import is_running
from generator.readability.sentences import sentences
from generator.readability.words import long_words, words
from generator.register import Record, Register
from generator.register.targets import dotted
from generator.schema import internal_values
from generator.source import LANGUAGES, Data, Document, Language, Route
from generator.views.boundary import published
from generator.views.public.prose import rendered
from generator.views.public.words import one_line

_OPENING: Final = 4
"""A sentence is found in its file by so many words."""


class Written(NamedTuple):
    """One text of one record."""

    place: Place
    route: Route
    document: Document
    blocks: Mapping[Language, tuple[str, ...]]

    def sentences(self, language: Language) -> Iterator[Sentence]:
        """Its sentences in one language, each at the line on which it begins."""
        first = self.document.span((*self.route, language))
        for block in self.blocks[language]:
            for sentence in sentences(block):
                yield Sentence(
                    file=self.place.file,
                    line=_line(self.document, sentence, first.line, first.end_line),
                    field=self.place.field,
                    text=sentence,
                    words=len(words(sentence)),
                    long_words=tuple(long_words(sentence)),
                )


class _Page:
    """What the page says in one language, to find a text in."""

    def __init__(self, pieces: tuple[str, ...]) -> None:
        self._text = "\n".join(pieces).casefold()
        self._starts: dict[str, int] = {}
        at = 0
        for line in self._text.split("\n"):
            self._starts.setdefault(line, at)
            at += len(line) + 1

    def where(self, blocks: tuple[str, ...]) -> int:
        """Where the page says the text; below 0 where it does not. A whole piece is found without a search."""
        if not blocks:
            return -1
        opening = blocks[0].casefold()
        found = self._starts.get(opening)
        return self._text.find(opening.removesuffix(".")) if found is None else found


def written(register: Register, pieces: Mapping[Language, tuple[str, ...]]) -> list[list[Written]]:
    """The texts that are among the policy's pieces, in reading order; those that say the same stand together."""
    page = _Page(pieces[LANGUAGES[0]])
    met: dict[tuple[tuple[str, ...], ...], list[Written]] = {}
    for text in _public(register):
        met.setdefault(tuple(text.blocks[language] for language in LANGUAGES), []).append(text)
    found = [(page.where(texts[0].blocks[LANGUAGES[0]]), texts) for texts in met.values()]
    return [texts for at, texts in sorted(found, key=lambda pair: pair[0]) if at >= 0]


def text_of(same: list[Written]) -> Text:
    """The measure of a text, with all its places."""
    both = same[0].blocks
    return Text(
        places=tuple(text.place for text in same),
        measures={language: measure(both[language]) for language in LANGUAGES},
        is_name=not any(is_running(block) for language in LANGUAGES for block in both[language]),
    )


def _public(register: Register) -> Iterator[Written]:
    kept = published(register)
    for kind, entries in kept.items():
        for identifier in entries:
            record = register.records[kind][identifier]
            hidden = {route for route, _ in internal_values(record.data, kind)}
            for route, text in _texts(dict(record.data), ()):
                if (*route, LANGUAGES[0]) not in hidden:
                    yield _written(register, record, route, text)


def _texts(value: Data, route: Route) -> Iterator[tuple[Route, Mapping[str, str]]]:
    if isinstance(value, dict):
        if value.keys() == set(LANGUAGES):
            yield route, {language: str(value[language]) for language in LANGUAGES}
            return
        for key, item in value.items():
            yield from _texts(item, (*route, key))
    elif isinstance(value, list):
        for position, item in enumerate(value):
            yield from _texts(item, (*route, position))


def _written(register: Register, record: Record, route: Route, text: Mapping[str, str]) -> Written:
    document, whole = register.documents[record.path], (*record.route, *route)
    is_markdown = record.kind == "text" and route == ("body",)
    return Written(
        place=Place(file=record.path, line=document.span(whole, key=True).line, field=dotted(whole)),
        route=whole,
        document=document,
        blocks={
            language: blocks(rendered(text[language])) if is_markdown else (one_line(text[language]),)
            for language in LANGUAGES
        },
    )


def _line(document: Document, sentence: str, first: int, last: int) -> int:
    """The line between these on which the sentence begins; the first where its opening is broken by Markdown."""
    opening = sentence.split()[:_OPENING]
    for length in range(len(opening), 0, -1):
        sought = " ".join(opening[:length])
        for number in range(first, last + 1):
            if sought in " ".join(document.line(number).split()):
                return number
    return first
