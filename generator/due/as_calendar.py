"""The reviews as a calendar to import, RFC 5545: an all-day event for each that has a date.

The library folds lines at 75 octets and not at 75 letters, and escapes what the format needs; a Swedish register
would find the first of the two faults at once.
"""

import datetime as dt
from typing import Final, NamedTuple
from uuid import NAMESPACE_URL, uuid5

from icalendar import Calendar, Event

from generator.citation import cited
from generator.due.model import Agenda, Task
from generator.i18n import translator
from generator.source import Language

_ONE_DAY: Final = dt.timedelta(days=1)


class Company(NamedTuple):
    """Whose register it is."""

    name: str
    identity: str
    """What keeps the events of several registers apart in one calendar, and stays when the name changes."""


def due_calendar(agenda: Agenda, language: Language, company: Company, stamp: dt.datetime) -> bytes:
    """The calendar. Import it again after a change and each event moves instead of coming twice.

    `stamp` is the time of the register's state, for calendars ask which of two copies is the later.
    """
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", f"-//artikel30//ropa due//{language.upper()}")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", translator(language).t("due.calendar.name", company=company.name))
    for task in agenda.dated:
        calendar.add_component(_event(task, language, company, stamp))
    written: bytes = calendar.to_ical()
    return written


def _event(task: Task, language: Language, company: Company, stamp: dt.datetime) -> Event:
    event = Event()
    event.add("uid", f"{uuid5(NAMESPACE_URL, f'artikel30 {company.identity} {task.key}')}@artikel30")
    event.add("dtstamp", stamp)
    if task.due is not None:
        event.add("dtstart", task.due)
        event.add("dtend", min(task.due, dt.date.max - _ONE_DAY) + _ONE_DAY)
    event.add("summary", task.title.in_(language))
    event.add("description", _description(task, language))
    event.add("transp", "TRANSPARENT")
    if task.owners:
        event.add("categories", [owner.in_(language) for owner in task.owners])
    return event


def _description(task: Task, language: Language) -> str:
    words = translator(language)
    lines = [
        task.title.in_(language),
        task.why.in_(language),
        words.t("due.calendar.place", file=task.file, line=task.line, field=task.field),
        words.t("due.calendar.law", articles=cited(", ".join(task.articles)).in_(language)),
    ]
    if task.owners:
        names = words.list(owner.in_(language) for owner in task.owners)
        lines.append(words.t("due.calendar.owner", owners=names))
    return "\n".join(lines)
