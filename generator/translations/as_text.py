"""What is to be done, for people: by who reads it, each text with its place and its words in both languages."""

import textwrap
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from generator.i18n import Translator, translator
from generator.register import Register
from generator.rules.catalogue.wording.languages import Facts
from generator.rules.sightings import quoted_words
from generator.rules.texts import Wording
from generator.rules.translated import Drift
from generator.source import LANGUAGES, Language
from generator.source.characters import visible
from generator.translations.before import Before, Earlier
from generator.translations.excerpts import around, beginning, change, counterpart
from generator.translations.items import Item, State, span_of

_WIDTH: Final = 100
_SHORT: Final = 7
"""So much of a commit's hash is shown."""


def as_text(items: Sequence[Item], register: Register, earlier: Earlier, language: Language) -> str:
    """The texts that are to be done, under headings; empty where there are none."""
    words = translator(language)
    parts = []
    for publicity, group in groupby(items, key=lambda item: item.publicity):
        listed = list(group)
        parts.append(f"{words.t(f'translate.publicity.{publicity}')}: {len(listed)}")
        parts += ["\n".join(_item(item, register, earlier(item), words)) for item in listed]
    return "".join(f"{part}\n\n" for part in parts)


def _item(item: Item, register: Register, before: Before | None, words: Translator) -> Iterator[str]:
    yield f"{item.place}: {words.t(f'translate.state.{item.state}')}"
    for said in _said(item, words):
        yield from _filled(said, "  ")
    source, translation = item.written
    shown = _shown(item, before)
    side = max(len(words.t(f"translate.side.{key}")) for key in (*LANGUAGES, "before")) + 2
    into: Language = "en" if item.source == "sv" else "sv"
    rows: list[tuple[str, str, str]] = [(item.source, _where(source, item, register), shown[0])]
    rows.append((into, _where(translation, item, register), shown[2]))
    if before is not None:
        at = words.t("translate.at", day=before.day, commit=before.commit[:_SHORT])
        # After the side that it is the earlier wording of.
        rows.insert(1 if before.language == item.source else 2, ("before", at, shown[1]))
    for key, where, text in rows:
        name = words.t(f"translate.side.{key}").ljust(side)
        yield f"  {name}{where}"
        yield from _filled(visible(text) or words.t("translate.absent"), " " * (side + 2))


def _said(item: Item, words: Translator) -> Iterator[str]:
    """What is wrong, in sentences; of a text that nobody has accepted yet its state says enough."""
    key = f"translate.says.{item.state}"
    match item.state:
        case State.MISSING:
            yield words.t(f"{key}.{'en' if item.both.sv is not None and item.both.sv.text.strip() else 'sv'}")
        case State.STALE | State.REWORDED:
            yield words.t(f"{key}.{item.source}")
        case State.DIFFERENT:
            yield _differing(item.facts, words)
            yield from _drifted(item, words)
        case State.MIXED:
            yield from _misplaced(item, words)
        case State.SAME | State.CHANGED:
            yield words.t(key)
        case State.NEW | State.CURRENT:
            return


def _misplaced(item: Item, words: Translator) -> Iterator[str]:
    for side, sentence in (("sv", item.misplaced.swedish), ("en", item.misplaced.english)):
        if sentence:
            quoted = quoted_words([beginning(sentence)]).in_(words.language)
            yield words.t(f"translate.says.mixed.{side}", sentence=quoted)
    yield from _drifted(item, words)


def _drifted(item: Item, words: Translator) -> Iterator[str]:
    """What one may not see for what is wrong: that one side is no longer the accepted one."""
    if item.drift in {Drift.STALE, Drift.REWORDED}:
        yield words.t(f"translate.says.{'stale' if item.drift is Drift.STALE else 'reworded'}.{item.source}")


def _differing(facts: Facts, words: Translator) -> str:
    which = "both" if facts.swedish and facts.english else "swedish" if facts.swedish else "english"
    swedish, english = (quoted_words(each).in_(words.language) for each in (facts.swedish, facts.english))
    return words.t(f"translate.says.different.{which}", swedish=swedish, english=english)


def _shown(item: Item, before: Before | None) -> tuple[str, str, str]:
    """What is shown of the source, of what it said before, and of the translation."""
    source, translation = (wording.text if wording is not None else "" for wording in item.written)
    if before is not None:
        if before.language == item.source:
            was, now = change(before.text, source)
            return now, was, counterpart(before.text, source, translation)
        was, now = change(before.text, translation)
        return counterpart(before.text, translation, source), was, now
    if item.state is State.DIFFERENT:
        ours, theirs = item.facts.swedish, item.facts.english
        in_source, in_translation = (ours, theirs) if item.source == "sv" else (theirs, ours)
        return around(source, in_source), "", around(translation, in_translation)
    return beginning(source), "", beginning(translation)


def _where(wording: Wording | None, item: Item, register: Register) -> str:
    if wording is None:
        one = item.both.any
        wording = one._replace(route=one.route[:-1])
    return f"{visible(wording.record.path)}:{span_of(wording, register).line}"


def _filled(text: str, indent: str) -> list[str]:
    return textwrap.wrap(text, _WIDTH, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)
