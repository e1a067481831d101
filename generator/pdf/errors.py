"""Why no PDF was made, in a sentence that a lawyer understands."""

from generator.i18n import translator
from generator.source import LANGUAGES, Language, Message


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
    """The sentence `key` of the catalogues in every language; a `Message` among the values is put in its own."""

    def in_(language: Language) -> str:
        own = {name: value.in_(language) if isinstance(value, Message) else value for name, value in values.items()}
        return translator(language).t(f"pdf.errors.{key}", **own)

    return Message(*(in_(language) for language in LANGUAGES))
