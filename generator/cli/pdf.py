"""`ropa pdf`: the Article 30 PDF alone."""

import datetime as dt
import sys
from pathlib import Path
from typing import Unpack

import click

from generator.cli import options
from generator.cli.check import checked_clean
from generator.cli.progress import Progress
from generator.cli.scoping import Asked, scope_of, scope_options
from generator.cli.source import moment_options
from generator.outputs import OutputError, write_file
from generator.source import LANGUAGES, Language, Message


@click.command()
@options.register_option
@moment_options
@click.option("--lang", type=click.Choice(LANGUAGES), help="Language of the PDF; by default the register's.")
@scope_options
@click.option(
    "--comments",
    is_flag=True,
    help="Keep the comments in the attached files of the register, which may be remarks that nobody else should read.",
)
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="Processes that set a large register; by default ARTIKEL30_JOBS, else one for each processor.",
)
@click.option("--no-cache", "anew", is_flag=True, help="Set all of a large register anew, and keep nothing of it.")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The file to write; by default build/internal/article-30.<language>.pdf, with the part in its name.",
)
def command(
    *,
    folder: Path,
    lang: Language | None,
    as_of: dt.datetime | None,
    revision: str | None,
    comments: bool,
    jobs: int | None,
    anew: bool,
    out: Path | None,
    **asked: Unpack[Asked],
) -> None:
    """Write the Article 30 PDF, the file for the supervisory authority."""
    spoken = options.spoken_language(lang)
    options.end_when_terminated()
    with Progress(2, spoken) as progress:
        progress.step(Message("Registret granskas", "Checking the register"))
        register = checked_clean(folder, spoken, as_of, revision).register
        # Imported late: they need WeasyPrint, and a register with errors does not.
        from generator.cli.edition import chosen
        from generator.cli.editions import article_30_pdf
        from generator.pdf.chunks import Work, default_folder

        try:
            scope = scope_of(lang or register.one("register")["default_language"], asked)._replace(comments=comments)
            target = out or Path("build", "internal", chosen(register, scope).file_name(scope.language))
            options.refuse_public(target, "pdf.public", spoken)
            progress.step(Message("PDF:en sätts", "Setting the PDF"))
            work = Work(jobs, None if anew else default_folder(), progress.records)
            write_file(target, article_30_pdf(register, scope, work=work))
        except OutputError as error:
            options.stop(error.message, spoken)
    click.echo(options.display_name(target), err=not sys.stdout.isatty())
