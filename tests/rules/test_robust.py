"""A register that is only half there: whatever is left out, every rule ends and says what it can."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rules.example import AS_OF, CLEAN

from generator.check import check
from generator.rules.engine import CRASHED
from generator.source import parse_document

EVERY = 8
"""Of the fields, one in so many is tried, and others in each file; every file and every top-level field is."""
TRIED = frozenset({"orders", "newsletter", "website-statistics"})
"""Purposes whose fields are taken away one by one; the others are built in the same way, and only whole files go."""

Data = dict[str, Any]


def crashes(register: Path) -> list[str]:
    return [f.message.en for f in check(register, "register", AS_OF).findings if f.rule == CRASHED]


def write(file: Path, data: Data) -> None:
    file.write_text("".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in data.items()))


def without_one_field(data: Data) -> Iterator[tuple[str, Data]]:
    """The record without each of its top-level fields."""
    for key in data:
        yield key, {name: value for name, value in data.items() if name != key}


def without_one_part(data: Data) -> Iterator[tuple[str, Data]]:
    """The record without each field of what its own fields hold."""
    for key, value in data.items():
        if isinstance(value, dict) and "none" not in value and len(value) > 1:
            for part, rest in without_one_field(value):
                yield f"{key}.{part}", data | {key: rest}
        for position, item in enumerate(value if isinstance(value, list) else ()):
            if isinstance(item, dict) and len(item) > 1:
                for part, rest in without_one_field(item):
                    yield f"{key}[{position}].{part}", data | {key: [*value[:position], rest, *value[position + 1 :]]}


def test_no_rule_crashes_on_a_part_of_a_register(tmp_path):
    register = Path(shutil.copytree(CLEAN, tmp_path / "register"))
    crashed = {}
    for number, file in enumerate(sorted(register.rglob("*.yaml"))):
        name = file.relative_to(register).as_posix()
        content = file.read_bytes()
        file.unlink()
        crashed[name] = crashes(register)
        if file.parent.name != "purposes" or file.stem in TRIED:
            data = dict(parse_document(content, name).data or {})
            parts = list(without_one_part(data))
            for field, rest in (*without_one_field(data), *parts[number % EVERY :: EVERY]):
                write(file, rest)
                crashed[f"{name}#{field}"] = crashes(register)
        file.write_bytes(content)
    assert {place: found for place, found in crashed.items() if found} == {}
