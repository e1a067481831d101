"""What a reader of the diff is warned of in texts that have been rewritten; it is never said to customers."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from generator.changes.facts import FieldChange
from generator.i18n import sentence
from generator.source import LANGUAGES, Message

_FIGURES: Final = re.compile(r"\d+(?:[.,]\d+)*")
_NONE: Final = Message("", "")
Texts = Mapping[str, tuple[str, str]]
"""Before and after, by the language that has changed."""


def remark(fields: Iterable[FieldChange]) -> Message:
    """Which language has changed alone, and whether figures have."""
    found: dict[Message, None] = {}
    for place, texts in _texts(fields).items():
        if len(texts) < len(LANGUAGES):
            found[sentence(f"changes.said.only_{next(iter(texts))}")] = None
        if place == "name":
            continue
        figures = {language for language, (before, after) in texts.items() if _figures(before) != _figures(after)}
        if figures:
            found[sentence("changes.said.figures")] = None
            if len(figures) < len(LANGUAGES):
                found[sentence("changes.said.languages_differ")] = None
    return Message(" ".join(one.sv for one in found), " ".join(one.en for one in found)) if found else _NONE


def in_one_language(fields: Iterable[FieldChange]) -> bool:
    """Whether nothing has changed but texts, each in one language: the other language has nothing to tell."""
    held = tuple(fields)
    texts = _texts(held).values()
    return sum(map(len, texts)) == len(held) and all(len(one) < len(LANGUAGES) for one in texts)


def _texts(fields: Iterable[FieldChange]) -> Mapping[object, Texts]:
    """By where they stand; a record's name by that word."""
    found: dict[object, dict[str, tuple[str, str]]] = {}
    for field in fields:
        if field.path[-1:] and field.path[-1] in LANGUAGES and field.before is not None and field.after is not None:
            place = "name" if field.path[:-1] == ("name",) else (field.before_at[:-1], field.after_at[:-1])
            found.setdefault(place, {})[field.path[-1]] = str(field.before), str(field.after)
    return found


def _figures(text: str) -> list[str]:
    return sorted(_FIGURES.findall(text))
