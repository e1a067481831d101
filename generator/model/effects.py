"""What a purpose does to a person: profiling, automated decisions, marketing, and what applies to children."""

from dataclasses import dataclass

from generator.model.codes import AutomatedDecisionGround, MarketingChannel
from generator.model.common import Text


@dataclass(frozen=True, kw_only=True, slots=True)
class Profiling:
    """Analysis of a person's behaviour or interests, or none with the reason."""

    logic: Text
    consequences: Text
    data: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class AutomatedDecisions:
    """Decisions without a human being that have legal or similar effect, or none with the reason."""

    logic: Text
    consequences: Text
    safeguards: Text
    ground: AutomatedDecisionGround | None = None
    human_review: bool | None = None
    contest: bool | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class SoftOptIn:
    """The conditions for marketing to existing customers without consent."""

    at_sale: bool | None = None
    own_similar_products: bool | None = None
    opt_out_at_collection: bool | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class MarketingUse:
    """The channels in which marketing is sent."""

    channel: MarketingChannel
    rule: Text | None = None
    opt_out: Text | None = None
    for_: tuple[str, ...] = ()
    soft_opt_in: SoftOptIn | None = None
    opt_out_in_messages: bool | None = None
    do_not_call_register: bool | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Children:
    """What applies to children, or none with the reason."""

    minimum_age: int | None = None
    parental_consent: Text | None = None
