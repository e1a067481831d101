"""`purposes/*.yaml`: one processing purpose, an activity in the terms of Article 30."""

import datetime as dt
from dataclasses import dataclass

from generator.model.basis import IdentityNumber, LegalBasis, OffenceData, SpecialCategories
from generator.model.codes import (
    ActivityTag,
    Channel,
    ConfidentialityClass,
    Country,
    NoticeExceptionArticle,
    PartOfBusiness,
    ProvisionDuty,
    Right,
    RiskCriterion,
    RiskLevel,
    Role,
    Status,
)
from generator.model.common import DocumentReference, Nothing, Text
from generator.model.effects import AutomatedDecisions, Children, MarketingUse, Profiling
from generator.model.retention import RetentionRule


@dataclass(frozen=True, kw_only=True, slots=True)
class DataUse:
    """Kinds of persons, each with its categories of data."""

    who: str
    data: tuple[str, ...]
    detail: Text | None = None
    vulnerable: Text | Nothing | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class SourceUse:
    """The person, or someone else."""

    source: str
    for_: tuple[str, ...] = ()
    data: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Provision:
    """For data that come from the person."""

    for_: tuple[str, ...]
    required: ProvisionDuty
    consequence: Text | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Disclosure:
    """Everyone outside who receives the data, or none with the reason."""

    recipient: str
    role: Role
    for_: tuple[str, ...] = ()
    data: tuple[str, ...] = ()
    why: Text | None = None
    role_reason: Text | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class FurtherUse:
    """Data that were collected for another purpose."""

    purpose: str | None = None
    assessment: DocumentReference | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class RightOverride:
    """Rights follow from the legal basis; only a difference is written here, with its reason."""

    right: Right
    applies: bool
    reason: Text


@dataclass(frozen=True, kw_only=True, slots=True)
class NoticeException:
    """An exception from the duty to inform."""

    article: NoticeExceptionArticle
    reason: Text


@dataclass(frozen=True, kw_only=True, slots=True)
class Notice:
    """When it is given, and by which text."""

    timing: Text | None = None
    exception: NoticeException | None = None
    reference: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class ImpactAssessment:
    """Whether an impact assessment is required, and where it is."""

    required: bool | None = None
    reason: Text | None = None
    decided: dt.date | None = None
    document: DocumentReference | None = None
    residual_risk: RiskLevel | None = None
    dpo_advice: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Purpose:
    """One processing purpose: an activity in the terms of Article 30."""

    name: Text
    summary: Text
    purpose: Text
    data_subjects: tuple[DataUse, ...]
    status: Status | None = None
    ended: dt.date | None = None
    sub_purposes: tuple[Text, ...] = ()
    operations: tuple[Text, ...] = ()
    part_of_business: PartOfBusiness | None = None
    business_process: Text | None = None
    department: Text | None = None
    owner: str | None = None
    tags: tuple[ActivityTag, ...] = ()
    channels: tuple[Channel, ...] = ()
    occasional: bool | None = None
    online_service: bool | None = None
    children: Children | Nothing | None = None
    reuses: tuple[FurtherUse, ...] = ()
    created: dt.date | None = None
    updated: dt.date | None = None
    reviewed: dt.date | None = None
    review_by: dt.date | None = None
    special_categories: SpecialCategories | Nothing | None = None
    offence_data: OffenceData | Nothing | None = None
    identity_number: IdentityNumber | Nothing | None = None
    legal_basis: tuple[LegalBasis, ...] = ()
    sources: tuple[SourceUse, ...] = ()
    provision: tuple[Provision, ...] = ()
    recipients: tuple[Disclosure, ...] | Nothing | None = None
    internal_recipients: tuple[Text, ...] = ()
    transfers: tuple[str, ...] | Nothing | None = None
    retention: tuple[RetentionRule, ...] = ()
    retention_routine: str | None = None
    profiling: Profiling | Nothing | None = None
    automated_decisions: AutomatedDecisions | Nothing | None = None
    data_combination: Text | None = None
    marketing: tuple[MarketingUse, ...] = ()
    rights: tuple[RightOverride, ...] = ()
    notice: Notice | None = None
    security_measures: tuple[str, ...] = ()
    systems: tuple[str, ...] = ()
    storage_places: tuple[Country, ...] = ()
    classification: ConfidentialityClass | None = None
    risk: Text | None = None
    risk_criteria: tuple[RiskCriterion, ...] | Nothing | None = None
    dpia: ImpactAssessment | None = None
    prior_consultation: DocumentReference | Nothing | None = None
    breaches: str | Nothing | None = None
    former_ids: tuple[str, ...] = ()
