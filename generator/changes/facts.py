"""What is a fact of a record: one field with one value, such as a period, or one language of a text."""

from collections.abc import Iterator
from typing import Any, NamedTuple, TypeAlias

from generator.source import Route

Value: TypeAlias = Any
"""A text, a number or a yes or no; an empty list or object where one stands; None where there is nothing."""


class FieldChange(NamedTuple):
    """One field whose value is another than it was; each field of a record is reported once."""

    kind: str
    identifier: str
    """The record's id, as it is now or as it last was."""
    before_at: Route
    """Where in the record it stood; the nearest place around it where it did not."""
    after_at: Route
    """Where in the record it stands; the nearest place around it where it does not."""
    before: Value
    """None where it was not stated."""
    after: Value
    """None where it is not stated any more."""

    @property
    def route(self) -> Route:
        """Where it stands in the record, or last stood."""
        return self.before_at if self.after is None else self.after_at

    @property
    def path(self) -> tuple[str, ...]:
        """The fields that lead to it, without places in lists."""
        return tuple(step for step in self.route if isinstance(step, str))


def leaves(value: Value, at: Route = ()) -> Iterator[tuple[Route, Value]]:
    """Every single value inside `value`, and where it stands; what is empty counts as a value."""
    if isinstance(value, dict) and value:
        for key, inner in value.items():
            yield from leaves(inner, (*at, key))
    elif isinstance(value, list) and value:
        for position, inner in enumerate(value):
            yield from leaves(inner, (*at, position))
    else:
        yield at, value
