"""The legal basis for each kind of person, and the rights that follow from it."""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.build import BuildError, build
from generator.changes.case import Case, Item
from generator.changes.duties import RULINGS, asked
from generator.changes.judge.asks import balancing
from generator.changes.judge.facets import Turn, matched, turns
from generator.changes.judge.persons import Entries, Shift, by_person, joined, reshaped
from generator.changes.judge.rewritten import rewritten
from generator.changes.judge.turned import Draft, changes, drafts
from generator.changes.model import Consequence, Duty, LegalChange, Sort
from generator.changes.phrases import listed, with_article, within
from generator.i18n import sentence
from generator.law import entitlements
from generator.model import Purpose
from generator.schema import field_of
from generator.source import Message


def basis(case: Case) -> Iterator[LegalChange]:
    """What allows the purpose, person by person."""
    for fields, shifts in reshaped(case, "legal_basis"):
        others = [shift for shift in shifts if _articles(shift.before) != _articles(shift.after)]
        texts = by_person(others, lambda shift: _shift(case, shift))
        made = drafts(case, _turns(shifts))
        if texts:
            who = [person for shift in others for person in shift.who]
            text, material = joined([*texts, *rights(case, who)]), RULINGS[Sort.BASIS].material
            made.insert(0, Draft((), Sort.BASIS, text, tuple(_asks(case, who)), case.published, material))
        elif not made:
            text = sentence("changes.said.basis_regrouped")
            made.append(Draft((), Sort.TEXT, text, (), case.published, material=False))
        yield from changes(case, fields, made)
    for item in case.items("legal_basis"):
        yield from _changed(case, item)


def _turns(shifts: list[Shift]) -> Iterator[Turn]:
    """What else is said of a basis that the persons have kept; what belongs to another comes and goes with it."""
    for shift in shifts:
        kept = {entry["article"] for entry in shift.before} & {entry["article"] for entry in shift.after}
        for article in sorted(kept):
            before, after = (
                [entry for entry in side if entry["article"] == article] for side in (shift.before, shift.after)
            )
            yield from turns("purpose", "legal_basis", shift.who, matched(before, after), ["article"])


def _changed(case: Case, item: Item) -> Iterator[LegalChange]:
    who = list(item.latest["for"])
    if fields := _taken(case, item, "article"):
        before, after = fields[0].before, fields[0].after
        text = _exchange(case, who, (_named(before),), (_named(after),))
        # What only belongs to the one basis comes and goes with it.
        more = [field for field in item.fields if field.path[1] in {"interest", "consent"} and _one_sided(field)]
        fields += case.take_these(more)
        yield case.tell(Sort.BASIS, fields, joined([text, *rights(case, who)]), *_asks(case, who))
    if fields := _taken(case, item, "interest", "text"):
        asks = balancing(case, who)
        words = rewritten(fields)
        yield case.tell(Sort.INTEREST, fields, "interest", asks, who=case.words.people(who), words=words)
    if fields := _taken(case, item, "interest", "whose"):
        labels = field_of("purpose", "legal_basis.interest.whose").items
        held = (item.after or {}).get("interest", {}).get("whose", ())
        whose = listed(within(labels.enum_labels[code]) for code in held) if labels else Message("", "")
        key = "interest_whose" if held else "interest_nobodys"
        yield case.tell(Sort.INTEREST, fields, key, balancing(case, who), whose=whose, who=case.words.people(who))


def _one_sided(field: Any) -> bool:
    return field.before is None or field.after is None


def _taken(case: Case, item: Item, *path: str) -> tuple[Any, ...]:
    wanted = ("legal_basis", *path)
    return case.take_these(field for field in item.fields if field.path[: len(wanted)] == wanted)


def _asks(case: Case, who: list[str]) -> list[Consequence | None]:
    """What has to be done for those whose basis is another than it was."""
    before, after = _codes(case.before, who), _codes(case.after, who)
    new = after - before
    return [
        asked(Duty.ASSESSMENT, "5(1)(a), 7(3)", "consent_left") if "6.1.a" in before - after and after else None,
        balancing(case, who, new="6.1.f" in new),
        asked(Duty.ASSESSMENT, "6(3)", "law_required") if "6.1.c" in new else None,
        asked(Duty.ASSESSMENT, "7(1)", "consent") if "6.1.a" in after else None,
    ]


def _codes(data: Mapping[str, Any], who: list[str]) -> set[str]:
    return {entry["article"] for entry in data.get("legal_basis", ()) if set(who) & set(entry["for"])}


def _shift(case: Case, shift: Shift) -> Message:
    return _exchange(case, list(shift.who), _articles(shift.before), _articles(shift.after))


def _exchange(case: Case, who: list[str], before: tuple[Message, ...], after: tuple[Message, ...]) -> Message:
    people = case.words.people(who)
    values = {"who": people, "before": listed(before), "after": listed(after)}
    if not before:
        return sentence("changes.said.basis_new", **values)
    return sentence("changes.said.basis" if after else "changes.said.basis_gone", **values)


def _articles(entries: Entries) -> tuple[Message, ...]:
    return tuple(_named(code) for code in sorted({entry["article"] for entry in entries}))


def _named(code: str) -> Message:
    return with_article(field_of("purpose", "legal_basis.article").enum_labels[code], code)


def rights(case: Case, who: list[str]) -> list[Message]:
    """The rights that the persons have lost or gained with the change; those who are new or gone had or have none."""
    before, after = _built(case.before), _built(case.after)
    if before is None or after is None:
        return []
    lost: dict[str, None] = {}
    gained: dict[str, None] = {}
    for person in who:
        if _is_in(case.before, person) and _is_in(case.after, person):
            had, has = _given(before, person), _given(after, person)
            lost |= {right: None for right in had if right not in has}
            gained |= {right: None for right in has if right not in had}
    texts = []
    if lost:
        texts.append(sentence("changes.said.rights_lost", rights=_rights(lost)))
    if gained:
        texts.append(sentence("changes.said.rights_gained", rights=_rights(gained)))
    return texts


def _rights(codes: Mapping[str, None]) -> Message:
    labels = field_of("purpose", "rights.right").enum_labels
    return listed(within(labels[code]) for code in codes)


def _given(purpose: Purpose, who: str) -> dict[str, None]:
    return {str(one.right): None for one in entitlements(purpose, who) if one.applies}


def _is_in(data: Mapping[str, Any], who: str) -> bool:
    return any(use["who"] == who for use in data.get("data_subjects", ()))


def _built(data: Mapping[str, Any]) -> Purpose | None:
    try:
        return build(Purpose, data) if data else None
    except BuildError:
        return None
