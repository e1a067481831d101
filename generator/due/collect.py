"""Every review that a register asks for; records that are ended or retired ask for none."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final

from generator.build import build
from generator.due import others, purposes, recipients
from generator.due.model import Task
from generator.due.places import Found, Places
from generator.law import law_of
from generator.model import Question, Text, Waiver
from generator.register import Register
from generator.rules.whole import Whole
from generator.source import Message

_Owners = tuple[Message, ...]
_NOBODY: Final[_Owners] = ()

REVIEWED: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "register": ("incident_procedure.date",),
        "controller": ("dpo_assessment.date",),
        "purpose": ("reviewed", "review_by", "legal_basis.balancing_test.date", "dpia.document.date"),
        "processor": ("agreement.date", "guarantees.date"),
        "independent-controller": ("arrangement.document.date",),
        "transfer": ("assessment.date", "scope_check.date"),
        "on-behalf-of": ("agreement.date",),
        "text": ("evidence.date",),
        "waiver": ("review_by",),
        "question": ("due",),
    }
)
"""By kind of record: the date fields of the schemas from which a review follows."""


def tasks(register: Register, as_of: dt.date) -> tuple[Task, ...]:
    """Every review, in no particular order; the register is well-formed, and judged with the law of the day."""
    whole = Whole(register, as_of, law_of(as_of))
    return tuple(_all(register, whole, Places(register, whole)))


def _all(register: Register, whole: Whole, places: Places) -> Iterator[Task]:
    def made(kind: str, key: str, name: Message, found: Iterable[Found], owners: _Owners) -> Iterator[Task]:
        return (places.task((kind, key), name, one, owners) for one in found)

    for key, purpose in whole.purposes.items():
        found = purposes.of_purpose(purpose, whole)
        yield from made("purpose", key, _said(purpose.name), found, places.of_purpose(key))
    for key, processor in whole.processors.items():
        found = recipients.of_processor(processor, whole)
        yield from made("processor", key, _said(processor.name), found, places.of_recipient(key))
    for key, controller in whole.independent_controllers.items():
        found = recipients.of_controller(key, controller, whole)
        yield from made("independent-controller", key, _said(controller.name), found, places.of_recipient(key))
    for key, transfer in whole.transfers.items():
        found = recipients.of_transfer(transfer, whole)
        yield from made("transfer", key, _said(transfer.name), found, places.of_transfer(key))
    for key, assignment in _in_use(register, whole, "on-behalf-of"):
        found = recipients.of_assignment(assignment, whole)
        yield from made(
            "on-behalf-of", key, _said(assignment.name) if assignment.name else Message(key, key), found, _NOBODY
        )
    yield from _company(whole, made)
    yield from _governance(register, made)


_Made = Callable[[str, str, Message, Iterable[Found], _Owners], Iterator[Task]]


def _company(whole: Whole, made: _Made) -> Iterator[Task]:
    company = Message(whole.controller.short_name, whole.controller.short_name)
    yield from made("controller", "controller", company, others.of_company(whole.controller, whole), _NOBODY)
    yield from made("register", "register", company, others.of_settings(whole.settings, whole), _NOBODY)
    for key, text in whole.free_texts.items():
        name = _said(text.heading) if text.heading else Message(key, key)
        yield from made("text", key, name, others.of_text(text, whole), _NOBODY)


def _governance(register: Register, made: _Made) -> Iterator[Task]:
    for key, data in register.all("waiver").items():
        waiver = build(Waiver, data)
        owner = waiver.owner or ""
        yield from made("waiver", key, Message(key, key), [others.of_waiver(waiver)], (Message(owner, owner),))
    for key, data in register.all("question").items():
        question = build(Question, data)
        asked = (_said(question.ask),) if question.ask else _NOBODY
        yield from made("question", key, Message(key, key), [others.of_question(question)], asked)


def _in_use(register: Register, whole: Whole, kind: str) -> Iterator[tuple[str, Any]]:
    known = register.records.get(kind, {})
    return ((key, record) for key, record in whole.records(kind).items() if known[key].in_use)


def _said(text: Text | None) -> Message:
    """The text on one line, in both languages."""
    return Message(" ".join(text.sv.split()), " ".join(text.en.split())) if text else Message("", "")
