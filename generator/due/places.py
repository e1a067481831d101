"""A task from a date in a record: who answers for it, and where it stands."""

import datetime as dt
from typing import Final, NamedTuple

from generator.due.model import Task
from generator.model import Nothing
from generator.model.codes import Period
from generator.register import Record, Register
from generator.register.targets import dotted, place_of
from generator.rules.whole import Whole
from generator.schema import field_of
from generator.source import LANGUAGES, Message, Route

NO_DETAIL: Final = Message("", "")


class Found(NamedTuple):
    """A date, or the lack of one, and what follows from it."""

    matter: str
    route: Route
    """From the record to the date, or to where it is to stand."""
    due: dt.date | None
    articles: tuple[str, ...]
    last: dt.date | None = None
    period: Period = ""
    rule: str = ""
    detail: Message = NO_DETAIL
    part: str = ""
    """Tells apart the tasks of one matter in one record."""


class Places:
    """Where records stand, and who answers for them."""

    def __init__(self, register: Register, whole: Whole) -> None:
        """Look nothing up yet."""
        self._register = register
        self._whole = whole

    def task(self, on: tuple[str, str], name: Message, found: Found, owners: tuple[Message, ...]) -> Task:
        """The task that a date in the record `on`, its kind and id, asks for."""
        record = self._register.records[on[0]][on[1]]
        route = (*record.route, *found.route)
        return Task(
            matter=found.matter,
            key=":".join(part for part in (found.matter, _named(record), found.part) if part),
            name=name,
            detail=found.detail,
            owners=owners,
            due=found.due,
            last=found.last,
            period=found.period,
            file=record.path,
            line=self._register.documents[record.path].span(route, key=True).line,
            field=dotted(found.route),
            label=_label(record.kind, found.route),
            articles=found.articles,
            rule=found.rule,
        )

    def of_purpose(self, identifier: str) -> tuple[Message, ...]:
        """Who answers for a purpose."""
        return _each(self._whole.purposes[identifier].owner)

    def of_recipient(self, identifier: str) -> tuple[Message, ...]:
        """Who answer for the purposes that a recipient receives data in: nobody else answers for a recipient."""
        return _each(*(relation.purpose.owner for relation in self._whole.relations.get(identifier, ())))

    def of_transfer(self, identifier: str) -> tuple[Message, ...]:
        """Who answer for the purposes that a transfer is made in."""
        return _each(
            *(
                purpose.owner
                for purpose in self._whole.purposes.values()
                if purpose.transfers is not None
                and not isinstance(purpose.transfers, Nothing)
                and identifier in purpose.transfers
            )
        )


def _named(record: Record) -> str:
    return f"{place_of(record)}#{record.identifier}" if record.route else place_of(record)


def _label(kind: str, route: Route) -> Message:
    """What the field is called, below what it is a part of: `Impact assessment › Date`."""
    steps = [step for step in route if isinstance(step, str)]
    nodes = (field_of(kind, ".".join(steps[: count + 1])) for count in range(len(steps)))
    labels = list(dict.fromkeys(node.label for node in nodes if node.label))
    return Message(*(" › ".join(label.in_(language) for label in labels) for language in LANGUAGES))


def _each(*names: str | None) -> tuple[Message, ...]:
    """The names, each once, in the order of their letters."""
    return tuple(Message(name, name) for name in sorted({name for name in names if name}))
