"""What a file is called; a part of the register says so in its title."""

from generator.i18n import Translator
from generator.views.internal import InternalRegister


def title(view: InternalRegister, translator: Translator) -> str:
    """The file's title."""
    return " – ".join(filter(None, (translator.t("pdf.document.title"), view.controller, view.extent)))
