"""The changes record by record, and the words that frame them in every format."""

from collections.abc import Sequence
from itertools import groupby
from typing import Final, NamedTuple

from generator.changes.legal import summary
from generator.changes.model import Consequence, LegalChange, Subject
from generator.changes.phrases import capitalised, named
from generator.changes.sides import Sides
from generator.i18n import Translator
from generator.source import Message

_MOST_PURPOSES: Final = 6


class Group(NamedTuple):
    """The changes of one record."""

    subject: Subject
    changes: tuple[LegalChange, ...]

    @property
    def of_purpose(self) -> bool:
        """Whether the record is a purpose."""
        return self.subject.kind == "purpose"


class Diff(NamedTuple):
    """What a report is made of."""

    before: Message
    after: Message
    changes: tuple[LegalChange, ...]
    purposes: dict[str, Message]
    """The names of the purposes, by their ids."""


def diff_of(sides: Sides, changes: tuple[LegalChange, ...]) -> Diff:
    """What a report of the two states is made of."""
    purposes = {
        key: named(record.data, key)
        for side in (sides.before, sides.after)
        for key, record in side.register.records.get("purpose", {}).items()
    }
    return Diff(sides.before.title, sides.after.title, changes, purposes)


def groups(changes: Sequence[LegalChange]) -> list[Group]:
    """The changes of each record together, in the order given."""
    found = groupby(changes, key=lambda change: (change.subject.kind, change.subject.identifier))
    together = [tuple(inner) for _, inner in found]
    return [Group(inner[0].subject, inner) for inner in together]


def heading(group: Group, words: Translator) -> str:
    """The record's name, with the word for its kind where the name does not tell."""
    name = capitalised(group.subject.name.in_(words.language))
    key = f"changes.heading.{group.subject.kind}"
    return words.t(key, name=name) if key in words.texts else name


def counted(changes: Sequence[LegalChange], words: Translator) -> str:
    """How many changes there are, and what they ask for."""
    if not changes:
        return words.t("changes.summary.none")
    count = summary(changes)
    numbers = {
        "material": count.material,
        "policy": count.inform - count.material,
        "agreement": count.agreement,
        "assessment": count.assessment,
        "record": count.record,
        "editorial": count.editorial,
    }
    parts = [_number(key, number, words) for key, number in numbers.items() if number]
    return words.t("changes.summary.all", total=_number("total", count.total, words), parts=", ".join(parts))


def told(change: LegalChange, words: Translator) -> str:
    """The change as a sentence of its own, below its record's name."""
    return f"{capitalised(change.text.in_(words.language))} {change.remark.in_(words.language)}".rstrip()


def duty(consequence: Consequence, words: Translator) -> str:
    """What has to be done, with what asks for it."""
    text = consequence.text.in_(words.language)
    if not consequence.articles:
        return text
    return words.t("changes.layout.duty", text=text, articles=words.article(consequence.articles))


def place(change: LegalChange, diff: Diff, words: Translator) -> str:
    """The file and the line; of what is gone, with the state in which it is found."""
    where = f"{change.place.file}:{change.place.line}"
    if not change.place.gone:
        return where
    return words.t("changes.layout.gone", place=where, state=diff.before.in_(words.language))


def touched(change: LegalChange, diff: Diff, words: Translator) -> str:
    """The purposes that a change of another record touches; empty where it is about one purpose or none."""
    if change.subject.kind == "purpose" or not change.purposes:
        return ""
    if len(change.purposes) > _MOST_PURPOSES:
        return words.t("changes.layout.touches_many", number=words.number(len(change.purposes)))
    names = (diff.purposes[one].in_(words.language) for one in change.purposes if one in diff.purposes)
    return words.t("changes.layout.touches", purposes="; ".join(names))


def _number(key: str, number: int, words: Translator) -> str:
    return words.t(f"changes.summary.{key}_{'one' if number == 1 else 'many'}", number=words.number(number))
