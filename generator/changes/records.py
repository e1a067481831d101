"""Two registers, record by record: which records are new, gone or renamed, and which of their fields differ."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any, NamedTuple

from generator.changes.compare import differences
from generator.changes.facts import FieldChange
from generator.register import Record, Register
from generator.register.targets import place_of
from generator.schema import references, targets

Key = tuple[str, str]
"""The kind and the id of a record."""


class RecordChange(NamedTuple):
    """A record that is another than it was."""

    kind: str
    identifier: str
    """As it is now; as it last was where it is gone."""
    before: Record | None
    after: Record | None
    fields: tuple[FieldChange, ...]
    """Each once; a record that is new or gone has all of its fields here, and a new id is a field with no route."""

    @property
    def renamed(self) -> bool:
        """Whether it has another id than it had."""
        return self.before is not None and self.after is not None and self.before.identifier != self.after.identifier

    @property
    def latest(self) -> Record:
        """The record as it is, or as it last was."""
        found = self.after or self.before
        if found is None:
            raise LookupError(self.identifier)
        return found


def record_changes(before: Register, after: Register, left_out: Collection[str] = ()) -> Iterator[RecordChange]:
    """Every record that differs, by kind in the order of the registers, then by id.

    `left_out` are the places, such as `purposes/marketing`, of files that cannot be read on one of the sides.
    """
    old, new = _by_key(before, left_out), _by_key(after, left_out)
    renamed = _renamed(old, new)
    former = set(renamed.values())
    for key, record in new.items():
        earlier = old.get(renamed.get(key, key))
        fields = tuple(_fields(key, earlier, record, renamed))
        if fields:
            yield RecordChange(*key, earlier, record, fields)
    for key, record in old.items():
        if key not in new and key not in former:
            yield RecordChange(*key, record, None, differences(*key, record.data, None))


def _by_key(register: Register, left_out: Collection[str]) -> dict[Key, Record]:
    return {
        (record.kind, record.identifier): record
        for record in register.each()
        if not left_out or place_of(record) not in left_out
    }


def _renamed(old: Mapping[Key, Record], new: Mapping[Key, Record]) -> dict[Key, Key]:
    """The former key of each new record that names the id of one that is gone."""
    found: dict[Key, Key] = {}
    for key, record in new.items():
        if key in old:
            continue
        for identifier in record.data.get("former_ids", ()):
            former = (record.kind, identifier)
            if former in old and former not in new and former not in found.values():
                found[key] = former
                break
    return found


def _fields(key: Key, earlier: Record | None, record: Record, renamed: Mapping[Key, Key]) -> Iterator[FieldChange]:
    if earlier is None:
        yield from differences(*key, None, record.data)
        return
    if earlier.identifier != record.identifier:
        yield FieldChange(*key, (), (), earlier.identifier, record.identifier)
    data = _with_new_ids(earlier, renamed) if renamed else earlier.data
    if data is not record.data:
        yield from differences(*key, data, record.data)


def _with_new_ids(record: Record, renamed: Mapping[Key, Key]) -> Mapping[str, Any]:
    """The data of an old record with the ids that the records it names have now: a new id alone changes no fact."""
    now = {former: key[1] for key, former in renamed.items()}
    data: Any = record.data
    for reference in references(record.data, record.kind):
        found = next((now[kind, reference.identifier] for kind in targets(reference.kind)
                      if (kind, reference.identifier) in now), None)  # fmt: skip
        if found is not None:
            data = _replaced(data, reference.route, found)
    renewed: Mapping[str, Any] = data
    return renewed


def _replaced(data: Any, route: tuple[str | int, ...], value: str) -> Any:
    if not route:
        return value
    copy: Any = list(data) if isinstance(data, list) else dict(data)
    copy[route[0]] = _replaced(data[route[0]], route[1:], value)
    return copy
