"""Every field that has no rule of its own: named by its label, and judged by its article and by who may see it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.changes.case import Case
from generator.changes.duties import editorial
from generator.changes.facts import FieldChange
from generator.changes.fields import chain, is_public, public_part, says_nothing, value_at
from generator.changes.judge.labels import Root, label_of
from generator.changes.judge.rewritten import rewritten, trivial
from generator.changes.judge.weight import Difference, weighed
from generator.changes.model import LegalChange, Sort
from generator.changes.phrases import of_text
from generator.i18n import sentence
from generator.schema import Node
from generator.source import Message, Route


def spelling(case: Case) -> Iterator[LegalChange]:
    """Texts that differ in signs, capitals and spaces alone, in every language in which they differ."""
    for root, fields in _roots(case).items():
        if _is_text(case, root, fields) and all(trivial(field.before, field.after) for field in fields):
            told = sentence("changes.said.spelling", label=label_of(case, root, fields))
            taken = case.take_these(fields)
            public = case.published and _public(case, taken)
            yield case.make(Sort.TEXT, taken, told, [editorial()], public=public, material=False)


def general(case: Case) -> Iterator[LegalChange]:
    """Everything that is left, a text or an entry at a time."""
    for root, fields in _roots(case).items():
        yield _judged(case, root, case.take_these(fields))


def _judged(case: Case, root: Root, fields: tuple[FieldChange, ...]) -> LegalChange:
    public = _public(case, fields)
    text = _said(case, root, fields, public=public)
    if any(isinstance(field.before, tuple) for field in fields):
        return case.make(Sort.ORDER, fields, text, (), public=public and case.published, material=False)
    before, after = (_whole(fields, side) for side in ("before", "after"))
    silent = all(says_nothing(field) for field in fields)
    difference = Difference(_path(root, fields), before, after, public, _is_text(case, root, fields), silent)
    weight = weighed(case, difference)
    return case.make(weight.sort, fields, text, weight.asks, public=weight.public, material=weight.material)


def _whole(fields: Sequence[FieldChange], side: str) -> Any:
    """A single value, or what stands for several; None where there is nothing on the side."""
    values = [value for field in fields if (value := getattr(field, side)) is not None]
    return (values[0] if len(fields) == 1 else values) if values else None


def _roots(case: Case) -> dict[Root, list[FieldChange]]:
    """The fields that are left, by the text, entry or part that is changed, new or gone as a whole."""
    found: dict[Root, list[FieldChange]] = {}
    for field in case.left():
        found.setdefault(_root(case, field), []).append(field)
    return found


def _root(case: Case, field: FieldChange) -> Root:
    before, after = field.before_at, field.after_at
    if field.before is None:
        return before, after[: len(before) + 1]
    if field.after is None:
        return before[: len(after) + 1], after
    if len(field.path) > 1 and chain(case.kind, field.path[:-1])[-1:] and _holds_texts(case, field):
        return before[:-1], after[:-1]
    return before, after


def _holds_texts(case: Case, field: FieldChange) -> bool:
    """Whether the field is one language of a text."""
    return _texts(value_at(case.after, field.after_at[:-1])) and field.path[-1] in {"sv", "en"}


def _texts(value: Any) -> bool:
    return isinstance(value, Mapping) and value.keys() == {"sv", "en"}


def _is_text(case: Case, root: Root, fields: Sequence[FieldChange]) -> bool:
    """Whether it is a text that has been rewritten, and not one that is new or gone."""
    return all(field.before is not None and field.after is not None for field in fields) and _texts(
        value_at(case.after, root[1])
    )


def _public(case: Case, fields: Sequence[FieldChange]) -> bool:
    return any(is_public(case.kind, field.path) for field in fields)


def _path(root: Root, fields: Sequence[FieldChange]) -> tuple[str, ...]:
    route = root[0] if all(field.after is None for field in fields) else root[1]
    return tuple(step for step in route if isinstance(step, str))


def _said(case: Case, root: Root, fields: tuple[FieldChange, ...], *, public: bool) -> Message:
    label = label_of(case, root, fields)
    if isinstance(fields[0].before, tuple):
        return sentence("changes.said.order", label=label)
    if _is_text(case, root, fields):
        if _path(root, fields) == ("name",):
            return sentence(
                "changes.said.named", before=of_text(case.before["name"]), after=of_text(case.after["name"])
            )
        return sentence("changes.said.text", label=label, words=rewritten(fields))
    node = chain(case.kind, _path(root, fields))[-1]
    before, after = value_at(case.before, root[0]), value_at(case.after, root[1])
    if all(field.before is None for field in fields):
        return _one_sided(case, label, node, (root[1], after, "added"), public=public)
    if all(field.after is None for field in fields):
        return _one_sided(case, label, node, (root[0], before, "removed"), public=public)
    values = {"before": case.words.value(node, before), "after": case.words.value(node, after)}
    return sentence("changes.said.value", label=label, **values)


def _one_sided(case: Case, label: Message, node: Node, side: tuple[Route, Any, str], *, public: bool) -> Message:
    route, value, state = side
    if route[-1:] == ("none",):
        return sentence(f"changes.said.none_{state}", label=label)
    part: Node | None = node
    in_list = isinstance(route[-1], int)
    if in_list:
        part = next((inner.items for inner in (node, *node.branches) if inner.items is not None), None)
    shown = public_part(part, value) if public else value
    if shown is None or shown in ({}, []):
        return sentence(f"changes.said.{'entry' if in_list else 'part'}_{state}", label=label)
    words = case.words.value(part, shown)
    return sentence(f"changes.said.{'item' if in_list else 'field'}_{state}", label=label, value=words)
