"""What lies behind a sentence, for people."""

import textwrap
from collections.abc import Iterator
from typing import Final

from generator.i18n import Translator, translator
from generator.source import Language
from generator.source.characters import visible
from generator.trace.model import Answer, Change, Fact, Origin, Trace

_WIDTH: Final = 100
_BRIEF: Final = 12
"""So many signs of a commit's hash are shown."""
_QUOTED: Final = 160


def blame_text(answer: Answer, language: Language) -> str:
    """Each occurrence with its facts, their lines, and who last changed these."""
    words = translator(language)
    parts = ["\n".join(_trace(trace, words)) for trace in answer.traces]
    if answer.more:
        parts.append("\n".join(_wrapped(_t(words, "more", count=answer.more), "")))
    if answer.history is not None:
        parts.append("\n".join(_wrapped(answer.history.in_(language), "")))
    return "\n\n".join(parts) + "\n"


def _trace(trace: Trace, words: Translator) -> Iterator[str]:
    yield from _wrapped(_title(trace, words), "")
    if trace.text:
        yield from _wrapped(_quoted(trace.text, words), "  ")
    yield ""
    yield from _wrapped(_origin(trace, words), "")
    for fact in trace.facts:
        yield from _fact(fact, words)


def _title(trace: Trace, words: Translator) -> str:
    path = " › ".join(map(visible, trace.path))
    if trace.origin is Origin.PDF:
        return _t(words, f"in_pdf.{trace.language}", path=path)
    if trace.origin is Origin.INTERNAL:
        return _t(words, "internal")
    if trace.origin is Origin.RECORD:
        return _t(words, "record", path=path) if path else _t(words, "record_alone")
    return _t(words, f"on_page.{trace.language}", path=path, anchor=f" (#{trace.anchor})" if trace.anchor else "")


def _origin(trace: Trace, words: Translator) -> str:
    facts = len(trace.facts)
    said = _t(words, f"origin.{trace.origin}_one" if facts == 1 else f"origin.{trace.origin}", count=facts)
    if not trace.sentences:
        return said
    keys = ", ".join(f"{one.key} ({one.file}:{one.line})" for one in trace.sentences)
    return f"{_t(words, 'fixed' if trace.origin is Origin.FIXED else 'template', keys=keys)} {said}"


def _fact(fact: Fact, words: Translator) -> Iterator[str]:
    field = f"  {fact.field}" if fact.field else ""
    value = f": {visible(fact.value)}" if fact.value else f": {_t(words, 'missing')}" if fact.missing else ""
    yield from _wrapped(f"{visible(fact.file)}:{fact.line}{field}{value}", "  ")
    if fact.change is not None:
        yield from _wrapped(_changed(fact.change, words), "    ")


def _changed(change: Change, words: Translator) -> str:
    if change.committed is None:
        return _t(words, "not_committed")
    key = "changed_or_earlier" if change.earliest_known else "changed"
    return _t(
        words,
        key,
        day=change.committed,
        author=visible(change.author),
        commit=change.commit[:_BRIEF],
        summary=visible(change.summary),
    )


def _quoted(text: str, words: Translator) -> str:
    short = text if len(text) <= _QUOTED else text[:_QUOTED].rpartition(" ")[0] + " …"
    return f"”{visible(short)}”" if words.language == "sv" else f"“{visible(short)}”"


def _wrapped(text: str, indent: str) -> list[str]:
    return textwrap.wrap(
        text,
        _WIDTH,
        initial_indent=indent,
        subsequent_indent=indent + ("  " if indent else ""),
        break_on_hyphens=False,
        break_long_words=False,
    )


def _t(words: Translator, key: str, **values: object) -> str:
    return words.t(f"blame.text.{key}", **values)
