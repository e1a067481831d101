"""The answer for people, in the width of a terminal."""

import textwrap
from collections.abc import Iterator
from typing import Final

from generator.affected.answer import Answer, Item
from generator.affected.consequences import Consequence
from generator.citation import cited
from generator.i18n import Translator, translator
from generator.source import Language
from generator.source.characters import visible

_WIDTH: Final = 100
_ARROW: Final = " → "


def affected_text(answer: Answer, language: Language) -> str:
    """What is touched by kind, each with its places and paths; then what is to be examined, with its articles."""
    words = translator(language)
    lines = textwrap.wrap(title(answer, words), _WIDTH)
    for kind, items in answer.by_kind.items():
        lines += ["", f"{words.t(f'affected.kind.{kind}.many')} ({len(items)})"]
        for item in items:
            lines += _item(item, words)
    if answer.consequences:
        lines += ["", words.t("affected.text.examine")]
        for consequence in answer.consequences:
            lines += _consequence(consequence, answer, words)
        lines += ["", words.t("affected.text.law_of", as_of=answer.as_of)]
    return "\n".join(lines) + "\n"


def title(answer: Answer, words: Translator) -> str:
    """How much is touched, in one sentence."""
    what, count = answer.asked.label.in_(words.language), len(answer.items)
    if not count:
        return words.t("affected.text.nothing", what=what)
    return words.t("affected.text.title_one" if count == 1 else "affected.text.title", what=what, count=count)


def path(item: Item, position: int, words: Translator) -> str:
    """How the change comes to one of a record's places."""
    steps = [visible(step.in_(words.language)) for step in item.places[position].path]
    return _ARROW.join(steps) if steps else words.t("affected.text.itself")


def named(consequence: Consequence, answer: Answer, words: Translator) -> str:
    """The records that a consequence concerns, by name."""
    names = {(item.kind, item.identifier): item.name.in_(words.language) for item in answer.items}
    return ", ".join(visible(names[key]) for key in consequence.concerns)


def law(consequence: Consequence, words: Translator) -> str:
    """What asks for it, with a capital letter."""
    text = cited(consequence.articles).in_(words.language)
    return text[:1].upper() + text[1:]


def _item(item: Item, words: Translator) -> Iterator[str]:
    name = visible(item.name.in_(words.language))
    yield from _wrapped(item.identifier if name == item.identifier else f"{item.identifier}  {name}", 2)
    for position, place in enumerate(item.places):
        field = f"  {place.field}{_ARROW}" if place.field else "  "
        yield from _wrapped(f"{visible(place.file)}:{place.line}{field}{path(item, position, words)}", 4)


def _consequence(consequence: Consequence, answer: Answer, words: Translator) -> Iterator[str]:
    yield from _wrapped(f"- {consequence.words.in_(words.language)} {law(consequence, words)}.", 2, 4)
    yield from _wrapped(words.t("affected.text.concerns", names=named(consequence, answer, words)), 4)


def _wrapped(text: str, first: int, others: int | None = None) -> list[str]:
    return textwrap.wrap(
        text,
        _WIDTH,
        initial_indent=" " * first,
        subsequent_indent=" " * (first + 2 if others is None else others),
        break_on_hyphens=False,
        break_long_words=False,
    )
