"""What becomes of every field of the schema when it is changed, stated or left out: one line for each.

`python -m unit.changes.classes` in `tests/` writes the list anew, to be read before it is accepted.
"""

import copy
import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from generator.changes import LegalChange, changes_between
from generator.register import Record, Register, read_register
from generator.schema import KINDS, Node, schema_of

HERE = Path(__file__).resolve().parent
CLEAN = HERE.parents[1] / "clean"
LIST = HERE / "classes.txt"
DAY = dt.date(2026, 11, 22)
IDS = {
    "purpose": "orders", "processor": "analytics", "independent-controller": "carrier", "transfer": "statistics",
    "cookie": "session", "text": "introduction", "change": "2026-10", "data-subject": "consumer",
    "data-category": "name", "security-measure": "access", "source": "employer", "system": "shop",
    "on-behalf-of": "other", "waiver": "one", "question": "one",
}  # fmt: skip
REFS = {
    "purpose": ("newsletter", "marketing"), "recipient": ("hosting", "carrier"), "transfer": ("statistics", "other"),
    "text": ("introduction", "other"), "data-subject": ("consumer", "visitor"), "data-category": ("name", "login"),
    "security-measure": ("access", "training"), "source": ("person", "employer"), "system": ("shop", "other"),
}  # fmt: skip
FORMS: dict[str | None, tuple[str, str]] = {
    "date": ("2026-01-01", "2026-02-02"), "period": ("P1Y", "P2Y"), "lifetime": ("P1Y", "P2Y"),
    "web-address": ("https://www.example.com/a/", "https://www.example.com/b/"),
    "e-mail": ("a@example.com", "b@example.com"), "phone": ("+46 35 10 00 01", "+46 35 10 00 02"),
}  # fmt: skip
_REQUIRED: set[tuple[Any, ...]] = set()
FIXED = {"status": "active", "languages": ["sv", "en"], "format": 1}


def value(node: Node, *, other: bool = False, path: tuple[Any, ...] = ()) -> Any:
    """A value with everything in it that the schema knows; alternatives follow `path`, else the last is meant."""
    if node.branches:
        step = path[0] if path else None
        chosen = next((one for one in node.branches if one is step), node.branches[-1])
        return value(chosen, other=other, path=path[1:] if step is chosen else path)
    if node.type == "object":
        return {
            key: FIXED.get(key) if key in FIXED and key != "status" else _property(key, child, other, path)
            for key, child in node.properties.items()
            if key not in {"former_ids", "retired"}
        }
    if node.type == "array":
        return [value(node.items, other=other, path=path)] if node.items is not None else FIXED["languages"]
    return scalar(node, other=other)


def _property(key: str, child: Node, other: bool, path: tuple[Any, ...]) -> Any:  # noqa: FBT001
    if key == "status" and "active" in child.enum:
        return "active"
    return value(child, other=other, path=path[1:] if path and path[0] == key else ())


def scalar(node: Node, *, other: bool) -> Any:
    if node.enum:
        return node.enum[1 if other else 0]
    if node.ref is not None:
        return REFS[node.ref][other]
    if node.type == "boolean":
        return other
    if node.type == "integer":
        return 2 + other
    if "const" in node.raw:
        return node.raw["const"]
    return FORMS.get(node.format, ("some words", "quite another thing"))[other]


def leaves(node: Node, path: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], Node]]:
    """Every single value that the schema knows; lists are `0` in the path, alternatives stand in it as themselves."""
    if node.branches:
        for branch in node.branches:
            yield from leaves(branch, (*path, branch))
    elif node.type == "object":
        for key, child in node.properties.items():
            if key not in {"languages", "format", "former_ids", "retired"}:
                if key in node.required:
                    _REQUIRED.add((*path, key))
                yield from leaves(child, (*path, key))
    elif node.type == "array":
        if node.items is not None:
            yield from leaves(node.items, (*path, 0))
    else:
        yield path, node


def changed(register: Register, kind: str, before: Any, after: Any) -> tuple[LegalChange, ...]:
    identifier = IDS.get(kind, kind)
    old, new = (
        Register(
            register.root,
            {},
            {
                **register.records,
                kind: {
                    **register.records.get(kind, {}),
                    identifier: Record(kind, identifier, f"register/{kind}.yaml", (), data),
                },
            },
        )
        for data in (before, after)
    )
    return changes_between(old, new, DAY)


def line(register: Register, kind: str, path: tuple[Any, ...], node: Node) -> str:
    """What a change, a removal and an addition of one value are taken to be."""
    route = tuple(step for step in path if not isinstance(step, Node))
    record = value(schema_of(kind).root, path=tuple(step for step in path if step != 0))
    # A person who is new has a place of their own in the list of persons.
    other = copy.deepcopy(record)
    _put(other, route, scalar(node, other=True))
    pairs = [("~", record, other)]
    if (place := _optional(path)) is not None:
        without = copy.deepcopy(record)
        _drop(without, place)
        pairs += [("-", record, without), ("+", without, record)]
    said = [f"{name} {_classes(changed(register, kind, before, after))}" for name, before, after in pairs]
    dotted = ".".join(str(step) for step in route if step != 0)
    return f"{kind} {dotted}: {'; '.join(said)}"


def _classes(changes: tuple[LegalChange, ...]) -> str:
    found = []
    for change in changes:
        duties = "+".join(dict.fromkeys(one.duty.value for one in change.consequences))
        found.append(f"{change.sort.value} ({duties}{', material' if change.material else ''})")
    return ", ".join(sorted(set(found))) or "nothing"


def _optional(path: tuple[Any, ...]) -> tuple[Any, ...] | None:
    """The value itself, or the text that it is a part of, where the record is whole without it."""
    keys = path[:-1] if path[-1] in {"sv", "en"} else path
    steps = tuple(step for step in keys if not isinstance(step, Node))
    return None if not steps or steps[-1] == 0 or keys in _REQUIRED else steps


def _put(data: Any, route: tuple[Any, ...], new: Any) -> None:
    for step in route[:-1]:
        data = data[step]
    data[route[-1]] = new


def _drop(data: Any, route: tuple[Any, ...]) -> None:
    for step in route[:-1]:
        data = data[step]
    del data[route[-1]]


def lines() -> Iterator[str]:
    register = read_register(CLEAN, "register").register
    for kind in KINDS:
        name = kind.entry or kind.name
        for path, node in leaves(schema_of(name).root):
            if node.enum == ("planned", "active", "ended") or "const" in node.raw:
                continue
            yield line(register, name, path, node)


if __name__ == "__main__":
    LIST.write_text("\n".join(lines()) + "\n", encoding="utf-8")
