"""Arithmetic with ISO 8601 periods of years, months, weeks and days, such as `P12M`."""

import calendar
import datetime as dt
import re

from generator.model.codes import Period

SESSION: Period = "session"
"""What a cookie may last: until the browser is closed."""
_PERIOD = re.compile(r"P(?=[0-9])(?:([0-9]+)Y)?(?:([0-9]+)M)?(?:([0-9]+)W)?(?:([0-9]+)D)?")
_MONTHS = 12
_WEEK = 7
_DAYS_IN_YEAR = 365.25
_LAST_DAY = dt.date.max


def later(date: dt.date, period: Period) -> dt.date:
    """The date on which a period that begins on `date` is out; the last of the month where it lacks the day.

    Raises:
        ValueError: it is no period.
    """
    years, months, days = _parts(period)
    month = date.month - 1 + years * _MONTHS + months
    year = date.year + month // _MONTHS
    if year > _LAST_DAY.year:
        return _LAST_DAY
    day = min(date.day, calendar.monthrange(year, month % _MONTHS + 1)[1])
    try:
        return dt.date(year, month % _MONTHS + 1, day) + dt.timedelta(days)
    except OverflowError:
        return _LAST_DAY


def longer(first: Period, second: Period) -> bool:
    """Whether the first period is longer than the second: `P13M` is longer than `P1Y`, and `P12M` is not.

    Raises:
        ValueError: one of them is no period.
    """
    return _length(first) > _length(second)


def days(period: Period) -> int:
    """How many days a period is, with 365.25 days to the year; 0 for `session`.

    Raises:
        ValueError: it is no period.
    """
    return round(_length(period))


def _length(period: Period) -> float:
    years, months, rest = _parts(period)
    # Whole months first, so that twelve months are exactly a year.
    return (years * _MONTHS + months) * _DAYS_IN_YEAR / _MONTHS + rest


def _parts(period: Period) -> tuple[int, int, int]:
    """Years, months and days, with weeks counted as days."""
    if period == SESSION:
        return 0, 0, 0
    if (found := _PERIOD.fullmatch(period)) is None:
        raise ValueError(f"{period!r} is no period")
    years, months, weeks, rest = (int(number or 0) for number in found.groups())
    return years, months, weeks * _WEEK + rest
