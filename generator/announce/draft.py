"""The change note as a file, and the new version in `register.yaml`."""

import datetime as dt
import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from generator.numbering import later, next_version
from generator.register import Register
from generator.register.rehearsal import first_error_with
from generator.source import Data, Message, Route
from generator.source.edits import Add, Edit, Replace
from generator.source.files import UnreadableError, read_bytes
from generator.source.splice import spliced
from generator.source.written import written

_SCHEMA_LINE = "# yaml-language-server: $schema=../../schema/change.schema.json\n"
_NOT_IN_IDS = re.compile(r"[^a-z0-9]+")


class NoteError(Exception):
    """There is no version to write a note for, or there is a note for it already."""

    def __init__(self, message: Message) -> None:
        """Say why, and what to do."""
        super().__init__(message.en)
        self.message = message


class Announcement(NamedTuple):
    """A new version of the policy."""

    version: str
    note: Path
    """The file of the change note."""
    files: Mapping[Path, bytes]
    """What is to be written: the note, and the settings with the new version."""


class Note(NamedTuple):
    """What a change note says."""

    in_force: dt.date
    text: Message
    decided_by: str | None = None


def announcement(
    register: Register, note: Note, *, published: str, grave: bool, updated: dt.date, version: str | None = None
) -> Announcement:
    """Draft a change note, and raise the policy's version.

    Args:
        register: the register as it is to be published.
        note: what the note says.
        published: the version that was published last.
        grave: whether people must be told of the change before it takes effect.
        updated: the day of the change.
        version: the new version; by rule where none is given, or as the register already states it.

    Raises:
        NoteError: the version cannot be told, or there is a note for it.
        SpliceError: the settings cannot be changed in place.
    """
    policy = register.one("register")["policy"]
    chosen = version or _version(policy["version"], published, grave=grave)
    if later(published, chosen):
        raise NoteError(
            Message(
                f"Version {chosen} kommer före {published}, som redan är publicerad.",
                f"Version {chosen} comes before {published}, which has been published.",
            )
        )
    for record in register.records.get("change", {}).values():
        if record.data["version"] == chosen:
            raise NoteError(_there(chosen, record.path))
    identifier = "version-" + _NOT_IN_IDS.sub("-", chosen.lower()).strip("-")
    if identifier in register.records.get("change", {}):
        raise NoteError(_there(chosen, register.records["change"][identifier].path))
    file = register.root / "changes" / f"{identifier}.yaml"
    settings = register.root / "register.yaml"
    edits = _edits(policy, {"version": chosen, "updated": updated.isoformat(), "in_force": note.in_force.isoformat()})
    files = {file: _written(chosen, note), settings: spliced(_content(settings), "register.yaml", edits)}
    if wrong := first_error_with(files, register.root, register.root.name):
        raise NoteError(
            Message(
                f"Så kan det inte skrivas i {wrong.path}: {wrong.message.sv}",
                f"This cannot be written in {wrong.path}: {wrong.message.en}",
            )
        )
    return Announcement(chosen, file, files)


def _version(stated: str, published: str, *, grave: bool) -> str:
    if later(stated, published):
        return stated
    if (following := next_version(published, grave=grave)) is None:
        raise NoteError(
            Message(
                f"Versionen ”{published}” räknas inte, så nästa går inte att räkna ut. Ange den med --version.",
                f"The version “{published}” is not counted, so the next cannot be worked out. State it with --version.",
            )
        )
    return following


def _edits(policy: Mapping[str, object], values: Mapping[str, str]) -> list[Edit]:
    edits: list[Edit] = []
    for key, value in values.items():
        route: Route = ("policy", key)
        if key not in policy:
            edits.append(Add(route, value, "updated"))
        elif policy[key] != value:
            edits.append(Replace(route, value))
    return edits


def _written(version: str, note: Note) -> bytes:
    text: Data = {"sv": note.text.sv, "en": note.text.en}
    data: dict[str, Data] = {"version": version, "in_force": note.in_force.isoformat(), "text": text}
    if note.decided_by:
        data["decided_by"] = note.decided_by
    return (_SCHEMA_LINE + written(data) + "\n").encode()


def _content(settings: Path) -> bytes:
    try:
        return read_bytes(settings)
    except UnreadableError as error:
        raise NoteError(error.fault.message) from error


def _there(version: str, path: str) -> Message:
    return Message(
        f"{path} berättar redan om version {version}. Ändra den filen, eller ta bort den och kör igen.",
        f"{path} tells of version {version} already. Change that file, or remove it and run again.",
    )
