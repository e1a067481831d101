"""Which record each place on the page tells of, and each record's place on the page."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from generator.model import Right
from generator.register import Record, Register
from generator.register.former_ids import PLACES
from generator.source import Route

_PREFIXES: Final[Mapping[str, str]] = MappingProxyType({**PLACES, "change": "change"})
"""By kind of record: what its places begin with."""
_COMPANY: Final = ("dpo", "representative")

PERIODS: Final = "picture-timeline"
"""The place of the picture of how long data are kept."""


class Spot(NamedTuple):
    """A record, or a part of one."""

    record: Record
    route: Route = ()
    """From the record."""


def spots(register: Register) -> Mapping[str, Spot]:
    """By place on the page, former ones included: what the register holds of it."""
    found = dict(_all(register))
    for record in register.each():
        for former in record.data.get("former_ids", ()):
            if record.kind in _PREFIXES:
                found.setdefault(f"{_PREFIXES[record.kind]}-{former}", Spot(record))
    return found


def _all(register: Register) -> Iterator[tuple[str, Spot]]:
    for kind, prefix in _PREFIXES.items():
        for identifier, record in register.records.get(kind, {}).items():
            yield f"{prefix}-{identifier}", Spot(record)
    yield from _sections(register)
    controller = register.records["controller"]["controller"]
    yield from ((key, Spot(controller, (key,))) for key in _COMPANY if key in controller.data)
    rights = register.records["rights"]["rights"]
    yield "using-your-rights", Spot(rights)
    yield "rights-by-basis", Spot(rights)
    told = {entry["right"]: position for position, entry in enumerate(rights.data.get("how", ()))}
    for right in Right:
        yield f"right-{right}", Spot(rights, ("how", told[right]) if right in told else ())
    settings = register.records["register"]["register"]
    yield f"version-{settings.data['policy']['version']}", Spot(settings, ("policy",))


def _sections(register: Register) -> Iterator[tuple[str, Spot]]:
    policy = register.records["policy"]["policy"]
    for position, section in enumerate(policy.data["sections"]):
        yield section["section"], Spot(policy, ("sections", position))


def kept(register: Register) -> Iterator[Spot]:
    """How long each purpose keeps its data, for the picture that tells it of all of them and names none."""
    for record in register.records.get("purpose", {}).values():
        if record.data.get("status") == "active" and "retention" in record.data:
            yield Spot(record, ("retention",))
