"""One object for all that depends on language: fixed sentences, and values formatted from codes."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal
from babel.units import format_unit

from generator.citation import cited
from generator.i18n.catalogue import MissingTextError, catalogue
from generator.source import Language

_PERIOD = re.compile(r"P(?:([0-9]+)Y)?(?:([0-9]+)M)?(?:([0-9]+)W)?(?:([0-9]+)D)?")
_UNITS = ("duration-year", "duration-month", "duration-week", "duration-day")
_MOST_KEPT = 1024
"""A register says the same few periods very often."""
# CLDR calls the areas otherwise than the law does.
_AREAS = {"EU": {"sv": "EU", "en": "the EU"}, "EEA": {"sv": "EU/EES", "en": "the EU/EEA"}}


class Translator(NamedTuple):
    """The words and formats of one language."""

    language: Language
    locale: Locale
    texts: Mapping[str, str]

    def t(self, key: str, **values: object) -> str:
        """Return the fixed sentence `key` with its `{placeholders}` filled in.

        Raises:
            MissingTextError: no such key, or a placeholder without a value.
        """
        try:
            sentence = self.texts[key]
            return sentence.format_map(values) if values or "{" in sentence else sentence
        except (KeyError, IndexError, ValueError) as error:
            raise MissingTextError(f"{self.language}: {key}: {error}") from error

    def text(self, text: Mapping[str, str]) -> str:
        """Return the side of a register's text `{sv, en}` that is in this language."""
        return text[self.language]

    def date(self, iso: str) -> str:
        """Write `2026-11-22` as "22 november 2026" or "22 November 2026"."""
        return format_date(date.fromisoformat(iso), "d MMMM y", locale=self.locale)

    def period(self, code: str) -> str:
        """Write an ISO 8601 period such as `P4Y` or `P1Y6M` in words.

        Raises:
            ValueError: `code` is not a period of years, months, weeks and days.
        """
        return _period(code, self.locale)

    def list(self, items: Iterable[str]) -> str:
        """Join items as in a sentence: "a, b och c", "a, b and c"."""
        return _list(items, self.locale)

    def number(self, number: int) -> str:
        """Write a number as readers group it: "1 000", "1,000"."""
        written: str = format_decimal(number, locale=self.locale)
        return written

    def country(self, code: str) -> str:
        """Name a country by its ISO 3166-1 code, or the area `EU` or `EEA`.

        Raises:
            KeyError: `code` is neither.
        """
        if code in _AREAS:
            return _AREAS[code][self.language]
        name: str = self.locale.territories[code]
        return name

    def country_alone(self, code: str) -> str:
        """The same where it stands alone: "the EU" is for sentences.

        Raises:
            KeyError: `code` is neither.
        """
        return self.country(code).removeprefix("the ")

    def article(self, reference: str) -> str:
        """Write an article reference such as `30(1)(c)` for a reader."""
        return cited(reference).in_(self.language)


@lru_cache(maxsize=_MOST_KEPT)
def _period(code: str, locale: Locale) -> str:
    match = _PERIOD.fullmatch(code)
    if match is None or not any(int(n or 0) for n in match.groups()):
        raise ValueError(f"not a period: {code!r}")
    amounts = zip(match.groups(), _UNITS, strict=True)
    return _list((format_unit(int(n), unit, "long", locale=locale) for n, unit in amounts if n and int(n)), locale)


def _list(items: Iterable[str], locale: Locale) -> str:
    return format_list(list(items), "standard", locale=locale)


@cache
def translator(language: Language) -> Translator:
    """The translator of `language`."""
    return Translator(language, Locale(language, "GB") if language == "en" else Locale(language), catalogue(language))
