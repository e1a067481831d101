"""Registers for pictures: what there is to draw, and nothing more."""

from dataclasses import replace

from unit.site.example import purpose, ropa, text, words

from generator.model import Nothing, RetentionRule, Right, Ropa
from generator.model.common import Because
from generator.model.purpose import Disclosure, RightOverride
from generator.views.public.words import Words

NONE = Nothing(none=Because())


def to(recipient: str, role: str = "processor") -> Disclosure:
    return Disclosure(recipient=recipient, role=role)


def kept(period: str | None = "P1Y", who: tuple[str, ...] = ("person",), **changes) -> RetentionRule:
    return RetentionRule(for_=who, period=period, **changes)


def refused(right: Right) -> RightOverride:
    return RightOverride(right=right, applies=False, reason=text("skäl", "reason"))


def named(name: str, **changes):
    return replace(purpose(**changes), name=text(name, name))


def with_purposes(**purposes) -> Ropa:
    register = ropa()
    person = replace(register.data_subjects["consumer"], name=text("Person", "Person"))
    child = replace(person, name=text("Barn", "Child"))
    people = {**register.data_subjects, "person": person, "child": child}
    return replace(register, purposes=purposes, data_subjects=people)


def speaking(language: str = "en", **purposes) -> Words:
    return words(language, with_purposes(**purposes))


def many(number: int, recipients: int = 60) -> Ropa:
    """So many purposes, each with three of so many recipients and one of nine periods."""
    register = with_purposes()
    hosting = register.processors["hosting"]
    processors = {f"r{at}": replace(hosting, name=text(f"Biträde {at}", f"Processor {at}")) for at in range(recipients)}
    purposes = {
        f"p{at}": named(
            f"N{at}",
            recipients=tuple(to(f"r{(at * 7 + step) % recipients}") for step in range(3)),
            retention=(kept(f"P{1 + at % 9}Y"),),
            rights=(refused(Right.ERASURE),) if at % 2 else (),
        )
        for at in range(number)
    }
    return replace(register, purposes=purposes, processors={**register.processors, **processors})
