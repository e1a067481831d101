"""Lists whose entries each speak for some kinds of persons: what each kind of person had, and what they have now.

An entry that is divided, merged or given to other persons is not said entry by entry: what counts is what it means for
each kind of person.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from generator.changes.case import Case, Item, persons
from generator.changes.facts import FieldChange
from generator.source import Message

Entries = tuple[Mapping[str, Any], ...]


class Shift(NamedTuple):
    """Persons for whom one thing applied and now another does."""

    who: tuple[str, ...]
    before: Entries
    after: Entries


def reshaped(case: Case, key: str) -> Iterator[tuple[tuple[FieldChange, ...], list[Shift]]]:
    """The entries of a list that speak for other persons than before, those that hang together at once.

    With them come the persons, grouped by what applied to them and what applies now.
    """
    items = [item for item in case.items(key) if _moved(item)]
    for group in _connected(items):
        who = dict.fromkeys(person for item in group for person in persons(item))
        fields = case.take_these(field for item in group for field in item.fields)
        shifts: dict[str, list[str]] = {}
        found: dict[str, tuple[Entries, Entries]] = {}
        for person in who:
            applied, applies = _of(case.before, key, person), _of(case.after, key, person)
            same = repr((_bare(applied), _bare(applies)))
            found[same] = applied, applies
            shifts.setdefault(same, []).append(person)
        yield fields, [Shift(tuple(people), *found[same]) for same, people in shifts.items()]


def joined(sentences: Sequence[Message]) -> Message:
    """Sentences after each other; the first begins as within a sentence."""
    return Message(
        " ".join(_begun(place, one.sv) for place, one in enumerate(sentences)),
        " ".join(_begun(place, one.en) for place, one in enumerate(sentences)),
    )


def by_person(shifts: Sequence[Shift], said: Callable[[Shift], Message | None]) -> list[Message]:
    """What there is to say of each group of persons."""
    return [text for shift in shifts if (text := said(shift)) is not None]


def _begun(place: int, text: str) -> str:
    return text[:1].upper() + text[1:] if place else text


def _moved(item: Item) -> bool:
    if item.before is None or item.after is None:
        return True
    return any(set(item.before.get(key, ())) != set(item.after.get(key, ())) for key in ("for", "data"))


def _connected(items: list[Item]) -> Iterator[list[Item]]:
    """The entries in groups that share no person."""
    left = list(items)
    while left:
        group, reach = [left.pop(0)], set[str]()
        while True:
            reach = {person for item in group for person in persons(item)}
            more = [item for item in left if reach & set(persons(item))]
            if not more:
                break
            group += more
            left = [item for item in left if all(item is not one for one in more)]
        yield group


def _of(data: Mapping[str, Any], key: str, person: str) -> Entries:
    return tuple(entry for entry in data.get(key, ()) if person in entry["for"])


def _bare(entries: Entries) -> list[dict[str, Any]]:
    return [{key: value for key, value in entry.items() if key != "for"} for entry in entries]
