"""The part of a text that is worth showing: where it has changed, where it differs, or else how it begins."""

import re
import textwrap
from collections.abc import Sequence

from generator.rules.sightings import sentence_at

_LONGEST = 240
_AROUND = 6
"""Words shown on each side of a change."""
_PARAGRAPH = re.compile(r"\n\s*\n")


def beginning(text: str) -> str:
    """How a text begins, on one line."""
    return textwrap.shorten(text, _LONGEST, placeholder=" …")


def around(text: str, words: Sequence[str]) -> str:
    """The sentence in which the first of the words stands."""
    at = text.find(words[0]) if words else -1
    return beginning(sentence_at(text, at)) if at >= 0 else beginning(text)


def change(before: str, now: str) -> tuple[str, str]:
    """What has changed between two texts, with some words on each side, as it was and as it is."""
    old, new = before.split(), now.split()
    first = _common(old, new)
    last = min(_common(old[::-1], new[::-1]), min(len(old), len(new)) - first)
    return _between(old, first, last), _between(new, first, last)


def counterpart(before: str, now: str, translation: str) -> str:
    """The paragraph of the translation that answers to the one in which the source has changed."""
    changed, parts, answers = _PARAGRAPH.split(before), _PARAGRAPH.split(now), _PARAGRAPH.split(translation)
    if len(parts) == len(answers) == len(changed):
        differing = (place for place, part in enumerate(parts) if part.split() != changed[place].split())
        return beginning(answers[next(differing, 0)])
    return beginning(translation)


def _common(these: Sequence[str], those: Sequence[str]) -> int:
    """How many words both begin with."""
    pairs = enumerate(zip(these, those, strict=False))
    return next((place for place, (one, other) in pairs if one != other), min(len(these), len(those)))


def _between(words: Sequence[str], first: int, last: int) -> str:
    """The words after the first and before the last ones that are common, and some around them."""
    begin, end = max(first - _AROUND, 0), min(len(words) - last + _AROUND, len(words))
    shown = beginning(" ".join(words[begin:end]))
    return f"{'… ' if begin else ''}{shown}{' …' if end < len(words) and not shown.endswith('…') else ''}"
