"""The Article 30 PDF: HTML and print CSS to bytes, offline and reproducible; PDF/A-3a and PDF/UA-1 in one file."""

from typing import TYPE_CHECKING

from generator.pdf.errors import MissingGlyph, PdfError, PdfUnavailable

if TYPE_CHECKING:
    from generator.pdf.render import render_pdf
else:

    def __getattr__(name: str) -> object:
        """Load what makes the view's pages when it is asked for: a process that sets parts has no use for it."""
        if name == "render_pdf":
            from generator.pdf.render import render_pdf  # noqa: PLC0415

            return render_pdf
        raise AttributeError(name)


__all__ = ["MissingGlyph", "PdfError", "PdfUnavailable", "render_pdf"]
