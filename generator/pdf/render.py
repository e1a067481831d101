"""The view to the bytes of one file."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from generator.i18n import Translator, translator
from generator.pdf import chunks, tags
from generator.pdf.chunks import Work
from generator.pdf.document import compose, html
from generator.pdf.engine import Attachment, write
from generator.pdf.glyphs import refuse_unprintable
from generator.pdf.links import describe
from generator.pdf.metadata import complete_metadata
from generator.provenance import Bundle, Provenance
from generator.source import Language
from generator.views.internal import InternalRegister


def render_pdf(
    view: InternalRegister, provenance: Provenance, bundle: Bundle, language: Language, work: Work | None = None
) -> bytes:
    """Make the PDF in `language`, with the files of `bundle` inside it; the same input gives the same bytes.

    A large register is set in parts, as `work` says; by default by as many processes as there are processors.

    Raises:
        PdfUnavailable: the machine lacks a system library.
        MissingGlyph: a character is in none of the fonts.
        PdfError: the PDF could not be made without a fault.

    """
    refuse_unprintable(view)
    words = translator(language)
    edition = compose(view, provenance, words)
    attached = [
        Attachment(file.name, words.t(f"verify.attached.{_key(file.name)}"), *file[1:], provenance.timestamp)
        for file in bundle.files
    ]
    metadata = {
        "identifier": f"sha256:{provenance.digest}",
        "source": _source(provenance),
        "language": edition.language,
        "statement": bundle.statement,
    }
    identifier = provenance.digest[:32].encode()
    if chunks.wanted(edition):
        return chunks.in_parts(edition, words, chunks.Enclosed(tuple(attached), identifier, metadata), work or Work())
    edition = chunks.joined(edition) if chunks.large(edition) else edition
    finisher = partial(_finish, names=edition.names(), words=words, metadata=metadata)
    return write(html(edition, words), attached, identifier, finisher)


def _key(name: str) -> str:
    return name.partition(".")[0].replace("-", "_")


def _finish(pdf: Any, *, names: Mapping[str, str], words: Translator, metadata: Mapping[str, Any]) -> None:
    """Mend what WeasyPrint has made, so that the file is PDF/A-3a and PDF/UA-1 at once."""
    tags.running_texts_to_artifacts(pdf)
    tags.scope_of_headers(pdf)
    tags.links_in_words(pdf, lambda where: describe(where, names, words))
    tags.page_labels(pdf)
    tags.attachments_once(pdf)
    complete_metadata(pdf, **metadata)


def _source(provenance: Provenance) -> str:
    """The commit, with a plus sign where the register has changes that are not in it."""
    return f"git:{provenance.commit}{'+' if provenance.dirty else ''}" if provenance.commit else ""
