"""Which kinds of records an edition prints, in which order, and how a record is named."""

from collections.abc import Mapping
from typing import Final

from generator.i18n import Translator
from generator.register import Register
from generator.schema import targets
from generator.source import Language
from generator.views.blocks import Target
from generator.views.values import Data

AUTHORITY: Final = (
    "controller",
    "purpose",
    "processor",
    "independent-controller",
    "transfer",
    "security-measure",
    "data-subject",
    "data-category",
    "source",
    "system",
    "change",
)
"""What a supervisory authority is given, in the order in which it works."""
PROCESSOR: Final = ("controller", "on-behalf-of", "transfer", "security-measure")
"""The same for a processor, Article 30(2): no purposes, no recipients, no periods."""
GAPS: Final = ("question", "waiver")
"""The annex for the data protection officer: what is not known, and what is accepted for now."""
REST: Final = ("register", "rights", "cookie", "policy", "text", "on-behalf-of")
"""What the register holds beside Article 30(1)."""
EVERYTHING: Final = (*AUTHORITY, *GAPS, *REST)

SINGLE: Final = frozenset({"register", "controller", "rights", "policy"})
MAY_BE_LEFT_OUT: Final = frozenset(EVERYTHING) - {
    "processor",
    "independent-controller",
    "transfer",
    "security-measure",
    "change",
    *GAPS,
}
"""Kinds whose section is not printed when it is empty; of the others it is said that there are none."""

IN_GIVEN_ORDER: Final = frozenset({"purpose", "on-behalf-of", "change", "question", "waiver", "text"})
"""Kinds whose order says something; the others are sorted by name."""

_SWEDISH_LAST: Final = str.maketrans("åäö", "{|}")
_NAMING: Final = ("name", "legal_name", "version", "question", "rule", "heading")


def naming_field(data: Data) -> str | None:
    """The field that names a record, where it has one."""
    return next((key for key in _NAMING if key in data), None)


def records(register: Register, kind: str) -> Mapping[str, Data]:
    """The records of a kind by id; the only one of its kind has the kind as id. A part of a register may lack it."""
    if kind not in register.records:
        return {}
    return {kind: register.one(kind)} if kind in SINGLE else register.all(kind)


def alphabetical(name: str, language: Language) -> str:
    """The key that sorts names as the language does: Swedish has å, ä and ö last, in that order."""
    return name.casefold().translate(_SWEDISH_LAST) if language == "sv" else name.casefold()


def all_targets(register: Register, translator: Translator) -> Mapping[str, Mapping[str, Target]]:
    """Every record that an id may name, by the schema's word for its kind."""
    by_kind = {
        kind: {key: _target(kind, key, data, translator) for key, data in records(register, kind).items()}
        for kind in EVERYTHING
    }
    recipients = {key: target for kind in targets("recipient") for key, target in by_kind[kind].items()}
    return {**by_kind, "recipient": recipients}


def _target(kind: str, identifier: str, data: Data, translator: Translator) -> Target:
    field = naming_field(data)
    name = data[field] if field else identifier
    text = translator.text(name) if isinstance(name, Mapping) else name
    return Target(kind=kind, identifier=identifier, name=" ".join(text.split()))
