"""What is to be done, for other programs; the form is a contract, so a field may be added and none renamed."""

import json
from collections import Counter
from collections.abc import Sequence
from typing import Final

from generator.register import Register
from generator.rules.texts import Wording
from generator.source import LANGUAGES
from generator.translations.before import Before, Earlier
from generator.translations.items import Item, State, span_of

VERSION: Final = 1
_Data = dict[str, object]


def as_json(items: Sequence[Item], register: Register, earlier: Earlier) -> str:
    """The texts with their states as one JSON object; in the given order, with the texts whole."""
    counts = Counter(item.state for item in items)
    report = {
        "version": VERSION,
        "texts": [_item(item, register, earlier(item)) for item in items if item.state is not State.CURRENT],
        "summary": {state.value: counts[state] for state in State},
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _item(item: Item, register: Register, before: Before | None) -> _Data:
    return {
        "place": item.place,
        "state": item.state.value,
        "publicity": item.publicity.value,
        "source": item.source,
        **{language: _side(item.both.side(language), register) for language in LANGUAGES},
        "only_in": {"sv": item.facts.swedish, "en": item.facts.english},
        "misplaced": {"sv": item.misplaced.swedish or None, "en": item.misplaced.english or None},
        "before": before._asdict() if before is not None else None,
    }


def _side(wording: Wording | None, register: Register) -> _Data | None:
    if wording is None:
        return None
    span = span_of(wording, register)
    return {"file": wording.record.path, "line": span.line, "column": span.column, "text": wording.text}
