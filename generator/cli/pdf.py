"""`ropa pdf`: the Article 30 PDF alone."""

import sys
from pathlib import Path

import click

from generator.cli import options
from generator.cli.check import checked_clean
from generator.cli.progress import Progress
from generator.outputs import OutputError, write_file
from generator.source import LANGUAGES, Language, Message


@click.command()
@options.register_option
@click.option("--lang", type=click.Choice(LANGUAGES), help="Language of the PDF; by default the register's.")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The file to write; by default build/internal/article-30.<language>.pdf.",
)
def command(folder: Path, lang: Language | None, out: Path | None) -> None:
    """Write the Article 30 PDF, the file for the supervisory authority."""
    spoken = options.spoken_language(lang)
    options.end_when_terminated()
    with Progress(2, spoken) as progress:
        progress.step(Message("Registret granskas", "Checking the register"))
        register = checked_clean(folder, spoken).register
        language: Language = lang or register.one("register")["default_language"]
        target = out or Path("build", "internal", f"article-30.{language}.pdf")
        if "public" in target.absolute().parts[:-1]:
            options.stop(
                Message(
                    f"{target} ligger i en mapp som heter public; PDF:en är intern. Välj en annan plats med --out.",
                    f"{target} lies in a folder named public; the PDF is internal. Choose another place with --out.",
                ),
                spoken,
            )
        from generator.cli.editions import article_30_pdf

        progress.step(Message("PDF:en sätts", "Setting the PDF"))
        try:
            content = article_30_pdf(register, language)
            write_file(target, content)
        except OutputError as error:
            options.stop(error.message, spoken)
    click.echo(options.display_name(target), err=not sys.stdout.isatty())
