"""The Article 30 PDF: HTML and print CSS to bytes, offline and reproducible; PDF/A-3a and PDF/UA-1 in one file."""

from generator.pdf.errors import MissingGlyph, PdfError, PdfUnavailable
from generator.pdf.render import render_pdf

__all__ = ["MissingGlyph", "PdfError", "PdfUnavailable", "render_pdf"]
