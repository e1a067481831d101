"""What a privacy policy must tell, item by item, and when each item applies; the data are in `transparency.yaml`."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Any, Literal

from generator.model import LegalBasisArticle, Purpose, Right, Source, Transfer
from generator.model.codes import TransferMechanism
from generator.source import Message, packaged


class Condition(StrEnum):
    """When an item applies."""

    ALWAYS = "always"
    CONTROLLER_OUTSIDE_EEA = "controller-outside-eea"
    OFFICER = "officer"
    """A data protection officer is designated."""
    LEGITIMATE_INTEREST = "legitimate-interest"
    """A legal basis is 6(1)(f)."""
    DATA_FROM_PERSON = "data-from-person"
    DATA_FROM_OTHERS = "data-from-others"
    RECIPIENTS = "recipients"
    TRANSFER = "transfer"
    SAFEGUARDS = "safeguards"
    """A transfer rests on Article 46 or 47 or on the second subparagraph of Article 49(1)."""
    RIGHT = "right"
    """The legal bases give one of the item's rights."""
    AUTOMATED_DECISIONS = "automated-decisions"
    PROFILING = "profiling"
    MARKETING = "marketing"
    CHANGE = "change"
    """The policy has been changed."""
    EXCEPTION = "exception"
    """An exception from the duty to inform is relied on."""
    ICONS = "icons"
    JOINT_CONTROLLERS = "joint-controllers"
    COOKIES = "cookies"


class Concern(StrEnum):
    """What an item is told of."""

    POLICY = "policy"
    PURPOSE = "purpose"


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    """One thing that a privacy policy tells."""

    identifier: str
    article: str
    """Such as `13(1)(a), 14(1)(a)`."""
    label: Message
    when: Condition
    concerns: Concern
    rights: tuple[Right, ...]
    """The rights that the item tells of; empty where it is about something else."""
    sources: tuple[str, ...]
    rules: tuple[str, ...]
    """The rules of the catalogue that judge it."""


@cache
def checklist() -> Mapping[str, Item]:
    """Every item by its id, in the order of the articles.

    Raises:
        ValueError: the data file is faulty; always a defect of the program.
    """
    rows = packaged("generator.law", "transparency.yaml")
    return MappingProxyType({key: _item(key, row) for key, row in rows.items()})


def _item(key: str, row: Mapping[str, Any]) -> Item:
    return Item(
        identifier=key,
        article=row["article"],
        label=Message(row["label"]["sv"], row["label"]["en"]),
        when=Condition(row["when"]),
        concerns=Concern(row["concerns"]),
        rights=tuple(map(Right, row.get("rights", ()))),
        sources=tuple(row["sources"]),
        rules=tuple(row["rules"]),
    )


_WITHOUT_SAFEGUARDS = frozenset(
    {
        TransferMechanism.ADEQUACY,
        TransferMechanism.ARTICLE_49_1_A,
        TransferMechanism.ARTICLE_49_1_B,
        TransferMechanism.ARTICLE_49_1_C,
        TransferMechanism.ARTICLE_49_1_D,
        TransferMechanism.ARTICLE_49_1_E,
        TransferMechanism.ARTICLE_49_1_F,
        TransferMechanism.ARTICLE_49_1_G,
    }
)


def needs_copy(transfer: Transfer) -> bool | None:
    """Whether people are told how to obtain a copy of the safeguards; None where the mechanism is not stated."""
    return None if transfer.mechanism is None else transfer.mechanism not in _WITHOUT_SAFEGUARDS


def sources_beside_the_person(purpose: Purpose, sources: Mapping[str, Source]) -> Sequence[int]:
    """The positions of the purpose's sources that are someone else than the person, Article 14."""
    return [
        position
        for position, use in enumerate(purpose.sources)
        if (source := sources.get(use.source)) is not None and not source.from_data_subject
    ]


def owing_provision(purpose: Purpose, sources: Mapping[str, Source]) -> Sequence[str]:
    """The kinds of persons who give data and are not told whether they must, Article 13(2)(e).

    Somebody who is asked for consent alone knows that it is free, so nothing more need be said.
    """
    asked = _who_give_data(purpose, sources)
    free = {
        who
        for who in asked
        if {basis.article for basis in purpose.legal_basis if who in basis.for_} == {LegalBasisArticle.ARTICLE_6_1_A}
    }
    told = {who for provision in purpose.provision for who in provision.for_}
    return [who for who in asked if who not in free | told]


def told_elsewhere(purpose: Purpose, article: Literal["13", "14"]) -> bool:
    """Whether another notice covers the purpose, or an exception from the duty to inform of Article 13 or 14."""
    notice = purpose.notice
    if notice is None:
        return False
    return notice.reference is not None or (
        notice.exception is not None and notice.exception.article.startswith(f"{article}.")
    )


def _who_give_data(purpose: Purpose, sources: Mapping[str, Source]) -> Sequence[str]:
    own = [use for use in purpose.sources if (found := sources.get(use.source)) and found.from_data_subject]
    everyone = [use.who for use in purpose.data_subjects]
    if any(not use.for_ for use in own):
        return everyone
    some = {who for use in own for who in use.for_}
    return [who for who in everyone if who in some]
