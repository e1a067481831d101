"""The facts of the view: what every edition holds, each in its own form, and what a reader finds in it again."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.exchange.editions.lines import as_text
from generator.views.blocks import Paragraph, Row, State, Target, paragraphs
from generator.views.internal import InternalRegister

COVER = "cover"
"""Stands for the kind and the id where a fact is of the register itself."""


class Fact(NamedTuple):
    """One field of one record."""

    kind: str
    identifier: str
    label: str
    text: str
    state: State


def facts(view: InternalRegister) -> Iterator[Fact]:
    """Every fact of the view, those of the cover first."""
    for row in view.cover:
        yield fact_of(row, COVER, COVER)
    for section, record in view.records():
        for row in record.rows:
            yield fact_of(row, section.kind, record.target.identifier)


def fact_of(row: Row, kind: str, identifier: str) -> Fact:
    """The fact that a row states."""
    return Fact(kind=kind, identifier=identifier, label=row.label, text=as_text(row.blocks), state=row.state)


def day_of(row: Row) -> str:
    """The date that is the whole value of the row, in ISO 8601; empty where it is anything else."""
    only = _only(row)
    return only.day if only else ""


def link_of(row: Row) -> str:
    """The web or mail address that is the whole value of the row."""
    only = _only(row)
    return only.link if only else ""


def target_of(row: Row) -> Target | None:
    """The record that the row names, where it names one and says nothing else."""
    only = _only(row)
    return only.target if only else None


def _only(row: Row) -> Paragraph | None:
    """The paragraph that is the whole value, without a label before it."""
    found = list(paragraphs(row.blocks))
    return found[0] if len(found) == 1 and found[0].text == as_text(row.blocks) else None
