"""What recipients and transfers ask for: agreements, guarantees, assessments, and the decisions they rest on."""

import datetime as dt
from collections.abc import Iterator

from generator.due.places import Found
from generator.law import Adequacy
from generator.model import Assignment, DocumentReference, IndependentController, Processor, Role, Transfer
from generator.model.codes import AgreementStatus, Country, TransferMechanism
from generator.rules.catalogue.transfers.names import countries
from generator.rules.reviews import USUAL_INTERVAL, by_interval, check_good_until
from generator.rules.whole import Whole
from generator.source import Message, Route


def of_processor(processor: Processor, whole: Whole) -> Iterator[Found]:
    """The agreement, and the check that the processor can protect the data."""
    agreement = processor.agreement
    signed = agreement.date if agreement and agreement.status is not AgreementStatus.MISSING else None
    yield repeated("agreement", ("agreement", "date"), signed, ("28(3)",), whole, rule="PRC-01")
    done = processor.guarantees.date if processor.guarantees else None
    yield repeated("guarantees", ("guarantees", "date"), done, ("28(1)",), whole, rule="PRC-02")


def of_controller(identifier: str, controller: IndependentController, whole: Whole) -> Iterator[Found]:
    """The arrangement with a joint controller."""
    joint = any(relation.disclosure.role is Role.JOINT_CONTROLLER for relation in whole.relations.get(identifier, ()))
    document = controller.arrangement.document if controller.arrangement else None
    if joint or document is not None:
        done = document.date if document else None
        yield repeated("arrangement", ("arrangement", "document", "date"), done, ("26(1)",), whole, rule="CTL-04")


def of_assignment(assignment: Assignment, whole: Whole) -> Iterator[Found]:
    """The agreement with the controller on whose behalf the company works."""
    done = assignment.agreement.date if assignment.agreement else None
    yield repeated("assignment", ("agreement", "date"), done, ("28(3)",), whole)


def of_transfer(transfer: Transfer, whole: Whole) -> Iterator[Found]:
    """The assessment of the third country's law, or the adequacy decisions and the look-up of the recipient."""
    yield from _assessment(transfer, whole)
    if transfer.mechanism is TransferMechanism.ADEQUACY:
        for country in dict.fromkeys(transfer.countries):
            if decision := whole.law.adequacy.get(country):
                yield from _decision(transfer, country, decision)


def repeated(
    matter: str,
    route: Route,
    done: dt.date | None,
    articles: tuple[str, ...],
    whole: Whole,
    *,
    rule: str = "",
    part: str = "",
) -> Found:
    """A review for which the law and the register set no interval but that of the register's own reviews."""
    interval = whole.settings.review_interval or USUAL_INTERVAL
    if done is None:
        return Found(matter, route, None, articles, rule=rule, part=part)
    # No rule objects to the age of these.
    return Found(matter, route, by_interval(done, interval), articles, done, interval, part=part)


def _assessment(transfer: Transfer, whole: Whole) -> Iterator[Found]:
    mechanism = whole.law.mechanisms.get(transfer.mechanism) if transfer.mechanism else None
    stated: DocumentReference | None = transfer.assessment
    if stated is not None or (mechanism is not None and mechanism.assessment):
        done = stated.date if stated else None
        yield repeated("transfer-assessment", ("assessment", "date"), done, ("46(1)",), whole, rule="TRF-05")


def _decision(transfer: Transfer, country: Country, decision: Adequacy) -> Iterator[Found]:
    place = countries([country])
    about = Message(f"{decision.number} om {place.sv}", f"{decision.number} on {place.en}")
    if decision.expires is not None:
        at = ("countries", transfer.countries.index(country))
        yield Found("adequacy", at, decision.expires, ("45(3)",), rule="TRF-03", detail=about, part=country)
    if decision.scope_check == "required":
        done = transfer.scope_check.date if transfer.scope_check else None
        good = decision.recheck_days
        yield Found(
            "scope-check",
            ("scope_check", "date"),
            check_good_until(done, good) if done else None,
            ("45(1)",),
            done,
            f"P{good}D" if done else "",
            "TRF-04",
            detail=about,
            part=country,
        )
