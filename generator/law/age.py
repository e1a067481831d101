"""How old the legal data are: each file says when it was compiled, and how long that is good."""

import datetime as dt
from typing import NamedTuple

from generator.law.entries import data_file
from generator.model import Text

FILES = (
    "adequacy.yaml",
    "authorities.yaml",
    "consent-ages.yaml",
    "eea.yaml",
    "former-names.yaml",
    "repealed-laws.yaml",
    "retired-addresses.yaml",
    "thresholds.yaml",
    "transfer-tools.yaml",
)
"""The files of dated facts; `sources.yaml` lists what they rest on, and the rights matrix has no dates."""


class StaleData(NamedTuple):
    """A set of legal data that is older than it may be."""

    name: Text
    """In words, as they stand inside a sentence."""
    checked: dt.date
    max_age_days: int


def stale(day: dt.date) -> tuple[StaleData, ...]:
    """The sets of legal data that are older on a day than they may be."""
    read = (data_file(name) for name in FILES)
    return tuple(
        StaleData(file.title, file.checked, file.max_age_days)
        for file in read
        if day - file.checked > dt.timedelta(days=file.max_age_days)
    )


def compiled() -> dt.date:
    """The day on which the oldest of the sets were compiled: all of the legal data are at least as new."""
    return min(data_file(name).checked for name in FILES)
