"""What each sort of change asks for: the table behind the consequences."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from generator.changes.model import Consequence, Duty, Sort
from generator.i18n import sentence


class Ruling(NamedTuple):
    """What a sort of change asks for, before what follows from the record itself."""

    inform: str = ""
    """The articles by which people are told of it; empty where they need not be."""
    material: bool = False
    """Whether they are told before it takes effect."""
    record: str = ""
    """The articles by which the Article 30 record holds it."""


_BASIS: Final = "13(1)(c), 14(1)(c)"
_RECIPIENT: Final = "13(1)(e), 14(1)(e)"
_TRANSFER: Final = "13(1)(f), 14(1)(f)"
_RETENTION: Final = "13(2)(a), 14(2)(a)"
_RIGHTS: Final = "13(2)(b), 14(2)(c)"
_DECISIONS: Final = "13(2)(f), 14(2)(g)"
_COOKIE: Final = "LEK 9:28"

RULINGS: Final[Mapping[Sort, Ruling]] = {
    Sort.NEW_PURPOSE: Ruling("13(1), 13(2), 13(3), 14(1), 14(2), 14(4)", material=True, record="30(1)(b)"),
    Sort.ENDED_PURPOSE: Ruling("12(1), 13(1)(c), 14(1)(c)", record="30(1)(b)"),
    Sort.PLANNED_PURPOSE: Ruling(record="30(1)(b)"),
    Sort.PURPOSE_CHANGED: Ruling("13(3), 14(4)", material=True, record="30(1)(b)"),
    Sort.OPERATION: Ruling("12(1)", record="30(1)(b)"),
    Sort.BASIS: Ruling(_BASIS, material=True),
    Sort.LAW: Ruling(_BASIS),
    Sort.INTEREST: Ruling("13(1)(d), 14(2)(b)", material=True),
    Sort.CONSENT: Ruling("7(3), 13(2)(c), 14(2)(d)", material=True),
    Sort.PEOPLE_ADDED: Ruling("13(1), 14(1)", material=True, record="30(1)(c)"),
    Sort.PEOPLE_REMOVED: Ruling("12(1)", record="30(1)(c)"),
    Sort.DATA_ADDED: Ruling("14(1)(d), 5(1)(a)", material=True, record="30(1)(c)"),
    Sort.DATA_REMOVED: Ruling("12(1), 14(1)(d)", record="30(1)(c)"),
    Sort.PROTECTED_ADDED: Ruling("13(1)(c), 14(1)(c), 14(1)(d), 5(1)(a)", material=True, record="30(1)(c)"),
    Sort.PROTECTED_CHANGED: Ruling(_BASIS, material=True, record="30(1)(c)"),
    Sort.PROTECTED_REMOVED: Ruling("12(1), 14(1)(d)", record="30(1)(c)"),
    Sort.RECIPIENT_ADDED: Ruling(_RECIPIENT, material=True, record="30(1)(d)"),
    Sort.RECIPIENT_REMOVED: Ruling(_RECIPIENT, record="30(1)(d)"),
    Sort.RECIPIENT_CHANGED: Ruling(_RECIPIENT, record="30(1)(d)"),
    Sort.RECIPIENT_ROLE: Ruling(_RECIPIENT, material=True, record="30(1)(d)"),
    Sort.RECIPIENT_WIDER: Ruling(_RECIPIENT, material=True, record="30(1)(d)"),
    Sort.RECIPIENT_NARROWER: Ruling(_RECIPIENT, record="30(1)(d)"),
    Sort.TRANSFER_ADDED: Ruling(_TRANSFER, material=True, record="30(1)(e)"),
    Sort.TRANSFER_REMOVED: Ruling(_TRANSFER, record="30(1)(e)"),
    Sort.THIRD_COUNTRY: Ruling(_TRANSFER, material=True, record="30(1)(e)"),
    Sort.COUNTRY_ADDED: Ruling("12(1)", record="30(1)(d)"),
    Sort.COUNTRY_REMOVED: Ruling("12(1)", record="30(1)(d)"),
    Sort.SAFEGUARD_WEAKER: Ruling(_TRANSFER, material=True, record="30(1)(e)"),
    Sort.SAFEGUARD_STRONGER: Ruling(_TRANSFER, record="30(1)(e)"),
    Sort.SAFEGUARD_CHANGED: Ruling(_TRANSFER, record="30(1)(e)"),
    Sort.RETENTION_LONGER: Ruling(_RETENTION, material=True, record="30(1)(f)"),
    Sort.RETENTION_SHORTER: Ruling(_RETENTION, record="30(1)(f)"),
    Sort.RETENTION_CHANGED: Ruling(_RETENTION, material=True, record="30(1)(f)"),
    Sort.RIGHT_LOST: Ruling(_RIGHTS, material=True),
    Sort.RIGHT_GAINED: Ruling(_RIGHTS),
    Sort.SOURCE_ADDED: Ruling("14(2)(f)", material=True),
    Sort.SOURCE_REMOVED: Ruling("14(2)(f)"),
    Sort.PROVISION: Ruling("13(2)(e)", material=True),
    Sort.PROFILING_ADDED: Ruling("5(1)(a), 13(2)(f), 14(2)(g)", material=True),
    Sort.PROFILING_CHANGED: Ruling("5(1)(a), 13(2)(f), 14(2)(g)", material=True),
    Sort.PROFILING_REMOVED: Ruling("12(1)"),
    Sort.AUTOMATED_ADDED: Ruling(_DECISIONS, material=True),
    Sort.AUTOMATED_CHANGED: Ruling(_DECISIONS, material=True),
    Sort.AUTOMATED_REMOVED: Ruling(_DECISIONS),
    Sort.MARKETING_ADDED: Ruling("21(4), 13(2)(b)", material=True),
    Sort.MARKETING_REMOVED: Ruling("12(1)"),
    Sort.CHILDREN: Ruling(record="30(1)"),
    Sort.SECURITY_ADDED: Ruling(record="30(1)(g)"),
    Sort.SECURITY_REMOVED: Ruling(record="30(1)(g)"),
    Sort.CONTROLLER: Ruling("13(1)(a), 14(1)(a)", material=True, record="30(1)(a)"),
    Sort.CONTACT: Ruling("13(1)(a), 14(1)(a)", record="30(1)(a)"),
    Sort.OFFICER: Ruling("13(1)(b), 14(1)(b)", record="30(1)(a)"),
    Sort.JOINT_CONTROLLER: Ruling("13(1)(a), 26(2)", material=True, record="30(1)(a)"),
    Sort.AGREEMENT: Ruling(),
    Sort.SUB_PROCESSOR_ADDED: Ruling(record="30(1)(d)"),
    Sort.SUB_PROCESSOR_REMOVED: Ruling(record="30(1)(d)"),
    Sort.REACH: Ruling(record="30(1)(e)"),
    Sort.FURTHER_USE: Ruling(record="30(1)(b)"),
    Sort.RISK: Ruling(record="30(1)"),
    Sort.TRANSFER_DATA: Ruling(record="30(1)(e)"),
    Sort.CHANNEL_ADDED: Ruling("12(2)"),
    Sort.CHANNEL_REMOVED: Ruling("12(2)", material=True),
    Sort.COOKIE_ADDED: Ruling(_COOKIE, material=True),
    Sort.COOKIE_REMOVED: Ruling(_COOKIE),
    Sort.COOKIE_LONGER: Ruling(f"{_COOKIE}, 13(2)(a)", material=True),
    Sort.COOKIE_SHORTER: Ruling(f"{_COOKIE}, 13(2)(a)"),
    Sort.COOKIE_CONSENT: Ruling(_COOKIE, material=True),
    Sort.RECORD_ADDED: Ruling(),
    Sort.RECORD_REMOVED: Ruling(),
    Sort.RENAMED: Ruling(),
    Sort.VERSION: Ruling(),
    Sort.PUBLIC: Ruling(),
    Sort.INTERNAL: Ruling(),
    Sort.TEXT: Ruling(),
    Sort.ORDER: Ruling(),
}
"""For every sort; what is empty is decided by the field's own article (see `judge.general`)."""


