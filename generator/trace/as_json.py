"""What lies behind a sentence as JSON, for other programs."""

import json
from typing import Any, Final

from generator.source import Language
from generator.source.characters import visible
from generator.trace.model import Answer, Change, Fact, Trace

_VERSION: Final = 1


def blame_json(answer: Answer, language: Language) -> str:
    """One object; `change` is null where there is no history, and its `commit` is null for what is not committed."""
    document = {
        "version": _VERSION,
        "asked": visible(answer.asked),
        "traces": [_trace(trace) for trace in answer.traces],
        "more": answer.more,
        "history": answer.history.in_(language) if answer.history else None,
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _trace(trace: Trace) -> dict[str, Any]:
    return {
        "origin": trace.origin.value,
        "language": trace.language,
        "path": list(trace.path),
        "anchor": trace.anchor or None,
        "text": trace.text or None,
        "sentences": [one._asdict() for one in trace.sentences],
        "facts": [_fact(fact) for fact in trace.facts],
    }


def _fact(fact: Fact) -> dict[str, Any]:
    return {
        "file": fact.file,
        "line": fact.line,
        "end_line": fact.end_line,
        "field": fact.field,
        "value": fact.value or None,
        "missing": fact.missing,
        "change": _change(fact.change) if fact.change else None,
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "commit": change.commit or None,
        "author": change.author or None,
        "committed": change.committed.isoformat() if change.committed else None,
        "summary": change.summary or None,
        "earliest_known": change.earliest_known,
    }
