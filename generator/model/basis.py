"""What allows a purpose: the legal basis for each kind of person, and the conditions for protected data."""

import datetime as dt
from dataclasses import dataclass

from generator.model.codes import IdentityNumberGround, InterestHolder, LegalBasisArticle, SpecialCategoryCondition
from generator.model.common import Law, Text


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
