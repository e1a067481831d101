"""The entries of the dated files as they are written, before a day is chosen."""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple, TypeVar

from generator.build import build
from generator.model import Text
from generator.model.codes import Country, TransferMechanism
from generator.source import packaged


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """What every entry has; it is never deleted, and ends on a day instead."""

    from_: dt.date
    """The first day on which it holds."""
    source: tuple[str, ...]
    """Ids of `sources.yaml`."""
    until: dt.date | None = None
    """The last day on which it holds; None while no end is known."""


@dataclass(frozen=True, kw_only=True, slots=True)
class MemberEntry(Entry):
    """A country where data move freely: `eea.yaml`."""

    country: Country
    unverified: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class AdequacyEntry(Entry):
    """An adequacy decision: `adequacy.yaml`."""

    country: Country
    number: str
    scope: Text
    scope_check: str
    end: str = ""
    """How it ends on `until`: `expired` by its own terms, or `annulled`."""
    amended_by: tuple[str, ...] = ()
    look_up: Text | None = None
    recheck_days: int = 365
    fallback: TransferMechanism | None = None
    unverified: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class MechanismEntry(Entry):
    """A mechanism of Chapter V: `transfer-tools.yaml`."""

    mechanism: TransferMechanism
    article: str
    name: Text
    assessment: bool = False
    """Whether it needs an assessment of the law of the country."""
    occasional: str = ""
    """`only`, `narrow`, or empty."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ToolEntry(Entry):
    """An instrument by which data are transferred: `transfer-tools.yaml`."""

    name: Text
    number: str
    patterns: tuple[str, ...]
    signed_until: dt.date | None = None
    instead: Text | None = None
    unverified: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class AgeEntry(Entry):
    """An age of consent: `consent-ages.yaml`."""

    years: int
    country: Country = ""
    unverified: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class ThresholdEntry(Entry):
    """A number that the law sets: `thresholds.yaml`."""

    threshold: str
    value: int
    act: str = ""
    unverified: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class AuthorityEntry(Entry):
    """A supervisory authority: `authorities.yaml`."""

    country: Country
    name: Text
    short_name: str
    website: str
    address: str = ""
    unverified: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class FormerNameEntry(Entry):
    """A name that is out of date: `former-names.yaml`."""

    old: str
    new: Text
    since: str = ""
    still: Text | None = None
    spelling: bool = False
    rule: str = ""
    unverified: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class RepealedLawEntry(Entry):
    """An act that no longer applies: `repealed-laws.yaml`."""

    pattern: str
    name: Text
    current: Text
    unverified: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class RetiredAddressEntry(Entry):
    """A web address that has been given up: `retired-addresses.yaml`."""

    address: str
    instead: str
    unverified: str = ""


class DataFile(NamedTuple):
    """A dated file as it is written."""

    checked: dt.date
    """When it was compiled."""
    max_age_days: int
    title: Text
    lists: dict[str, Any]


T = TypeVar("T")
D = TypeVar("D", bound=Entry)


@cache
def data_file(name: str) -> DataFile:
    """Read `law/<name>`.

    Raises:
        ValueError: it is faulty; always a defect of the program.
    """
    data = packaged("generator.law", name)
    lists = {key: value for key, value in data.items() if isinstance(value, list)}
    return DataFile(dt.date.fromisoformat(data["checked"]), data["max_age_days"], build(Text, data["title"]), lists)


def entries(name: str, cls: type[T], key: str = "entries") -> tuple[T, ...]:
    """The entries of a list of `law/<name>`, those that have ended included."""
    return tuple(build(cls, row) for row in data_file(name).lists[key])


def holding(rows: Iterable[D], day: dt.date) -> tuple[D, ...]:
    """The entries that hold on a day, in the order of the file."""
    return tuple(row for row in rows if row.from_ <= day and (row.until is None or day <= row.until))


def ended(rows: Iterable[D], day: dt.date) -> tuple[D, ...]:
    """The entries that ended before a day, in the order of the file."""
    return tuple(row for row in rows if row.until is not None and row.until < day)


def latest(rows: Iterable[D], key: Callable[[D], T]) -> dict[T, D]:
    """The entry with the latest first day for each key."""
    return {key(row): row for row in sorted(rows, key=lambda row: row.from_)}
