"""`ropa export`: the Article 30 record as a spreadsheet, a document, CSV or JSON."""

import datetime as dt
import sys
from pathlib import Path

import click

from generator.cli import options
from generator.cli.check import checked_clean
from generator.cli.progress import Progress
from generator.day import EpochError
from generator.exchange.editions import EXTENSIONS, FORMATS, NAMES
from generator.outputs import OutputError, write_file
from generator.register import Register
from generator.source import LANGUAGES, Language, Message


@click.command()
@click.argument("form", type=click.Choice(FORMATS), metavar=f"[{'|'.join(FORMATS)}]")
@options.register_option
@click.option("--lang", type=click.Choice(LANGUAGES), help="Language of the file; by default the register's.")
@click.option(
    "--template",
    metavar="AUTHORITY",
    help=f"Lay the facts out in the columns that an authority asks for: {', '.join(NAMES)}.",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The file to write; by default build/internal/article-30.<language>.<ending>.",
)
@options.as_of_option
def command(
    *, form: str, folder: Path, lang: Language | None, template: str | None, out: Path | None, as_of: dt.datetime | None
) -> None:
    """Write the Article 30 record in another format than PDF.

    CSV is one file for each kind of record, in a zip archive.
    """
    spoken = options.spoken_language(lang)
    options.end_when_terminated()
    _refuse(form, template, out, spoken)
    with Progress(2, spoken) as progress:
        progress.step(Message("Registret granskas", "Checking the register"))
        register = checked_clean(folder, spoken, as_of).register
        language: Language = lang or register.one("register")["default_language"]
        name = f"article-30.{template}" if template else "article-30"
        target = out or Path("build", "internal", f"{name}.{language}{EXTENSIONS[form]}")
        progress.step(Message("Filen skrivs", "Writing the file"))
        try:
            write_file(target, _content(form, template, register, language))
        except (EpochError, OutputError) as error:
            options.stop(error.message, spoken)
    click.echo(options.display_name(target), err=not sys.stdout.isatty())


def _content(form: str, template: str | None, register: Register, language: Language) -> bytes:
    from generator.exchange.editions import edition, laid_out
    from generator.i18n import translator
    from generator.provenance import provenance
    from generator.views.internal import internal_register

    words, origin = translator(language), provenance(register)
    view = internal_register(register, words)
    return laid_out(form, template, view, origin, words) if template else edition(form, view, origin, words)


def _refuse(form: str, template: str | None, out: Path | None, language: Language) -> None:
    """Stop before the register is read, where what is asked for cannot be."""
    if template is not None and template not in NAMES:
        _stop("template", language, name=template, names=", ".join(NAMES))
    if template is not None and form == "docx":
        _stop("document", language)
    if out is None:
        return
    if out.suffix.lower() != EXTENSIONS[form]:
        _stop("extension", language, file=out, format=form, extension=EXTENSIONS[form])
    if "public" in {part.lower() for part in (*out.absolute().parts[:-1], *out.resolve().parts[:-1])}:
        _stop("public", language, file=out)


def _stop(key: str, language: Language, **values: object) -> None:
    from generator.i18n import translator

    sv, en = (translator(each).t(f"export.errors.{key}", **values) for each in LANGUAGES)
    options.stop(Message(sv, en), language)
