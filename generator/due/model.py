"""A review that is to be made, and the list of them."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.i18n import sentence
from generator.model.codes import Period
from generator.source import Message


@dataclass(frozen=True, kw_only=True, slots=True)
class Task:
    """One review: of what, by whom, by when, and where the register says so."""

    matter: str
    """What is to be done, as the sentences `due.task.<matter>` say it."""
    key: str
    """Stable and unique in a register, so that a calendar knows the task again."""
    name: Message
    """What the record is called."""
    detail: Message
    """What of the record, such as the kinds of persons that a balancing test is about; or the question itself."""
    owners: tuple[Message, ...]
    """Who answers for it; empty where the register does not say."""
    due: dt.date | None
    """The last day; None where no date is stated."""
    last: dt.date | None
    """When it was last done; None where that is not stated, or the last day is set by itself."""
    period: Period
    """How long that is good; empty where the last day is set by itself."""
    file: str
    line: int
    field: str
    """Such as `agreement.date`: where the date stands, or is to stand."""
    label: Message
    """What that field is called, below what it is a part of."""
    articles: tuple[str, ...]
    rule: str
    """The rule that objects when the day has passed; empty where none does."""

    @property
    def title(self) -> Message:
        """What is to be done, in a sentence without a full stop."""
        return sentence(f"due.task.{self.matter}", name=self.name, detail=self.detail)

    @property
    def why(self) -> Message:
        """Why on that day, or which date is missing."""
        if self.due is None:
            return sentence("due.why.undated", label=self.label)
        if self.last is None:
            return sentence(f"due.why.set.{self.matter}" if self.matter in _DAYS_OF_THEIR_OWN else "due.why.set.day")
        return sentence("due.why.interval", last=self.last, period=_in_words(self.period))


_DAYS_OF_THEIR_OWN = frozenset({"adequacy", "waiver", "question"})


class Agenda(NamedTuple):
    """The reviews up to a day, the earliest first; those without a date come last."""

    tasks: tuple[Task, ...]
    as_of: dt.date
    until: dt.date

    @property
    def dated(self) -> tuple[Task, ...]:
        """Those with a last day."""
        return tuple(task for task in self.tasks if task.due is not None)

    @property
    def overdue(self) -> tuple[Task, ...]:
        """Those whose last day has passed."""
        return tuple(task for task in self.tasks if task.due is not None and task.due < self.as_of)


def agenda(tasks: Sequence[Task], as_of: dt.date, until: dt.date) -> Agenda:
    """The tasks that are due by a day, and those without a date, in order."""
    chosen = [task for task in tasks if task.due is None or task.due <= until]
    return Agenda(tuple(sorted(chosen, key=_order)), as_of, until)


def _order(task: Task) -> tuple[dt.date, str, int, str]:
    return task.due or dt.date.max, task.file, task.line, task.key


def _in_words(period: Period) -> Message:
    from generator.i18n import translator  # noqa: PLC0415 - the formats of two languages, only for what is printed

    return Message(translator("sv").period(period), translator("en").period(period))
