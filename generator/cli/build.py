"""`ropa build`: the register checked, then the site and both PDFs, written whole or not at all."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import click

from generator.check import Outcome
from generator.cli import options
from generator.cli.check import checked_clean
from generator.cli.progress import Progress
from generator.cli.source import moment_options
from generator.outputs import OutputError, replaced_whole
from generator.source import LANGUAGES, Language, Message

_STEPS = 2 + len(LANGUAGES)


@click.command()
@options.register_option
@moment_options
@options.language_option("Language of what the command says; the site and the PDFs are always in both.")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path("build"),
    show_default=True,
    metavar="DIR",
    help="The folder to write; its public/ is the website, its internal/ is not for publication.",
)
def command(folder: Path, as_of: dt.datetime | None, revision: str | None, lang: str | None, out: Path) -> None:
    """Check the register, then write the site and both PDFs below build/."""
    language = options.spoken_language(lang)
    options.end_when_terminated()
    with Progress(_STEPS, language) as progress:
        progress.step(Message("Registret granskas", "Checking the register"))
        outcome = checked_clean(folder, language, as_of, revision)
        try:
            with replaced_whole(out) as fresh:
                notes = _write(outcome, folder, fresh, progress)
        except OutputError as error:
            options.stop(error.message, language)
    for note in notes:
        click.echo(note.in_(language), err=True)
    _tell(out, language)


def _write(outcome: Outcome, folder: Path, fresh: Path, progress: Progress) -> Sequence[Message]:
    """Write everything; what is returned says which earlier versions of the policy are not shown, and why."""
    # Imported late: the site needs MkDocs, the PDF WeasyPrint, and a register with errors neither.
    from generator.cli.editions import write_internal, write_public

    progress.step(Message("Webbplatsen byggs", "Building the site"))
    notes = write_public(outcome, folder, fresh / "public", progress.language)
    write_internal(outcome.register, fresh / "internal", progress)
    return notes


def _tell(out: Path, language: Language) -> None:
    shown = options.display_name(out)
    said = Message(
        f"Klart. Webbplats: {shown}/public  Internt (publicera inte): {shown}/internal",
        f"Done. Website: {shown}/public  Internal (do not publish): {shown}/internal",
    )
    click.echo(said.in_(language), err=True)