def consequences(ruling: Ruling, *, public: bool, material: bool) -> list[Consequence]:
    """What a ruling asks for of a record that is published, or is not."""
    found: list[Consequence] = []
    if ruling.inform and public:
        key = "before" if material else "policy"
        found.append(Consequence(Duty.INFORM, ruling.inform, sentence(f"changes.duty.inform.{key}")))
    if ruling.record:
        found.append(recorded(ruling.record, alone=not found))
    elif ruling.inform and not public:
        found.append(recorded("30(1)"))
    return found


def editorial() -> Consequence:
    """Nothing has to be done."""
    return Consequence(Duty.EDITORIAL, "", sentence("changes.duty.editorial"))


def to_read(key: str = "both") -> Consequence:
    """Words that nobody has judged: a person reads them."""
    return Consequence(Duty.EDITORIAL, "", sentence(f"changes.duty.read.{key}"))


def recorded(articles: str = "", *, alone: bool = True) -> Consequence:
    """The record says it; `alone` where people are not told."""
    return Consequence(Duty.RECORD, articles, sentence(f"changes.duty.{'only' if alone else 'also'}_record"))


def asked(duty: Duty, articles: str, key: str, **values: object) -> Consequence:
    """A consequence of its own, by the sentence `changes.duty.<duty>.<key>`."""
    return Consequence(duty, articles, sentence(f"changes.duty.{duty}.{key}", **values))
