"""Where a change is to be seen: in the state as it is, or in the earlier one where nothing of it is left."""

from collections.abc import Sequence

from generator.changes.facts import FieldChange
from generator.changes.model import Place
from generator.changes.records import RecordChange
from generator.register import Record, Register
from generator.source import Route


def place_of(fields: Sequence[FieldChange], record: RecordChange, before: Register, after: Register) -> Place:
    """The first of the fields that stands somewhere now; else the first of them, where it stood."""
    now = next((field for field in fields if field.after is not None), None)
    if record.after is not None and now is not None:
        return _place(after, record.after, now.after_at, gone=False)
    if record.before is not None and fields:
        return _place(before, record.before, fields[0].before_at, gone=True)
    return _place(after, record.latest, (), gone=False)


def _place(register: Register, record: Record, route: Route, *, gone: bool) -> Place:
    document = register.documents.get(record.path)
    if document is None:
        return Place(record.path, 1, 1, gone)
    span = document.span((*record.route, *route))
    return Place(record.path, span.line, span.column, gone)
