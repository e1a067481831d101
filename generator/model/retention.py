"""How long the data of a purpose are kept, and what is done then."""

from dataclasses import dataclass

from generator.model.codes import Period, RetentionAction, RetentionEnd, Schedule
from generator.model.common import Law, Text


@dataclass(frozen=True, kw_only=True, slots=True)
class Anonymisation:
    """How data are made anonymous."""

    method: Text | None = None
    removed: tuple[str, ...] = ()
    link_kept: bool | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class RetentionRule:
    """How long the data are kept, for each kind of person."""

    for_: tuple[str, ...]
    data: tuple[str, ...] = ()
    period: Period | None = None
    start: Text | None = None
    criterion: Text | None = None
    exception: Text | None = None
    laws: tuple[Law, ...] = ()
    reason: Text | None = None
    action: RetentionAction | None = None
    schedule: Schedule | None = None
    executed_by: str | None = None
    maximum: Period | None = None
    start_delay: Period | None = None
    priority: Text | None = None
    ends: tuple[RetentionEnd, ...] = ()
    anonymisation: Anonymisation | None = None
    backups: Period | None = None
