"""The texts that name what changes: a company, a country, an act, an article, a decision of the Commission."""

import re
from collections.abc import Iterator
from typing import Final

from generator.affected.facts import Asked, decisions_on
from generator.affected.names import any_of, names_in_texts
from generator.affected.numbers import act_number, act_pattern, article_parts, article_pattern
from generator.affected.walk import acts
from generator.i18n import sentence, translator
from generator.law.entries import ToolEntry, entries
from generator.register import Record, Register
from generator.rules.sightings import sentence_at, together
from generator.rules.texts import Match, Texts
from generator.source import LANGUAGES, Language, Message, Route

_LONGEST: Final = 90
"""Of a sentence so many signs are quoted."""


def mentions(asked: Asked, register: Register) -> Iterator[tuple[Record, Route, Message]]:
    """Every text that names what changes, in either language, with the sentence that does."""
    patterns = [pattern for pattern in _patterns(asked, register) if pattern is not None]
    if not patterns:
        return
    texts = Texts(register)
    found = (match for pattern in patterns for match in texts.matching(pattern))
    for sighting in together(found, lambda match: match.wording.record != asked.record):
        wording = sighting.wording
        route = wording.route[:-1] if wording.language else wording.route
        words = sentence("affected.why.says", words=Message(*(_said(sighting.matches, side) for side in LANGUAGES)))
        yield wording.record, route, words


def _said(matches: tuple[Match, ...], language: Language) -> str:
    """The sentence that names it, of the language where that side does."""
    match = next((match for match in matches if match.wording.language == language), matches[0])
    return _short(" ".join(sentence_at(match.wording.text, match.start).split()))


def _short(said: str) -> str:
    return said if len(said) <= _LONGEST else (said[:_LONGEST].rpartition(" ")[0] or said[:_LONGEST]) + " …"


def _patterns(asked: Asked, register: Register) -> Iterator[re.Pattern[str] | None]:
    if asked.record is not None:
        yield names_in_texts(asked.record)
    elif asked.kind == "country":
        yield any_of(tuple(translator(side).country_alone(asked.value) for side in LANGUAGES))
    elif asked.kind == "adequacy":
        numbers = decisions_on(asked.value)
        tools = [tool for tool in entries("transfer-tools.yaml", ToolEntry) if tool.number in numbers]
        yield from (act_pattern(number) for number in map(act_number, numbers) if number)
        yield any_of(tuple(word for tool in tools for word in tool.patterns if not act_number(word)))
    elif asked.kind == "law":
        yield act_pattern(asked.value)
        yield any_of(acts(register).get(asked.value, ()))
    elif asked.kind == "article":
        yield article_pattern(article_parts(asked.value))
