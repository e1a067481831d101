"""What is known beside the records that differ: the law of the day, who uses what, and what is published."""

import datetime as dt
from collections.abc import Mapping
from functools import cached_property
from typing import Final

from generator.changes.records import Key, RecordChange
from generator.changes.uses import Uses, uses
from generator.changes.words import Words
from generator.law import LawOfTheDay, law_of
from generator.register import Record, Register

_ALWAYS: Final = frozenset({"register", "controller", "rights", "policy", "change"})
"""Kinds whose records are published whatever refers to them."""


class Context:
    """Two registers, and a day whose law decides what is a third country."""

    def __init__(self, before: Register, after: Register, day: dt.date) -> None:
        self.before = before
        self.after = after
        self.words = Words(before, after)
        self.law: LawOfTheDay = law_of(day)

    def is_published(self, change: RecordChange) -> bool:
        """Whether the policy tells of the record, or did before."""
        return any(self._shown(change))

    def was_and_is_published(self, change: RecordChange) -> bool:
        """Whether the policy tells of every state of the record that there is: of what it said, and of what it says."""
        return all(self._shown(change))

    def _shown(self, change: RecordChange) -> list[bool]:
        states = ((change.before, 0), (change.after, 1))
        return [self._is_shown(record, side) for record, side in states if record is not None]

    def _is_shown(self, record: Record, side: int) -> bool:
        match record.kind:
            case "purpose":
                return record.data.get("status") == "active"
            case "cookie":
                return "retired" not in record.data
            case kind:
                return kind in _ALWAYS or (kind, record.identifier) in self._published[side]

    def purposes_of(self, change: RecordChange) -> tuple[str, ...]:
        """The purposes that a record touches, in the order of their ids."""
        if change.kind == "purpose":
            return (change.identifier,)
        touched = set(self._users[1].get((change.kind, change.identifier), ()))
        if change.after is None:
            touched |= {one for one in self._users[0].get((change.kind, change.identifier), ()) if self._is_there(one)}
        return tuple(sorted(touched))

    def purpose_order(self, identifier: str) -> str:
        """For sorting: the purposes in the order of the policy, then those that are gone."""
        order = self._order
        return f"{order.get(identifier, len(order)):06}{identifier}"

    @cached_property
    def _order(self) -> dict[str, int]:
        return {key: place for place, key in enumerate(self.after.all("purpose"))}

    @cached_property
    def _published(self) -> tuple[frozenset[Key], frozenset[Key]]:
        return self._used[0].published, self._used[1].published

    @cached_property
    def _users(self) -> tuple[Mapping[Key, set[str]], Mapping[Key, set[str]]]:
        return self._used[0].purposes, self._used[1].purposes

    @cached_property
    def _used(self) -> tuple[Uses, Uses]:
        return uses(self.before), uses(self.after)

    def _is_there(self, purpose: str) -> bool:
        return purpose in self.after.records.get("purpose", {})
