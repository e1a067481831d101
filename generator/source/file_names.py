"""What the files and folders of a register may be called: the name of a file is the id of what it holds."""

import re
import unicodedata
from pathlib import PurePath
from typing import NamedTuple

from generator.source.message import Message

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_RECORD = re.compile(rf"(?:{_ID.pattern})\.yaml")
_BACKUP = re.compile(r".*~|\.#.*|#.*#|\..*\.sw[a-p]|.*\.(?:bak|orig|rej|tmp)", re.DOTALL)


class Slip(NamedTuple):
    """What is wrong with a name."""

    name: str
    message: Message


def slip(name: str) -> Slip | None:
    """Return what is wrong with the name of a file, if anything."""
    if _RECORD.fullmatch(name):
        return None
    stem, ending = PurePath(name).stem, PurePath(name).suffix
    if _BACKUP.fullmatch(name):
        return Slip("backup-file", _BACKUP_FILE)
    if ending == ".yaml":
        return _bad_name(name, _suggestion(stem), ".yaml")
    if ending.lower() in {".yaml", ".yml"}:
        return _wrong_ending(ending, _suggestion(stem))
    return Slip("foreign-file", _FOREIGN)


def folder_slip(name: str) -> Slip | None:
    """Return what is wrong with the name of a folder, if anything."""
    return None if _ID.fullmatch(name) else _bad_name(name, _suggestion(name), "")


def _suggestion(stem: str) -> str:
    letters = unicodedata.normalize("NFKD", stem.casefold()).encode("ascii", errors="ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")


def _bad_name(name: str, suggestion: str, ending: str) -> Slip:
    rule = Message(
        sv="Namnet får bara innehålla små bokstäver a-z, siffror och bindestreck.",
        en="The name may contain only small letters a-z, digits and hyphens.",
    )
    if not suggestion or suggestion + ending == name:
        return Slip("bad-name", rule)
    return Slip(
        "bad-name",
        Message(
            sv=f"{rule.sv} Döp om till {suggestion}{ending}.",
            en=f"{rule.en} Rename it to {suggestion}{ending}.",
        ),
    )


def _wrong_ending(ending: str, suggestion: str) -> Slip:
    target = f"{suggestion or '...'}.yaml"
    return Slip(
        "wrong-ending",
        Message(
            sv=f"Filen läses inte: den slutar på {ending} i stället för .yaml. Döp om till {target}.",
            en=f"The file is not read: it ends in {ending} instead of .yaml. Rename it to {target}.",
        ),
    )


_BACKUP_FILE = Message(
    sv="Detta ser ut som en säkerhetskopia från en textredigerare. Ta bort den.",
    en="This looks like a backup copy made by a text editor. Remove it.",
)
_FOREIGN = Message(
    sv="Filen hör inte till registret, som bara består av .yaml-filer. Flytta den.",
    en="The file does not belong to the register, which consists of .yaml files only. Move it.",
)
