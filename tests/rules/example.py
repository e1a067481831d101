"""The examples of a rule's page, applied to a register that is in order."""

import datetime as dt
import json
import re
import shutil
from pathlib import Path
from typing import Any

from generator.check import check
from generator.findings import Finding
from generator.source import parse_document

CLEAN = Path(__file__).resolve().parents[1] / "clean"
AS_OF = dt.date(2026, 11, 22)
FILE = re.compile(r"^# (?P<file>[a-z0-9/-]+\.yaml)(?: without (?P<without>[a-z0-9_, -]+))?$")


def applied(example: str, folder: Path) -> Path:
    """A copy of the clean register in `folder`, with each file of the example laid over it by its top-level keys.

    A file begins with a comment that names it: `# purposes/orders.yaml`. What the comment says the file is
    without is taken away: `# purposes/orders.yaml without retention, provision`.
    """
    register = Path(shutil.copytree(CLEAN, folder / "register"))
    for name, without, text in _files(example):
        file = register / name
        data: dict[str, Any] = _data(file.read_text(encoding="utf-8"), name) if file.exists() else {}
        for key in without:
            del data[key]
        data |= _data(text, name)
        file.parent.mkdir(exist_ok=True)
        lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in data.items()]
        file.write_text("".join(lines), encoding="utf-8")
    return register


def findings(example: str, folder: Path) -> list[Finding]:
    """What the check finds in the clean register with the example applied."""
    return list(check(applied(example, folder), "register", AS_OF).findings)


def _files(example: str) -> list[tuple[str, list[str], str]]:
    files: list[tuple[str, list[str], str]] = []
    for line in example.splitlines():
        if named := FILE.match(line):
            without = [key.strip() for key in (named["without"] or "").split(",") if key.strip()]
            files.append((named["file"], without, ""))
        else:
            name, without, text = files[-1]
            files[-1] = name, without, f"{text}{line}\n"
    return files


def _data(text: str, name: str) -> dict[str, Any]:
    document = parse_document(text.encode(), name)
    assert not document.faults, (name, [fault.message.en for fault in document.faults])
    return dict(document.data or {})  # type: ignore[arg-type]
