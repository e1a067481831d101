"""The program's own sentences, found again on the page with their placeholders filled in."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

from generator.i18n.translator import translator
from generator.source import Language, parse_document
from generator.trace.letters import letters
from generator.trace.model import Sentence

_AREAS: Final = ("site", "pictures", "versions", "chooser", "index")
"""The files whose sentences the public page shows."""
_FEWEST: Final = 4
"""A template with fewer letters of its own fits too much."""
_PLACEHOLDER: Final = re.compile(r"\{[^}]*\}")


class Template(NamedTuple):
    """One sentence, with anything in the place of its placeholders."""

    key: str
    pattern: re.Pattern[str]
    own: int
    """How many letters are its own."""


def fixed_in(text: str, language: Language) -> str | None:
    """The key of the sentence that a text is; None where it is none, or too short to tell."""
    plain = letters(text)
    found = [template for template in _templates(language) if template.pattern.fullmatch(plain)]
    return max(found, key=lambda template: template.own).key if found else None


def is_filled_in(key: str, language: Language) -> bool:
    """Whether the register fills something in in a sentence."""
    return _PLACEHOLDER.search(translator(language).texts[key]) is not None


def sentence_at(key: str, language: Language) -> Sentence:
    """Where the program says a sentence."""
    area, *route = key.split(".")
    name = f"{area}.yaml"
    text = (files("generator") / "locale" / language / name).read_bytes()
    line = parse_document(text, name).span(tuple(route), key=True).line
    return Sentence(key, f"generator/locale/{language}/{name}", line)


@cache
def _templates(language: Language) -> tuple[Template, ...]:
    return tuple(_made(language))


def _made(language: Language) -> Iterator[Template]:
    for key, sentence in translator(language).texts.items():
        parts = [letters(part) for part in _PLACEHOLDER.split(sentence)]
        own = sum(map(len, parts))
        if key.split(".")[0] in _AREAS and own >= _FEWEST:
            yield Template(key, re.compile(".*".join(map(re.escape, parts))), own)
