"""Everything that `ropa check` does, in order: read, schema, references, roles, rules, gaps, what is accepted."""

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from generator.findings import Finding, Hit, Severity, locate
from generator.memory import NO_MEMORY, Memory
from generator.register import Reading, Register, read_register
from generator.register.former_ids import former_id_hits
from generator.register.gaps import gap_hits
from generator.register.images import image_hits
from generator.register.references import reference_hits
from generator.register.roles import role_hits
from generator.register.targets import target_hits
from generator.rules import Rule, rule_hits, stale_data_hits
from generator.source import Language, Tree
from generator.upgrade import format_hit
from generator.waivers import settled


class Outcome(NamedTuple):
    """What a check came to."""

    register: Register
    """The records without faults of their own; whole only where `whole`."""
    findings: tuple[Finding, ...]
    whole: bool
    """Whether every file is well-formed and every id leads somewhere: whether the model can be built."""

    @property
    def ok(self) -> bool:
        """Whether anything may be built from the register: no finding is an error."""
        return not self.at_least(Severity.ERROR)

    @property
    def language(self) -> Language:
        """The register's default language; English where it cannot be told."""
        settings = self.register.records.get("register", {}).get("register")
        return "sv" if settings is not None and settings.data["default_language"] == "sv" else "en"

    def at_least(self, level: Severity) -> tuple[Finding, ...]:
        """The findings at or above `level` that are not accepted."""
        order = list(Severity)
        reach = order.index(level)
        return tuple(f for f in self.findings if not f.waived and order.index(f.severity) <= reach)


def check(
    folder: Path | Tree | Reading,
    display: str,
    as_of: dt.date,
    *,
    rules: Iterable[Rule] | None = None,
    memory: Memory = NO_MEMORY,
) -> Outcome:
    """Check the register in `folder` as of a day; findings name its files below `display`.

    What was read before, such as the register at a commit, may stand in the folder's place.
    `rules` are those to apply, by default all; `memory` knows an earlier check of the same tree. Never raises for bad
    input.
    """
    reading = folder if isinstance(folder, Reading) else read_register(folder, display, memory)
    if other := format_hit(reading.register.documents, display):
        return Outcome(reading.register, tuple(locate([other], reading.register.documents)), whole=False)
    formal: list[Hit] = [
        *reading.hits,
        *reference_hits(reading),
        *role_hits(reading.register),
        *target_hits(reading),
        *former_id_hits(reading.register),
        *image_hits(reading.register),
    ]
    judged = list(rule_hits(reading, as_of, rules, memory=memory))
    said = {(hit.path, hit.route, field) for hit in judged for field in hit.missing}
    hits = [
        *formal,
        *judged,
        # A rule that objects to the absence says more of it than that nothing is stated.
        *(hit for hit in gap_hits(reading) if (hit.path, hit.route, *hit.missing) not in said),
        *stale_data_hits(reading.register, as_of),
    ]
    findings = locate(settled(hits, reading, as_of), reading.register.documents)
    whole = not any(hit.severity is Severity.ERROR for hit in formal)
    return Outcome(reading.register, tuple(findings), whole)
