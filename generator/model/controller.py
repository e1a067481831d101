"""`controller.yaml`: who is responsible."""

import datetime as dt
from dataclasses import dataclass

from generator.model.codes import Country, OfficerRole, Period
from generator.model.common import Contact, DocumentReference, Nothing


@dataclass(frozen=True, kw_only=True, slots=True)
class Address:
    """Where the company receives post."""

    postcode: str
    town: str
    country: Country
    street: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class DataProtectionOfficer:
    """The officer, or none with the reason."""

    contact: Contact
    name: str | None = None
    notified: dt.date | None = None
    other_role: OfficerRole | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Representative:
    """Only for a controller outside the EU; otherwise none with the reason."""

    name: str
    contact: Contact


@dataclass(frozen=True, kw_only=True, slots=True)
class Controller:
    """Who is responsible: names, address, contact, data protection officer, representative."""

    legal_name: str
    short_name: str
    address: Address
    other_names: tuple[str, ...] = ()
    organisation_number: str | None = None
    email: str | None = None
    phone: str | None = None
    website: str | None = None
    dpo: DataProtectionOfficer | Nothing | None = None
    representative: Representative | Nothing | None = None
    joint_controllers: tuple[str, ...] | Nothing | None = None
    dpo_assessment: DocumentReference | None = None
    employees: int | None = None
    markets: tuple[Country, ...] = ()
    longest_warranty: Period | None = None
