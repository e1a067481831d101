"""From fields that differ to what a lawyer says: each rule takes the fields that it tells of, the rest is general."""

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from generator.changes.case import Case
from generator.changes.judge.abroad import (
    access,
    agreement,
    countries,
    importers,
    mechanism,
    own_purposes,
    sub_processors,
)
from generator.changes.judge.basis import basis
from generator.changes.judge.cookies import channels, cookies
from generator.changes.judge.effects import decisions, marketing, overrides, purpose_text, security
from generator.changes.judge.general import general, spelling
from generator.changes.judge.life import further_use, life, renamed
from generator.changes.judge.people import kind_of_data, people, protected
from generator.changes.judge.retention import retention
from generator.changes.judge.sharing import recipients, sources, transfers
from generator.changes.model import LegalChange

Rule = Callable[[Case], Iterator[LegalChange]]

_FIRST: Final[tuple[Rule, ...]] = (life, renamed, spelling)
_BY_KIND: Final[Mapping[str, tuple[Rule, ...]]] = {
    "purpose": (
        further_use,
        access,
        purpose_text,
        people,
        protected,
        basis,
        sources,
        recipients,
        transfers,
        retention,
        decisions,
        marketing,
        overrides,
        security,
    ),
    "processor": (countries, agreement, own_purposes, sub_processors, access),
    "independent-controller": (countries,),
    "transfer": (countries, mechanism, importers),
    "cookie": (cookies,),
    "rights": (channels,),
    "data-category": (kind_of_data,),
    "system": (access,),
    "on-behalf-of": (access,),
}


def judged(case: Case) -> Iterator[LegalChange]:
    """The changes of one record; every field that differs is in exactly one of them."""
    for rule in (*_FIRST, *_BY_KIND.get(case.kind, ()), general):
        yield from rule(case)
