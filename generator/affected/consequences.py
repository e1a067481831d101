"""What must be reconsidered after a change, and what asks for it. It says what to examine, never what the answer is."""

from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from generator.affected.spread import Key
from generator.citation import references
from generator.i18n import sentence
from generator.source import Message


class Duty(NamedTuple):
    """One thing to examine, where any record of certain kinds is touched."""

    key: str
    """Of the sentence, `affected.duty.<key>`."""
    kinds: frozenset[str]
    articles: str
    """As schemas write them."""
    within: str = ""
    """The field of the record in which the change is to be; empty where it may be anywhere."""


class Consequence(NamedTuple):
    """One thing to examine, for the records that are named."""

    words: Message
    articles: str
    concerns: tuple[Key, ...]


_ASSIGNMENT: Final = "on-behalf-of"


def _duty(key: str, kinds: str, articles: str, within: str = "") -> Duty:
    return Duty(key, frozenset(kinds.split()), articles, within)


_TEXT: Final = _duty("text", "text rights policy", "5(1)(a), 12(1)")
_TOLD_OF_TRANSFER: Final = _duty("told-of-transfer", "purpose on-behalf-of", "13(1)(f), 14(1)(f), 30(1)(e), 30(2)(c)")
_TOLD_OF_RECIPIENT: Final = _duty("told-of-recipient", "purpose", "13(1)(e), 14(1)(e), 30(1)(d)")
_TRANSFER: Final = _duty("transfer", "transfer", "44")
_COUNTRY_LAW: Final = _duty("country-law", "transfer", "46(1)")
_INSTRUCTIONS: Final = _duty("instructions", "processor", "28(3)(a)")
_AGREEMENT: Final = _duty("agreement", "processor", "28(1), 28(3)")
_COOKIE: Final = _duty("cookie", "cookie", "LEK 9:28")
_RISK: Final = _duty("risk", "purpose", "35(11)")

_BY_KIND: Final[Mapping[str, tuple[Duty, ...]]] = MappingProxyType(
    {
        "adequacy": (
            _duty("another-tool", "transfer", "44, 46, 49"), _COUNTRY_LAW, _INSTRUCTIONS, _TOLD_OF_TRANSFER, _TEXT,
        ),
        "mechanism": (
            _duty("another-tool", "transfer", "44, 46, 49"), _COUNTRY_LAW, _TOLD_OF_TRANSFER, _TEXT,
        ),
        "country": (_TRANSFER, _COUNTRY_LAW, _INSTRUCTIONS, _TOLD_OF_TRANSFER, _TEXT),
        "transfer": (_TRANSFER, _COUNTRY_LAW, _TOLD_OF_TRANSFER, _TEXT),
        "processor": (
            _AGREEMENT, _duty("sub-processors", "processor", "28(2), 28(4)"),
            _TRANSFER, _TOLD_OF_RECIPIENT, _COOKIE, _TEXT,
        ),
        "independent-controller": (
            _duty("disclosure", "independent-controller", "6(1)"), _duty("arrangement", "controller", "26(1), 26(2)"),
            _TRANSFER, _TOLD_OF_RECIPIENT, _COOKIE, _TEXT,
        ),
        "law": (
            _duty("basis", "purpose independent-controller", "6(1)(c), 6(3)", within="legal_basis"),
            _duty("retention", "purpose", "5(1)(e), 13(2)(a), 14(2)(a), 30(1)(f)", within="retention"),
            _duty("marketing", "purpose", "MFL 19-21 §§", within="marketing"), _COOKIE, _TEXT,
        ),
        "article": (
            _duty("article", "purpose independent-controller", "5(2), 24(1)"),
            _duty("told-of-basis", "purpose", "13(1)(c), 14(1)(c)"), _TEXT,
        ),
        "data-category": (
            _duty("necessity", "purpose", "5(1)(c)"), _RISK,
            _duty("told-of-data", "purpose", "14(1)(d), 30(1)(c)"), _TRANSFER, _TEXT,
        ),
        "data-subject": (_duty("told-of-people", "purpose", "13, 14, 30(1)(c)"), _RISK, _TEXT),
        "source": (_duty("told-of-source", "purpose", "14(2)(f), 15(1)(g)"), _TEXT),
        "system": (_duty("security", "purpose", "32(1), 30(1)(g)"), _RISK, _TEXT),
        "security-measure": (
            _duty("security", "purpose on-behalf-of processor", "32(1), 30(1)(g), 30(2)(d)"), _RISK, _TEXT,
        ),
        "purpose": (_duty("told-of-purpose", "purpose", "13(3), 14(4), 30(1)(b)"), _RISK, _COOKIE, _TEXT),
        "cookie": (_COOKIE, _TEXT),
        "on-behalf-of": (_duty("assignment", "on-behalf-of", "28(3), 30(2)"),),
        "text": (_TEXT,),
    }
)  # fmt: skip


def consequences(kind: str, touched: Mapping[Key, Collection[str]]) -> Iterator[Consequence]:
    """What is to be examined after a change of a kind of thing; `touched` is where in each record the change is."""
    for duty in _BY_KIND[kind]:
        concerned = tuple(
            key
            for key, fields in touched.items()
            if key[0] in duty.kinds and any(field.startswith(duty.within) for field in fields)
        )
        if concerned:
            yield Consequence(sentence(f"affected.duty.{duty.key}"), _articles(duty, concerned), concerned)


def _articles(duty: Duty, concerned: Collection[Key]) -> str:
    """Of the articles those that the records ask for: 30(2) is about what is done on others' behalf, and 30(1) not."""
    kinds = {kind for kind, _ in concerned}
    left = set()
    if _ASSIGNMENT not in kinds:
        left.add("30(2)")
    if kinds == {_ASSIGNMENT}:
        left |= {"13(", "14(", "30(1)"}
    return ", ".join(one for one in references(duty.articles) if not one.startswith(tuple(left)))
