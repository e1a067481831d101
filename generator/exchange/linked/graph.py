"""The whole graph: the notice, who is responsible, and every record that the purposes name."""

from collections.abc import Iterator
from typing import Any

from generator.exchange.addresses import LINKED, Addresses
from generator.exchange.derived import in_order
from generator.exchange.linked.entities import authority, controller, recipients
from generator.exchange.linked.processes import process, transfer
from generator.exchange.linked.terms import Node, dpv, filled, iri, refs, said, table, typed
from generator.model import DataCategory, Ropa, SecurityMeasure, Source
from generator.source import LANGUAGES
from generator.views.public.words import one_line


def linked_document(ropa: Ropa, site: str) -> dict[str, Any]:
    """The policy as JSON-LD. Its context is only a map of prefixes: nothing has to be fetched to read it."""
    return {"@context": _context(site), "@graph": list(_nodes(ropa, site))}


def _context(site: str) -> dict[str, Any]:
    by_language = {"@container": "@language"}
    return {
        **({"@base": site + LINKED} if site else {}),
        **table("prefixes"),
        "name": {"@id": "schema:name", **by_language},
        "description": {"@id": "schema:description", **by_language},
    }


def _nodes(ropa: Ropa, site: str) -> Iterator[Node]:
    yield _notice(ropa, site)
    yield controller(ropa.controller)
    yield authority(ropa.register.supervisory_authority)
    for key, person in ropa.data_subjects.items():
        yield {"@id": iri("people", key), "@type": dpv("DataSubject"), **said(person.name, person.description)}
    yield from (_data(key, category) for key, category in ropa.data_categories.items())
    yield from (_source(key, source) for key, source in ropa.sources.items())
    yield from (_measure(key, measure) for key, measure in ropa.security_measures.items())
    yield from recipients(ropa)
    yield from (process(ropa, key, purpose) for key, purpose in in_order(ropa))
    yield from (transfer(key, entry) for key, entry in ropa.transfers.items())


def _notice(ropa: Ropa, site: str) -> Node:
    policy, addresses = ropa.register.policy, Addresses(site, LINKED)
    return filled(
        {
            "@id": "#policy",
            "@type": ["schema:WebPage", dpv("PrivacyNotice")],
            **said(ropa.policy.title, ropa.policy.description),
            "schema:version": one_line(policy.version),
            "schema:dateModified": typed(policy.updated.isoformat(), "date"),
            # ISO 8601: from this day on, without an end.
            "schema:temporalCoverage": f"{policy.in_force.isoformat()}/.." if policy.in_force else None,
            "schema:inLanguage": list(LANGUAGES),
            "schema:url": [{"@id": addresses.to(f"{language}/")} for language in LANGUAGES],
            "schema:publisher": {"@id": "#controller"},
            dpv("hasDataController"): {"@id": "#controller"},
            dpv("hasAuthority"): {"@id": "#authority"},
            dpv("hasProcess"): refs("purpose", (key for key, _ in in_order(ropa))),
        }
    )


def _data(identifier: str, category: DataCategory) -> Node:
    kind = dpv(table("data")[category.kind])
    return {"@id": iri("data", identifier), "@type": kind, **said(category.name, category.description)}


def _source(identifier: str, source: Source) -> Node:
    kind = "DataSubjectDataSource" if source.from_data_subject else "DataSource"
    kind = "PublicDataSource" if source.public and not source.from_data_subject else kind
    return {"@id": iri("source", identifier), "@type": dpv(kind), **said(source.name)}


def _measure(identifier: str, measure: SecurityMeasure) -> Node:
    kind = dpv(table("measures")[measure.type][0])
    return {"@id": iri("measure", identifier), "@type": kind, **said(measure.name, measure.description)}
