"""Values of the right meaning in the wrong form, rewritten: dates, periods, addresses, numbers."""

import re
from collections.abc import Callable, Mapping

from generator.schema.branches import fits
from generator.schema.node import Node
from generator.schema.suggest import unquoted

MONTHS_SV = (
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
)
MONTHS_EN = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_YEAR_FIRST = re.compile(r"([0-9]{4})[-./ ]?([0-9]{1,2})[-./ ]?([0-9]{1,2})")
_WORDS = re.compile(r"(?:den )?([0-9]{1,2})\.? ([a-z]{3,9})\.?,? ([0-9]{4})")
_AMOUNT = re.compile(r"p?([0-9]{1,4}) ?([a-zåäö]+)\.?")
_UNITS: Mapping[str, str] = {
    **dict.fromkeys(("y", "yr", "yrs", "year", "years", "år", "ar"), "Y"),
    **dict.fromkeys(("m", "mo", "month", "months", "mån", "månad", "månader"), "M"),
    **dict.fromkeys(("w", "v", "week", "weeks", "vecka", "veckor"), "W"),
    **dict.fromkeys(("d", "day", "days", "dag", "dagar", "dygn"), "D"),
}


def _date(value: str) -> str | None:
    if match := _YEAR_FIRST.fullmatch(value):
        return f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}"
    if match := _WORDS.fullmatch(value.lower()):
        months = [n for n in range(12) if match[2][:3] in (MONTHS_SV[n][:3], MONTHS_EN[n][:3].lower())]
        if months:
            return f"{match[3]}-{months[0] + 1:02}-{int(match[1]):02}"
    return None


def _period(value: str) -> str | None:
    match = _AMOUNT.fullmatch(value.lower())
    unit = match and _UNITS.get(match[2])
    return f"P{match[1]}{unit}" if match and unit else None


def _lifetime(value: str) -> str | None:
    return "session" if value.lower() in ("session", "sessionen", "sessionskaka", "session cookie") else _period(value)


def _web_address(value: str) -> str | None:
    return "https://" + re.sub(r"^(?:[a-z]+:)?//", "", value, flags=re.IGNORECASE)


def _e_mail(value: str) -> str | None:
    return re.sub(r"\s", "", value.removeprefix("mailto:").replace("(at)", "@").replace("(a)", "@")).strip("<>")


def _phone(value: str) -> str | None:
    digits = re.sub(r"\(0\)|[^+0-9 ]", " ", value)
    return " ".join(re.sub(r"^00", "+", digits).split())


_REPAIRS: Mapping[str, Callable[[str], str | None]] = {
    "date": _date,
    "period": _period,
    "lifetime": _lifetime,
    "web-address": _web_address,
    "e-mail": _e_mail,
    "phone": _phone,
}


def repaired(node: Node, value: str) -> str | None:
    """Return the value in the form that the schema asks for, if that can be told; never a guess at a fact."""
    word = unquoted(value)
    repair = _REPAIRS.get(node.format or "")
    candidates = (word, repair(word) if repair else None)
    return next(
        (candidate for candidate in candidates if candidate and candidate != value and fits(node, candidate)), None
    )
