"""`purposes/*.yaml`: one processing purpose, an activity in the terms of Article 30."""

import datetime as dt
from dataclasses import dataclass

from generator.model.codes import (
    ActivityTag,
    AutomatedDecisionGround,
    Channel,
    ConfidentialityClass,
    Country,
    IdentityNumberGround,
    InterestHolder,
    LegalBasisArticle,
    MarketingChannel,
    NoticeExceptionArticle,
    PartOfBusiness,
    Period,
    ProvisionDuty,
    RetentionAction,
    RetentionEnd,
    Right,
    RiskCriterion,
    RiskLevel,
    Role,
    Schedule,
    SpecialCategoryCondition,
    Status,
)
from generator.model.common import DocumentReference, Law, Nothing, Text


@dataclass(frozen=True, kw_only=True, slots=True)
class DataUse:
    """Kinds of persons, each with its categories of data."""

    who: str
    data: tuple[str, ...]
    detail: Text | None = None
    vulnerable: Text | Nothing | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class SpecialCategories:
    """Health, belief, union membership and the like, or none with the reason."""

    data: tuple[str, ...]
    condition: SpecialCategoryCondition
    reason: Text | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class OffenceData:
    """Criminal convictions and offences, or none with the reason."""

    data: tuple[str, ...]
    ground: Text
    laws: tuple[Law, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class IdentityNumber:
    """Whether personal identity numbers are processed, or none with the reason."""

    ground: IdentityNumberGround
    reason: Text


@dataclass(frozen=True, kw_only=True, slots=True)
class LegitimateInterest:
    """Needed when the basis is 6.1.f."""

    text: Text
    whose: tuple[InterestHolder, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Consent:
    """Needed when the basis is 6.1.a."""

    how: Text | None = None
    withdrawal: Text | None = None
    record: str | None = None
    text_version: str | None = None
    explicit: bool | None = None
    pre_ticked: bool | None = None
    bundled: bool | None = None
    free_choice: Text | None = None
    steps_to_give: int | None = None
    steps_to_withdraw: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class BalancingTest:
    """The assessment behind 6.1.f, and whether the interest prevails."""

    reference: str | None = None
    date: dt.date | None = None
    result: Text | None = None
    passes: bool | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class LegalBasis:
    """One basis for each kind of person."""

    for_: tuple[str, ...]
    article: LegalBasisArticle
    explanation: Text | None = None
    interest: LegitimateInterest | None = None
    laws: tuple[Law, ...] = ()
    consent: Consent | None = None
    balancing_test: BalancingTest | None = None


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
class Anonymisation:
    """How data are made anonymous."""

    method: Text | None = None
    removed: tuple[str, ...] = ()
    link_kept: bool | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class RetentionRule:
    """How long the data are kept, for each kind of person."""

    for_: tuple[str, ...]
    data: tuple[str, ...] = ()
    period: Period | None = None
    start: Text | None = None
    criterion: Text | None = None
    exception: Text | None = None
    laws: tuple[Law, ...] = ()
    reason: Text | None = None
    action: RetentionAction | None = None
    schedule: Schedule | None = None
    executed_by: str | None = None
    maximum: Period | None = None
    start_delay: Period | None = None
    priority: Text | None = None
    ends: tuple[RetentionEnd, ...] = ()
    anonymisation: Anonymisation | None = None
    backups: Period | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Profiling:
    """Analysis of a person's behaviour or interests, or none with the reason."""

    logic: Text
    consequences: Text
    data: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class AutomatedDecisions:
    """Decisions without a human being that have legal or similar effect, or none with the reason."""

    logic: Text
    consequences: Text
    safeguards: Text
    ground: AutomatedDecisionGround | None = None
    human_review: bool | None = None
    contest: bool | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class SoftOptIn:
    """The conditions for marketing to existing customers without consent."""

    at_sale: bool | None = None
    own_similar_products: bool | None = None
    opt_out_at_collection: bool | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class MarketingUse:
    """The channels in which marketing is sent."""

    channel: MarketingChannel
    rule: Text | None = None
    opt_out: Text | None = None
    for_: tuple[str, ...] = ()
    soft_opt_in: SoftOptIn | None = None
    opt_out_in_messages: bool | None = None
    do_not_call_register: bool | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Children:
    """What applies to children, or none with the reason."""

    minimum_age: int | None = None
    parental_consent: Text | None = None


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
