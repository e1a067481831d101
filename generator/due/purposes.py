"""What the purposes ask for: their own review, balancing tests and impact assessments."""

from collections.abc import Iterator

from generator.due.places import Found
from generator.model import LegalBasis, LegalBasisArticle, Purpose, Status
from generator.rules.reviews import (
    ASSESSMENT_LASTS,
    TEST_LASTS,
    USUAL_INTERVAL,
    assessment_good_until,
    balancing_good_until,
    by_interval,
    still_set,
)
from generator.rules.whole import Whole
from generator.rules.words import listed, within
from generator.source import Message


def of_purpose(purpose: Purpose, whole: Whole) -> Iterator[Found]:
    """The reviews of one purpose that has not ended."""
    yield from _itself(purpose, whole)
    for position, basis in enumerate(purpose.legal_basis):
        if basis.article is LegalBasisArticle.ARTICLE_6_1_F:
            yield _balancing_test(position, basis, whole, alone=_alone(purpose))
    yield from _assessment(purpose)


def _itself(purpose: Purpose, whole: Whole) -> Iterator[Found]:
    interval = whole.settings.review_interval or USUAL_INTERVAL
    articles = ("24(1)", "5(2)")
    by_day = still_set(purpose.reviewed, purpose.review_by)
    after = by_interval(purpose.reviewed, interval) if purpose.reviewed else None
    if by_day is not None and (after is None or by_day <= after):
        yield Found("purpose", ("review_by",), by_day, articles, rule="GOV-01")
    elif purpose.reviewed is not None:
        yield Found("purpose", ("reviewed",), after, articles, purpose.reviewed, interval, "GOV-01")
    elif purpose.status is not Status.PLANNED:
        yield Found("purpose", ("reviewed",), None, articles, rule="GOV-01")


def _balancing_test(position: int, basis: LegalBasis, whole: Whole, *, alone: bool) -> Found:
    done = basis.balancing_test.date if basis.balancing_test else None
    return Found(
        "balancing-test",
        ("legal_basis", position, "balancing_test", "date"),
        balancing_good_until(done) if done else None,
        ("6(1)(f)", "5(2)"),
        done,
        TEST_LASTS if done else "",
        "LEG-08",
        detail=Message("", "") if alone else _people(basis, whole),
        # Neither the order of the bases nor what else they say makes it another test.
        part="+".join(sorted(basis.for_)),
    )


def _alone(purpose: Purpose) -> bool:
    return sum(basis.article is LegalBasisArticle.ARTICLE_6_1_F for basis in purpose.legal_basis) == 1


def _people(basis: LegalBasis, whole: Whole) -> Message:
    """The kinds of persons in brackets, after a space."""
    known = whole.records("data-subject")
    named = listed(known[key].name for key in basis.for_ if key in known)
    return Message(f" ({within(named.sv)})", f" ({within(named.en)})")


def _assessment(purpose: Purpose) -> Iterator[Found]:
    decision = purpose.dpia
    if decision is None or (decision.document is None and not decision.required):
        return
    done = decision.document.date if decision.document else None
    yield Found(
        "impact-assessment",
        ("dpia", "document", "date"),
        assessment_good_until(done) if done else None,
        ("35(11)",),
        done,
        ASSESSMENT_LASTS if done else "",
        "DPI-03",
    )
