"""The view to the bytes of one file."""

from functools import partial
from typing import Any

from generator.i18n import Translator, translator
from generator.pdf import tags
from generator.pdf.document import compose, html
from generator.pdf.edition import Edition
from generator.pdf.engine import Attachment, write
from generator.pdf.glyphs import refuse_unprintable
from generator.pdf.metadata import complete_metadata
from generator.provenance import Bundle, Provenance
from generator.source import Language
from generator.views.internal import InternalRegister


def render_pdf(view: InternalRegister, provenance: Provenance, bundle: Bundle, language: Language) -> bytes:
    """Make the PDF in `language`, with the files of `bundle` inside it; the same input gives the same bytes.

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
    finisher = partial(_finish, edition=edition, provenance=provenance, bundle=bundle, words=words)
    return write(html(edition, words), attached, provenance.digest[:32].encode(), finisher)


def _key(name: str) -> str:
    return name.partition(".")[0].replace("-", "_")


def _finish(pdf: Any, *, edition: Edition, provenance: Provenance, bundle: Bundle, words: Translator) -> None:
    """Mend what WeasyPrint has made, so that the file is PDF/A-3a and PDF/UA-1 at once."""
    names = edition.names()
    tags.running_texts_to_artifacts(pdf)
    tags.scope_of_headers(pdf)
    tags.links_in_words(pdf, lambda where: _describe(where, names, words))
    tags.page_labels(pdf)
    tags.attachments_once(pdf)
    complete_metadata(
        pdf,
        identifier=f"sha256:{provenance.digest}",
        source=_source(provenance),
        language=edition.language,
        statement=bundle.statement,
    )


def _source(provenance: Provenance) -> str:
    """The commit, with a plus sign where the register has changes that are not in it."""
    return f"git:{provenance.commit}{'+' if provenance.dirty else ''}" if provenance.commit else ""


def _describe(where: str, names: dict[str, str], words: Translator) -> str:
    if where.startswith("#"):
        return words.t("pdf.links.record", name=names[where[1:]])
    if where.startswith("mailto:"):
        return words.t("pdf.links.mail", address=where.removeprefix("mailto:"))
    return words.t("pdf.links.web", address=where)
