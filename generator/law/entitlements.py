"""Which rights a kind of person has in one purpose: derived from the legal basis, never written by hand."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from generator.law.rights import Answer, rights_matrix
from generator.model import LegalBasisArticle, Nothing, Purpose, Right, Text
from generator.model.basis import SpecialCategories
from generator.model.codes import SpecialCategoryCondition

_MOST_KEPT = 1024
"""There are few articles, and so few sets of facts."""


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


class _Facts(NamedTuple):
    """All that the rights of a person in a purpose follow from; most purposes share theirs with others."""

    articles: tuple[LegalBasisArticle, ...]
    marketing: bool
    automated: bool
    explicit_consent: bool


def _facts(purpose: Purpose, who: str) -> _Facts:
    decided = purpose.automated_decisions
    return _Facts(
        articles=tuple(basis.article for basis in purpose.legal_basis if who in basis.for_),
        marketing=bool(purpose.marketing),
        automated=decided is not None and not isinstance(decided, Nothing),
        explicit_consent=_explicit_consent(purpose, who),
    )


def _explicit_consent(purpose: Purpose, who: str) -> bool:
    """Whether special categories of the person's data rest on consent, Article 9(2)(a), whatever the basis is."""
    special = purpose.special_categories
    if not isinstance(special, SpecialCategories) or special.condition is not SpecialCategoryCondition.ARTICLE_9_2_A:
        return False
    return any(use.who == who and set(use.data) & set(special.data) for use in purpose.data_subjects)


def _condition_met(right: Right, facts: _Facts) -> bool:
    """Whether a conditional right is worth telling of: unless the register itself says that its condition fails."""
    if right is Right.MARKETING_OBJECTION:
        return facts.marketing
    if right is Right.AUTOMATED_DECISIONS:
        return facts.automated
    return True


def _follows(right: Right, facts: _Facts) -> bool:
    applies = rights_matrix()[right].applies
    answers = {applies[article] for article in facts.articles}
    if Answer.YES in answers or (right is Right.WITHDRAW_CONSENT and facts.explicit_consent):
        return True
    return Answer.CONDITIONAL in answers and _condition_met(right, facts)


@lru_cache(maxsize=_MOST_KEPT)
def _following(facts: _Facts) -> tuple[Entitlement, ...]:
    return tuple(Entitlement(right=right, applies=True) for right in _rights() if _follows(right, facts))


def _differing(purpose: Purpose, following: tuple[Entitlement, ...]) -> Iterator[Entitlement]:
    overrides = {override.right: override for override in purpose.rights}
    given = {entitlement.right: entitlement for entitlement in following}
    for right in _rights():
        if override := overrides.get(right):
            yield Entitlement(right=right, applies=override.applies, reason=override.reason)
        elif right in given:
            yield given[right]


def entitlements(purpose: Purpose, who: str) -> tuple[Entitlement, ...]:
    """The rights of `who` in `purpose`: those that apply, and those that the register says differ, with the reason.

    A person without a legal basis in the register has none here but the differing ones: what the basis is
    decides, and a missing basis is a finding of its own.
    """
    following = _following(_facts(purpose, who))
    return tuple(_differing(purpose, following)) if purpose.rights else following
