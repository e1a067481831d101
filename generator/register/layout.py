"""Files that stand where nothing belongs, and files that are missing."""

from collections.abc import Iterable, Iterator, Mapping

from generator.findings import Hit, Severity
from generator.schema import KINDS, Kind, nearest_place
from generator.source import Message

NO_FOLDER = frozenset({"folder-missing", "not-a-folder", "folder-unreadable"})
"""Faults after which there is no register to speak of."""


def misplaced(path: str, inside: str) -> Hit:
    """A file that no kind of record has its place at; `inside` is its path in the register."""
    near = nearest_place(inside)
    return Hit(
        rule="REG-01",
        name="misplaced-file",
        severity=Severity.ERROR,
        path=path,
        message=Message(
            f"Filen ”{inside}” hör inte hemma i registret." + (f" Menade du ”{near}”?" if near else ""),
            f"The file “{inside}” has no place in the register." + (f" Did you mean “{near}”?" if near else ""),
        ),
        fix=Message(
            "Registrets filer och mappar är: " + _places() + ".",
            "The register's files and folders are: " + _places() + ".",
        ),
    )


def missing(placed: Mapping[str, Kind], display: str) -> Iterator[Hit]:
    """Files without which a folder is no register."""
    if not placed:
        yield _empty(display)
        return
    there = {kind.name for kind in placed.values()}
    for kind in KINDS:
        if kind.required and kind.name not in there:
            yield _missing(kind, display)


def _missing(kind: Kind, display: str) -> Hit:
    if kind.folder:
        message = Message(
            f"Det finns inget ändamål i ”{kind.place}”. Ett register utan ändamål är tomt.",
            f"There is no purpose in “{kind.place}”. A register without purposes is empty.",
        )
    else:
        message = Message(f"Filen ”{kind.place}” saknas.", f"The file “{kind.place}” is missing.")
    return Hit(
        rule="REG-02",
        name="missing-file",
        severity=Severity.ERROR,
        path=f"{display}/{kind.place}".rstrip("/"),
        message=message,
        articles=("30(1)",),
    )


def _empty(display: str) -> Hit:
    return Hit(
        rule="REG-03",
        name="empty-register",
        severity=Severity.ERROR,
        path=display,
        message=Message(
            f"Mappen ”{display}” innehåller inget register: där finns inga filer som slutar på .yaml.",
            f"The folder “{display}” holds no register: it has no files that end with .yaml.",
        ),
        articles=("30(1)",),
    )


def _places() -> str:
    return ", ".join(_sorted(kind.place for kind in KINDS))


def _sorted(places: Iterable[str]) -> list[str]:
    return sorted(places, key=lambda place: (place.endswith("/"), place))
