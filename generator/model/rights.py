"""`rights.yaml`: how the rights of Articles 15-22 are exercised."""

from dataclasses import dataclass

from generator.model.codes import ChannelKind, IdentityCheckMethod, IdentityCheckTime, Period, Right
from generator.model.common import Text


@dataclass(frozen=True, kw_only=True, slots=True)
class Channel:
    """Ways to make a request."""

    kind: ChannelKind
    name: Text
    rights: tuple[Right, ...]
    address: str | None = None
    form_required: bool | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class IdentityCheck:
    """How identity is checked, in words that the rules know."""

    methods: tuple[IdentityCheckMethod, ...] = ()
    when: IdentityCheckTime | None = None
    alternative: Text | None = None
    copies_deleted: bool | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class RightExercise:
    """For each right, what it means and how to use it."""

    right: Right
    text: Text


@dataclass(frozen=True, kw_only=True, slots=True)
class AnswerTime:
    """When we answer."""

    period: Period
    extension: Period | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class RightsInformation:
    """How each right is exercised."""

    channels: tuple[Channel, ...]
    introduction: Text | None = None
    how: tuple[RightExercise, ...] = ()
    identification: Text | None = None
    identity_check: IdentityCheck | None = None
    answer_time: AnswerTime | None = None
    fee: Text | None = None
    suppression: Text | None = None
