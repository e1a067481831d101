"""How long data are kept: a bar for each period, under the purposes that share the same periods."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model import Purpose, RetentionRule
from generator.views.public.links import purpose_points
from generator.views.public.pictures.periods import Bar, Block, Kind, days
from generator.views.public.pictures.telling import FEW, Cell, Table, Telling, cell, sayer, telling
from generator.views.public.rows import Point
from generator.views.public.words import Words

_READABLE = 10
"""Up to so many times as long as the shortest the longest can be drawn straight."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Timeline:
    """The picture, without layout; without blocks where there are too many to draw."""

    telling: Telling
    blocks: tuple[Block, ...]
    compressed: bool
    """Whether the periods are too different to be drawn on one straight axis."""


def timeline(words: Words) -> Timeline | None:
    """The picture; None where not a single period or criterion is stated."""
    blocks = tuple(_blocks(words))
    if all(bar.kind is Kind.NOT_STATED for block in blocks for bar in block.bars):
        return None
    many = len(words.ropa.purposes) > FEW
    compressed = _far_apart(blocks)
    return Timeline(
        telling=_telling(words, blocks, many=many, compressed=compressed and not many),
        blocks=() if many else blocks,
        compressed=compressed,
    )


def _far_apart(blocks: Iterable[Block]) -> bool:
    lengths = [bar.days for block in blocks for bar in block.bars if bar.kind is Kind.PERIOD]
    return bool(lengths) and max(lengths) > _READABLE * min(lengths)


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


def _telling(words: Words, blocks: tuple[Block, ...], *, many: bool, compressed: bool) -> Telling:
    say = sayer(words)
    bars = [bar for block in blocks for bar in block.bars]
    set_ones = sorted((bar for bar in bars if bar.kind is Kind.PERIOD), key=lambda bar: bar.days)
    extent = say("timeline.extent", least=set_ones[0].text, most=set_ones[-1].text) if set_ones else ""
    kinds = {bar.kind for bar in bars}
    missing = sum(len(block.purposes) for block in blocks if any(bar.kind is Kind.NOT_STATED for bar in block.bars))
    criterion = say("timeline.criterion_told") if Kind.CRITERION in kinds else ""
    unstated = say("timeline.unstated_told", some=missing, all=len(words.ropa.purposes)) if missing else ""
    counted = say("many", count=len(words.ropa.purposes))
    told = counted if many else say("timeline.told")
    caption = (told, say("timeline.compressed") if compressed else "", criterion, unstated)
    return telling(words, "timeline", (extent, criterion, unstated), caption, _table(words, blocks, many=many))


def _table(words: Words, blocks: tuple[Block, ...], *, many: bool) -> Table:
    say = sayer(words)
    if many:
        return _counted(words, blocks)
    columns = tuple(say(f"timeline.{column}") for column in ("purpose", "people", "kept", "start"))
    return Table(columns=columns, lines=tuple(_line(words, block, bar) for block in blocks for bar in block.bars))


def _line(words: Words, block: Block, bar: Bar) -> tuple[Cell, ...]:
    whom = bar.whom or sayer(words)("timeline.everyone")
    return purpose_points(words, block.purposes), cell(whom), cell(bar.text), _starts(bar)


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
