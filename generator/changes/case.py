"""One record that differs, while it is judged: its fields are taken one by one until every one has been told."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, NamedTuple

from generator.changes.context import Context
from generator.changes.duties import RULINGS, Ruling, consequences, editorial, recorded
from generator.changes.facts import FieldChange
from generator.changes.fields import is_public
from generator.changes.model import Consequence, Duty, LegalChange, Sort, Subject
from generator.changes.phrases import closed, subject
from generator.changes.places import place_of
from generator.changes.records import RecordChange
from generator.changes.remarks import remark
from generator.changes.words import Words
from generator.i18n import sentence
from generator.source import Message

_NOTHING: Final[Mapping[str, Any]] = {}
_GRAVITY: Final = {duty: place for place, duty in enumerate(Duty)}
_OF_THE_PAST: Final = frozenset({Sort.ENDED_PURPOSE, Sort.COOKIE_REMOVED})
"""What these tell, the record's name included, is of the state before alone."""
_OF_ONE_STATE: Final = _OF_THE_PAST | {Sort.NEW_PURPOSE}


class Item(NamedTuple):
    """An entry of a list that is new, gone or changed."""

    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None
    fields: tuple[FieldChange, ...]
    """Those of it that nobody has taken yet."""

    @property
    def latest(self) -> Mapping[str, Any]:
        """The entry as it is, or as it last was."""
        return self.after if self.after is not None else self.before or _NOTHING


class Case:
    """The record, and the pile of its fields that no rule has told of yet."""

    def __init__(self, context: Context, record: RecordChange) -> None:
        self.context = context
        self.record = record
        self.kind = record.kind
        self.before: Mapping[str, Any] = record.before.data if record.before is not None else _NOTHING
        self.after: Mapping[str, Any] = record.after.data if record.after is not None else _NOTHING
        self.published = context.is_published(record)
        self._open = context.was_and_is_published(record)
        self._pile: dict[int, FieldChange] = dict(enumerate(record.fields))

    @property
    def words(self) -> Words:
        """The names of things."""
        return self.context.words

    @property
    def latest(self) -> Mapping[str, Any]:
        """The record's data as they are, or as they last were."""
        return self.record.latest.data

    def left(self) -> tuple[FieldChange, ...]:
        """The fields that nobody has taken."""
        return tuple(self._pile.values())

    def take(self, *path: str) -> tuple[FieldChange, ...]:
        """Take the fields at and below a path; with no path, all that are left."""
        return self.take_these(field for field in self._pile.values() if field.path[: len(path)] == path)

    def take_these(self, fields: Iterable[FieldChange]) -> tuple[FieldChange, ...]:
        """Take fields that are still there."""
        wanted = set(map(id, fields))
        places = [place for place, field in self._pile.items() if id(field) in wanted]
        return tuple(self._pile.pop(place) for place in places)

    def items(self, key: str) -> list[Item]:
        """The entries of a list of objects whose fields have not been taken."""
        found: dict[tuple[int | None, int | None], list[FieldChange]] = {}
        for field in self._pile.values():
            if field.path[:1] == (key,) and "none" not in field.path[1:2]:
                found.setdefault((_position(field.before_at, key), _position(field.after_at, key)), []).append(field)
        return [
            Item(_entry(self.before, key, old), _entry(self.after, key, new), tuple(fields))
            for (old, new), fields in found.items()
            if old is not None or new is not None
        ]

    def none_fields(self, key: str) -> tuple[FieldChange, ...]:
        """Take what stated that there is none, or states it now."""
        return self.take(key, "none")

    def tell(
        self,
        sort: Sort,
        fields: tuple[FieldChange, ...],
        text: Message | str,
        *extra: Consequence | None,
        **values: object,
    ) -> LegalChange:
        """Make the change that covers `fields`, which have been taken.

        `text` is a sentence, or the end of the key of one below `changes.said`; it tells of public facts alone where
        any of the fields is public.
        """
        told = sentence(f"changes.said.{text}", **values) if isinstance(text, str) else text
        public = self.published and any(is_public(self.kind, field.path) for field in fields)
        return self.make(sort, fields, told, extra, public=public, material=RULINGS[sort].material)

    def make(
        self,
        sort: Sort,
        fields: tuple[FieldChange, ...],
        text: Message,
        extra: Iterable[Consequence | None],
        *,
        public: bool,
        material: bool,
        ruling: Ruling | None = None,
    ) -> LegalChange:
        """Put a change together; `ruling` stands instead of that of the sort.

        What was not published, or is not, is never told to the public: neither the values before nor those after.
        """
        public = public and (self._open or sort in _OF_ONE_STATE)
        found = consequences(ruling or RULINGS[sort], public=public, material=material)
        found += [one for one in extra if one is not None and (self.published or one.duty is not Duty.INFORM)]
        if not found:
            found = [editorial() if public else recorded()]
        if any(one.duty is Duty.INFORM for one in found):
            alone = recorded().text
            found = [recorded(one.articles, alone=False) if one.text == alone else one for one in found]
        found.sort(key=lambda one: _GRAVITY[one.duty])
        identifier = self.record.identifier
        named = self.before if sort in _OF_THE_PAST and self.before else self.latest
        return LegalChange(
            sort=sort,
            subject=Subject(self.kind, identifier, subject(self.kind, named, identifier)),
            text=closed(text),
            consequences=tuple(dict.fromkeys(found)),
            material=material and found[0].duty is Duty.INFORM,
            public=public,
            purposes=self.context.purposes_of(self.record),
            place=place_of(fields, self.record, self.context.before, self.context.after),
            fields=fields,
            remark=remark(fields) if sort is not Sort.RENAMED else Message("", ""),
        )


def _position(route: tuple[str | int, ...], key: str) -> int | None:
    if len(route) > 1 and route[0] == key and isinstance(route[1], int):
        return route[1]
    return None


def _entry(data: Mapping[str, Any], key: str, position: int | None) -> Mapping[str, Any] | None:
    if position is None:
        return None
    found = data[key][position]
    return found if isinstance(found, Mapping) else {"": found}


def persons(item: Item) -> Iterator[str]:
    """The persons whom an entry is about, as it is and as it was."""
    for data in (item.after, item.before):
        if data is not None:
            yield from data.get("for", ())
