"""A record as a whole: new, begun, ended, gone or renamed."""

from collections.abc import Iterator, Mapping
from typing import Final

from generator.changes.case import Case
from generator.changes.duties import asked, editorial, recorded, to_read
from generator.changes.facts import FieldChange
from generator.changes.judge.asks import agreements, arrangement, balancing, erasure, impact, transfer_tool
from generator.changes.model import Consequence, Duty, LegalChange, Sort
from generator.changes.phrases import listed, of_text, with_article
from generator.i18n import sentence
from generator.schema import field_of
from generator.source import Message

_WORDS_ONLY: Final = frozenset({"text", "source", "policy"})
_HELD: Final[Mapping[str, str]] = {
    "data-subject": "30(1)(c)",
    "data-category": "30(1)(c)",
    "security-measure": "30(1)(g)",
}
"""The articles by which the Article 30 record holds what these records name."""
Fields = tuple[FieldChange, ...]
_EMPTY: Final = Message("", "")


def life(case: Case) -> Iterator[LegalChange]:
    """What there is to say where the record is new or gone, or where a purpose begins or ends."""
    if case.record.before is None:
        yield _added(case)
    elif case.record.after is None:
        yield _removed(case)
    elif case.kind == "purpose":
        yield from _status(case)


def renamed(case: Case) -> Iterator[LegalChange]:
    """The record has a new id; old links still lead to it."""
    if not case.record.renamed or case.record.before is None:
        return
    old = case.record.before.identifier
    known = [field for field in case.left() if field.path == ("former_ids",) and field.after == old]
    fields = case.take_these([*(field for field in case.left() if not field.route), *known])
    text = sentence("changes.said.renamed", before=old, after=case.record.identifier)
    yield case.make(Sort.RENAMED, fields, text, [editorial()], public=case.published, material=False)


def further_use(case: Case) -> Iterator[LegalChange]:
    """Data that were collected for one purpose and are now used for another: people are told, and it is assessed."""
    for item in case.items("reuses"):
        if case.kind != "purpose" or item.before is not None or item.after is None:
            continue
        fields = case.take_these(item.fields)
        text = sentence("changes.said.further_use", purpose=case.words.name("purpose", item.after["purpose"]))
        asks = [asked(Duty.INFORM, "13(3), 14(4)", "before"), asked(Duty.ASSESSMENT, "6(4)", "further_use")]
        yield case.make(Sort.FURTHER_USE, fields, text, asks, public=False, material=True)


def _added(case: Case) -> LegalChange:
    fields = case.take()
    if case.kind == "purpose":
        return _new_purpose(case, fields)
    if case.kind == "cookie":
        return case.tell(Sort.COOKIE_ADDED, fields, "cookie_added", purpose=of_text(case.after["purpose"]))
    if case.kind == "transfer":
        countries = case.words.value(field_of("transfer", "countries"), case.after.get("countries", ()))
        asks = transfer_tool(case, case.after.get("mechanism"))
        text = sentence("changes.said.transfer_record_added", countries=countries)
        if not case.after.get("countries"):
            text = sentence("changes.said.record_added")
        return case.make(Sort.TRANSFER_ADDED, fields, text, [asks], public=case.published, material=True)
    return case.tell(Sort.RECORD_ADDED, fields, "record_added", *_record_asks(case))


def _record_asks(case: Case) -> list[Consequence | None]:
    if case.kind == "processor":
        return [arrangement("processor"), recorded("30(1)(d)")]
    if case.kind == "independent-controller":
        return [arrangement(str(case.after["kind"])), recorded("30(1)(d)")]
    return [_of_record(case)]


def _of_record(case: Case) -> Consequence:
    """What a record of words or names asks for, new or gone."""
    if case.kind == "change":
        return to_read("version")
    if case.kind in _WORDS_ONLY and case.published:
        return to_read("one")
    return recorded(_HELD.get(case.kind, ""))


def _removed(case: Case) -> LegalChange:
    fields = case.take()
    if case.kind == "purpose" and case.before["status"] == "active":
        return case.tell(Sort.ENDED_PURPOSE, fields, "purpose_removed", erasure())
    if case.kind == "cookie":
        return case.tell(Sort.COOKIE_REMOVED, fields, "cookie_removed")
    if case.kind == "transfer":
        return case.tell(Sort.TRANSFER_REMOVED, fields, "record_removed")
    asks = asked(Duty.AGREEMENT, "28(3)(g)", "return") if case.kind == "processor" else None
    return case.tell(Sort.RECORD_REMOVED, fields, "record_removed", asks, _of_record(case))


def _status(case: Case) -> Iterator[LegalChange]:
    before, after = case.before["status"], case.after["status"]
    if before == after:
        return
    fields = case.take("status") + case.take("ended")
    if after == "active":
        yield _begun(case, fields, "purpose_begun")
        return
    if before == "active":
        sort, key = Sort.ENDED_PURPOSE, "purpose_ended" if after == "ended" else "purpose_back_to_plan"
    else:
        sort, key = Sort.PLANNED_PURPOSE, "plan_ended" if after == "ended" else "purpose_back_to_plan"
    # The day is internal, and customers are told that an active purpose has ended.
    text = sentence(f"changes.said.{key}", ended=_EMPTY if before == "active" else _ended(case))
    asks = [erasure()] if before == "active" else []
    yield case.make(sort, fields, text, asks, public=case.published, material=False)


def _ended(case: Case) -> Message:
    day = case.after.get("ended")
    if day is None:
        return _EMPTY
    return sentence("changes.said.on_day", day=case.words.value(field_of("purpose", "ended"), day))


def _new_purpose(case: Case, fields: Fields) -> LegalChange:
    status = case.after["status"]
    if status == "active":
        return _begun(case, fields, "purpose_new")
    planned = status == "planned"
    text = sentence(
        f"changes.said.purpose_{'planned' if planned else 'of_old'}", purpose=of_text(case.after["purpose"])
    )
    asks = [impact(case, "35(1)") if planned else None, recorded("30(1)(b)")]
    sort = Sort.PLANNED_PURPOSE if planned else Sort.RECORD_ADDED
    return case.make(sort, fields, text, asks, public=False, material=False)


def _begun(case: Case, fields: Fields, key: str) -> LegalChange:
    text = sentence(f"changes.said.{key}", purpose=of_text(case.after["purpose"]))
    codes = dict.fromkeys(str(basis["article"]) for basis in case.after.get("legal_basis", ()))
    if codes:
        labels = field_of("purpose", "legal_basis.article").enum_labels
        more = sentence("changes.said.resting_on", basis=listed(with_article(labels[code], code) for code in codes))
        text = Message(f"{text.sv} {more.sv}", f"{text.en} {more.en}")
    asks = [agreements(case), balancing(case, new=True), impact(case, "35(1)")]
    return case.make(Sort.NEW_PURPOSE, fields, text, asks, public=True, material=True)
