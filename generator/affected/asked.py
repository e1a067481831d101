"""What is asked about: read from `kind:value`, held against what the register and the law know."""

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from generator.affected.facts import FACTS, Asked, UnknownError, article, law, unknown
from generator.affected.names import name_of
from generator.affected.numbers import act_number, article_parts
from generator.i18n import sentence
from generator.register import Record, Register
from generator.schema import nearest

RECORDS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "purpose": ("purpose",),
        "processor": ("processor",),
        "recipient": ("processor", "independent-controller"),
        "transfer": ("transfer",),
        "assignment": ("on-behalf-of",),
        "cookie": ("cookie",),
        "text": ("text",),
        "category": ("data-category",),
        "data-subject": ("data-subject",),
        "measure": ("security-measure",),
        "source": ("source",),
        "system": ("system",),
    }
)
"""By the word before the colon: the kinds of records that it may mean."""


def asked(text: str, register: Register, as_of: dt.date) -> Asked:
    """Read what a user asks about; without a colon it is an id, an act or an article.

    Raises:
        UnknownError: there is no such thing.
    """
    prefix, colon, value = text.strip().partition(":")
    if not colon or prefix.isdigit():
        return _without_prefix(text.strip(), register, as_of)
    prefix, value = prefix.strip().lower(), value.strip()
    if prefix in RECORDS:
        return _record(prefix, value, register)
    if prefix in FACTS:
        return FACTS[prefix](value, register, as_of)
    known = [*RECORDS, *FACTS]
    raise UnknownError(unknown("prefix", prefix, nearest(prefix, known), sorted(known)))


def _without_prefix(text: str, register: Register, as_of: dt.date) -> Asked:
    found = next((record for record in register.each() if record.identifier == text and _askable(record)), None)
    if found is not None:
        return _of_record(found)
    if act_number(text):
        return law(text, register, as_of)
    if article_parts(text):
        return article(text, register, as_of)
    ids = sorted(record.identifier for record in register.each() if _askable(record))
    raise UnknownError(unknown("id", text, nearest(text, ids)))


def _record(prefix: str, value: str, register: Register) -> Asked:
    for kind in RECORDS[prefix]:
        if found := register.records.get(kind, {}).get(value):
            return _of_record(found)
    ids = [key for kind in RECORDS[prefix] for key in register.records.get(kind, {})]
    near = nearest(value, ids)
    raise UnknownError(unknown("record", f"{prefix}:{value}", f"{prefix}:{near}" if near else None, sorted(ids)))


def _of_record(record: Record) -> Asked:
    label = sentence(f"affected.kind.{record.kind}.one", name=name_of(record))
    prefix = next(word for word, kinds in RECORDS.items() if record.kind in kinds)
    return Asked(f"{prefix}:{record.identifier}", record.kind, record.identifier, label, record)


def _askable(record: Record) -> bool:
    return any(record.kind in kinds for kinds in RECORDS.values())
