"""The diff as JSON, version 1: docs/diff.md says what each field means, and none is ever taken away or renamed."""

import json
from typing import Any, Final

from generator.changes.facts import FieldChange
from generator.changes.legal import full_sentence, summary
from generator.changes.model import LegalChange
from generator.changes.sides import Side, Sides
from generator.i18n import Translator
from generator.source import Route

VERSION: Final = 1


def json_report(sides: Sides, changes: tuple[LegalChange, ...], notes: tuple[str, ...], words: Translator) -> str:
    """One object with the states, the counts, the change notes that are new, and every change."""
    report = {
        "version": VERSION,
        "language": words.language,
        "from": _side(sides.before, words),
        "to": _side(sides.after, words),
        "left_out": sorted(sides.left_out),
        "notes": list(notes),
        "summary": summary(changes)._asdict(),
        "changes": [_change(change, words) for change in changes],
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _side(side: Side, words: Translator) -> dict[str, Any]:
    return {"name": side.title.in_(words.language), "commit": side.commit or None}


def _change(change: LegalChange, words: Translator) -> dict[str, Any]:
    return {
        "sort": change.sort.value,
        "material": change.material,
        "public": change.public,
        "record": {
            "kind": change.subject.kind,
            "id": change.subject.identifier,
            "name": change.subject.name.in_(words.language),
        },
        "purposes": list(change.purposes),
        "text": full_sentence(change, words.language),
        "consequences": [
            {"duty": one.duty.value, "articles": one.articles, "text": one.text.in_(words.language)}
            for one in change.consequences
        ],
        "file": change.place.file,
        "line": change.place.line,
        "column": change.place.column,
        "gone": change.place.gone,
        "fields": [_field(field) for field in change.fields],
    }


def _field(field: FieldChange) -> dict[str, Any]:
    return {"route": _dotted(field.route), "before": field.before, "after": field.after}


def _dotted(route: Route) -> str:
    text = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in route)
    return text.removeprefix(".")
