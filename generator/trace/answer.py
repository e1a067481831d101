"""Everything behind what was asked, with file, line and who last changed it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import islice
from typing import Final

from generator.register import Register
from generator.register.targets import dotted
from generator.source import LANGUAGES, Language
from generator.trace.behind import Source
from generator.trace.find import Finder
from generator.trace.fixed import sentence_at
from generator.trace.history import with_history
from generator.trace.lines import paragraph
from generator.trace.model import Answer, Fact, Trace
from generator.trace.page import Found
from generator.trace.renderings import value_at

_MOST: Final = 12
"""So many different origins of one sentence are told; a longer part of it finds fewer."""
_LONGEST: Final = 70


def answered(asked: str, register: Register, display: str, languages: Sequence[Language] = LANGUAGES) -> Answer:
    """What lies behind a sentence, a place on the page, an id or a field.

    Raises:
        NotFoundError: it is nowhere.
    """
    found = Finder(register, languages).find(asked)
    every = list(_different(_trace(one, register) for one in found))
    traces = every[:_MOST]
    facts = [fact for trace in traces for fact in trace.facts]
    known, history = with_history(facts, register.root, display)
    changed = iter(known)
    told = tuple(replace(trace, facts=tuple(islice(changed, len(trace.facts)))) for trace in traces)
    return Answer(asked, told, len(every) - len(traces), history)


def _different(traces: Iterable[Trace]) -> Iterable[Trace]:
    """The first of those that lead to the same facts, whatever the page around them."""
    met = set()
    for trace in traces:
        key = tuple((fact.file, fact.line, fact.field) for fact in trace.facts), trace.sentences
        if key not in met:
            met.add(key)
            yield trace


def _trace(found: Found, register: Register) -> Trace:
    facts = tuple(dict.fromkeys(_fact(source, found.language, register) for source in found.sources))
    return Trace(
        origin=found.origin,
        language=found.language,
        path=found.path,
        anchor=found.anchor,
        text=found.text,
        facts=facts,
        sentences=tuple(sentence_at(key, found.language or "sv") for key in found.keys),
    )


def _fact(source: Source, language: Language | None, register: Register) -> Fact:
    record = source.record
    route = (*record.route, *source.route)
    document = register.documents[record.path]
    key = document.span(route, key=True)
    value = document.span(route, key=source.missing or not source.route)
    stands = value_at(dict(record.data), source.route)
    if isinstance(stands, dict) and language is not None and isinstance(stands.get(language), str):
        stands = stands[language]
    first, last = min(key.line, value.line), max(value.line, value.end_line - (value.end_column == 1))
    if source.words and last > first:
        first, last = paragraph(document, source.words, first, last)
        stands = source.words
    return Fact(
        file=record.path,
        line=first,
        end_line=last,
        field=dotted(route),
        value=_short(stands) if isinstance(stands, str) else "",
        missing=source.missing,
    )


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[:_LONGEST].rpartition(" ")[0] + " …"
