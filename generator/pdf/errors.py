"""Why no PDF was made, in a sentence that a lawyer understands."""

from generator import i18n
from generator.source import Message


class PdfError(Exception):
    """No PDF was made; nothing half-made is left."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.en)
        self.message = message


class PdfUnavailable(PdfError):  # noqa: N818 - a state of the machine, not a mistake in the register
    """The machine lacks what a PDF needs."""


class MissingGlyph(PdfError):  # noqa: N818 - named as what is wrong
    """A character of the register is in none of the fonts."""


def sentence(key: str, **values: object) -> Message:
    """The sentence `pdf.errors.<key>` of the catalogues in every language."""
    return i18n.sentence(f"pdf.errors.{key}", **values)
