"""The figures of a text: periods, dates, articles, numbers, e-mail addresses and hosts, as they can be compared."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from typing import NamedTuple

from generator.source import Language

_MONTHS = {
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "en": "January February March April May June July August September October November December",
}
_NUMBERS: Mapping[Language, Mapping[str, int]] = {
    "sv": {
        "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8, "nio": 9, "tio": 10, "elva": 11,
        "tolv": 12, "tretton": 13, "fjorton": 14, "femton": 15, "sexton": 16, "arton": 18, "tjugo": 20,
        "tjugofyra": 24, "trettio": 30, "trettiosex": 36, "fyrtio": 40, "femtio": 50, "sextio": 60, "nittio": 90,
        "hundra": 100,
    },
    "en": {
        "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "eighteen": 18,
        "twenty": 20, "twenty-four": 24, "thirty": 30, "thirty-six": 36, "forty": 40, "fifty": 50, "sixty": 60,
        "ninety": 90, "hundred": 100,
    },
}  # fmt: skip
_ORDINALS: Mapping[str, int] = {
    "varannan": 2, "vartannat": 2, "tredje": 3, "fjärde": 4, "femte": 5, "sjätte": 6, "sjunde": 7, "tionde": 10,
    "tolfte": 12, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "tenth": 10, "twelfth": 12,
    "dozen": 12,
}  # fmt: skip
_SMALL: Mapping[str, int] = {
    "en": 1, "ett": 1, "första": 1, "andra": 2, "båda": 2, "dubbelt": 2, "a": 1, "an": 1, "one": 1, "once": 1,
    "first": 1, "second": 2, "twice": 2, "both": 2,
}  # fmt: skip
"""Words for numbers that are also ordinary words: they excuse a figure in the other language and are none."""
_PARTS_OF_YEARS: Mapping[Language, tuple[tuple[str, int], ...]] = {
    "sv": ((r"ett och ett halvt år", 18), (r"(?:ett )?halvår\w*|ett halvt år", 6), (r"kvartal\w*", 3)),
    "en": ((r"(?:one|a year) and a half(?: years)?", 18), (r"half a year|half-year\w*", 6), (r"quarter(?:s|ly)?", 3)),
}
_UNITS: Mapping[Language, str] = {
    "sv": r"(?P<y>år\w*)|(?P<m>månad\w*)|(?P<w>veck\w*)|(?P<h>timm\w*|tim\b)"
    r"|(?P<d>(?:arbets|bank|kalender|var)?dag\w*|dygn\w*)",
    "en": r"(?P<y>years?)|(?P<m>months?)|(?P<w>weeks?)|(?P<h>hours?)|(?P<d>days?)",
}
_BESIDE: Mapping[Language, str] = {
    "sv": r"(?:hela|fulla|kalender|helgfria)\s+",
    "en": r"(?:full|whole|calendar|working|business|consecutive|bank)[\s-]+",
}

_DIGITS = re.compile(r"\d+")
_LETTER = re.compile(r"\b(?:[Aa]rtik\w+|[Aa]rt\.?|[Aa]rticles?)\s+(\d+)[.(](\d+)\)?[ .(]?([a-hj-z])\b\)?")
"""Without the letter i, which is also a Swedish word."""


class Figure(NamedTuple):
    """Something in a text that must be the same in both languages."""

    value: str
    """Comparable: `period 36 months 0 days`, `date 2018-05-25`, `article 6.1`, `number 10000`, `host imy.se`."""
    words: str
    """As it is written."""
    numbers: tuple[str, ...]
    """The numbers in it, for when the languages write the same thing in different forms."""
    optional: bool = False
    """Whether the other language may do without it, as without "a" in "twice a year"."""

    @property
    def is_period(self) -> bool:
        """Whether it is a length of time."""
        return self.value.startswith("period")


class Figures(NamedTuple):
    """The figures of a text, and what the text says besides."""

    found: list[Figure]
    rest: str


def differences(swedish: str, english: str) -> tuple[list[str], list[str]]:
    """The words in each language for which the other has no equal; each is mentioned once."""
    sides: tuple[tuple[str, Language], ...] = ((swedish, "sv"), (english, "en"))
    plain = not any(_more_than_digits(language).search(text) for text, language in sides)
    if plain and sorted(_DIGITS.findall(swedish)) == sorted(_DIGITS.findall(english)):
        return [], []
    ours, theirs = figures(swedish, "sv"), figures(english, "en")
    left, right = _without(ours.found, theirs.found), _without(theirs.found, ours.found)
    if _numbers(left) == _numbers(right):
        # The same numbers in other forms, such as "6.1" and "6(1)"; of periods only the length counts.
        left, right = [f for f in left if f.is_period], [f for f in right if f.is_period]
    only_ours = [f.words for f in _unexcused(left, right, theirs.rest)]
    only_theirs = [f.words for f in _unexcused(right, left, ours.rest)]
    letters = _letters(swedish), _letters(english)
    for article in letters[0].keys() & letters[1].keys():
        if set(letters[0][article]) != set(letters[1][article]):
            only_ours += letters[0][article].values()
            only_theirs += letters[1][article].values()
    return only_ours, only_theirs


@cache
def _more_than_digits(language: Language) -> re.Pattern[str]:
    """What a text has that holds other figures than bare numbers; most texts have none of it."""
    words = "|".join([*_NUMBERS[language], *_MONTHS[language].split(), r"artik\w+|art\b|articles?"])
    return re.compile(rf"@|://|www\.|\dP|P\d|\b(?:{words})\b|\d\W*(?:{_UNITS[language]})", re.IGNORECASE)


def _letters(text: str) -> dict[str, dict[str, str]]:
    """By article and paragraph, such as `6.1`: each letter that is cited of it, with the words."""
    found: dict[str, dict[str, str]] = {}
    for match in _LETTER.finditer(text):
        found.setdefault(f"{match[1]}.{match[2]}", {})[match[3]] = match[0]
    return found


def _without(these: list[Figure], those: list[Figure]) -> list[Figure]:
    """Those that have no equal, each value once: a figure may be repeated in one language."""
    known = {figure.value for figure in those}
    return list({f.value: f for f in these if f.value not in known and not f.optional}.values())


def _numbers(these: list[Figure]) -> set[str]:
    """The bare numbers of what is no period."""
    return {number for figure in these if not figure.is_period for number in figure.numbers or (figure.value,)}


def _unexcused(these: list[Figure], others: list[Figure], rest: str) -> list[Figure]:
    """Those whose numbers the other text does not have in another form, nor in words: "16 år" and "the age of 16"."""
    words = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)?", rest.casefold())
    spelt = {str(_ANY[word]) for word in words if word in _ANY}
    numbers = _numbers(others) | spelt
    small = numbers | {str(_SMALL[word]) for word in words if word in _SMALL}
    also_periods = small | {number for figure in others if figure.is_period for number in figure.numbers}
    return [f for f in these if not (f.numbers and set(f.numbers) <= (numbers if f.is_period else also_periods))]


_ANY = {**_NUMBERS["sv"], **_NUMBERS["en"], **_ORDINALS}


def figures(text: str, language: Language) -> Figures:
    """The figures of a text in the order of their forms."""
    found: list[Figure] = []
    for pattern, make in _forms(language):
        kept, at = [], 0
        for match in pattern.finditer(text):
            if (figure := make(match)) is not None:
                found.append(figure)
            kept.append(text[at : match.start()])
            at = match.end()
        text = " \x00 ".join([*kept, text[at:]])
    return Figures(found, text)


Make = Callable[[re.Match[str]], Figure | None]


@cache
def _forms(language: Language) -> tuple[tuple[re.Pattern[str], Make], ...]:
    """What is looked for, in order; what is found is taken out of the text."""
    months = {name.casefold(): at for at, name in enumerate(_MONTHS[language].split(), 1)}
    # Capitals tell the month of May from "may".
    name = "|".join(months) if language == "sv" else "|".join(_MONTHS["en"].split())
    words = "|".join(sorted(_NUMBERS[language], key=len, reverse=True))
    number = rf"(?<![\w.,:/-])(?:(?P<n>\d+(?:[.,]\d+)?)|(?P<word>{words}))"
    units = rf"[\s-]*(?:{_BESIDE[language]})?(?:{_UNITS[language]})\b"
    one = r"\b(?P<one>ett|en)\b" if language == "sv" else r"\b(?P<one>an?|one)\b"
    day, year = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?", r"(?P<y>(?:19|20)\d\d)"
    plain = re.IGNORECASE
    parts_of_years = (
        (re.compile(rf"\b(?:{words})\b", plain), partial(_part_of_year, months=length))
        for words, length in _PARTS_OF_YEARS[language]
    )

    def a_date(match: re.Match[str]) -> Figure:
        return _date(match, months)

    def a_period(match: re.Match[str]) -> Figure:
        return _period(match, language)

    def a_number(match: re.Match[str]) -> Figure:
        return _number(match, language)

    return (
        (re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"), _mail),
        (re.compile(r"(?:https?://|www\.)([^\s/)>\]\"”]+)[^\s)>\]\"”]*", plain), _host),
        (re.compile(r"\b[\w-]+(?:\.[\w-]+)*\.(?:se|com|eu|org|net|io|nu|uk|no|dk|fi)\b(?:/\S*)?", plain), _nothing),
        (re.compile(r"\b\d{2,4}-tal\w*|\b(?:19|20)\d0s\b"), _nothing),
        (re.compile(r"\+\d[\d\s()-]{6,}\d|\b0\d{1,3}[-/ ]\d[\d ]{4,}\d"), _phone),
        (re.compile(r"\b(?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)\b"), a_date),
        (re.compile(rf"\b{day}\s+(?:of\s+)?(?P<name>{name})\b,?(?:\s+{year}\b)?"), a_date),
        (re.compile(rf"\b(?P<name>{name})\s+{day}\b(?!\d),?(?:\s+{year}\b)?"), a_date),
        (re.compile(rf"\b(?P<name>{name})\s+{year}\b"), a_date),
        (re.compile(r"\b(?P<h>\d{1,2})(?:[.:](?P<min>\d\d))?\s?(?P<half>[ap])\.?m\b\.?", plain), _hour),
        (re.compile(r"\b(?:artik\w+|art\.?|articles?)\s+(?P<a>\d+)(?:\.(?P<p>\d+)|\((?P<q>\d+)\))?", plain), _article),
        (re.compile(r"\b(?P<a>\d+)\((?P<p>\d+)\)"), _article),
        (re.compile(r"\bP(?:(?P<y>\d+)Y)?(?:(?P<m>\d+)M)?(?:(?P<w>\d+)W)?(?:(?P<d>\d+)D)?\b(?<=\d[YMWD])"), _iso),
        *parts_of_years,
        (re.compile(number + units, plain), a_period),
        (re.compile(one + units, plain), a_period),
        (re.compile(r"(?<![\w.,])\d+(?:[:/]\d+)+"), _compound),
        (re.compile(r"(?<![\w])\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|(?<![^\W\d])\d+(?:[.,]\d+)*"), a_number),
    )  # fmt: skip


def _mail(match: re.Match[str]) -> Figure:
    return Figure(f"mail {match[0].casefold().rstrip('.')}", match[0].rstrip("."), ())


def _host(match: re.Match[str]) -> Figure:
    """The host alone: the page may be in another language."""
    host = re.sub(r"^(?:www|sv|en|se|uk)\.", "", match[1].casefold().rstrip(".,;"))
    return Figure(f"host {host}", match[0].rstrip(".,;"), ())


def _nothing(_: re.Match[str]) -> None:
    return None


def _phone(match: re.Match[str]) -> Figure:
    digits = re.sub(r"\D", "", match[0].replace("(0)", ""))
    return Figure(f"phone {digits.removeprefix('46').removeprefix('0')}", match[0], ())


def _date(match: re.Match[str], months: Mapping[str, int]) -> Figure:
    parts = match.groupdict()
    month = months[parts["name"].casefold()] if parts.get("name") else int(parts["m"])
    written = [
        part for part in (parts.get("y"), f"{month:02}", f"{int(parts['d']):02}" if parts.get("d") else None) if part
    ]
    numbers = tuple(str(int(part)) for part in (parts.get("y"), parts.get("d")) if part)
    return Figure(f"date {'-'.join(written)}", match[0].strip(" ,"), numbers)


def _hour(match: re.Match[str]) -> Figure:
    hour = int(match["h"]) % 12 + (12 if match["half"].casefold() == "p" else 0)
    return Figure(f"number {hour}", match[0], (str(hour), *((str(int(match["min"])),) if match["min"] else ())))


def _article(match: re.Match[str]) -> Figure:
    parts = match.groupdict()
    paragraph = parts.get("p") or parts.get("q")
    return Figure(
        f"article {'.'.join(part for part in (match['a'], paragraph) if part)}",
        match[0],
        tuple(part for part in (match["a"], paragraph) if part),
    )


def _iso(match: re.Match[str]) -> Figure:
    years, months, weeks, days = (int(match[part] or 0) for part in "ymwd")
    return _length(years * 12 + months, weeks * 7 + days, match[0], tuple(re.findall(r"\d+", match[0])))


def _part_of_year(match: re.Match[str], months: int) -> Figure:
    return Figure(f"period {months} months 0 days", match[0], (str(months),), optional=True)


def _period(match: re.Match[str], language: Language) -> Figure:
    parts = match.groupdict()
    if parts.get("one"):
        amount = 1.0
    elif parts["n"]:
        amount = float(parts["n"].replace(",", "."))
    else:
        amount = _NUMBERS[language][parts["word"].casefold()]
    months = amount * 12 if parts["y"] else amount if parts["m"] else 0
    days = amount * 7 if parts["w"] else amount if parts["d"] else amount / 24 if parts["h"] else 0
    return _length(months, days, match[0], (f"{amount:g}",))._replace(optional=bool(parts.get("one")))


def _length(months: float, days: float, words: str, numbers: tuple[str, ...]) -> Figure:
    return Figure(f"period {months:g} months {days:g} days", words, numbers)


def _compound(match: re.Match[str]) -> Figure:
    return Figure(f"number {match[0]}", match[0], tuple(str(int(part)) for part in re.findall(r"\d+", match[0])))


def _number(match: re.Match[str], language: Language) -> Figure:
    digits = re.sub(r"[ \u00a0\u202f]", "", match[0])
    thousands, decimal = (".", ",") if language == "sv" else (",", ".")
    if re.fullmatch(rf"\d{{1,3}}(?:\{thousands}\d{{3}})+", digits):
        digits = digits.replace(thousands, "")
    digits = digits.replace(decimal, ".")
    numbers = tuple(str(int(part)) for part in _parts(digits))
    return Figure(f"number {digits.lstrip('0') or '0'}", match[0], numbers)


def _parts(digits: str) -> Iterator[str]:
    yield from re.findall(r"\d+", digits)
