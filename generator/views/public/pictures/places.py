"""Where recipients have the data: countries, the unknown, and what lies outside the EEA."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.law import law_of
from generator.model import Transfer
from generator.model.codes import Country
from generator.views.public.pictures.telling import sayer
from generator.views.public.words import Words

UNKNOWN = "not-stated"
BEYOND = "outside-eea"
"""Somewhere outside the EEA, and nothing more is stated."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """A country, or what stands for one that is not stated."""

    key: str
    """The country's code, the same in every language."""
    text: str
    note: str = ""
    outside: bool = False
    """Whether it lies outside the EEA."""


def place_keys(countries: Iterable[Country], transfers: Iterable[Transfer]) -> tuple[str, ...]:
    """The places of one recipient: its own, and those to which transfers to it lead."""
    found: dict[str, None] = dict.fromkeys(countries) or {UNKNOWN: None}
    for transfer in transfers:
        found |= dict.fromkeys(transfer.countries or (BEYOND,))
    return tuple(found)


def placed(words: Words, keys: Iterable[str]) -> tuple[Place, ...]:
    """The places by their keys: within the EEA first, then outside it, then what is not stated.

    What the EEA is follows the day of the policy, so that the same register always gives the same picture.
    """
    law = law_of(words.ropa.register.policy.updated)
    found = [_place(words, key, outside=key == BEYOND or not _within(key, law.eea)) for key in dict.fromkeys(keys)]
    return tuple(sorted(found, key=lambda place: (place.key == UNKNOWN, place.outside, place.key == BEYOND)))


def _within(key: str, eea: frozenset[Country]) -> bool:
    return key == UNKNOWN or key in eea


def _place(words: Words, key: str, *, outside: bool) -> Place:
    say = sayer(words)
    if key == UNKNOWN:
        return Place(key=key, text=say("flow.place_unknown"))
    if key == BEYOND:
        return Place(key=key, text=say("flow.beyond"), note=say("flow.beyond_unknown"), outside=True)
    note = say("flow.outside_note") if outside else ""
    return Place(key=key, text=words.translator.country(key), note=note, outside=outside)
