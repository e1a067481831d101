"""What a text or its translation said when it was accepted: found in git by the digest, where git has it."""

from collections.abc import Callable, Iterator
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

from generator.git import contents, git
from generator.register import Record, Register
from generator.rules.texts import Texts, Wording
from generator.rules.translated import Drift, digest
from generator.source import Data, Language, parse_document
from generator.translations.items import Item

_MOST_COMMITS = 200
"""So far back it is looked; a text that is stale for longer is read as a whole."""


class Before(NamedTuple):
    """The side that has changed, as it was when it was accepted, and the latest commit that has it."""

    text: str
    commit: str
    """Its full hash."""
    day: str
    """Of the commit, ISO 8601."""
    language: Language
    """Which side it is: the source where the translation is out of date, and the translation where that is changed."""


Earlier = Callable[[Item], Before | None]


def earlier_in(folder: Path, display: str) -> Earlier:
    """The function that says what the one side that has changed said before; None where git does not have it.

    `folder` is the register's, and `display` how findings name it. Each file's history is read once.
    """
    versions = cache(partial(_versions, folder))

    def before(item: Item) -> Before | None:
        changed = _changed(item)
        if changed is None or changed.language is None or item.held_against is None:
            return None
        language = changed.language
        asked = item.held_against.side(language)
        for version in versions(changed.record.path.removeprefix(f"{display}/")):
            for wording in _texts(folder, changed.record, version.content):
                if wording.language == language and digest(wording.text) == asked:
                    return Before(wording.text, version.commit, version.day, language)
        return None

    return before


def _changed(item: Item) -> Wording | None:
    """The one side that is not the accepted one."""
    source, translation = item.written
    match item.drift:
        case Drift.STALE:
            return source
        case Drift.REWORDED:
            return translation
        case _:
            return None


class _Version(NamedTuple):
    commit: str
    day: str
    content: bytes


def _versions(folder: Path, file: str) -> list[_Version]:
    """The contents that a file has had, the latest first."""
    form = ["--format=%H %cs", "--raw", "--no-abbrev", "--no-renames", f"--max-count={_MOST_COMMITS}"]
    found: list[tuple[str, str]] = []
    said = ""
    for line in (git(folder, "log", *form, "--", file) or "").splitlines():
        if not line.startswith(":"):
            said = line or said
        elif (blob := line.split(" ")[3]).strip("0"):
            found.append((said, blob))
    try:
        texts = list(contents(folder, [blob for _, blob in found]))
    except OSError:
        return []
    return [_Version(*_head(said), text) for (said, _), text in zip(found, texts, strict=True)]


def _head(said: str) -> tuple[str, str]:
    commit, _, day = said.partition(" ")
    return commit, day


def _texts(folder: Path, record: Record, content: bytes) -> Iterator[Wording]:
    """The texts of the record in an earlier content of its file."""
    data: Data = parse_document(content, record.path).data
    for step in record.route:
        data = data.get(str(step)) if isinstance(data, dict) else None
    if isinstance(data, dict):
        then = record._replace(data=data)
        yield from Texts(Register(folder, {}, {record.kind: {record.identifier: then}}))
