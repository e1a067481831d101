"""Hold what was found against the open questions and the accepted deviations of the register."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.findings import Hit, Severity
from generator.register import Reading
from generator.register.gaps import NOT_STATED
from generator.register.targets import dotted, place_of
from generator.rules import CRASHED, all_rules
from generator.schema import KINDS
from generator.waivers.deviations import accepting, deviation_hits, deviations
from generator.waivers.questions import question_hits, silences
from generator.waivers.spot import Spot

_FILES = tuple(f"/{kind.place}" for kind in KINDS if kind.entry in ("question", "waiver"))


def settled(hits: Iterable[Hit], reading: Reading, as_of: dt.date) -> Iterator[Hit]:
    """Leave out what an open question asks about, mark what is accepted, and judge questions and deviations.

    Only what may be judged can be accepted: gaps, and what the catalogue's rules find. While the file of the
    questions or of the deviations has faults, it cannot be told what they cover; then nothing that they could
    cover is said, and the faults themselves keep the register from being used.
    """
    known = frozenset({NOT_STATED, *all_rules()})
    told = [hit for hit in hits if hit.rule not in known]
    judged = [hit for hit in hits if hit.rule in known]
    yield from told
    if _unreadable(reading):
        return
    places = {record.path: place_of(record) for record in reading.known}
    asked, accepted = silences(reading.register), deviations(reading.register)
    for hit in judged:
        spot = Spot(hit.rule, places.get(hit.path, ""), dotted((*hit.route, *hit.missing[:1])))
        # A list and not a generator: every question that covers the spot is used, not only the first.
        if [silence for silence in asked if silence.covers(spot)]:
            continue
        deviation = accepting(accepted, spot, as_of)
        yield replace(hit, acceptance=deviation.acceptance) if deviation else hit
    # Where rules were not all applied, nothing can be said of what covers nothing.
    complete = not reading.broken and not any(hit.rule == CRASHED for hit in told)
    yield from question_hits(asked, as_of, known, complete=complete)
    yield from deviation_hits(reading.register, accepted, as_of, known, complete=complete)


def _unreadable(reading: Reading) -> bool:
    """Whether the file of the questions or of the deviations has faults of its own."""
    files = {path for path in reading.register.documents if path.endswith(_FILES)}
    return any(hit.path in files and hit.severity is Severity.ERROR for hit in reading.hits)
