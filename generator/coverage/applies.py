"""Whether an item of the checklist applies: to one purpose, or to the policy as a whole."""

from collections.abc import Callable, Mapping

from generator.coverage.facts import Facts
from generator.coverage.model import Answer, Verdict, said
from generator.law import Answer as MatrixAnswer
from generator.law import rights_matrix
from generator.law.transparency import (
    Condition,
    Item,
    needs_copy,
    owing_provision,
    sources_beside_the_person,
    told_elsewhere,
)
from generator.model import LegalBasisArticle, Nothing, Purpose, Text
from generator.model.codes import ActivityTag

MARKETING = frozenset({ActivityTag.MARKETING, ActivityTag.NEWSLETTER, ActivityTag.ADVERTISING, ActivityTag.CATALOGUE})
Exempt = Verdict | None
"""Why an item need not be met, or why that cannot be decided; None where it must be met."""


def not_applicable(reason: str) -> Verdict:
    """It does not apply."""
    return Verdict(answer=Answer.NOT_APPLICABLE, why=said(f"why.no.{reason}"))


def unknown(reason: str) -> Verdict:
    """The register does not say whether it applies."""
    return Verdict(answer=Answer.UNKNOWN, why=said(f"why.unknown.{reason}"))


def exempt_purpose(item: Item, key: str, facts: Facts) -> Exempt:
    """Why the item need not be told of this purpose."""
    if item.when is Condition.RIGHT:
        return _right(item, key, facts)
    check = _PURPOSE.get(item.when)
    return check(facts.purposes[key], facts) if check else None


def exempt_policy(item: Item, facts: Facts) -> Exempt:
    """Why the item need not be told at all."""
    if item.when is Condition.RIGHT:
        given = any(set(item.rights) & rights for rights in facts.rights.values())
        return None if given else not_applicable("right")
    check = _POLICY.get(item.when)
    return check(facts) if check else None


def _right(item: Item, key: str, facts: Facts) -> Exempt:
    rights = set(item.rights) & facts.rights[key]
    if not rights:
        return not_applicable("right")
    denied = {override.right for override in facts.purposes[key].rights if not override.applies}
    certain = any(_certain(facts.purposes[key], right) for right in item.rights if right in rights)
    return not_applicable("overridden") if rights <= denied and not certain else None


def _certain(purpose: Purpose, right: str) -> bool:
    answers = rights_matrix()[right].applies
    return any(answers[basis.article] is MatrixAnswer.YES for basis in purpose.legal_basis)


def _stated(value: object, name: str) -> Exempt:
    """For what may be none: unknown where it is not stated."""
    if value is None:
        return unknown(name)
    return not_applicable(name) if isinstance(value, Nothing) or value == () else None


def _interest(purpose: Purpose, _: Facts) -> Exempt:
    weighed = any(basis.article is LegalBasisArticle.ARTICLE_6_1_F for basis in purpose.legal_basis)
    return None if weighed else not_applicable("legitimate-interest")


def _from_person(purpose: Purpose, facts: Facts) -> Exempt:
    if told_elsewhere(purpose, "13"):
        return not_applicable("told-elsewhere")
    if not purpose.sources:
        return unknown("data-from-person")
    asks = purpose.provision or owing_provision(purpose, facts.ropa.sources)
    return None if asks else not_applicable("data-from-person")


def _from_others(purpose: Purpose, facts: Facts) -> Exempt:
    if not purpose.sources:
        return unknown("data-from-others")
    if not sources_beside_the_person(purpose, facts.ropa.sources):
        return not_applicable("data-from-others")
    return not_applicable("told-elsewhere") if told_elsewhere(purpose, "14") else None


def _safeguards(purpose: Purpose, facts: Facts) -> Exempt:
    if not isinstance(purpose.transfers, tuple):
        return _stated(purpose.transfers, "transfer")
    needs = {needs_copy(facts.ropa.transfers[key]) for key in purpose.transfers if key in facts.ropa.transfers}
    if True in needs:
        return None
    return unknown("safeguards") if None in needs else not_applicable("safeguards")


def _marketing(purpose: Purpose, _: Facts) -> Exempt:
    return None if purpose.marketing or MARKETING & set(purpose.tags) else not_applicable("marketing")


def _exception(purpose: Purpose, _: Facts) -> Exempt:
    excepted = purpose.notice is not None and purpose.notice.exception is not None
    return None if excepted else not_applicable("exception")


def _representative(facts: Facts) -> Exempt:
    within = facts.law.in_eea(facts.controller.address.country)
    return not_applicable("controller-outside-eea") if within else None


def _cookies(facts: Facts) -> Exempt:
    if facts.ropa.cookies:
        return None
    site = facts.settings.site
    uses = site.uses_cookies if site else None
    return {None: unknown("cookies"), False: not_applicable("cookies"), True: None}[uses]


_PURPOSE: Mapping[Condition, Callable[[Purpose, Facts], Exempt]] = {
    Condition.LEGITIMATE_INTEREST: _interest,
    Condition.DATA_FROM_PERSON: _from_person,
    Condition.DATA_FROM_OTHERS: _from_others,
    Condition.RECIPIENTS: lambda purpose, _: _stated(purpose.recipients, "recipients"),
    Condition.TRANSFER: lambda purpose, _: _stated(purpose.transfers, "transfer"),
    Condition.SAFEGUARDS: _safeguards,
    Condition.AUTOMATED_DECISIONS: lambda purpose, _: _stated(purpose.automated_decisions, "automated-decisions"),
    Condition.PROFILING: lambda purpose, _: _stated(purpose.profiling, "profiling"),
    Condition.MARKETING: _marketing,
    Condition.EXCEPTION: _exception,
}
_POLICY: Mapping[Condition, Callable[[Facts], Exempt]] = {
    Condition.CONTROLLER_OUTSIDE_EEA: _representative,
    Condition.OFFICER: lambda facts: _stated(facts.controller.dpo, "officer"),
    Condition.CHANGE: lambda facts: None if facts.ropa.changes else not_applicable("change"),
    Condition.ICONS: lambda facts: None if isinstance(facts.ropa.policy.icons, Text) else not_applicable("icons"),
    Condition.JOINT_CONTROLLERS: lambda facts: _stated(facts.controller.joint_controllers, "joint-controllers"),
    Condition.COOKIES: _cookies,
}
