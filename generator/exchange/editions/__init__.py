"""The internal record as a spreadsheet, a document, CSV and JSON, from the view that the PDF is made from.

Internal: nothing that builds the site may import this package.
"""

from generator.exchange.editions.edition import EXTENSIONS, FORMATS, edition, laid_out
from generator.exchange.editions.templates.files import NAMES

__all__ = ["EXTENSIONS", "FORMATS", "NAMES", "edition", "laid_out"]
