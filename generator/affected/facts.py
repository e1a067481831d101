"""The facts that may change outside the register: decisions, countries, acts, articles, transfer tools."""

import datetime as dt
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from generator.affected.numbers import act_number, article_parts
from generator.affected.walk import acts
from generator.citation import cited, named_acts
from generator.i18n import sentence
from generator.law import law_of
from generator.law.entries import AdequacyEntry, entries
from generator.register import Record, Register
from generator.rules.catalogue.transfers.names import countries
from generator.schema import field_of, nearest
from generator.schema.synonyms import meant_code
from generator.source import Message
from generator.source.characters import visible

_GDPR: Final = "2016/679"


class UnknownError(Exception):
    """What is asked about is not known; `message` says what was probably meant."""

    def __init__(self, message: Message) -> None:
        """Say what to ask instead."""
        super().__init__(message.en)
        self.message = message


class Asked(NamedTuple):
    """One thing that changes."""

    text: str
    """As it was asked, in its plain form: `adequacy:US`."""
    kind: str
    """`adequacy`, `country`, `law`, `article`, `mechanism`, or the kind of a record."""
    value: str
    label: Message
    """In words, as they stand in a sentence."""
    record: Record | None = None


def unknown(what: str, value: str, near: str | None, known: list[str] | None = None) -> Message:
    """That something is not known, with what was probably meant or what there is."""
    told = sentence(f"affected.unknown.{what}", asked=visible(value))
    if near:
        more = sentence("affected.unknown.near", near=near)
    elif known:
        more = sentence("affected.unknown.known", known=", ".join(known))
    else:
        return told
    return Message(f"{told.sv} {more.sv}", f"{told.en} {more.en}")


def _country_code(value: str) -> str:
    node = field_of("transfer", "countries").items
    code = value.upper() if len(value) == 2 else None  # noqa: PLR2004 - ISO 3166-1 alpha-2
    found = code or (meant_code(node, value) if node is not None else None)
    try:
        countries([found or ""])
    except KeyError:
        raise UnknownError(unknown("country", value, None)) from None
    return found or ""


def _country(value: str, _: Register, __: dt.date) -> Asked:
    code = _country_code(value)
    return Asked(f"country:{code}", "country", code, countries([code]))


def _adequacy(value: str, _: Register, as_of: dt.date) -> Asked:
    code = _country_code(value)
    place = countries([code])
    today = law_of(as_of)
    decision = today.adequacy.get(code) or today.ended_adequacy.get(code)
    if decision is None:
        known = Message(*(", ".join(sorted(today.adequacy)) for _ in range(2)))
        raise UnknownError(sentence("affected.unknown.adequacy", country=place, known=known, day=as_of))
    number = decision.number
    return Asked(
        f"adequacy:{code}", "adequacy", code, sentence("affected.asked.adequacy", number=number, country=place)
    )


def decisions_on(country: str) -> tuple[str, ...]:
    """The numbers of every adequacy decision on a country, those that have ended included."""
    rows = entries("adequacy.yaml", AdequacyEntry)
    return tuple(dict.fromkeys(row.number for row in rows if row.country == country))


def law(value: str, register: Register, _: dt.date) -> Asked:
    """An act, by its number or by a name that the register or the program uses."""
    known = _by_name(register)
    number = act_number(value) or next((n for n, names in known.items() if _plain(value) in map(_plain, names)), None)
    if number is None:
        names = sorted({name for each in known.values() for name in each})
        raise UnknownError(unknown("law", value, nearest(value, names)))
    key = "regulation" if number == _GDPR else "union" if "/" in number else "law"
    return Asked(f"law:{number}", "law", number, sentence(f"affected.asked.{key}", number=number))


def _by_name(register: Register) -> Mapping[str, tuple[str, ...]]:
    """By number: what each act is called, in both languages, by the register and by the references of the program."""
    found = dict(acts(register))
    for act in named_acts():
        number = act_number(act.sv) or ""
        names = (side.replace(f" ({number})", "").removeprefix("the ") for side in (act.sv, act.en))
        found[number] = (*found.get(number, ()), *(name[:1].upper() + name[1:] for name in names))
    return found


def article(value: str, _: Register, __: dt.date) -> Asked:
    """An article of the Regulation."""
    parts = article_parts(value)
    if not parts:
        raise UnknownError(unknown("article", value, None))
    reference = parts[0] + "".join(f"({part})" for part in parts[1:])
    return Asked(f"article:{'.'.join(parts)}", "article", ".".join(parts), cited(reference))


def _mechanism(value: str, _: Register, as_of: dt.date) -> Asked:
    codes = field_of("transfer", "mechanism").enum
    if value not in codes:
        raise UnknownError(unknown("mechanism", value, nearest(value, codes), list(codes)))
    known = {str(code): mechanism for code, mechanism in law_of(as_of).mechanisms.items()}
    name = known[value].name if value in known else None
    label = Message(name.sv, name.en) if name else Message(value, value)
    return Asked(f"mechanism:{value}", "mechanism", value, sentence("affected.asked.mechanism", name=label))


FACTS: Final[Mapping[str, Callable[[str, Register, dt.date], Asked]]] = MappingProxyType(
    {"adequacy": _adequacy, "country": _country, "law": law, "article": article, "mechanism": _mechanism}
)


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
