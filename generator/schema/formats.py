"""The formats that the schemas name, one table for both validators; none of their own formats is used.

The patterns of the schemas say what a value looks like. A format says what a pattern cannot.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date

FIRST_YEAR, LAST_YEAR = 1900, 2199
_PERIOD = re.compile(r"P(?=[0-9])(?:([0-9]+)Y)?(?:([0-9]+)M)?(?:([0-9]+)W)?(?:([0-9]+)D)?")
_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_WEB_ADDRESS = re.compile(r"https://(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W_]{2,}(?::[0-9]{1,5})?(?:[/?#][^\s<>\"'\\]*)?")
_PHONE = re.compile(r"\+[1-9][0-9 ]*[0-9]")
# Longer amounts are typing errors, and more than the arithmetic of dates can bear.
_MOST_DIGITS = 4
_FEWEST_PHONE_DIGITS, _MOST_PHONE_DIGITS = 6, 15  # E.164


def is_date(value: object) -> bool:
    """Whether it is a day of the calendar, in a year that a register can speak of."""
    if not isinstance(value, str):
        return True
    match = _DATE.fullmatch(value)
    if match is None or not FIRST_YEAR <= int(match[1]) <= LAST_YEAR:
        return False
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def is_period(value: object) -> bool:
    """Whether it is an ISO 8601 period of years, months, weeks and days that is longer than nothing."""
    if not isinstance(value, str):
        return True
    match = _PERIOD.fullmatch(value)
    if match is None:
        return False
    amounts = [amount for amount in match.groups() if amount]
    return any(map(int, amounts)) and all(len(amount) <= _MOST_DIGITS for amount in amounts)


def is_web_address(value: object) -> bool:
    """Whether it is an https address; without a user name, which could hide where it leads."""
    if not isinstance(value, str):
        return True
    return _WEB_ADDRESS.fullmatch(value) is not None


def is_e_mail(value: object) -> bool:
    """Whether it is an e-mail address; letters such as å are accepted, as addresses may have them."""
    if not isinstance(value, str):
        return True
    local, at, domain = value.partition("@")
    labels = domain.split(".")
    return (
        bool(local and at)
        and "@" not in domain
        and len(labels) > 1
        and all(labels)
        and not re.search(r"[\s<>\"'\\/:,;()\[\]]", value)
    )


def is_phone(value: object) -> bool:
    """Whether it is a telephone number with its country code, with as many digits as a number can have."""
    if not isinstance(value, str):
        return True
    digits = sum(character.isdigit() for character in value)
    return _PHONE.fullmatch(value) is not None and _FEWEST_PHONE_DIGITS <= digits <= _MOST_PHONE_DIGITS


FORMATS: Mapping[str, Callable[[object], bool]] = {
    "date": is_date,
    "period": is_period,
    "web-address": is_web_address,
    "e-mail": is_e_mail,
    "phone": is_phone,
}
