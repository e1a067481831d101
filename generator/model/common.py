"""What several kinds of records are made of."""

import datetime as dt
from dataclasses import dataclass

from generator.model.codes import Country


@dataclass(frozen=True, kw_only=True, slots=True)
class Text:
    """What people read, in both languages."""

    sv: str
    en: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Markdown:
    """Longer text in both languages, written in Markdown; HTML in it is shown as text or removed."""

    sv: str
    en: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Because:
    """Why there is none; the reason is internal and absent from what is published."""

    because: Text | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Nothing:
    """There is none, which has been stated; not the same as a field that was left out."""

    none: Because


@dataclass(frozen=True, kw_only=True, slots=True)
class Law:
    """An act and the place in it."""

    name: Text
    number: str
    provision: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Contact:
    """How to reach a person or an organisation."""

    name: str | None = None
    address: str | None = None
    email: str | None = None
    phone: str | None = None
    website: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Retired:
    """No longer used, kept so that old records keep their meaning."""

    on: dt.date | None = None
    reason: Text | None = None
    replaced_by: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class DocumentReference:
    """A document that is kept elsewhere."""

    reference: str | None = None
    date: dt.date | None = None
    result: Text | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Organisation:
    """A named company or authority."""

    name: str | None = None
    organisation_number: str | None = None
    country: Country | None = None
    contact: Contact | None = None
