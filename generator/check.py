"""Everything that `ropa check` does, in order: read, schema, references, roles, gaps."""

from pathlib import Path
from typing import NamedTuple

from generator.findings import Finding, Hit, Severity, locate
from generator.register import Register, read_register
from generator.register.questions import gap_hits, target_hits
from generator.register.references import reference_hits
from generator.register.roles import role_hits


class Outcome(NamedTuple):
    """What a check came to."""

    register: Register
    """The records without faults of their own; whole only where `ok`."""
    findings: tuple[Finding, ...]

    @property
    def ok(self) -> bool:
        """Whether anything may be built from the register: no finding is an error."""
        return not self.at_least(Severity.ERROR)

    def at_least(self, level: Severity) -> tuple[Finding, ...]:
        """The findings at or above `level` that are not accepted."""
        order = list(Severity)
        reach = order.index(level)
        return tuple(f for f in self.findings if not f.waived and order.index(f.severity) <= reach)


def check(folder: Path, display: str = "register") -> Outcome:
    """Check the register in `folder`; findings name its files below `display`. Never raises for bad input."""
    reading = read_register(folder, display)
    hits: list[Hit] = [
        *reading.hits,
        *reference_hits(reading),
        *role_hits(reading.register),
        *target_hits(reading),
        *gap_hits(reading),
    ]
    return Outcome(reading.register, tuple(locate(hits, reading.register.documents)))
