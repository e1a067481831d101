"""Where the data of a purpose come from, who receives them, and whether they leave the EEA."""

from collections.abc import Iterator
from typing import Any

from generator.changes.case import Case, Item
from generator.changes.duties import Ruling
from generator.changes.facts import FieldChange
from generator.changes.judge.asks import arrangement, balancing, disclosure, return_of_data, transfer_tool
from generator.changes.model import LegalChange, Sort
from generator.changes.phrases import within
from generator.i18n import sentence
from generator.schema import field_of
from generator.source import Message


def sources(case: Case) -> Iterator[LegalChange]:
    """Sources that are new or not used any more."""
    for item in case.items("sources"):
        if item.before is not None and item.after is not None:
            continue
        name = case.words.called("source", item.latest["source"])
        fields = case.take_these(item.fields)
        if item.before is not None:
            yield case.tell(Sort.SOURCE_REMOVED, fields, "source_gone", source=name)
            continue
        text = sentence("changes.said.source_added", source=name)
        ruling = Ruling(_first_told(case, item.latest["source"]), material=True)
        yield case.make(Sort.SOURCE_ADDED, fields, text, (), public=case.published, material=True, ruling=ruling)


def _first_told(case: Case, source: str) -> str:
    """The articles by which people are told where data come from: from themselves, or from others."""
    if _own(case, source):
        return "13(1), 13(2)"
    others = any(not _own(case, one["source"]) for one in case.before.get("sources", ()))
    return "14(2)(f)" if others else "14(1), 14(2), 14(3)"


def _own(case: Case, source: str) -> bool:
    for register in (case.context.after, case.context.before):
        if found := register.records.get("source", {}).get(source):
            return bool(found.data["from_data_subject"])
    return False


def recipients(case: Case) -> Iterator[LegalChange]:
    """Recipients that are new, gone, in another role, or given more or less."""
    items = case.items("recipients")
    stated = case.none_fields("recipients") if items else ()
    for item in items:
        fields = (*case.take_these(item.fields), *stated) if _whole(item) else ()
        name = case.words.name("recipient", item.latest["recipient"])
        role = _role(item.latest["role"])
        if item.before is None:
            asks = [
                arrangement(item.latest["role"]),
                disclosure(item.latest["role"]),
                balancing(case, item.latest.get("for", ())),
            ]
            yield case.tell(Sort.RECIPIENT_ADDED, fields, _given(case, item), *asks)
        elif item.after is None:
            ask = return_of_data(item.latest["role"])
            yield case.tell(Sort.RECIPIENT_REMOVED, fields, "recipient_removed", ask, recipient=name, role=role)
        else:
            yield from _changed(case, item, name)
        stated = () if fields else stated


def _given(case: Case, item: Item) -> Message:
    entry = item.latest
    values = {"recipient": case.words.name("recipient", entry["recipient"]), "role": _role(entry["role"])}
    told = sentence("changes.said.recipient_added", **values)
    if data := entry.get("data"):
        more = sentence("changes.said.recipient_gets", data=case.words.data(data))
        told = Message(f"{told.sv} {more.sv}", f"{told.en} {more.en}")
    return told


def _changed(case: Case, item: Item, name: Message) -> Iterator[LegalChange]:
    before, after = item.before or {}, item.after or {}
    if fields := _taken(case, item, "role"):
        values = {"recipient": name, "before": _role(before["role"]), "after": _role(after["role"])}
        asks = [arrangement(after["role"]), disclosure(after["role"])]
        yield case.tell(Sort.RECIPIENT_ROLE, fields, "recipient_role", *asks, **values)
    for key, words in (("data", case.words.data), ("for", case.words.people)):
        fields = _taken(case, item, key)
        if not fields:
            continue
        # No list means everything, so a list that is new makes less of it.
        if not before.get(key) or not after.get(key):
            wider = not after.get(key)
            text = "recipient_all" if wider else "recipient_only"
            what = words(before[key] if wider else after[key])
            yield case.tell(_reach(wider=wider), fields, f"{text}_{key}", recipient=name, what=what)
            continue
        for wider in (True, False):
            some = tuple(field for field in fields if (field.before is None) is wider)
            if some:
                text = "recipient_more" if wider else "recipient_less"
                what = words((field.after or field.before) for field in some)
                yield case.tell(_reach(wider=wider), some, f"{text}_{key}", recipient=name, what=what)


def transfers(case: Case) -> Iterator[LegalChange]:
    """Transfers that the purpose makes now, or no longer makes."""
    fields = [field for field in case.left() if field.path == ("transfers",)]
    stated = case.none_fields("transfers") if fields else ()
    for field in fields:
        taken = (*case.take_these([field]), *stated)
        stated = ()
        identifier = field.after or field.before
        entry = _transfer(case, identifier)
        countries = case.words.value(field_of("transfer", "countries"), entry.get("countries", ()))
        values: dict[str, object] = {"transfer": case.words.name("transfer", identifier), "countries": countries}
        with_countries = "_to" if entry.get("countries") else ""
        if field.before is None:
            ask = transfer_tool(case, entry.get("mechanism"))
            yield case.tell(Sort.TRANSFER_ADDED, taken, f"transfer_added{with_countries}", ask, **values)
        else:
            yield case.tell(Sort.TRANSFER_REMOVED, taken, f"transfer_removed{with_countries}", **values)


def _transfer(case: Case, identifier: str) -> dict[str, Any]:
    for register in (case.context.after, case.context.before):
        if found := register.records.get("transfer", {}).get(identifier):
            return dict(found.data)
    return {}


def _whole(item: Item) -> bool:
    return item.before is None or item.after is None


def _taken(case: Case, item: Item, key: str) -> tuple[FieldChange, ...]:
    return case.take_these(field for field in item.fields if field.path[:2] == ("recipients", key))


def _reach(*, wider: bool) -> Sort:
    return Sort.RECIPIENT_WIDER if wider else Sort.RECIPIENT_NARROWER


def _role(code: str) -> Message:
    return within(field_of("purpose", "recipients.role").enum_labels[code])
