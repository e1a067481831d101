"""The outputs themselves, made from a register that has passed its checks."""

from collections.abc import Sequence
from pathlib import Path

from generator.check import Outcome
from generator.cli.edition import chosen
from generator.cli.progress import Progress
from generator.day import EpochError
from generator.outputs import OutputError, write_file
from generator.pdf import PdfError, render_pdf
from generator.pdf.chunks import Work, default_folder
from generator.plugin import SiteError, build_site, site_config
from generator.provenance import Provenance, Scope, bundle, canonical_json, provenance
from generator.register import Register
from generator.source import LANGUAGES, Language, Message


def article_30_pdf(
    register: Register, scope: Scope, origin: Provenance | None = None, work: Work | None = None
) -> bytes:
    """The Article 30 PDF of what `scope` names of the register; `origin` is its state, by default as it is now.

    `work` says how a large one is made; by default nothing of earlier runs is used.

    Raises:
        OutputError: the register does not have it, the machine lacks what a PDF needs, a character is in none of the
            fonts, or the date is none.
    """
    part = chosen(register, scope)
    try:
        state = (origin or provenance(register)).of_part(part.register)
        return render_pdf(part.view(scope.language), state, bundle(part.register, state, scope), scope.language, work)
    except (EpochError, PdfError) as error:
        raise OutputError(error.message) from error
    except OSError as error:
        raise OutputError(_no_room(error)) from error


def _no_room(error: OSError) -> Message:
    """Fonts are set up in the folder for temporary files, which may be full or closed."""
    reason = error.strerror or str(error)
    return Message(
        f"PDF:en kunde inte göras, för det gick inte att skriva i mappen för tillfälliga filer: {reason}.",
        f"The PDF could not be made, because the folder for temporary files could not be written to: {reason}.",
    )


def write_public(outcome: Outcome, folder: Path, public: Path, language: Language) -> Sequence[Message]:
    """Write the website of the register in `folder`, which has been checked, to `public`.

    What is returned says which earlier versions of the policy are not shown, and why.

    Raises:
        OutputError: the site could not be built, or something internal would have been published.
    """
    try:
        return build_site(site_config(folder, public, language=language), outcome)
    except SiteError as error:
        raise OutputError(Message(str(error), str(error))) from error


def write_internal(register: Register, folder: Path, progress: Progress) -> None:
    """Write what is not for publication: the PDF in each language and the register as JSON.

    Raises:
        OutputError: a file could not be made or written.
    """
    write_file(folder / "register.json", canonical_json(register))
    work = Work(store=default_folder(), watch=progress.records)
    for language in LANGUAGES:
        progress.step(Message(f"PDF:en sätts ({language})", f"Setting the PDF ({language})"))
        content = article_30_pdf(register, Scope(language), work=work)
        write_file(folder / f"article-30.{language}.pdf", content)
