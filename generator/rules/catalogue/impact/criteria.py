"""The criteria of high risk that a purpose meets: those it declares, and those that its fields show."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.model import Purpose, Text
from generator.model.basis import OffenceData, SpecialCategories
from generator.model.codes import DataKind, RiskCriterion
from generator.model.effects import AutomatedDecisions, Profiling
from generator.rules.whole import Whole
from generator.rules.words import labels_within
from generator.source import Message, Route

_SENSITIVE = frozenset({DataKind.SPECIAL, DataKind.OFFENCE})


class Criterion(NamedTuple):
    """One criterion, and the field that shows it."""

    criterion: RiskCriterion
    route: Route

    @property
    def words(self) -> Message:
        """Its name, as within a sentence."""
        return labels_within("purpose", "risk_criteria")[self.criterion]


def criteria(purpose: Purpose, whole: Whole) -> tuple[Criterion, ...]:
    """Each criterion once, in the order of the guidelines."""
    found: dict[RiskCriterion, Route] = {}
    for criterion, route in (*_declared(purpose), *_shown(purpose, whole)):
        found.setdefault(criterion, route)
    return tuple(Criterion(criterion, found[criterion]) for criterion in RiskCriterion if criterion in found)


def _declared(purpose: Purpose) -> Iterator[tuple[RiskCriterion, Route]]:
    if isinstance(purpose.risk_criteria, tuple):
        for position, criterion in enumerate(purpose.risk_criteria):
            yield criterion, ("risk_criteria", position)


def _shown(purpose: Purpose, whole: Whole) -> Iterator[tuple[RiskCriterion, Route]]:
    if isinstance(purpose.profiling, Profiling):
        yield RiskCriterion.SCORING_PROFILING, ("profiling",)
    if isinstance(purpose.automated_decisions, AutomatedDecisions):
        yield RiskCriterion.AUTOMATED_DECISION, ("automated_decisions",)
    if isinstance(purpose.special_categories, SpecialCategories):
        yield RiskCriterion.SENSITIVE_DATA, ("special_categories",)
    if isinstance(purpose.offence_data, OffenceData):
        yield RiskCriterion.SENSITIVE_DATA, ("offence_data",)
    if purpose.data_combination is not None:
        yield RiskCriterion.MATCHING, ("data_combination",)
    yield from _shown_by_data(purpose, whole)


def _shown_by_data(purpose: Purpose, whole: Whole) -> Iterator[tuple[RiskCriterion, Route]]:
    categories, persons = whole.records("data-category"), whole.records("data-subject")
    for position, use in enumerate(purpose.data_subjects):
        person = persons.get(use.who)
        if isinstance(use.vulnerable, Text):
            yield RiskCriterion.VULNERABLE, ("data_subjects", position, "vulnerable")
        elif person is not None and person.child:
            yield RiskCriterion.VULNERABLE, ("data_subjects", position, "who")
        for place, key in enumerate(use.data):
            if (category := categories.get(key)) is not None and category.kind in _SENSITIVE:
                yield RiskCriterion.SENSITIVE_DATA, ("data_subjects", position, "data", place)
