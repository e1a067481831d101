"""Periods as bars: how long some data are kept, whose they are, and from when it is counted."""

import re
from dataclasses import dataclass
from enum import StrEnum

_LENGTHS = (365.25, 365.25 / 12, 7, 1)
_PERIOD = re.compile(r"P(?:([0-9]+)Y)?(?:([0-9]+)M)?(?:([0-9]+)W)?(?:([0-9]+)D)?")


class Kind(StrEnum):
    """What is known of how long."""

    PERIOD = "period"
    CRITERION = "criterion"
    """No period is set, and what decides is stated."""
    NOT_STATED = "not-stated"


@dataclass(frozen=True, kw_only=True, slots=True)
class Bar:
    """One period of some purposes, and whose data are kept so long."""

    kind: Kind
    period: str
    """The ISO 8601 period; empty where none is set."""
    days: float
    text: str
    people: tuple[str, ...]
    """The ids of the kinds of persons; empty where it is all of them."""
    whom: str
    starts: tuple[str, ...]
    """What the period is counted from, or what decides where there is none."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Block:
    """Purposes that keep their data equally long."""

    purposes: tuple[str, ...]
    names: tuple[str, ...]
    bars: tuple[Bar, ...]


def days(period: str) -> float:
    """How long an ISO 8601 period is, about.

    Raises:
        ValueError: it is no such period.

    """
    match = _PERIOD.fullmatch(period)
    if match is None:
        raise ValueError(f"not a period: {period!r}")
    return sum(int(number or 0) * length for number, length in zip(match.groups(), _LENGTHS, strict=True))
