"""How long data are kept: longer or shorter, for whom, and by which rule."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from generator.changes.case import Case, Item
from generator.changes.duties import RULINGS
from generator.changes.facts import FieldChange
from generator.changes.judge.asks import balancing, impact
from generator.changes.judge.facets import Pair, Turn, bare, matched, turns
from generator.changes.judge.persons import Entries, Shift, joined, reshaped
from generator.changes.judge.turned import Draft, changes, drafts
from generator.changes.model import Consequence, LegalChange, Sort
from generator.changes.phrases import both, listed, period
from generator.i18n import sentence
from generator.rules.periods import longer
from generator.source import Message

_GRAVEST: Final = (Sort.RETENTION_LONGER, Sort.RETENTION_CHANGED, Sort.RETENTION_SHORTER, Sort.TEXT)


def retention(case: Case) -> Iterator[LegalChange]:
    """The time for which data are kept, person by person."""
    for fields, shifts in reshaped(case, "retention"):
        yield from _reshaped(case, fields, shifts)
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
    return case.make(sort, fields, text, _asks(case, sort, who), public=case.published, material=_material(sort))


def _asks(case: Case, sort: Sort, who: list[str]) -> list[Consequence | None]:
    return [balancing(case, who), impact(case)] if sort is Sort.RETENTION_LONGER else []


def _material(sort: Sort) -> bool:
    return RULINGS[sort].material


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


def _reshaped(case: Case, fields: tuple[FieldChange, ...], shifts: list[Shift]) -> Iterator[LegalChange]:
    judged = [(shift, pairs, _sort(pairs)) for shift in shifts for pairs in [_pairs(case, shift)]]
    made = drafts(case, (turn for one in judged for turn in _turns(*one)))
    others = [(shift, sort) for shift, _, sort in judged if sort is not None]
    if texts := [_shift(case, shift, sort) for shift, sort in others]:
        sort = next(one for one in _GRAVEST if one in {sort for _, sort in others})
        who = [person for shift, _ in others for person in shift.who]
        made.insert(0, Draft((), sort, joined(texts), tuple(_asks(case, sort, who)), case.published, _material(sort)))
    elif not made:
        text = sentence("changes.said.retention_regrouped")
        made.append(Draft((), Sort.TEXT, text, (), case.published, material=False))
    yield from changes(case, fields, made)


def _turns(shift: Shift, pairs: list[Pair], sort: Sort | None) -> Iterator[Turn]:
    """What else is said than how long; of what had no time, or has none, the time alone is told."""
    for pair in pairs:
        if sort is not None and not (pair.before and pair.after):
            continue
        timed = ("period" in pair.before, "period" in pair.after)
        # Where a criterion has taken the place of a time, or the other way round, that is told as the time.
        told = ["data", "period", *(["criterion"] if timed[0] is not timed[1] else [])]
        yield from turns("purpose", "retention", shift.who, [pair], told)


def _pairs(case: Case, shift: Shift) -> list[Pair]:
    """What applied and what applies to each category of the persons' data; those to which the same happens together."""
    used = (use for side in (case.before, case.after) for use in side.get("data_subjects", ()))
    data = dict.fromkeys(one for use in used if use["who"] in shift.who for one in use["data"])
    data |= dict.fromkeys(one for entry in (*shift.before, *shift.after) for one in entry.get("data", ()))
    categories: list[str | None] = list(data) or [None]
    found: dict[str, tuple[list[str], Entries, Entries]] = {}
    for category in categories:
        applied, applies = _of(shift.before, category), _of(shift.after, category)
        key = repr([sorted(map(bare, map(_undivided, side))) for side in (applied, applies)])
        found.setdefault(key, ([], applied, applies))[0].extend([category] if category else [])
    several = len(found) > 1
    return [
        pair
        for about, applied, applies in found.values()
        for pair in matched(
            [_undivided(one) for one in applied],
            [_undivided(one) for one in applies],
            tuple(about) if several else (),
        )
    ]


def _of(entries: Entries, category: str | None) -> Entries:
    """The entries for a category: those that name it, else those that name none."""
    named = tuple(entry for entry in entries if category in entry.get("data", ()))
    return named or tuple(entry for entry in entries if not entry.get("data"))


def _undivided(entry: Mapping[str, Any]) -> Mapping[str, Any]:
    return {key: value for key, value in entry.items() if key != "data"}


def _shift(case: Case, shift: Shift, sort: Sort) -> Message:
    who = list(shift.who)
    before, after = _times(case, shift.before), _times(case, shift.after)
    if not shift.before:
        return sentence("changes.said.retention_new", who=case.words.people(who), after=after)
    if not shift.after:
        return sentence("changes.said.retention_gone", who=case.words.people(who), before=before)
    return _exchange(case, sort, who, (before, after))


def _sort(pairs: list[Pair]) -> Sort | None:
    """What has happened to the persons' time; None where it is the same, written in the same way."""
    found = {sort for pair in pairs if (sort := _of_pair(pair)) is not None}
    if len(found - {Sort.TEXT}) > 1:
        return Sort.RETENTION_CHANGED
    return next((sort for sort in _GRAVEST if sort in found), None)


def _of_pair(pair: Pair) -> Sort | None:
    before, after = pair.before.get("period"), pair.after.get("period")
    if before == after and bool(pair.before) == bool(pair.after):
        return None
    return compared(before, after) if before and after else Sort.RETENTION_CHANGED


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
