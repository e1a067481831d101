"""The measures for other programs; the form is a contract, so a field may be added and none renamed."""

import json
from typing import Final

from generator.readability.model import Measure, Readability, Section, Sentence, Text
from generator.source import LANGUAGES

VERSION: Final = 1
_Data = dict[str, object]


def readability_json(found: Readability) -> str:
    """Return the measures of both languages as one JSON object."""
    report = {
        "version": VERSION,
        "policy": _section(found.whole),
        "sections": [_section(section) for section in found.sections],
        "texts": [_text(text) for text in found.texts],
        "sentences": {language: list(map(_sentence, found.sentences[language])) for language in LANGUAGES},
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _section(section: Section) -> _Data:
    return {
        "id": section.name,
        "heading": {language: section.heading.in_(language) for language in LANGUAGES},
        "running": {language: _measure(section.running[language]) for language in LANGUAGES},
        "all": {language: _measure(section.all[language]) for language in LANGUAGES},
    }


def _text(text: Text) -> _Data:
    places = [{"file": place.file, "line": place.line, "field": place.field} for place in text.places]
    return {"places": places, **{language: _measure(text.measures[language]) for language in LANGUAGES}}


def _measure(measure: Measure) -> _Data:
    return {
        "lix": measure.lix,
        "band": measure.band,
        "words": measure.words,
        "long_words": measure.long_words,
        "sentences": measure.sentences,
    }


def _sentence(sentence: Sentence) -> _Data:
    return {
        "file": sentence.file,
        "line": sentence.line,
        "field": sentence.field,
        "words": sentence.words,
        "long_words": list(sentence.long_words),
        "text": sentence.text,
    }
