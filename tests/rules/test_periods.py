"""Arithmetic with periods: the end of a month, the equality of twelve months and a year, the end of time."""

import datetime as dt

import pytest

from generator.rules.periods import days, later, longer


@pytest.mark.parametrize(
    ("date", "period", "expected"),
    [
        ("2026-11-22", "P12M", "2027-11-22"),
        ("2026-11-22", "P1Y2M", "2028-01-22"),
        ("2024-02-29", "P1Y", "2025-02-28"),
        ("2026-01-31", "P1M", "2026-02-28"),
        ("2026-12-31", "P2W1D", "2027-01-15"),
        ("2026-11-22", "session", "2026-11-22"),
        ("2026-11-22", "P9000Y", "9999-12-31"),
        ("9999-12-31", "P1D", "9999-12-31"),
    ],
)
def test_later_adds_years_and_months_by_the_calendar(date, period, expected):
    assert later(dt.date.fromisoformat(date), period) == dt.date.fromisoformat(expected)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("P13M", "P1Y", True),
        ("P12M", "P1Y", False),
        ("P1Y", "P12M", False),
        ("P31D", "P1M", True),
        ("P30D", "P1M", False),
        ("P1D", "session", True),
        ("session", "P1D", False),
    ],
)
def test_longer_compares_lengths_and_not_spellings(first, second, expected):
    assert longer(first, second) is expected


@pytest.mark.parametrize(
    ("period", "expected"), [("P1Y", 365), ("P12M", 365), ("P4Y", 1461), ("P1M", 30), ("P2W", 14), ("session", 0)]
)
def test_days_counts_with_a_year_of_365_and_a_quarter(period, expected):
    assert days(period) == expected


@pytest.mark.parametrize("text", ["P", "", "12 months", "PT5H", "P1D2Y"])
def test_what_is_no_period_is_refused(text):
    with pytest.raises(ValueError, match="is no period"):
        days(text)
