"""What there is to say of every code: the rules of the catalogue, and the codes that are no rules."""

from collections.abc import Mapping

from generator.law.sources import source
from generator.report.note import RuleNote
from generator.report.other_codes import other_notes
from generator.rules import Rule, all_rules, page_of


def all_notes() -> Mapping[str, RuleNote]:
    """Every code that a finding can bear: first the rules of the catalogue in the order of codes, then the others."""
    return {**{code: note_of(rule) for code, rule in all_rules().items()}, **other_notes()}


def note_of(rule: Rule) -> RuleNote:
    """What there is to say of a rule."""
    page = page_of(rule)
    return RuleNote(
        code=rule.code,
        name=rule.name,
        severity=rule.severity,
        title=page.title,
        checks=page.checks,
        articles=rule.articles,
        why=page.why,
        remedy=page.remedy,
        bad=page.bad,
        good=page.good,
        wrong=page.wrong,
        house_limit=rule.house_limit,
        sources=tuple(source(identifier) for identifier in rule.sources),
        acceptable=True,
    )
