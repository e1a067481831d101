"""`ropa export`: the Article 30 record as a spreadsheet, a document, CSV or JSON."""

import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

import click

from generator.cli import options
from generator.cli.check import checked_clean
from generator.cli.progress import Progress
from generator.cli.scoping import Asked, scope_of, scope_options
from generator.cli.source import moment_options
from generator.day import EpochError
from generator.exchange.editions import EXTENSIONS, FORMATS, NAMES
from generator.outputs import OutputError, write_file
from generator.source import LANGUAGES, Language, Message

if TYPE_CHECKING:
    from generator.cli.edition import Chosen
    from generator.provenance import Provenance


@click.command()
@click.argument("form", type=click.Choice(FORMATS), metavar=f"[{'|'.join(FORMATS)}]")
@options.register_option
@click.option("--lang", type=click.Choice(LANGUAGES), help="Language of the file; by default the register's.")
@scope_options
@click.option(
    "--template",
    metavar="AUTHORITY",
    help=f"Lay the facts out in the columns that an authority asks for: {', '.join(NAMES)}.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The file to write; by default build/internal/article-30.<language>.<ending>, with the part in its name.",
)
@moment_options
def command(
    *,
    form: str,
    folder: Path,
    lang: Language | None,
    template: str | None,
    out: Path | None,
    as_of: dt.datetime | None,
    revision: str | None,
    **asked: Unpack[Asked],
) -> None:
    """Write the Article 30 record in another format than PDF.

    It holds what the PDF of the same part holds, and says which part it is. CSV is one file for each kind of record, in
    a zip archive.
    """
    spoken = options.spoken_language(lang)
    options.end_when_terminated()
    _refuse(form, template, out, spoken)
    _refuse_scope(template, asked, spoken)
    with Progress(2, spoken) as progress:
        progress.step(Message("Registret granskas", "Checking the register"))
        register = checked_clean(folder, spoken, as_of, revision).register
        from generator.cli.edition import chosen
        from generator.provenance import provenance

        try:
            scope = scope_of(lang or register.one("register")["default_language"], asked)
            part = chosen(register, scope)
            name = part.file_name(scope.language, EXTENSIONS[form], template)
            target = out or Path("build", "internal", name)
            progress.step(Message("Filen skrivs", "Writing the file"))
            write_file(target, _content(form, template, part, provenance(register), scope.language))
        except (EpochError, OutputError) as error:
            options.stop(error.message, spoken)
    click.echo(options.display_name(target), err=not sys.stdout.isatty())


def _content(form: str, template: str | None, part: "Chosen", state: "Provenance", language: Language) -> bytes:
    from generator.exchange.editions import edition, laid_out
    from generator.i18n import translator

    words, view, origin = translator(language), part.view(language), state.of_part(part.register)
    return laid_out(form, template, view, origin, words) if template else edition(form, view, origin, words)


def _refuse(form: str, template: str | None, out: Path | None, language: Language) -> None:
    """Stop before the register is read, where what is asked for cannot be."""
    from generator.i18n import sentence

    if template is not None and template not in NAMES:
        options.stop(sentence("export.errors.template", name=template, names=", ".join(NAMES)), language)
    if template is not None and form == "docx":
        options.stop(sentence("export.errors.document"), language)
    if out is None:
        return
    if out.suffix.lower() != EXTENSIONS[form]:
        wrong = sentence("export.errors.extension", file=out, format=form, extension=EXTENSIONS[form])
        options.stop(wrong, language)
    options.refuse_public(out, "export.errors.public", language)


def _refuse_scope(template: str | None, asked: Asked, language: Language) -> None:
    """Stop where a template has no place for what is asked for."""
    from generator.i18n import sentence

    if template is not None and asked["role"] == "processor":
        options.stop(sentence("export.errors.template_role"), language)
    if template is not None and asked["annex"] is not None:
        options.stop(sentence("export.errors.template_annex"), language)
