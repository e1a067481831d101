"""The entries of the dated files as they are written, before a day is chosen."""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple, Protocol, TypeVar

from generator.build import build
from generator.model import Text
from generator.model.codes import Country, TransferMechanism
from generator.source import parse_document


class Dated(Protocol):
    """What every entry has."""

    @property
    def from_(self) -> dt.date:
        """The first day on which it holds."""

    @property
    def until(self) -> dt.date | None:
        """The last day on which it holds; None while no end is known."""

    @property
    def source(self) -> tuple[str, ...]:
        """Ids of `sources.yaml`."""


@dataclass(frozen=True, kw_only=True, slots=True)
class MemberEntry:
    """A country where data move freely: `eea.yaml`."""

    country: Country
    from_: dt.date
    source: tuple[str, ...]
    until: dt.date | None = None
    unverified: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class AdequacyEntry:
    """An adequacy decision: `adequacy.yaml`."""

    country: Country
    number: str
    scope: Text
    scope_check: str
    from_: dt.date
    source: tuple[str, ...]
    until: dt.date | None = None
    end: str = ""
    """How it ends on `until`: `expired` by its own terms, or `annulled`."""
    amended_by: tuple[str, ...] = ()
    look_up: Text | None = None
    recheck_days: int = 365
    fallback: TransferMechanism | None = None
    unverified: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class MechanismEntry:
    """A mechanism of Chapter V: `transfer-tools.yaml`."""

    mechanism: TransferMechanism
    article: str
    name: Text
    from_: dt.date
    source: tuple[str, ...]
    until: dt.date | None = None
    assessment: bool = False
    """Whether it needs an assessment of the law of the country."""
    occasional: str = ""
    """`only`, `narrow`, or empty."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ToolEntry:
    """An instrument by which data are transferred: `transfer-tools.yaml`."""

    name: Text
    number: str
    patterns: tuple[str, ...]
    from_: dt.date
    source: tuple[str, ...]
    until: dt.date | None = None
    signed_until: dt.date | None = None
    instead: Text | None = None
    unverified: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class AgeEntry:
    """An age of consent: `consent-ages.yaml`."""

    years: int
    from_: dt.date
    source: tuple[str, ...]
    country: Country = ""
    until: dt.date | None = None
    unverified: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class ThresholdEntry:
    """A number that the law sets: `thresholds.yaml`."""

    threshold: str
    value: int
    from_: dt.date
    source: tuple[str, ...]
    act: str = ""
    until: dt.date | None = None
    unverified: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class AuthorityEntry:
    """A supervisory authority: `authorities.yaml`."""

    country: Country
    name: Text
    short_name: str
    website: str
    from_: dt.date
    source: tuple[str, ...]
    address: str = ""
    until: dt.date | None = None
    unverified: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class FormerNameEntry:
    """A name that is out of date: `former-names.yaml`."""

    old: str
    new: Text
    from_: dt.date
    source: tuple[str, ...]
    since: str = ""
    still: Text | None = None
    spelling: bool = False
    rule: str = ""
    until: dt.date | None = None
    unverified: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class RepealedLawEntry:
    """An act that no longer applies: `repealed-laws.yaml`."""

    pattern: str
    name: Text
    current: Text
    from_: dt.date
    source: tuple[str, ...]
    until: dt.date | None = None
    unverified: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class RetiredAddressEntry:
    """A web address that has been given up: `retired-addresses.yaml`."""

    address: str
    instead: str
    from_: dt.date
    source: tuple[str, ...]
    until: dt.date | None = None
    unverified: str = ""


class DataFile(NamedTuple):
    """A dated file as it is written."""

    checked: dt.date
    """When it was compiled."""
    max_age_days: int
    title: Text
    lists: dict[str, Any]


T = TypeVar("T")
D = TypeVar("D", bound=Dated)


@cache
def data_file(name: str) -> DataFile:
    """Read `law/<name>`.

    Raises:
        ValueError: it is faulty; always a defect of the program.
    """
    document = parse_document((files("generator.law") / name).read_bytes(), name)
    if document.faults:
        raise ValueError(f"{name}: {[fault.message.en for fault in document.faults]}")
    data: Any = document.data
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
