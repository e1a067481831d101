"""The smallest published register, to be changed by a test."""

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator.check import check
from generator.i18n import translator
from generator.model import LegalBasis, LegalBasisArticle, Purpose, Ropa, SectionName, Text
from generator.model.policy import Section
from generator.views.boundary import publish
from generator.views.public.rows import Record
from generator.views.public.words import Words

MINIMAL = Path(__file__).resolve().parents[2] / "minimal"


def text(sv: str, en: str) -> Text:
    return Text(sv=sv, en=en)


def purpose(article: str = "6.1.b", **changes: Any) -> Purpose:
    """A purpose that concerns one kind of person on one basis."""
    basis = LegalBasis(for_=("person",), article=LegalBasisArticle(article))
    plain = next(iter(ropa().purposes.values()))
    use = replace(plain.data_subjects[0], who="person")
    words = {"name": text("n", "n"), "summary": text("s", "s"), "purpose": text("p", "p")}
    return replace(Purpose(**words, data_subjects=(use,), legal_basis=(basis,)), **changes)


def ropa(**changes: Any) -> Ropa:
    """The published register in `tests/minimal`, with the one purpose changed."""
    published = publish(check(MINIMAL, "minimal", dt.date(2026, 11, 22), rules=()).register)
    ((key, orders),) = published.purposes.items()
    return replace(published, purposes={key: replace(orders, **changes)})


def with_sections(register: Ropa, *names: SectionName) -> Ropa:
    """The register with a policy of these sections."""
    sections = tuple(Section(section=name, heading=text("Rubrik", "Heading")) for name in names)
    return replace(register, policy=replace(register.policy, sections=sections))


def words(language: str, register: Ropa | None = None) -> Words:
    return Words(register or ropa(), translator(language))


def told(record: Record) -> list[str]:
    """Everything that the rows of a record say, line by line, as `label: ...`."""
    lines = []
    for row in record.rows:
        for group in row.groups:
            points = [f"{point.text} ({point.note})" if point.note else point.text for point in group.points]
            parts = [group.heading and f"[{group.heading}]", group.lead, *group.sentences, *points]
            lines.append(f"{row.label}: " + " | ".join(part for part in parts if part))
    return lines
