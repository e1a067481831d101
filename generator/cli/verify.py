"""`ropa verify`: is a PDF exactly what the repository held?"""

import sys
from pathlib import Path

import click

from generator.cli import options
from generator.i18n import translator
from generator.source import Language


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@options.register_option
@options.language_option("Language of the verdict; by default as the environment says.")
@click.option("--rev", "revision", metavar="REV", help="The commit, branch or tag that the file has to be made from.")
def command(file: Path, folder: Path, lang: str | None, revision: str | None) -> None:
    """Say whether the Article 30 PDF FILE is exactly what the repository held, and if not, what differs.

    The file is compared with the commit that it names. Exit codes: 0 exactly that, 1 not, 2 could not be found out.
    """
    language = options.spoken_language(lang)
    content = _read(file, language)
    display = options.display_name(folder)
    options.require_folder(folder, language)
    from generator.cli.remaker import Remaker
    from generator.verify import Repository, RepositoryError, told, verify

    try:
        verdict = verify(content, Repository(folder, display), Remaker(), revision)
    except RepositoryError as error:
        options.stop(error.message, language)
    click.echo(told(verdict, translator(language)), nl=False)
    sys.exit(options.COULD_NOT_RUN if verdict.undecided else options.CLEAN if verdict.exact else options.FINDINGS)


def _read(file: Path, language: Language) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        options.stop(options.unreadable(file, error), language)
