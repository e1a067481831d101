"""`processors/` and `independent-controllers/`: who receives personal data."""

import datetime as dt
from dataclasses import dataclass

from generator.model.codes import (
    AgreementPoint,
    AgreementStatus,
    Country,
    LegalBasisArticle,
    ProcessorKind,
    RecipientKind,
    Sector,
)
from generator.model.common import DocumentReference, Law, Nothing, Organisation, Retired, Text


@dataclass(frozen=True, kw_only=True, slots=True)
class Agreement:
    """The data processing agreement."""

    status: AgreementStatus | None = None
    date: dt.date | None = None
    reference: str | None = None
    covers: tuple[AgreementPoint, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class SubProcessor:
    """Whom the processor engages, or none with the reason."""

    name: str | None = None
    service: Text | None = None
    countries: tuple[Country, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Processor:
    """Who processes personal data on our behalf."""

    name: Text
    kind: ProcessorKind
    service: Text
    companies: tuple[Organisation, ...] = ()
    countries: tuple[Country, ...] = ()
    website: str | None = None
    agreement: Agreement | None = None
    sub_processors: tuple[SubProcessor, ...] | Nothing | None = None
    guarantees: DocumentReference | None = None
    security_measures: tuple[str, ...] = ()
    sector: Sector | None = None
    own_purposes: bool | None = None
    remote_access: tuple[Country, ...] = ()
    parent_country: Country | None = None
    former_ids: tuple[str, ...] = ()
    retired: Retired | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class DisclosureBasis:
    """Basis for giving the data."""

    article: LegalBasisArticle
    laws: tuple[Law, ...] = ()
    interest: Text | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Arrangement:
    """Needed for a joint controller."""

    essence: Text | None = None
    document: DocumentReference | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class IndependentController:
    """Who decides for themselves over the data that they receive."""

    name: Text
    kind: RecipientKind
    reason: Text
    companies: tuple[Organisation, ...] = ()
    legal_basis: DisclosureBasis | None = None
    countries: tuple[Country, ...] = ()
    privacy_policy: str | None = None
    arrangement: Arrangement | None = None
    sector: Sector | None = None
    parent_country: Country | None = None
    former_ids: tuple[str, ...] = ()
    retired: Retired | None = None
