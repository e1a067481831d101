"""The outputs themselves, made from a register that has passed its checks."""

from pathlib import Path

from generator.cli.progress import Progress
from generator.day import EpochError
from generator.i18n import translator
from generator.outputs import OutputError, write_file
from generator.pdf import PdfError, render_pdf
from generator.plugin import SiteError, build_site, site_config
from generator.provenance import Scope, bundle, canonical_json, provenance
from generator.register import Register
from generator.source import LANGUAGES, Language, Message
from generator.views.internal import internal_register


def article_30_pdf(register: Register, language: Language) -> bytes:
    """The Article 30 PDF of the register in one language.

    Raises:
        OutputError: the machine lacks what a PDF needs, a character is in none of the fonts, or the date is none.
    """
    try:
        view = internal_register(register, translator(language))
        origin = provenance(register)
        return render_pdf(view, origin, bundle(register, origin, Scope(language)), language)
    except (EpochError, PdfError) as error:
        raise OutputError(error.message) from error


def write_public(folder: Path, public: Path, language: Language) -> None:
    """Write the website of the register in `folder` to `public`.

    Raises:
        OutputError: the site could not be built, or something internal would have been published.
    """
    try:
        build_site(site_config(folder, public, language=language))
    except SiteError as error:
        raise OutputError(Message(str(error), str(error))) from error


def write_internal(register: Register, folder: Path, progress: Progress) -> None:
    """Write what is not for publication: the PDF in each language and the register as JSON.

    Raises:
        OutputError: a file could not be made or written.
    """
    write_file(folder / "register.json", canonical_json(register))
    for language in LANGUAGES:
        progress.step(Message(f"PDF:en sätts ({language})", f"Setting the PDF ({language})"))
        write_file(folder / f"article-30.{language}.pdf", article_30_pdf(register, language))
