"""The versions of the policy in order, each with the days between which it is in force and what changed with it."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator.model import Ropa
from generator.model.policy import Change
from generator.views.public.words import one_line

_NUMBER = re.compile(r"([0-9]+)")
_FOLDER = "versions"


@dataclass(frozen=True, kw_only=True, slots=True)
class Edition:
    """One version of the policy. What is not stated is None, and nothing is taken from the clock."""

    version: str
    start: dt.date | None
    """The day on which it comes into force."""
    updated: dt.date | None = None
    end: dt.date | None = None
    """The day on which the next version comes into force."""
    latest: bool = False
    href: str = ""
    """Where it can be read, seen from the page of the latest version; empty for that one and where nothing is kept."""
    changes: tuple[tuple[str, Change], ...] = ()
    """What changed with it, by id, the latest first."""


def editions(current: Ropa, earlier: Sequence[Ropa]) -> tuple[Edition, ...]:
    """Every version that is known of, the latest first: the current one, those kept, those that a change tells of."""
    told = _changes(current)
    latest = replace(_edition(current, told), latest=True, href="")
    kept = {one.version: one for one in (_edition(ropa, told) for ropa in earlier)}
    heard_of = {
        version: Edition(version=version, start=changes[0][1].in_force, changes=changes)
        for version, changes in told.items()
    }
    others = {**heard_of, **kept}
    others.pop(latest.version, None)
    ordered = [latest, *sorted(others.values(), key=_age, reverse=True)]
    ends = [None, *(one.start for one in ordered)]
    return tuple(replace(one, end=_after(one.start, end)) for one, end in zip(ordered, ends, strict=False))


def changes_in_order(ropa: Ropa) -> Sequence[tuple[str, Change]]:
    """What changed in the policy, by id, the latest first."""
    return sorted(ropa.changes.items(), key=lambda item: (item[1].in_force, item[0]), reverse=True)


def folder(version: str) -> str:
    """The folder of an earlier version below that of its language."""
    return f"{_FOLDER}/{version}/"


def _edition(ropa: Ropa, told: Mapping[str, tuple[tuple[str, Change], ...]]) -> Edition:
    policy = ropa.register.policy
    version = one_line(policy.version)
    changes = told.get(version, ())
    start = policy.in_force or (changes[0][1].in_force if changes else None)
    return Edition(version=version, start=start, updated=policy.updated, href=folder(version), changes=changes)


def _changes(ropa: Ropa) -> Mapping[str, tuple[tuple[str, Change], ...]]:
    """The changes of each version, the latest first."""
    found: dict[str, tuple[tuple[str, Change], ...]] = {}
    for key, change in changes_in_order(ropa):
        version = one_line(change.version)
        found[version] = (*found.get(version, ()), (key, change))
    return found


def _age(edition: Edition) -> tuple[dt.date, list[tuple[int, str]]]:
    """Later versions are greater; of the same day, the one with the higher number: 1.10 comes after 1.9."""
    parts = [(int(part), "") if part.isdecimal() else (-1, part) for part in _NUMBER.split(edition.version)]
    return edition.start or edition.updated or dt.date.min, parts


def _after(start: dt.date | None, end: dt.date | None) -> dt.date | None:
    """The end, unless it comes before the beginning: then the register does not say when the version ended."""
    return None if start and end and end < start else end
