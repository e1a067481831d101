"""Accepted deviations: each accepts a rule at a place until a day; one that has ended or is too broad is a finding."""

import datetime as dt
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from generator.findings import Acceptance, Hit
from generator.register import Record, Register
from generator.register.targets import Target, target_of
from generator.rules.periods import later
from generator.schema import nearest
from generator.source import Message
from generator.waivers.codes import EXPIRED, NO_SUCH_RULE, TOO_BROAD, TOO_LONG, UNUSED
from generator.waivers.spot import Spot, about

_LONGEST = "P12M"
"""How long a deviation may last where `register.yaml` says nothing."""


@dataclass(slots=True)
class Deviation:
    """One entry of `waivers.yaml`, and what it was used for."""

    record: Record
    rule: str
    target: Target
    review_by: dt.date
    covered: list[Spot] = field(default_factory=list)

    @property
    def acceptance(self) -> Acceptance:
        """What a finding that it accepts says of it."""
        data = self.record.data
        reason = Message(data["reason"]["sv"], data["reason"]["en"])
        return Acceptance(self.record.identifier, reason, data["owner"], data["review_by"])


def deviations(register: Register) -> list[Deviation]:
    """The accepted deviations of a register."""
    return [
        Deviation(
            record=record,
            rule=record.data["rule"],
            target=target_of(record.data["target"]),
            review_by=dt.date.fromisoformat(record.data["review_by"]),
        )
        for record in register.records.get("waiver", {}).values()
    ]


def accepting(accepted: Sequence[Deviation], spot: Spot, as_of: dt.date) -> Deviation | None:
    """The deviation that accepts a finding; None where there is none, or it has ended. All that cover it are noted."""
    covering = [
        deviation
        for deviation in accepted
        if deviation.rule == spot.rule and deviation.target.names(spot.place) and deviation.target.covers(spot.field)
    ]
    for deviation in covering:
        deviation.covered.append(spot)
    return next((deviation for deviation in covering if deviation.review_by >= as_of), None)


def deviation_hits(
    register: Register, accepted: Sequence[Deviation], as_of: dt.date, known: AbstractSet[str], *, complete: bool
) -> Iterator[Hit]:
    """Findings about the deviations themselves; `complete` is whether all rules were applied to all records."""
    longest = register.records.get("register", {}).get("register")
    period = longest.data.get("waiver_review", _LONGEST) if longest else _LONGEST
    for deviation in accepted:
        if deviation.rule not in known:
            yield _no_rule(deviation, known)
            continue
        if deviation.covered:
            yield from _broad(deviation)
            if deviation.review_by < as_of:
                yield _expired(deviation)
        elif complete:
            yield _unused(deviation)
        decided = deviation.record.data.get("decided")
        if deviation.review_by > later(dt.date.fromisoformat(decided) if decided else as_of, period):
            yield _long(deviation, period)


def _expired(deviation: Deviation) -> Hit:
    day = deviation.review_by.isoformat()
    return about(
        deviation.record,
        EXPIRED,
        ("review_by",),
        Message(
            f"Avvikelsen från {deviation.rule} gällde till och med {day} och gäller inte längre.",
            f"The deviation from {deviation.rule} lasted until {day} and no longer holds.",
        ),
        Message(
            "Åtgärda bristen, eller pröva avvikelsen på nytt och sätt en ny dag.",
            "Mend the fault, or examine the deviation anew and set a new day.",
        ),
    )


def _unused(deviation: Deviation) -> Hit:
    return about(
        deviation.record,
        UNUSED,
        ("target",),
        Message(
            f"{deviation.rule} har inget att anmärka här längre, så avvikelsen behövs inte.",
            f"{deviation.rule} no longer finds anything here, so the deviation is not needed.",
        ),
        Message("Ta bort avvikelsen.", "Take the deviation away."),
    )


def _broad(deviation: Deviation) -> Iterator[Hit]:
    """A deviation is no wider than what it was decided for: what comes later is to be seen."""
    places = {spot.place for spot in deviation.covered}
    fields = {spot.field for spot in deviation.covered}
    target = deviation.target
    place = places.pop() if target.broad and len(places) == 1 else target.place
    inner = fields.pop() if not target.field and len(fields) == 1 else target.field
    narrow = f"{place}#{inner}" if inner else place
    if (place, inner) != (target.place, target.field):
        yield about(
            deviation.record,
            TOO_BROAD,
            ("target",),
            Message(
                f"Avvikelsen omfattar mer än det enda ställe där {deviation.rule} har något att anmärka.",
                f"The deviation covers more than the one place where {deviation.rule} finds anything.",
            ),
            Message(narrow, narrow),
        )


def _long(deviation: Deviation, period: str) -> Hit:
    return about(
        deviation.record,
        TOO_LONG,
        ("review_by",),
        Message(
            f"Avvikelsen gäller längre än registret tillåter innan den prövas på nytt ({period}).",
            f"The deviation lasts longer than the register allows before it is examined anew ({period}).",
        ),
        Message("Sätt en tidigare dag.", "Set an earlier day."),
    )


def _no_rule(deviation: Deviation, known: AbstractSet[str]) -> Hit:
    near = nearest(deviation.rule.upper(), sorted(known))
    return about(
        deviation.record,
        NO_SUCH_RULE,
        ("rule",),
        Message(
            f"Det finns ingen regel ”{deviation.rule}” som går att avvika från."
            + (f" Menade du ”{near}”?" if near else ""),
            f"There is no rule “{deviation.rule}” to deviate from." + (f" Did you mean “{near}”?" if near else ""),
        ),
        Message(near, near) if near else None,
    )
