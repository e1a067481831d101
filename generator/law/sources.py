"""What the rules and the legal data rest on: `sources.yaml`."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from generator.law.entries import entries


class SourceStatus(StrEnum):
    """How far a source was read."""

    PRIMARY = "primary"
    SECONDARY_QUOTE = "secondary_quote"
    DATASET = "dataset"
    KNOWLEDGE = "knowledge"
    """Not verified in a source."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Source:
    """One source."""

    id: str
    title: str
    status: SourceStatus
    url: str = ""
    """Empty where it has no public address."""
    note: str = ""

    @property
    def verified(self) -> bool:
        """Whether anything was read, and not only known."""
        return self.status is not SourceStatus.KNOWLEDGE


@cache
def all_sources() -> Mapping[str, Source]:
    """Every source by its id, in the order of the file.

    Raises:
        ValueError: the data file is faulty; always a defect of the program.
    """
    return MappingProxyType({row.id: row for row in entries("sources.yaml", Source)})


def source(identifier: str) -> Source:
    """The source with this id.

    Raises:
        KeyError: there is none.
    """
    return all_sources()[identifier]
