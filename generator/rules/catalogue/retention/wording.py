"""Periods as messages write them, and as texts write them."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from generator.citation import joined
from generator.model.codes import Period
from generator.model.common import Text
from generator.rules.periods import days
from generator.source import Language, Message

_PERIOD = re.compile(r"P(?:([0-9]+)Y)?(?:([0-9]+)M)?(?:([0-9]+)W)?(?:([0-9]+)D)?")
_UNITS = (
    (("år", "år"), ("year", "years")),
    (("månad", "månader"), ("month", "months")),
    (("vecka", "veckor"), ("week", "weeks")),
    (("dag", "dagar"), ("day", "days")),
)
_MONTHS = 12
_TOLERANCE = 0.02
"""A month is 28 to 31 days, so 30 days and a month are the same to a reader."""


def written(period: Period) -> Message:
    """A period in words: `P1Y6M` is "1 år och 6 månader"."""
    parts = [(number, units) for number, units in zip(_numbers(period), _UNITS, strict=True) if number]
    return Message(
        joined([f"{number} {swedish[number != 1]}" for number, (swedish, _) in parts], "och"),
        joined([f"{number} {english[number != 1]}" for number, (_, english) in parts], "and"),
    )


def counted(period: Period, start: Text | None) -> Message:
    """A period in words, with its start event where there is one."""
    time = written(period)
    if start is None:
        return time
    return Message(f"{time.sv} räknat från ”{start.sv}”", f"{time.en} counted from “{start.en}”")


def total(*periods: Period | None) -> Period | None:
    """The periods one after another; None where none is given."""
    given = [_numbers(period) for period in periods if period]
    if not given:
        return None
    years, months, weeks, rest = (sum(column) for column in zip(*given, strict=True))
    if months >= _MONTHS and (years or len(given) > 1):
        years, months = years + months // _MONTHS, months % _MONTHS
    return "P" + "".join(f"{n}{unit}" for n, unit in zip((years, months, weeks, rest), "YMWD", strict=True) if n)


def alike(first: Period, second: Period) -> bool:
    """Whether two periods are the same to a reader: 12 months and a year, 30 days and a month."""
    one, other = days(first), days(second)
    return abs(one - other) <= _TOLERANCE * max(one, other)


class Said(NamedTuple):
    """A period that a text names in words."""

    words: str
    period: Period
    start: int


def periods_in(text: str, language: Language) -> Iterator[Said]:
    """The periods that a text names: "36 månader", "tre år", "three years"."""
    for match in said(language).finditer(text):
        number = match["number"].lower()
        amount = int(number) if number.isdigit() else _NUMBERS[language][number]
        yield Said(match[0], f"P{amount}{_CODES[match['unit'][0].lower()]}", match.start())


def _numbers(period: Period) -> tuple[int, ...]:
    match = _PERIOD.fullmatch(period)
    return tuple(int(number or 0) for number in match.groups()) if match else (0, 0, 0, 0)


_AMOUNTS = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 18, 24, 30, 36)
_SWEDISH = "ett två tre fyra fem sex sju åtta nio tio elva tolv arton tjugofyra trettio trettiosex"
# "A year" is left out: "twice a year" is no retention period.
_ENGLISH = "one two three four five six seven eight nine ten eleven twelve eighteen twenty-four thirty thirty-six"
_NUMBERS: Mapping[Language, Mapping[str, int]] = {
    "sv": dict(zip(_SWEDISH.split(), _AMOUNTS, strict=True)) | {"en": 1},
    "en": dict(zip(_ENGLISH.split(), _AMOUNTS, strict=True)),
}
_UNIT_WORDS: Mapping[Language, str] = {
    "sv": "år|månad(?:er)?|veck(?:a|or)|dag(?:ar)?|dygn",
    "en": "years?|months?|weeks?|days?",
}
_CODES = {"å": "Y", "y": "Y", "m": "M", "v": "W", "w": "W", "d": "D"}
"""By the first letter of the unit."""


@cache
def said(language: Language) -> re.Pattern[str]:
    """The pattern of a period in words."""
    # The longest first, so that "thirty-six" is not read as "thirty".
    words = "|".join(sorted(_NUMBERS[language], key=len, reverse=True))
    unit = _UNIT_WORDS[language]
    return re.compile(rf"(?<![\w-])(?P<number>[0-9]{{1,3}}|{words})[ \u00a0-](?P<unit>{unit})\b", re.IGNORECASE)
