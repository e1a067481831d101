"""How long data are kept: a bar for each period, under the purposes that share the same periods."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from generator.model import Purpose, RetentionRule
from generator.views.public.links import purpose_points
from generator.views.public.pictures.telling import FEW, Cell, Table, Telling, cell, sayer, telling
from generator.views.public.rows import Point
from generator.views.public.words import Words

_LENGTHS = (365.25, 365.25 / 12, 7, 1)
_PERIOD = re.compile(r"P(?:([0-9]+)Y)?(?:([0-9]+)M)?(?:([0-9]+)W)?(?:([0-9]+)D)?")


class Kind(StrEnum):
    """What is known of how long."""

    PERIOD = "period"
    CRITERION = "criterion"
    """No period is set, and what decides is stated."""
    NOT_STATED = "not-stated"


@dataclass(frozen=True, kw_only=True, slots=True)
class Bar:
    """One period of some purposes, and whose data are kept so long."""

    kind: Kind
    period: str
    """The ISO 8601 period; empty where none is set."""
    days: float
    text: str
    people: tuple[str, ...]
    """The ids of the kinds of persons; empty where it is all of them."""
    whom: str
    starts: tuple[str, ...]
    """What the period is counted from, or what decides where there is none."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Block:
    """Purposes that keep their data equally long."""

    purposes: tuple[str, ...]
    names: tuple[str, ...]
    bars: tuple[Bar, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Timeline:
    """The picture, without layout; without blocks where there are too many to draw."""

    telling: Telling
    blocks: tuple[Block, ...]


def timeline(words: Words) -> Timeline | None:
    """The picture; None where not a single period or criterion is stated."""
    blocks = tuple(_blocks(words))
    if all(bar.kind is Kind.NOT_STATED for block in blocks for bar in block.bars):
        return None
    many = len(words.ropa.purposes) > FEW
    return Timeline(telling=_telling(words, blocks, many=many), blocks=() if many else blocks)


def _blocks(words: Words) -> Iterator[Block]:
    same: dict[tuple[Bar, ...], list[str]] = {}
    for key, purpose in words.purposes():
        same.setdefault(tuple(_bars(words, purpose)), []).append(key)
    for bars, keys in same.items():
        names = tuple(words.text(words.ropa.purposes[key].name) for key in keys)
        yield Block(purposes=tuple(keys), names=names, bars=bars)


def _bars(words: Words, purpose: Purpose) -> Iterator[Bar]:
    everyone = tuple(use.who for use in purpose.data_subjects)
    by_period: dict[str, list[RetentionRule]] = {}
    for rule in purpose.retention:
        by_period.setdefault(rule.period or "", []).append(rule)
    for period, rules in by_period.items():
        yield _bar(words, period, rules, everyone)
    ruled = {who for rule in purpose.retention for who in rule.for_}
    if missing := tuple(who for who in everyone if who not in ruled):
        people = () if missing == everyone else missing
        yield _made(words, Kind.NOT_STATED, "", people, ())


def _bar(words: Words, period: str, rules: Iterable[RetentionRule], everyone: tuple[str, ...]) -> Bar:
    people = tuple(dict.fromkeys(who for rule in rules for who in rule.for_))
    begun = (words.text(rule.start if period else rule.criterion) for rule in rules)
    people = () if set(everyone) <= set(people) else people
    kind = Kind.PERIOD if period else Kind.CRITERION
    return _made(words, kind, period, people, tuple(dict.fromkeys(filter(None, begun))))


def _made(words: Words, kind: Kind, period: str, people: tuple[str, ...], starts: tuple[str, ...]) -> Bar:
    say = sayer(words)
    return Bar(
        kind=kind,
        period=period,
        days=days(period) if period else 0,
        text=words.translator.period(period) if period else say(f"timeline.{kind.replace('-', '_')}"),
        people=people,
        whom=words.people(people) if people else "",
        starts=starts,
    )


def days(period: str) -> float:
    """How long an ISO 8601 period is, about.

    Raises:
        ValueError: it is no such period.

    """
    match = _PERIOD.fullmatch(period)
    if match is None:
        raise ValueError(f"not a period: {period!r}")
    return sum(int(number or 0) * length for number, length in zip(match.groups(), _LENGTHS, strict=True))


def _telling(words: Words, blocks: tuple[Block, ...], *, many: bool) -> Telling:
    say = sayer(words)
    bars = [bar for block in blocks for bar in block.bars]
    set_ones = sorted((bar for bar in bars if bar.kind is Kind.PERIOD), key=lambda bar: bar.days)
    extent = say("timeline.extent", least=set_ones[0].text, most=set_ones[-1].text) if set_ones else ""
    kinds = {bar.kind for bar in bars}
    missing = sum(len(block.purposes) for block in blocks if any(bar.kind is Kind.NOT_STATED for bar in block.bars))
    criterion = say("timeline.criterion_told") if Kind.CRITERION in kinds else ""
    unstated = say("timeline.unstated_told", some=missing, all=len(words.ropa.purposes)) if missing else ""
    counted = say("many", count=len(words.ropa.purposes))
    caption = (counted if many else say("timeline.told"), criterion, unstated)
    return telling(words, "timeline", (extent, criterion, unstated), caption, _table(words, blocks, many=many))


def _table(words: Words, blocks: tuple[Block, ...], *, many: bool) -> Table:
    say = sayer(words)
    if many:
        return _counted(words, blocks)
    columns = ("purpose", "people", "kept", "start")
    lines = (
        (purpose_points(words, block.purposes), cell(bar.whom or say("timeline.everyone")), cell(bar.text), _starts(bar))
        for block in blocks
        for bar in block.bars
    )
    return Table(columns=tuple(say(f"timeline.{column}") for column in columns), lines=tuple(lines))


def _counted(words: Words, blocks: tuple[Block, ...]) -> Table:
    """How many purposes have each period, the shortest first."""
    say = sayer(words)
    found: dict[tuple[int, float, str], int] = {}
    order = list(Kind)
    for block in blocks:
        for kept in {(order.index(bar.kind), bar.days, bar.text) for bar in block.bars}:
            found[kept] = found.get(kept, 0) + len(block.purposes)
    lines = ((cell(text), cell(str(number))) for (_, _, text), number in sorted(found.items()))
    return Table(columns=(say("timeline.kept"), say("timeline.purposes")), lines=tuple(lines))


def _starts(bar: Bar) -> Cell:
    return tuple(Point(text=start) for start in bar.starts)
