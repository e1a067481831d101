"""Whom a purpose concerns and which of their data it uses, with the data that the law protects in particular."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from generator.changes.case import Case
from generator.changes.duties import asked
from generator.changes.facts import FieldChange
from generator.changes.judge.asks import agreements, balancing, impact
from generator.changes.model import Consequence, Duty, LegalChange, Sort
from generator.changes.phrases import within
from generator.schema import field_of
from generator.source import Message

_KINDS: Final[Mapping[str, tuple[str, str]]] = {
    "special": ("9(2)", "special"),
    "offence": ("10", "offence"),
    "identity-number": ("87, Dataskyddslagen 3 kap. 10 §", "identity"),
    "identity-document": ("87, Dataskyddslagen 3 kap. 10 §", "identity"),
}
"""What protects a kind of data, and the end of the key of what is asked for."""
_PROTECTED: Final[Mapping[str, tuple[str, str]]] = {
    "special_categories": ("9(2)", "special"),
    "offence_data": ("10", "offence"),
    "identity_number": ("87, Dataskyddslagen 3 kap. 10 §", "identity"),
}


def people(case: Case) -> Iterator[LegalChange]:
    """Persons who are new or gone, and data that are used of them now or no longer."""
    added: defaultdict[str, list[tuple[str, FieldChange]]] = defaultdict(list)
    removed: defaultdict[str, list[tuple[str, FieldChange]]] = defaultdict(list)
    for item in case.items("data_subjects"):
        who = item.latest["who"]
        if item.before is None:
            yield _new_people(case, who, item.latest["data"], case.take_these(item.fields))
        elif item.after is None:
            yield case.tell(
                Sort.PEOPLE_REMOVED, case.take_these(item.fields), "people_removed", who=case.words.people([who])
            )
        else:
            for field in item.fields:
                if field.path == ("data_subjects", "data"):
                    (removed if field.after is None else added)[field.after or field.before].append((who, field))
    yield from _data(case, added, new=True)
    yield from _data(case, removed, new=False)


def _new_people(case: Case, who: str, data: Iterable[str], fields: tuple[FieldChange, ...]) -> LegalChange:
    asks = [agreements(case), balancing(case, [who]), *_protections(case, data), impact(case, _impact(case, data))]
    text = {"who": case.words.people([who]), "data": case.words.data(data)}
    return case.tell(Sort.PEOPLE_ADDED, fields, "people_added", *asks, **text)


def _data(case: Case, found: Mapping[str, list[tuple[str, FieldChange]]], *, new: bool) -> Iterator[LegalChange]:
    """A sentence for all categories that concern the same persons and are protected alike."""
    groups: defaultdict[tuple[str, tuple[str, ...]], list[str]] = defaultdict(list)
    for category, uses in found.items():
        groups[_kind(case, category), tuple(who for who, _ in uses)].append(category)
    for (kind, who), categories in groups.items():
        fields = case.take_these(field for category in categories for _, field in found[category])
        names: dict[str, Message] = {"data": case.words.data(categories), "who": case.words.people(who)}
        if not new:
            yield case.tell(Sort.DATA_REMOVED, fields, "data_removed", **names)
            continue
        protected = kind in _KINDS
        asks = [
            agreements(case),
            balancing(case, who),
            *_protections(case, categories),
            impact(case, _impact(case, categories)),
        ]
        sort = Sort.PROTECTED_ADDED if protected else Sort.DATA_ADDED
        yield case.tell(sort, fields, f"data_added_{_KINDS[kind][1]}" if protected else "data_added", *asks, **names)


def protected(case: Case) -> Iterator[LegalChange]:
    """The fields that say whether protected data are used, and what allows it."""
    for key, (articles, ask) in _PROTECTED.items():
        before, after = _stated(case.before, key), _stated(case.after, key)
        if before and after:
            yield from _changed(case, key, articles, ask)
        elif (after or before) and (fields := case.take(key)):
            yield _turned(case, key, fields, articles, new=after)


def _turned(case: Case, key: str, fields: tuple[FieldChange, ...], articles: str, *, new: bool) -> LegalChange:
    ask = _PROTECTED[key][1]
    used = (case.after if new else case.before)[key].get("data", ())
    what = case.words.data(used) if used else Message("", "")
    state = "added" if new else "removed"
    text = f"protected_{state}_{ask}"
    if not new:
        return case.tell(Sort.PROTECTED_REMOVED, fields, text)
    asks = [asked(Duty.ASSESSMENT, articles, ask), impact(case, "35(1), 35(3)(b)" if ask != "identity" else "")]
    return case.tell(Sort.PROTECTED_ADDED, fields, text, *asks, data=what)


def kind_of_data(case: Case) -> Iterator[LegalChange]:
    """A category of data that the law protects more, or less, than was thought."""
    if case.kind != "data-category" or not (fields := case.take("kind")):
        return
    labels = field_of("data-category", "kind").enum_labels
    before, after = fields[0].before, fields[0].after
    sort = Sort.PROTECTED_ADDED if after in _KINDS else Sort.PROTECTED_REMOVED
    asks = [asked(Duty.ASSESSMENT, *_KINDS[after])] if after in _KINDS else []
    yield case.tell(sort, fields, "data_kind", *asks, before=within(labels[before]), after=within(labels[after]))


def _changed(case: Case, key: str, articles: str, ask: str) -> Iterator[LegalChange]:
    more = [field for field in case.left() if field.path == (key, "data") and field.before is None]
    if taken := case.take_these(more):
        data = case.words.data(field.after for field in taken)
        asks = [asked(Duty.ASSESSMENT, articles, ask), impact(case, "35(1), 35(3)(b)")]
        yield case.tell(Sort.PROTECTED_ADDED, taken, f"protected_added_{ask}", *asks, data=data)
    gone = case.take_these(field for field in case.left() if field.path == (key, "data") and field.after is None)
    if gone:
        data = case.words.data(field.before for field in gone)
        yield case.tell(Sort.PROTECTED_REMOVED, gone, "protected_fewer", data=data)


def _stated(data: Mapping[str, object], key: str) -> bool:
    value = data.get(key)
    return isinstance(value, Mapping) and "none" not in value


def _protections(case: Case, categories: Iterable[str]) -> list[Consequence]:
    kinds = dict.fromkeys(_kind(case, category) for category in categories)
    return [asked(Duty.ASSESSMENT, *_KINDS[kind]) for kind in kinds if kind in _KINDS]


def _impact(case: Case, categories: Iterable[str]) -> str:
    """The articles by which an impact assessment may be needed, Article 35(3)(b) where the data are protected."""
    grave = {"special", "offence"} & {_kind(case, category) for category in categories}
    return "35(1), 35(3)(b)" if grave else ""


def _kind(case: Case, category: str) -> str:
    for register in (case.context.after, case.context.before):
        if found := register.records.get("data-category", {}).get(category):
            return str(found.data["kind"])
    return "ordinary"
