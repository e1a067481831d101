"""A part of a register: some of its purposes, or what it does for others, with all that these refer to.

A part is a register itself, so that nothing else can reach what is printed or attached.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final

from generator.register import Record, Register
from generator.register.targets import place_of, target_of
from generator.schema import nearest, references, targets
from generator.source import LANGUAGES, Message
from generator.views.internal.model import Selection

_ALWAYS: Final = ("register", "controller")
"""Who is responsible, and under which settings: any part needs them."""


class SelectionError(Exception):
    """What was asked for is not in the register."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.en)
        self.message = message


def with_purposes(register: Register, wanted: Collection[str]) -> tuple[Register, Selection]:
    """The purposes with these ids and what they refer to, and what the cover says of it.

    Raises:
        SelectionError: an id is that of no purpose.
    """
    known = register.all("purpose")
    for identifier in wanted:
        if identifier not in known:
            raise SelectionError(_no_purpose(identifier, nearest(identifier, known)))
    return _part(register, "purpose", wanted), Selection(chosen=len(set(wanted)), total=len(known))


def of_department(register: Register, department: str) -> tuple[Register, Selection]:
    """The purposes of a department, by its name in either language whatever its capitals, and what they refer to.

    Raises:
        SelectionError: no purpose names the department.
    """
    purposes = register.all("purpose")
    stated = {key: _in_both(data["department"]) for key, data in purposes.items() if "department" in data}
    asked = _plain(department)
    wanted = [key for key, names in stated.items() if asked in map(_plain, names)]
    if not wanted:
        near = nearest(department, sorted({name for names in stated.values() for name in names})) if stated else None
        raise SelectionError(_no_department(department, near, any_stated=bool(stated)))
    selection = Selection(chosen=len(wanted), total=len(purposes), department=stated[wanted[0]])
    return _part(register, "purpose", wanted), selection


def _in_both(text: Mapping[str, str]) -> Message:
    return Message(*(" ".join(text[language].split()) for language in LANGUAGES))


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()


def for_others(register: Register) -> Register:
    """What is done as a processor, and what that refers to.

    Raises:
        SelectionError: nothing is.
    """
    assignments = register.all("on-behalf-of")
    if not assignments:
        raise SelectionError(
            Message(
                "Registret har inga uppdrag i on-behalf-of/: företaget uppger inte att det behandlar uppgifter för "
                "någon annans räkning, och då finns inget register enligt artikel 30.2 att skriva ut.",
                "The register has no assignments in on-behalf-of/: the company does not say that it processes data on "
                "behalf of anyone else, so there is no record under Article 30(2) to print.",
            )
        )
    return _part(register, "on-behalf-of", assignments)


def _part(register: Register, kind: str, wanted: Collection[str]) -> Register:
    start = [register.records[name][name] for name in _ALWAYS if name in register.records]
    start += [register.records[kind][key] for key in wanted]
    kept = {(record.kind, record.identifier): record for record in _reached(register, start)}
    for record in register.each():
        if any(_is_about(text, kept.values()) for text in _told_of(record)):
            kept[record.kind, record.identifier] = record
    order = register.records.get("policy", {}).get("policy")
    if kind == "purpose" and order:
        chosen = [key for key in order.data.get("purposes", ()) if key in wanted]
        # The order in which the policy names the purposes, and nothing else of the policy.
        kept["policy", "policy"] = order._replace(data={"purposes": chosen})
    return register._replace(
        records={
            kind: inside
            for kind, found in register.records.items()
            if (inside := {key: kept[kind, key] for key in found if (kind, key) in kept})
        }
    )


def _reached(register: Register, start: Iterable[Record]) -> Iterator[Record]:
    """The records and all that they refer to; another purpose is named only, and not followed."""
    waiting, seen = list(start), set[tuple[str, str]]()
    while waiting:
        record = waiting.pop()
        if (record.kind, record.identifier) in seen:
            continue
        seen.add((record.kind, record.identifier))
        yield record
        for reference in references(record.data, record.kind):
            found = (register.records.get(kind, {}) for kind in targets(reference.kind) if kind != "purpose")
            waiting += [records[reference.identifier] for records in found if reference.identifier in records]


def _told_of(record: Record) -> Iterable[str]:
    """What a question or a deviation is about."""
    match record.kind:
        case "question":
            return tuple(record.data["about"])
        case "waiver":
            return (record.data["target"],)
        case _:
            return ()


def _is_about(text: str, records: Iterable[Record]) -> bool:
    target = target_of(text)
    # In a file with many entries the id comes first: `vocabulary/sources#employer.name`.
    entry = target.field.partition(".")[0]
    return any(
        target.names(place_of(record)) and (not record.route or entry in ("", record.identifier)) for record in records
    )


def _no_purpose(asked: str, near: str | None) -> Message:
    return Message(
        f"Det finns inget ändamål med id ”{asked}”." + (f" Menade du ”{near}”?" if near else ""),
        f"There is no purpose with the id “{asked}”." + (f" Did you mean “{near}”?" if near else ""),
    )


def _no_department(asked: str, near: str | None, *, any_stated: bool) -> Message:
    if not any_stated:
        return Message(
            "Inget ändamål anger någon avdelning (fältet department), så det går inte att välja efter avdelning.",
            "No purpose states a department (the field department), so none can be chosen by it.",
        )
    return Message(
        f"Inget ändamål hör till avdelningen ”{asked}”." + (f" Menade du ”{near}”?" if near else ""),
        f"No purpose belongs to the department “{asked}”." + (f" Did you mean “{near}”?" if near else ""),
    )
