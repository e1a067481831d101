"""The view to the bytes of one file."""

from generator.i18n import translator
from generator.pdf.document import compose, html
from generator.pdf.edition import ATTACHMENT
from generator.pdf.engine import Attachment, write
from generator.pdf.finisher import finish
from generator.pdf.glyphs import refuse_unprintable
from generator.provenance import Provenance
from generator.source import Language
from generator.views.internal import InternalRegister


def render_pdf(
    view: InternalRegister, provenance: Provenance, register_json: bytes, language: Language
) -> bytes:
    """Make the PDF in `language`, with `register_json` inside it; the same input gives the same bytes.

    Raises:
        PdfUnavailable: the machine lacks a system library.
        MissingGlyph: a character is in none of the fonts.
        PdfError: the PDF could not be made without a fault.

    """
    refuse_unprintable(view)
    words = translator(language)
    edition = compose(view, provenance, words)
    attachment = Attachment(ATTACHMENT, words.t("pdf.attachment"), register_json, provenance.timestamp)
    return write(html(edition, words), attachment, provenance.digest[:32].encode(), finish)
