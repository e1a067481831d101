"""What a file says of itself: the cover's facts, where the register stood, and when."""

from collections.abc import Iterator

from generator.i18n import Translator
from generator.provenance import Provenance
from generator.views.blocks import Row
from generator.views.internal import InternalRegister
from generator.views.internal.cover import cover_row


def title(view: InternalRegister, translator: Translator) -> str:
    """The file's title."""
    return f"{translator.t('pdf.document.title')} – {view.controller}"


def origin_rows(provenance: Provenance, translator: Translator) -> Iterator[Row]:
    """Date, state of the history, digest and program, in the words of the PDF's cover."""
    t = translator.t
    key = "dirty" if provenance.dirty else "commit"
    state = t(f"pdf.cover.{key}", commit=provenance.commit) if provenance.commit else t("pdf.cover.outside")
    yield cover_row("date", translator, translator.date(provenance.date))
    yield cover_row("state", translator, state)
    yield cover_row("digest", translator, provenance.digest)
    yield cover_row("tool", translator, f"artikel30 {provenance.tool_version}")
