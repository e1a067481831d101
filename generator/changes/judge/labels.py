"""What a field is called: the labels that lead to it."""

from collections.abc import Mapping, Sequence
from typing import Any

from generator.changes.align import identifying
from generator.changes.case import Case
from generator.changes.facts import FieldChange
from generator.changes.fields import chain, value_at
from generator.changes.phrases import within
from generator.source import Message, Route

Root = tuple[Route, Route]
"""Where a text, an entry or a part that has changed as a whole stood, and where it stands."""


def label_of(case: Case, root: Root, fields: Sequence[FieldChange]) -> Message:
    """The labels that lead to a field, and the entry of a list that it belongs to."""
    gone = all(field.after is None for field in fields)
    data, route = (case.before, root[0]) if gone else (case.after, root[1])
    steps: list[Message] = []
    path: list[str] = []
    for place, step in enumerate(route):
        if isinstance(step, str):
            path.append(step)
            label = chain(case.kind, tuple(path))[-1].label if step != "none" else None
            if label is not None:
                steps.append(within(label))
        elif steps and place < len(route) - 1:
            name = _entry(case, tuple(path), value_at(data, route[: place + 1]))
            steps[-1] = Message(f"{steps[-1].sv} ({name.sv})", f"{steps[-1].en} ({name.en})") if name else steps[-1]
    return Message(", ".join(one.sv for one in steps), ", ".join(one.en for one in steps))


def _entry(case: Case, path: tuple[str, ...], value: Any) -> Message | None:
    """What an entry of a list is about."""
    node = chain(case.kind, path)[-1]
    items = next((inner.items for inner in (node, *node.branches) if inner.items is not None), None)
    key = identifying(items) if items is not None else None
    if items is None or key is None or not isinstance(value, Mapping) or key not in value:
        return None
    return case.words.value(items.properties[key], value[key])
