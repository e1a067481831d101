"""`policy.yaml`, `texts/` and `changes/`: the order of the policy and its free texts."""

import datetime as dt
from dataclasses import dataclass

from generator.model.codes import SectionName
from generator.model.common import Nothing, Text


@dataclass(frozen=True, kw_only=True, slots=True)
class Section:
    """The sections in order."""

    section: SectionName
    heading: Text
    texts: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class PolicyOutline:
    """The order of the policy's sections and the texts that stand in them."""

    title: Text
    description: Text
    sections: tuple[Section, ...]
    purposes: tuple[str, ...] = ()
    icons: Text | Nothing | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Evidence:
    """What proves an absolute statement in a text."""

    claim: str | None = None
    reference: str | None = None
    date: dt.date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class FreeText:
    """A text that no field can hold."""

    body: Text
    heading: Text | None = None
    evidence: tuple[Evidence, ...] = ()
    former_names: tuple[str, ...] = ()
    former_ids: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """One change of the policy, in words for customers."""

    version: str
    in_force: dt.date
    text: Text
    decided_by: str | None = None
