"""The diff for a terminal."""

from collections.abc import Iterator
from textwrap import wrap
from typing import Final

from generator.changes.grouped import Diff, Group, counted, duty, groups, heading, place, told, touched
from generator.changes.model import LegalChange
from generator.i18n import Translator
from generator.report.colour import Paint, painted, plain
from generator.source.characters import visible

_WIDTH: Final = 100


def text_report(diff: Diff, words: Translator, *, colour: bool = False) -> str:
    """The changes by record, and how many there are."""
    return "\n".join(_lines(diff, words, painted if colour else plain)) + "\n"


def _lines(diff: Diff, words: Translator, paint: Paint) -> Iterator[str]:
    states = {"before": diff.before.in_(words.language), "after": diff.after.in_(words.language)}
    yield words.t("changes.layout.title", **states)
    yield ""
    others = False
    for group in groups(diff.changes):
        if not group.of_purpose and not others:
            others = True
            yield from (paint("frame", words.t("changes.layout.others")), "")
        yield from _group(group, diff, words, paint)
        yield ""
    yield counted(diff.changes, words)


def _group(group: Group, diff: Diff, words: Translator, paint: Paint) -> Iterator[str]:
    yield paint("strong", visible(heading(group, words)))
    for change in group.changes:
        yield from _change(change, diff, words, paint)


def _change(change: LegalChange, diff: Diff, words: Translator, paint: Paint) -> Iterator[str]:
    sign = paint("error", "!") if change.material else "-"
    first, *more = _wrapped(visible(told(change, words)), 4)
    yield f"  {sign} {first}"
    yield from (f"    {line}" for line in more)
    for consequence in change.consequences:
        first, *more = _wrapped(visible(duty(consequence, words)), 8)
        yield f"      > {first}"
        yield from (f"        {line}" for line in more)
    if about := touched(change, diff, words):
        yield from (f"      {line}" for line in _wrapped(visible(about), 6))
    yield paint("frame", f"      {visible(place(change, diff, words))}")


def _wrapped(text: str, indent: int) -> list[str]:
    return wrap(text, _WIDTH - indent, break_long_words=False, break_on_hyphens=False) or [""]
