"""Transfers and recipients as records: countries, what a transfer rests on, agreements, who else is engaged."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from generator.changes.case import Case
from generator.changes.duties import asked
from generator.changes.facts import FieldChange
from generator.changes.judge.asks import transfer_tool
from generator.changes.model import Consequence, Duty, LegalChange, Sort
from generator.changes.phrases import listed, within
from generator.i18n import sentence
from generator.model.codes import TransferMechanism
from generator.schema import field_of

_ADEQUACY, _SAFEGUARDS, _DEROGATION = range(3)
_REACH: Final[Mapping[str, tuple[tuple[str, ...], ...]]] = {
    "processor": (("remote_access",), ("sub_processors", "countries")),
    "on-behalf-of": (("sub_processors", "countries"),),
    "purpose": (("storage_places",),),
    "system": (("places",),),
}
"""The internal fields that name where data are kept or reached from."""
_COUNTRIES: Final = {"transfer": ("countries",), "processor": ("countries",), "independent-controller": ("countries",)}
_INFORMED: Final = asked(Duty.INFORM, "13(1)(f), 14(1)(f)", "before")


def countries(case: Case) -> Iterator[LegalChange]:
    """Countries that data are new in, or not in any more."""
    path = _COUNTRIES.get(case.kind, ())
    fields = [field for field in case.left() if path and field.path == path]
    added = [field for field in fields if field.before is None]
    beyond = [field for field in added if not case.context.law.in_eea(field.after)]
    inside = [field for field in added if case.context.law.in_eea(field.after)]
    gone = [field for field in fields if field.after is None]
    if beyond:
        yield _third(case, case.take_these(beyond))
    for sort, some, key in (
        (Sort.COUNTRY_ADDED, inside, "country_added"),
        (Sort.COUNTRY_REMOVED, gone, "country_removed"),
    ):
        if some:
            yield case.tell(sort, case.take_these(some), key, countries=_named(case, some))


def _third(case: Case, fields: tuple[FieldChange, ...]) -> LegalChange:
    codes = [field.after for field in fields]
    adequate = [code for code in codes if code in case.context.law.adequacy]
    mechanism = case.after.get("mechanism")
    ask = (
        transfer_tool(case, mechanism)
        if case.kind == "transfer"
        else transfer_tool(case, "adequacy" if adequate == codes else None)
    )
    key = "third_country" if not adequate else "third_country_adequate" if adequate == codes else "third_country_some"
    values = {
        "countries": _named(case, fields),
        "adequate": listed(case.words.value(_country(), one) for one in adequate),
    }
    return case.tell(Sort.THIRD_COUNTRY, fields, key, ask, **values)


def mechanism(case: Case) -> Iterator[LegalChange]:
    """What a transfer rests on: an adequacy decision protects better than safeguards, and these than an exception."""
    if case.kind != "transfer" or not (fields := case.take("mechanism")):
        return
    before, after = fields[0].before, fields[0].after
    # The module belongs to the clauses, and comes and goes with them.
    fields += case.take("module")
    elsewhere = set(case.before.get("countries", ())) != set(case.after.get("countries", ()))
    labels = field_of("transfer", "mechanism").enum_labels
    ranks = _rank(case, before), _rank(case, after)
    sort = Sort.SAFEGUARD_CHANGED
    if ranks[0] != ranks[1]:
        sort = Sort.SAFEGUARD_WEAKER if ranks[1] > ranks[0] else Sort.SAFEGUARD_STRONGER
    if sort is Sort.SAFEGUARD_STRONGER and elsewhere:
        sort = Sort.SAFEGUARD_CHANGED
    values = {
        "before": within(labels[before]) if before else "",
        "after": within(labels[after]) if after else "",
    }
    key = {Sort.SAFEGUARD_WEAKER: "mechanism_weaker", Sort.SAFEGUARD_STRONGER: "mechanism_stronger"}.get(
        sort, "mechanism"
    )
    key = "mechanism_stated" if before is None else "mechanism_gone" if after is None else key
    yield case.tell(sort, fields, key, transfer_tool(case, after), **values)


def importers(case: Case) -> Iterator[LegalChange]:
    """Who receives the data in the third country."""
    fields = [field for field in case.left() if case.kind == "transfer" and field.path == ("recipients",)]
    for added in (True, False):
        some = case.take_these(field for field in fields if (field.before is None) is added)
        if some:
            names = case.words.names("recipient", ((field.after or field.before) for field in some))
            ask = transfer_tool(case, case.after.get("mechanism")) if added else None
            sort, key = (Sort.RECIPIENT_ADDED, "importer_added") if added else (Sort.RECIPIENT_REMOVED, "importer_gone")
            yield case.tell(sort, some, key, ask, recipients=names)


def _rank(case: Case, code: str | None) -> int:
    """How well a mechanism protects; without any, worse than the worst."""
    if code is None:
        return _DEROGATION + 1
    found = case.context.law.mechanisms.get(TransferMechanism(code))
    article = found.article if found is not None else ""
    if article.startswith("45"):
        return _ADEQUACY
    return _DEROGATION if article.startswith("49") else _SAFEGUARDS


def access(case: Case) -> Iterator[LegalChange]:
    """Countries outside the EEA where data are kept, or from which they are reached: internal, and a transfer too."""
    paths = _REACH.get(case.kind, ())
    new = [field for field in case.left() if field.path in paths and field.before is None]
    beyond = [field for field in new if not case.context.law.in_eea(field.after)]
    if fields := case.take_these(beyond):
        text = sentence("changes.said.reach", countries=_named(case, fields))
        asks = [_INFORMED, *_abroad(case, [field.after for field in fields])]
        # The fields are internal, and yet a transfer: people are told in words of the policy's own.
        yield case.make(Sort.REACH, fields, text, asks, public=False, material=True)


def sub_processors(case: Case) -> Iterator[LegalChange]:
    """Whom a processor engages in turn."""
    if case.kind != "processor":
        return
    items = [item for item in case.items("sub_processors") if item.before is None or item.after is None]
    stated = case.none_fields("sub_processors") if items else ()
    for item in items:
        fields = (*case.take_these(item.fields), *stated)
        stated = ()
        values: dict[str, Any] = {"name": item.latest["name"]}
        if item.before is None:
            abroad = _abroad(case, item.latest.get("countries", ()))
            asks = [
                asked(Duty.AGREEMENT, "28(2), 28(4)", "sub_processor"),
                *([_INFORMED] if abroad else []),
                *abroad,
            ]
            text = sentence("changes.said.sub_processor_added", **values)
            yield case.make(Sort.SUB_PROCESSOR_ADDED, fields, text, asks, public=False, material=bool(abroad))
        else:
            yield case.tell(Sort.SUB_PROCESSOR_REMOVED, fields, "sub_processor_removed", **values)


def agreement(case: Case) -> Iterator[LegalChange]:
    """Whether there is an agreement with the processor."""
    if case.kind != "processor":
        return
    fields = tuple(field for field in case.left() if field.path == ("agreement", "status"))
    if fields and fields[0].after is not None and fields[0].before is not None:
        labels = field_of("processor", "agreement.status").enum_labels
        before, after = (within(labels[one]) for one in (fields[0].before, fields[0].after))
        signed = fields[0].after == "signed"
        ask = None if signed else asked(Duty.AGREEMENT, "28(3)", "processor")
        yield case.tell(Sort.AGREEMENT, case.take_these(fields), "agreement", ask, before=before, after=after)


def own_purposes(case: Case) -> Iterator[LegalChange]:
    """A processor that begins to use the data for itself decides why, and is no mere processor in that."""
    fields = [field for field in case.left() if field.path == ("own_purposes",) and field.after is True]
    if case.kind == "processor" and fields:
        asks = [
            asked(Duty.INFORM, "13(1)(e), 14(1)(e)", "before"),
            asked(Duty.ASSESSMENT, "28(10)", "own_purposes"),
        ]
        text = sentence("changes.said.own_purposes")
        yield case.make(Sort.AGREEMENT, case.take_these(fields), text, asks, public=False, material=True)


def _abroad(case: Case, codes: Sequence[str]) -> list[Consequence]:
    """What is asked for where data are kept in countries, or reached from them; nothing within the EEA."""
    beyond = [code for code in codes if not case.context.law.in_eea(code)]
    adequate = [code for code in beyond if code in case.context.law.adequacy]
    found = [asked(Duty.ASSESSMENT, "45(1)", "adequacy")] if adequate else []
    return [*found, *([asked(Duty.ASSESSMENT, "44, 46", "transfer_basis")] if adequate != beyond else [])]


def _named(case: Case, fields: Sequence[FieldChange]) -> object:
    return listed(case.words.value(_country(), field.after or field.before) for field in fields)


def _country() -> Any:
    return field_of("processor", "countries").items
