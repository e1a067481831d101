"""What a cover states of where an edition comes from."""

from collections.abc import Iterator
from typing import Final

from generator.history import at
from generator.i18n import Translator
from generator.provenance.state import Provenance
from generator.views.blocks import Row
from generator.views.internal.cover import cover_row

_BRIEF_DIGEST: Final = 16
"""Of a digest that is there to be compared by eye; the metadata have the whole."""


def origin_rows(provenance: Provenance, translator: Translator, *, attached: bool = False) -> Iterator[Row]:
    """Date, state of the history, digests, program, rules and legal data; `attached` where the facts lie inside."""
    t = translator.t
    key = "dirty" if provenance.dirty else "commit"
    state = t(f"pdf.cover.{key}", commit=provenance.commit) if provenance.commit else t("pdf.cover.outside")
    yield cover_row("date", translator, translator.date(provenance.date))
    yield cover_row("state", translator, state)
    if moment := provenance.moment:
        said = t("pdf.cover.written_and_committed", written=at(moment.authored), committed=at(moment.committed))
        yield cover_row("dates", translator, said)
    if provenance.part:
        yield cover_row("whole_digest", translator, provenance.digest)
        yield cover_row("part_digest" if attached else "shown_digest", translator, provenance.part)
    else:
        yield cover_row("digest", translator, provenance.digest)
    yield cover_row("tool", translator, f"artikel30 {provenance.tool_version}")
    yield cover_row("rules", translator, provenance.rules[:_BRIEF_DIGEST])
    yield cover_row("law", translator, translator.date(provenance.law))
