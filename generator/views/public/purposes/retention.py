"""How long a purpose keeps data: period and start event, exception, what happens then, and why."""

from collections.abc import Iterable, Iterator

from generator.model import Purpose, RetentionRule
from generator.views.public.rows import Group, Point, Row, row, sentences
from generator.views.public.words import Words, decapitalised


def retention_at_a_glance(words: Words, purpose: Purpose, who: str) -> str:
    """The periods alone, for one kind of person."""
    periods = dict.fromkeys(_period(words, rule) for rule in purpose.retention if who in rule.for_)
    return words.list(periods) if periods else words.t("purpose.not_stated")


def retention_row(words: Words, purpose: Purpose) -> Iterable[Row]:
    """Every rule in full; a kind of person without a rule is told so."""
    return row("retention", words.t("purpose.retention"), _groups(words, purpose))


def _period(words: Words, rule: RetentionRule) -> str:
    return words.translator.period(rule.period) if rule.period else words.t("retention.criterion_short")


def _groups(words: Words, purpose: Purpose) -> Iterator[Group]:
    people = {use.who: None for use in purpose.data_subjects}
    for rule in purpose.retention:
        alone = len(purpose.retention) == 1 and people.keys() <= set(rule.for_)
        yield _rule(words, rule, () if alone else rule.for_)
    ruled = {who for rule in purpose.retention for who in rule.for_}
    if missing := [who for who in people if who not in ruled]:
        heading = words.people(missing) if ruled else ""
        yield Group(heading=heading, sentences=(words.t("retention.missing"),), people=tuple(missing))


def _rule(words: Words, rule: RetentionRule, people: tuple[str, ...]) -> Group:
    return Group(
        heading=words.people(people) if people else "",
        people=people,
        lead=_lead(words, rule),
        sentences=sentences(
            words.t("retention.only", data=decapitalised(words.data(rule.data))) if rule.data else "",
            words.text(rule.criterion),
            _afterwards(words, rule),
            words.text(rule.exception),
            words.text(rule.reason),
        ),
        points=tuple(Point(text=words.law(law)) for law in rule.laws),
    )


def _lead(words: Words, rule: RetentionRule) -> str:
    if rule.period is None:
        return ""
    period = words.translator.period(rule.period)
    if rule.start is None:
        return words.t("retention.period", period=period)
    return words.t("retention.period_after", period=period, start=words.text(rule.start).removesuffix("."))


def _afterwards(words: Words, rule: RetentionRule) -> str:
    if rule.action is None:
        return ""
    if rule.schedule is None:
        return words.t(f"retention.then.{rule.action}")
    return words.t(f"retention.then_scheduled.{rule.action}", schedule=words.label(rule.schedule))
