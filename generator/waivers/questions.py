"""Open questions: each silences the rules that it names, where it asks; an overdue or useless one is a finding."""

import datetime as dt
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from generator.findings import Hit
from generator.register import Record, Register
from generator.register.gaps import NOT_STATED
from generator.register.targets import Target, target_of
from generator.schema import nearest
from generator.source import Message
from generator.waivers.codes import ASKS_FOR_NO_RULE, OVERDUE, SILENCES_NOTHING
from generator.waivers.spot import Spot, about


@dataclass(slots=True)
class Silence:
    """One question: what it silences, and which of its rules were silenced."""

    record: Record
    rules: tuple[str, ...]
    targets: tuple[Target, ...]
    used: set[str] = field(default_factory=set)

    def covers(self, spot: Spot) -> bool:
        """Whether the question asks about the spot and names its rule; remembers that it did."""
        if spot.rule not in self.rules:
            return False
        if not any(target.names(spot.place) and target.covers(spot.field) for target in self.targets):
            return False
        self.used.add(spot.rule)
        return True


def silences(register: Register) -> list[Silence]:
    """The open questions of a register."""
    return [
        Silence(
            record=record,
            rules=tuple(record.data.get("rules", (NOT_STATED,))),
            targets=tuple(target_of(text) for text in record.data["about"]),
        )
        for record in register.records.get("question", {}).values()
    ]


def question_hits(
    asked: Sequence[Silence], as_of: dt.date, known: AbstractSet[str], *, complete: bool
) -> Iterator[Hit]:
    """Findings about the questions themselves; `complete` is whether all rules were applied to all records."""
    for silence in asked:
        due = dt.date.fromisoformat(silence.record.data["due"])
        if due < as_of:
            yield _overdue(silence.record, due)
        for position, rule in enumerate(silence.record.data.get("rules", ())):
            if rule not in known:
                yield _no_rule(silence.record, position, rule, known)
            elif complete and rule not in silence.used:
                yield _nothing(silence.record, position, rule)


def _overdue(record: Record, due: dt.date) -> Hit:
    ask = record.data["ask"]
    return about(
        record,
        OVERDUE,
        ("due",),
        Message(
            f"Frågan skulle ha besvarats av {ask['sv']} senast {due.isoformat()}.",
            f"The question was to be answered by {ask['en']} by {due.isoformat()}.",
        ),
        Message(
            "Skriv in svaret i registret och ta bort frågan, eller sätt en ny dag.",
            "Write the answer into the register and take the question away, or set a new day.",
        ),
    )


def _no_rule(record: Record, position: int, rule: str, known: AbstractSet[str]) -> Hit:
    near = nearest(rule.upper(), sorted(known))
    return about(
        record,
        ASKS_FOR_NO_RULE,
        ("rules", position),
        Message(
            f"Det finns ingen regel ”{rule}” som en fråga kan tysta." + (f" Menade du ”{near}”?" if near else ""),
            f"There is no rule “{rule}” that a question can silence." + (f" Did you mean “{near}”?" if near else ""),
        ),
        Message(near, near) if near else None,
    )


def _nothing(record: Record, position: int, rule: str) -> Hit:
    return about(
        record,
        SILENCES_NOTHING,
        ("rules", position),
        Message(
            f"Regeln {rule} har inget att anmärka där frågan ställs, så frågan tystar ingenting.",
            f"The rule {rule} finds nothing where the question is asked, so the question silences nothing.",
        ),
        Message(
            f"Ta bort {rule} ur frågan, eller hela frågan om den är besvarad.",
            f"Take {rule} out of the question, or the whole question if it has been answered.",
        ),
    )
