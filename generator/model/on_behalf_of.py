"""`on-behalf-of/`: what the company does as a processor, Article 30(2)."""

from dataclasses import dataclass

from generator.model.codes import Country, Status
from generator.model.common import Contact, DocumentReference, Nothing, Organisation, Text


@dataclass(frozen=True, kw_only=True, slots=True)
class SubProcessor:
    """Whom we engage, or none with the reason."""

    name: str | None = None
    service: Text | None = None
    countries: tuple[Country, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Assignment:
    """What we do as someone else's processor."""

    name: Text | None = None
    status: Status | None = None
    controller: Organisation | None = None
    representative: Contact | Nothing | None = None
    dpo: Contact | Nothing | None = None
    processing: tuple[Text, ...] = ()
    transfers: tuple[str, ...] | Nothing | None = None
    sub_processors: tuple[SubProcessor, ...] | Nothing | None = None
    agreement: DocumentReference | None = None
    security_measures: tuple[str, ...] = ()
