"""The answers as JSON, for other programs."""

import json
from collections.abc import Sequence
from typing import Any, Final

from generator.affected.answer import Answer, Item
from generator.citation import references
from generator.source import Language

_VERSION: Final = 1


def affected_json(answers: Sequence[Answer], language: Language) -> str:
    """One object with an answer for each thing that was asked about."""
    document = {"version": _VERSION, "answers": [_answer(answer, language) for answer in answers]}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _answer(answer: Answer, language: Language) -> dict[str, Any]:
    return {
        "asked": answer.asked.text,
        "label": answer.asked.label.in_(language),
        "as_of": answer.as_of.isoformat(),
        "touched": [_item(item, language) for item in answer.items],
        "examine": [
            {
                "what": consequence.words.in_(language),
                "articles": list(references(consequence.articles)),
                "concerns": [f"{kind}:{identifier}" for kind, identifier in consequence.concerns],
            }
            for consequence in answer.consequences
        ],
    }


def _item(item: Item, language: Language) -> dict[str, Any]:
    return {
        "kind": item.kind,
        "id": item.identifier,
        "name": item.name.in_(language),
        "distance": item.distance,
        "places": [
            {
                "file": place.file,
                "line": place.line,
                "field": place.field,
                "path": [step.in_(language) for step in place.path],
            }
            for place in item.places
        ],
    }
