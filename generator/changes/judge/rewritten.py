"""A text that has been rewritten: the words that differ, with a few around them."""

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from typing import Final, NamedTuple

from generator.changes.facts import FieldChange
from generator.i18n import sentence
from generator.source import Language, Message

_AROUND: Final = 3
_MOST: Final = 40
_POINTS: Final = ".,;:!?…”“\"'’()–-*_`#"
_INNER: Final = str.maketrans("“”„", "‘’‘")
"""The quotation marks of a text as they stand within others."""


class Words(NamedTuple):
    """What a text said and says, in one language."""

    before: str
    after: str


def rewritten(fields: Sequence[FieldChange]) -> Message:
    """What a text now says instead of what it said; each reader is shown their own language where it has changed."""
    return _told({field.path[-1]: Words(_text(field.before), _text(field.after)) for field in fields})


def in_other_words(before: Mapping[str, str], after: Mapping[str, str]) -> Message:
    """The same of two texts that stand in places of their own."""
    return _told({key: Words(before[key], after[key]) for key in before.keys() & after if before[key] != after[key]})


def _told(changed: Mapping[str, Words]) -> Message:
    sides: tuple[Language, Language] = ("sv", "en")
    first = changed.get("sv") or changed["en"]
    words = [_difference(*changed.get(language, first)) for language in sides]
    return sentence(
        "changes.said.rewritten",
        before=Message(words[0].before, words[1].before),
        after=Message(words[0].after, words[1].after),
    )


def trivial(before: object, after: object) -> bool:
    """Whether two texts differ in signs, capitals and spaces alone; figures are not signs."""
    if not isinstance(before, str) or not isinstance(after, str):
        return False
    return _bare(before) == _bare(after)


def _bare(text: str) -> list[str]:
    return [word for word in (part.strip(_POINTS).casefold() for part in text.split()) if word]


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _difference(before: str, after: str) -> Words:
    old, new = before.split(), after.split()
    blocks = [block for block in SequenceMatcher(None, old, new, autojunk=False).get_opcodes() if block[0] != "equal"]
    if not blocks:
        return Words(" ".join(old), " ".join(new))
    return Words(
        _excerpt(old, blocks[0][1], blocks[-1][2]),
        _excerpt(new, blocks[0][3], blocks[-1][4]),
    )


def _excerpt(words: Sequence[str], begin: int, end: int) -> str:
    first, last = max(0, begin - _AROUND), min(len(words), end + _AROUND)
    shown = list(words[first:last])
    if len(shown) > _MOST:
        shown = [*shown[: _MOST // 2], "…", *shown[-_MOST // 2 :]]
    excerpt = " ".join(["…"] * (first > 0) + shown + ["…"] * (last < len(words)))
    # The sentence around it has a full stop of its own.
    return excerpt.removesuffix(".").translate(_INNER)
