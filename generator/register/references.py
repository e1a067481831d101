"""Ids: each resolves to a record, names one thing only, and is used unless it is retired."""

from collections.abc import Iterator

from generator.findings import Hit, Related, Severity
from generator.register.reader import Reading
from generator.register.records import Record, Register
from generator.schema import Index, Reference, references, targets
from generator.source import Message

_MOST_CHOICES = 12
"""More ids than this are not worth listing in a message."""
_MUST_BE_USED = frozenset(
    {"processor", "independent-controller", "transfer", "text", "data-subject", "data-category"}
    | {"security-measure", "source", "system"}
)


def reference_hits(reading: Reading) -> Iterator[Hit]:
    """Findings about the ids of a register."""
    register = reading.register
    yield from _duplicates(register)
    known = {record.identifier for record in reading.known}
    ids = _Ids(register)
    used: set[tuple[str, str]] = set()
    for record in register.each():
        for reference in references(record.data, record.kind):
            found = _target(reference, register)
            if found is not None:
                used.add((found.kind, found.identifier))
                yield from _about_target(record, reference, found)
            elif reference.identifier not in known or _other_kind(reference, register):
                yield _unknown(record, reference, ids, register)
    if not reading.broken:
        yield from _unused(register, used)


def _target(reference: Reference, register: Register) -> Record | None:
    for kind in targets(reference.kind):
        if found := register.records.get(kind, {}).get(reference.identifier):
            return found
    return None


def _other_kind(reference: Reference, register: Register) -> Record | None:
    """The record of a wrong kind that bears the id; None also where that record has faults of its own."""
    return next((r for r in register.each() if r.identifier == reference.identifier), None)


def _duplicates(register: Register) -> Iterator[Hit]:
    """An id names one thing in the whole register: questions, anchors and links lead by it."""
    first: dict[str, Record] = {}
    for record in register.each():
        if record.kind in ("waiver", "question") or record.identifier == record.kind:
            continue
        other = first.setdefault(record.identifier, record)
        if other is not record:
            yield Hit(
                rule="REF-02",
                name="duplicate-id",
                severity=Severity.ERROR,
                path=record.path,
                route=record.route,
                at="key",
                message=Message(
                    f"Id:t ”{record.identifier}” finns redan i {other.path}. Ett id används en enda gång.",
                    f"The id “{record.identifier}” is already in {other.path}. An id is used only once.",
                ),
                fix=Message("Byt id på den ena av dem.", "Give one of them another id."),
                related=(Related(other.path, other.route, "key", Message("finns redan här", "already here")),),
            )


def _about_target(record: Record, reference: Reference, found: Record) -> Iterator[Hit]:
    if retired := found.data.get("retired"):
        instead = retired.get("replaced_by")
        yield Hit(
            rule="REF-04",
            name="retired-id",
            severity=Severity.ERROR,
            path=record.path,
            route=(*record.route, *reference.route),
            message=Message(
                f"”{found.identifier}” har utgått och får inte användas längre.",
                f"“{found.identifier}” is retired and may no longer be used.",
            ),
            fix=Message(instead, instead) if instead else None,
            related=(Related(found.path, (*found.route, "retired"), "key", Message("utgått", "retired")),),
        )


class _Ids:
    """The ids that a reference may name; their index, for likely meanings, is made once and only for a mistake."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._found: dict[str, tuple[list[str], Index]] = {}

    def of(self, kind: str) -> tuple[list[str], Index]:
        """The ids of a reference's kind in order, and their index."""
        if kind not in self._found:
            ids = sorted(key for target in targets(kind) for key in self._register.records.get(target, {}))
            self._found[kind] = ids, Index(ids)
        return self._found[kind]


def _unknown(record: Record, reference: Reference, ids: _Ids, register: Register) -> Hit:
    known, index = ids.of(reference.kind)
    near = index.nearest(reference.identifier)
    other = _other_kind(reference, register)
    where = f" ({other.path})" if other else ""
    return Hit(
        rule="REF-01",
        name="unknown-id",
        severity=Severity.ERROR,
        path=record.path,
        route=(*record.route, *reference.route),
        message=Message(
            f"Det finns ingen post med id ”{reference.identifier}” bland {_KINDS_SV[reference.kind]}{where}."
            + (f" Menade du ”{near}”?" if near else ""),
            f"There is no record with the id “{reference.identifier}” among {_KINDS_EN[reference.kind]}{where}."
            + (f" Did you mean “{near}”?" if near else ""),
        ),
        fix=Message(near, near) if near else _choose(known),
    )


def _choose(known: list[str]) -> Message | None:
    if not known or len(known) > _MOST_CHOICES:
        return None
    names = ", ".join(known)
    return Message(f"Välj ett av: {names}.", f"Choose one of: {names}.")


def _unused(register: Register, used: set[tuple[str, str]]) -> Iterator[Hit]:
    for record in register.each():
        key = (record.kind, record.identifier)
        if record.kind in _MUST_BE_USED and key not in used and "retired" not in record.data:
            yield Hit(
                rule="REF-03",
                name="unused-id",
                severity=Severity.WARNING,
                path=record.path,
                route=record.route,
                at="key",
                message=Message(
                    f"”{record.identifier}” används inte någonstans i registret.",
                    f"“{record.identifier}” is not used anywhere in the register.",
                ),
                fix=Message(
                    "Hänvisa till posten där den hör hemma, eller märk den med retired.",
                    "Refer to the record where it belongs, or mark it with retired.",
                ),
            )


_KINDS_SV = {
    "purpose": "ändamålen i purposes/",
    "recipient": "mottagarna i processors/ och independent-controllers/",
    "transfer": "överföringarna i transfers/",
    "text": "texterna i texts/",
    "data-subject": "kategorierna av registrerade i vocabulary/data-subjects.yaml",
    "data-category": "kategorierna av personuppgifter i vocabulary/data-categories.yaml",
    "security-measure": "säkerhetsåtgärderna i vocabulary/security-measures.yaml",
    "source": "källorna i vocabulary/sources.yaml",
    "system": "systemen i vocabulary/systems.yaml",
}
_KINDS_EN = {
    "purpose": "the purposes in purposes/",
    "recipient": "the recipients in processors/ and independent-controllers/",
    "transfer": "the transfers in transfers/",
    "text": "the texts in texts/",
    "data-subject": "the kinds of persons in vocabulary/data-subjects.yaml",
    "data-category": "the categories of data in vocabulary/data-categories.yaml",
    "security-measure": "the security measures in vocabulary/security-measures.yaml",
    "source": "the sources in vocabulary/sources.yaml",
    "system": "the systems in vocabulary/systems.yaml",
}
