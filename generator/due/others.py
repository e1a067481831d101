"""What everything else asks for: the company's own assessments, evidence, accepted deviations and open questions."""

from collections.abc import Iterator

from generator.due.places import Found
from generator.due.recipients import repeated
from generator.model import Controller, FreeText, Question, Settings, Waiver
from generator.rules.whole import Whole
from generator.source import Message


def of_company(controller: Controller, whole: Whole) -> Iterator[Found]:
    """The assessment whether a data protection officer must be appointed."""
    if controller.dpo_assessment is not None:
        done = controller.dpo_assessment.date
        yield repeated("officer-assessment", ("dpo_assessment", "date"), done, ("37(1)",), whole)


def of_settings(settings: Settings, whole: Whole) -> Iterator[Found]:
    """The procedure for personal data breaches."""
    if settings.incident_procedure is not None:
        done = settings.incident_procedure.date
        yield repeated("incident-procedure", ("incident_procedure", "date"), done, ("33", "34"), whole)


def of_text(text: FreeText, whole: Whole) -> Iterator[Found]:
    """What proves the absolute statements of a text."""
    for position, evidence in enumerate(text.evidence):
        part = evidence.claim or str(position)
        yield repeated("evidence", ("evidence", position, "date"), evidence.date, ("5(2)",), whole, part=part)


def of_waiver(waiver: Waiver) -> Found:
    """An accepted deviation ends."""
    about = Message(waiver.rule or "", waiver.rule or "")
    return Found("waiver", ("review_by",), waiver.review_by, ("5(2)",), rule="WAV-01", detail=about)


def of_question(question: Question) -> Found:
    """A question is to be answered."""
    asked = question.question
    about = Message(asked.sv, asked.en) if asked else Message("", "")
    return Found("question", ("due",), question.due, ("5(2)",), rule="QUE-01", detail=about)
