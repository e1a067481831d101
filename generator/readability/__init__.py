"""Plain language, measured: LIX of the public policy by text, by section and as a whole, and its hardest sentences."""

from collections.abc import Iterable, Mapping
from functools import reduce
from itertools import chain
from typing import Final

from generator.readability.as_json import readability_json
from generator.readability.model import (
    NOTHING,
    Band,
    Measure,
    Place,
    Readability,
    Section,
    Sentence,
    Text,
    measure,
)
from generator.readability.pieces import is_running, pieces
from generator.readability.table import readability_table
from generator.readability.texts import Written, text_of, written
from generator.register import Register
from generator.source import LANGUAGES, Language, Message
from generator.views.boundary import publish
from generator.views.public import public_policy

__all__ = [
    "Band",
    "Measure",
    "Place",
    "Readability",
    "Section",
    "Sentence",
    "Text",
    "readability",
    "readability_json",
    "readability_table",
]

_WHOLE: Final = "whole"
_Said = Mapping[Language, tuple[str, ...]]


def readability(register: Register) -> Readability:
    """Measure what the register publishes, as a reader meets it.

    Raises:
        BuildError: the register has not passed its schemas or its references.
    """
    ropa = publish(register)
    policies = [public_policy(ropa, language) for language in LANGUAGES]
    met = [list(pieces(policy)) for policy in policies]
    sections = tuple(
        _section(both[0][0].name, [section.heading for section, _ in both], [said for _, said in both])
        for both in zip(*met, strict=True)
    )
    everything = {
        language: tuple(chain.from_iterable(said for _, said in one))
        for language, one in zip(LANGUAGES, met, strict=True)
    }
    texts = written(register, everything)
    return Readability(
        sections=sections,
        whole=_sum(sections, Message(*(policy.title for policy in policies))),
        texts=tuple(map(text_of, texts)),
        sentences={language: _hardest([same[0] for same in texts], language) for language in LANGUAGES},
    )


def _section(name: str, headings: list[str], said: list[tuple[str, ...]]) -> Section:
    """What is said twice in a section is measured once: short sentences that come back would flatter it."""
    once: _Said = {language: tuple(dict.fromkeys(part)) for language, part in zip(LANGUAGES, said, strict=True)}
    return Section(
        name=name,
        heading=Message(*headings),
        running={language: measure(filter(is_running, once[language])) for language in LANGUAGES},
        all={language: measure(once[language]) for language in LANGUAGES},
    )


def _sum(sections: Iterable[Section], title: Message) -> Section:
    listed = tuple(sections)
    return Section(
        name=_WHOLE,
        heading=title,
        running={language: _total(section.running[language] for section in listed) for language in LANGUAGES},
        all={language: _total(section.all[language] for section in listed) for language in LANGUAGES},
    )


def _total(measures: Iterable[Measure]) -> Measure:
    return reduce(Measure.__add__, measures, NOTHING)


def _hardest(texts: Iterable[Written], language: Language) -> tuple[Sentence, ...]:
    found = chain.from_iterable(text.sentences(language) for text in texts)
    return tuple(sorted(found, key=lambda sentence: -sentence.weight))
