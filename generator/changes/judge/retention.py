"""How long data are kept: longer or shorter, for whom, and by which rule."""

from collections.abc import Iterator, Sequence

from generator.changes.case import Case, Item
from generator.changes.duties import RULINGS
from generator.changes.facts import FieldChange
from generator.changes.judge.asks import balancing, impact
from generator.changes.judge.persons import Entries, Shift, by_person, joined, reshaped
from generator.changes.model import LegalChange, Sort
from generator.changes.phrases import both, listed, period
from generator.i18n import sentence
from generator.rules.periods import longer
from generator.source import Message


def retention(case: Case) -> Iterator[LegalChange]:
    """The time for which data are kept, person by person."""
    for fields, shifts in reshaped(case, "retention"):
        yield _reshaped(case, fields, shifts)
    for item in case.items("retention"):
        yield from _changed(case, item)


def compared(before: str, after: str) -> Sort:
    """Whether a period is longer or shorter than it was; `P12M` is the same as `P1Y`."""
    if longer(after, before):
        return Sort.RETENTION_LONGER
    return Sort.RETENTION_SHORTER if longer(before, after) else Sort.TEXT


def _changed(case: Case, item: Item) -> Iterator[LegalChange]:
    fields = tuple(field for field in item.fields if field.path == ("retention", "period"))
    if not fields or item.before is None or item.after is None:
        return
    field = fields[0]
    if field.before is None or field.after is None:
        other = case.take_these(field for field in item.fields if field.path[:2] == ("retention", "criterion"))
        key = "retention_by_criterion" if field.after is None else "retention_by_period"
        when = period(field.before or field.after)
        who = case.words.people(item.latest["for"])
        yield case.tell(Sort.RETENTION_CHANGED, case.take_these(fields) + other, key, who=who, period=when)
        return
    sort = compared(field.before, field.after)
    people, data = list(item.latest["for"]), item.latest.get("data", ())
    text = _exchange(case, sort, people, (period(field.before), period(field.after)), data)
    yield _told(case, sort, case.take_these(fields), text, people)


def _told(case: Case, sort: Sort, fields: tuple[FieldChange, ...], text: Message, who: list[str]) -> LegalChange:
    asks = [balancing(case, who), impact(case)] if sort is Sort.RETENTION_LONGER else []
    if sort is Sort.TEXT:
        return case.make(sort, fields, text, asks, public=case.published, material=False)
    return case.make(sort, fields, text, asks, public=case.published, material=RULINGS[sort].material)


def _exchange(
    case: Case, sort: Sort, who: list[str], times: tuple[Message, Message], data: Sequence[str] = ()
) -> Message:
    keys = {
        Sort.RETENTION_LONGER: "retention_longer",
        Sort.RETENTION_SHORTER: "retention_shorter",
        Sort.TEXT: "retention_same",
        Sort.RETENTION_CHANGED: "retention_changed",
    }
    about = case.words.people(who)
    if data:
        about = sentence("changes.said.people_and_data", who=about, data=case.words.data(data))
    return sentence(f"changes.said.{keys[sort]}", who=about, before=times[0], after=times[1])


def _reshaped(case: Case, fields: tuple[FieldChange, ...], shifts: list[Shift]) -> LegalChange:
    sorts = {sort for shift in shifts if (sort := _sort(shift)) is not None}
    texts = by_person(shifts, lambda shift: _shift(case, shift))
    gravest = (Sort.RETENTION_LONGER, Sort.RETENTION_CHANGED, Sort.RETENTION_SHORTER)
    sort = next((one for one in gravest if one in sorts), Sort.TEXT)
    if not texts:
        return _told(case, Sort.TEXT, fields, sentence("changes.said.retention_regrouped"), [])
    return _told(case, sort, fields, joined(texts), [person for shift in shifts for person in shift.who])


def _shift(case: Case, shift: Shift) -> Message | None:
    sort = _sort(shift)
    if sort is None:
        return None
    who = list(shift.who)
    before, after = _times(case, shift.before), _times(case, shift.after)
    if not shift.before:
        return sentence("changes.said.retention_new", who=case.words.people(who), after=after)
    if not shift.after:
        return sentence("changes.said.retention_gone", who=case.words.people(who), before=before)
    return _exchange(case, sort, who, (before, after))


def _sort(shift: Shift) -> Sort | None:
    """What has happened to the persons' time; None where it is the same in every word."""
    if not shift.before or not shift.after:
        return Sort.RETENTION_CHANGED
    before, after = _plain(shift.before), _plain(shift.after)
    if before == after:
        return None
    if len(before) == len(after) == 1 and before[0][1:] == after[0][1:] and before[0][0] and after[0][0]:
        found = compared(before[0][0], after[0][0])
        return found if found is not Sort.TEXT else None
    return Sort.RETENTION_CHANGED


def _plain(entries: Entries) -> list[tuple[str, str, str]]:
    """Period, data and what else the public is told of when the time begins and ends."""
    return [
        (
            one.get("period", ""),
            repr(one.get("data")),
            repr([one.get(key) for key in ("start", "criterion", "exception")]),
        )
        for one in entries
    ]


def _times(case: Case, entries: Entries) -> Message:
    """The periods, each with the data that it is for."""
    found = []
    for entry in entries:
        code = entry.get("period")
        time = period(code) if code else both(lambda words: words.t("changes.value.criterion"))
        if data := entry.get("data"):
            time = sentence("changes.said.time_of", time=time, data=case.words.data(data))
        elif len(entries) > 1:
            time = sentence("changes.said.time_of_others", time=time)
        found.append(time)
    return listed(found) if found else Message("", "")
