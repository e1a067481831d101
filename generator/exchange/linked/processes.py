"""Each purpose as a process, with a process of its own for each kind of person: what holds for whom differs."""

import re
from collections.abc import Iterator
from typing import Any

from generator.exchange.facts import text_of
from generator.exchange.linked.terms import Node, dpv, filled, gdpr, iri, place, refs, said, table, typed
from generator.law import entitlements
from generator.model import Nothing, Purpose, RetentionAction, RetentionRule, Ropa, Transfer
from generator.model.purpose import DataUse
from generator.views.public.links import disclosures, transfers_of

_WEEKS = re.compile(r"([0-9]+)W(?:([0-9]+)D)?")


def process(ropa: Ropa, identifier: str, purpose: Purpose) -> Node:
    """A purpose."""
    return filled(
        {
            "@id": iri("purpose", identifier),
            "@type": dpv("Process"),
            **said(purpose.name, purpose.summary),
            dpv("hasPurpose"): {"@type": dpv("Purpose"), **said(description=purpose.purpose)},
            dpv("hasDataController"): {"@id": "#controller"},
            dpv("hasDataSource"): refs("source", dict.fromkeys(use.source for use in purpose.sources)),
            **_recipients(purpose),
            **_measures(ropa, purpose),
            dpv("hasProcess"): [
                *(_for_person(identifier, purpose, use) for use in purpose.data_subjects),
                *refs("transfer", transfers_of(purpose)),
            ],
        }
    )


def transfer(identifier: str, entry: Transfer) -> Node:
    """A transfer to a third country."""
    basis = gdpr(table("mechanisms")[entry.mechanism]) if entry.mechanism else None
    return filled(
        {
            "@id": iri("transfer", identifier),
            "@type": dpv("Process"),
            **said(entry.name, entry.reason),
            dpv("hasDataImporter"): refs("recipient", entry.recipients),
            dpv("hasThirdCountry"): [place(country) for country in entry.countries],
            dpv("hasLegalBasis"): basis,
        }
    )


def duration(code: str) -> str:
    """A period of the register as XML Schema writes it, which knows no weeks."""
    return _WEEKS.sub(lambda found: f"{int(found[1]) * 7 + int(found[2] or 0)}D", code)


def _for_person(identifier: str, purpose: Purpose, use: DataUse) -> Node:
    rights = [right for right in entitlements(purpose, use.who) if right.applies]
    terms = dict.fromkeys(term for right in rights for term in table("rights")[right.right])
    return filled(
        {
            "@id": iri("purpose", f"{identifier}--{use.who}"),
            "@type": dpv("Process"),
            dpv("hasDataSubject"): {"@id": iri("people", use.who)},
            dpv("hasPersonalData"): refs("data", use.data),
            dpv("hasLegalBasis"): [gdpr(term) for term in _bases(purpose, use)],
            dpv("hasStorageCondition"): [_storage(rule) for rule in purpose.retention if use.who in rule.for_],
            dpv("hasRight"): [gdpr(term) for term in terms],
        }
    )


def _bases(purpose: Purpose, use: DataUse) -> Iterator[str]:
    yield from dict.fromkeys(
        table("legal_bases")[basis.article] for basis in purpose.legal_basis if use.who in basis.for_
    )
    special = purpose.special_categories
    if special is not None and not isinstance(special, Nothing) and set(special.data) & set(use.data):
        yield table("special_categories")[special.condition]


def _storage(rule: RetentionRule) -> Node:
    deletion = [dpv("StorageDeletion")] if rule.action is RetentionAction.ERASE else []
    return filled(
        {
            "@type": [dpv("StorageDuration"), *deletion],
            dpv("hasDuration"): _duration(rule),
            dpv("hasPersonalData"): refs("data", rule.data),
        }
    )


def _duration(rule: RetentionRule) -> Node:
    if rule.period is None:
        return {"@type": dpv("UntilEventDuration"), **said(description=rule.criterion)}
    start: dict[str, Any] = {"description": text_of(rule.start)} if rule.start else {}
    return {"@type": dpv("TemporalDuration"), "rdf:value": typed(duration(rule.period), "duration"), **start}


def _recipients(purpose: Purpose) -> Node:
    found: dict[str, dict[str, None]] = {}
    for part in disclosures(purpose):
        for term in ("hasRecipient", table("roles")[part.role]):
            found.setdefault(dpv(term), {})[part.recipient] = None
    return {term: refs("recipient", keys) for term, keys in found.items()}


def _measures(ropa: Ropa, purpose: Purpose) -> Node:
    found: dict[str, list[str]] = {}
    for key in purpose.security_measures:
        term = table("measures")[ropa.security_measures[key].type][1]
        found.setdefault(dpv(term), []).append(key)
    return {term: refs("measure", keys) for term, keys in found.items()}
