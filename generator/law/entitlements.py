"""Which rights a kind of person has in one purpose: derived from the legal basis, never written by hand."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache

from generator.law.rights import Answer, rights_matrix
from generator.model import LegalBasisArticle, Nothing, Purpose, Right, Text
from generator.model.basis import SpecialCategories
from generator.model.codes import SpecialCategoryCondition


@dataclass(frozen=True, kw_only=True, slots=True)
class Entitlement:
    """One right in one purpose, for one kind of person."""

    right: Right
    applies: bool
    reason: Text | None = None
    """Why it differs from what the legal basis gives; None where it does not differ."""


@cache
def _rights() -> tuple[Right, ...]:
    """The rights of the matrix, in its order."""
    known = frozenset(Right)
    return tuple(Right(code) for code in rights_matrix() if code in known)


def _condition_met(right: Right, purpose: Purpose) -> bool:
    """Whether a conditional right is worth telling of: unless the register itself says that its condition fails."""
    if right is Right.MARKETING_OBJECTION:
        return bool(purpose.marketing)
    if right is Right.AUTOMATED_DECISIONS:
        return purpose.automated_decisions is not None and not isinstance(purpose.automated_decisions, Nothing)
    return True


def _explicit_consent(purpose: Purpose, who: str) -> bool:
    """Whether special categories of the person's data rest on consent, Article 9(2)(a), whatever the basis is."""
    special = purpose.special_categories
    if not isinstance(special, SpecialCategories) or special.condition is not SpecialCategoryCondition.ARTICLE_9_2_A:
        return False
    return any(use.who == who and set(use.data) & set(special.data) for use in purpose.data_subjects)


def _follows(right: Right, purpose: Purpose, who: str, articles: AbstractSet[LegalBasisArticle]) -> bool:
    applies = rights_matrix()[right].applies
    answers = {applies[article] for article in articles}
    if Answer.YES in answers or (right is Right.WITHDRAW_CONSENT and _explicit_consent(purpose, who)):
        return True
    return Answer.CONDITIONAL in answers and _condition_met(right, purpose)


def _each(purpose: Purpose, who: str) -> Iterator[Entitlement]:
    overrides = {override.right: override for override in purpose.rights}
    articles = {basis.article for basis in purpose.legal_basis if who in basis.for_}
    for right in _rights():
        if override := overrides.get(right):
            yield Entitlement(right=right, applies=override.applies, reason=override.reason)
        elif _follows(right, purpose, who, articles):
            yield Entitlement(right=right, applies=True)


def entitlements(purpose: Purpose, who: str) -> tuple[Entitlement, ...]:
    """The rights of `who` in `purpose`: those that apply, and those that the register says differ, with the reason.

    A person without a legal basis in the register has none here but the differing ones: what the basis is
    decides, and a missing basis is a finding of its own.
    """
    return tuple(_each(purpose, who))
