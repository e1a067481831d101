"""The diff as a comment on a pull request."""

import re
from collections.abc import Iterator
from typing import Final

from generator.changes.grouped import Diff, Group, counted, duty, groups, heading, place, told, touched
from generator.changes.model import LegalChange
from generator.i18n import Translator
from generator.source.characters import visible

_MOST: Final = 60_000
"""In characters; a comment on GitHub holds 65,536."""
_SIGNS: Final = re.compile(r"[\\`*_{}\[\]<>|~]")
_CALLS: Final = {"@": "&#64;", "#": "&#35;"}
"""What would call on people, or lead to other threads."""


def markdown_report(diff: Diff, words: Translator) -> str:
    """The changes by record, those who have to be told of first; shortened where a comment could not hold it."""
    states = {"before": escaped(diff.before.in_(words.language)), "after": escaped(diff.after.in_(words.language))}
    head = f"### {words.t('changes.layout.title', **states)}\n\n**{counted(diff.changes, words)}**\n"
    parts = [head]
    left = len(diff.changes)
    others = False
    for group in groups(diff.changes):
        opening = "" if group.of_purpose or others else f"\n---\n\n**{words.t('changes.layout.others')}**\n"
        part = opening + "\n".join(_group(group, diff, words)) + "\n"
        if sum(map(len, parts)) + len(part) > _MOST:
            parts.append(f"\n{words.t('changes.layout.more', number=words.number(left))}\n")
            break
        others = others or not group.of_purpose
        parts.append(part)
        left -= len(group.changes)
    return "".join(parts)


def escaped(text: str) -> str:
    """A text whose signs mean nothing to Markdown."""
    plain = _SIGNS.sub(r"\\\g<0>", visible(text))
    return "".join(_CALLS.get(sign, sign) for sign in plain)


def _group(group: Group, diff: Diff, words: Translator) -> Iterator[str]:
    yield f"\n#### {escaped(heading(group, words))}\n"
    for change in group.changes:
        yield from _change(change, diff, words)


def _change(change: LegalChange, diff: Diff, words: Translator) -> Iterator[str]:
    mark = f"**{words.t('changes.layout.material')}** " if change.material else ""
    yield f"- {mark}{escaped(told(change, words))}"
    for consequence in change.consequences:
        yield f"  - {escaped(duty(consequence, words))}"
    if about := touched(change, diff, words):
        yield f"  - {escaped(about)}"
    yield f"  - `{visible(place(change, diff, words)).replace('`', '')}`"
