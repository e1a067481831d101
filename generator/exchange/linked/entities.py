"""Organisations: the company, its officer and representative, the authority, and who receives data."""

from collections.abc import Iterator

from generator.exchange.linked.terms import Node, dpv, filled, iri, place, said, table
from generator.model import Contact, Controller, IndependentController, Nothing, Processor, Ropa
from generator.model.codes import ProcessorKind, RecipientKind
from generator.model.controller import Address, DataProtectionOfficer, Representative
from generator.model.settings import SupervisoryAuthority
from generator.views.public.words import one_line

_ORGANISATIONS = frozenset({ProcessorKind.COMPANY, RecipientKind.COMPANY, RecipientKind.JOINT_CONTROLLER})


def controller(entity: Controller) -> Node:
    """The company."""
    return filled(
        {
            "@id": "#controller",
            "@type": ["schema:Organization", dpv("DataController")],
            "schema:legalName": one_line(entity.legal_name),
            "schema:name": one_line(entity.short_name),
            "schema:identifier": entity.organisation_number,
            "schema:address": _address(entity.address),
            "schema:contactPoint": _reach(entity.email, entity.phone),
            "schema:url": _link(entity.website),
            dpv("hasDataProtectionOfficer"): _officer(entity.dpo),
            dpv("hasRepresentative"): _representative(entity.representative),
        }
    )


def authority(entity: SupervisoryAuthority) -> Node:
    """The authority to complain to."""
    return filled(
        {
            "@id": "#authority",
            "@type": ["schema:GovernmentOrganization", dpv("DataProtectionAuthority")],
            **said(entity.name),
            "schema:alternateName": entity.short_name,
            "schema:address": entity.address and one_line(entity.address),
            "schema:contactPoint": _reach(entity.email, entity.phone),
            "schema:url": _link(entity.website),
            dpv("hasLocation"): place(entity.country),
        }
    )


def recipients(ropa: Ropa) -> Iterator[Node]:
    """Everyone outside who receives data."""
    for identifier, processor in ropa.processors.items():
        yield _recipient(identifier, processor, "DataProcessor")
    for identifier, independent in ropa.independent_controllers.items():
        yield _recipient(identifier, independent, table("recipients")[independent.kind])


def _recipient(identifier: str, entity: Processor | IndependentController, kind: str) -> Node:
    told = entity.service if isinstance(entity, Processor) else entity.reason
    link = entity.website if isinstance(entity, Processor) else entity.privacy_policy
    organisation = ["schema:Organization"] if entity.kind in _ORGANISATIONS else []
    return filled(
        {
            "@id": iri("recipient", identifier),
            "@type": [*organisation, dpv("Recipient"), dpv(kind)],
            **said(entity.name, told),
            dpv("hasLocation"): [place(country) for country in entity.countries],
            "schema:url" if isinstance(entity, Processor) else "schema:publishingPrinciples": _link(link),
        }
    )


def _officer(officer: DataProtectionOfficer | Nothing | None) -> Node | None:
    if officer is None or isinstance(officer, Nothing):
        return None
    return {"@type": dpv("DataProtectionOfficer"), **_contact(officer.contact)}


def _representative(representative: Representative | Nothing | None) -> Node | None:
    if representative is None or isinstance(representative, Nothing):
        return None
    name = {"schema:name": one_line(representative.name)}
    return {"@type": dpv("Representative"), **name, **_contact(representative.contact)}


def _contact(contact: Contact) -> Node:
    return filled(
        {
            "schema:address": contact.address and one_line(contact.address),
            "schema:contactPoint": _reach(contact.email, contact.phone),
            "schema:url": _link(contact.website),
        }
    )


def _reach(email: str | None, phone: str | None) -> Node | None:
    if not email and not phone:
        return None
    return filled({"@type": "schema:ContactPoint", "schema:email": email, "schema:telephone": phone})


def _address(address: Address) -> Node:
    return filled(
        {
            "@type": "schema:PostalAddress",
            "schema:streetAddress": address.street and one_line(address.street),
            "schema:postalCode": one_line(address.postcode),
            "schema:addressLocality": one_line(address.town),
            "schema:addressCountry": address.country,
        }
    )


def _link(address: str | None) -> Node | None:
    return {"@id": address} if address else None
