"""The measures for people: sections, texts and the hardest sentences, in the width of a terminal."""

import textwrap
from collections.abc import Iterator
from typing import Final

from generator.i18n import Translator, translator
from generator.readability.model import ENOUGH, Measure, Place, Readability, Section, Sentence, Text
from generator.source import LANGUAGES, Language

_WIDTH: Final = 100
_COUNTS: Final = 15
"""The columns of one language."""
_LIX: Final = 10
_FIRST: Final = _WIDTH - _COUNTS * len(LANGUAGES)
_RULE: Final = "-" * _WIDTH
_WORST: Final = 8
"""So many sentences of each language are named."""
_INDENT: Final = "  "


def readability_table(found: Readability, language: Language) -> str:
    """The sections, the texts and the hardest sentences as text, at most 100 columns wide."""
    words = translator(language)
    parts = [
        "\n".join(_sections(found, words)),
        "\n".join(_texts(found, words)),
        *("\n".join(_sentences(found.sentences[one][:_WORST], one, words)) for one in LANGUAGES),
    ]
    return "\n\n".join(parts) + "\n"


def _sections(found: Readability, words: Translator) -> Iterator[str]:
    yield _t(words, "title")
    yield from _wrapped(_t(words, "told", enough=ENOUGH))
    yield ""
    yield from _head(_t(words, "section"), words)
    for section in found.sections:
        yield from _section(section.heading.in_(words.language), section, words)
    yield _RULE
    yield from _section(_t(words, "whole"), found.whole, words)
    yield _row(_t(words, "whole_all"), [_counts(found.whole.all[one], words) for one in LANGUAGES])


def _section(heading: str, section: Section, words: Translator) -> Iterator[str]:
    name = textwrap.shorten(heading, _FIRST - 1, placeholder=" …")
    yield _row(name, [_counts(section.running[one], words) for one in LANGUAGES])


def _texts(found: Readability, words: Translator) -> Iterator[str]:
    yield from _head(_t(words, "text"), words)
    for text in found.texts:
        if not text.is_name:
            yield from _text(text, words)
    names = sum(1 for text in found.texts if text.is_name)
    yield ""
    yield from _wrapped(_t(words, "names", count=names))


def _text(text: Text, words: Translator) -> Iterator[str]:
    more = len(text.places) - 1
    where = _where(text.places[0]) + (_t(words, "more", count=more) if more else "")
    counts = [_counts(text.measures[one], words) for one in LANGUAGES]
    if len(where) < _FIRST:
        yield _row(where, counts)
    else:
        yield where
        yield _row("", counts)


def _sentences(worst: tuple[Sentence, ...], of: Language, words: Translator) -> Iterator[str]:
    yield _t(words, f"hardest.{of}")
    for sentence in worst:
        yield ""
        yield _where(Place(file=sentence.file, line=sentence.line, field=sentence.field))
        yield from _wrapped(sentence.text, _INDENT)
        longest = ", ".join(dict.fromkeys(word.casefold() for word in sentence.long_words))
        why = _t(words, "why", total=sentence.words, count=len(sentence.long_words), long=longest)
        yield from _wrapped(why, _INDENT)


def _head(first: str, words: Translator) -> Iterator[str]:
    yield _row(first, [_t(words, f"column.{one}") for one in LANGUAGES])
    yield _RULE


def _counts(measure: Measure, words: Translator) -> str:
    """The words and the LIX, or that there are too few words for one."""
    lix = _t(words, "short") if measure.lix is None else str(measure.lix)
    return f"{measure.words}{lix.rjust(_LIX)}"


def _row(first: str, counts: list[str]) -> str:
    return first.ljust(_FIRST) + "".join(cell.rjust(_COUNTS) for cell in counts)


def _where(place: Place) -> str:
    return f"{place.file}:{place.line} {place.field}"


def _wrapped(text: str, indent: str = "") -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)


def _t(words: Translator, key: str, **values: object) -> str:
    return words.t(f"readability.{key}", **values)
