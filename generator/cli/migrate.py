"""`ropa migrate`: the register's files brought to the format of today, with their comments and their order."""

import sys
from collections.abc import Mapping
from pathlib import Path

import click

from generator.cli import options
from generator.outputs import OutputError, write_files
from generator.register.rehearsal import first_error_with
from generator.source import Language, Message
from generator.source.splice import SpliceError
from generator.upgrade import STEPS, Upgrade, upgrade


@click.command()
@options.register_option
@options.language_option("Language of what the command says; by default as the environment says, else the register's.")
@click.option("--check", "only_tell", is_flag=True, help="Change nothing; say what would change, with exit code 1.")
def command(*, folder: Path, lang: str | None, only_tell: bool) -> None:
    """Bring the register's files to the newest format. Comments, order and quotes stay as they are."""
    language = options.spoken_language(lang)
    options.require_folder(folder, language)
    try:
        found = upgrade(folder, options.display_name(folder), STEPS)
        _refuse(found, folder, language)
        if not only_tell:
            write_files(found.files)
    except (SpliceError, OutputError) as error:
        options.stop(error.message, language)
    _tell(found, language)
    sys.exit(options.FINDINGS if only_tell and found.files else options.CLEAN)


def _refuse(found: Upgrade, folder: Path, language: Language) -> None:
    """Stop where there is no format to begin with, where it is a later one, or where the outcome would be wrong."""
    if found.since is None:
        options.stop(
            Message(
                "Det framgår inte vilket format registret har: register.yaml saknas, går inte att läsa eller har inget "
                "fält ”format”. Kör: ropa check",
                "It is not stated which format the register has: register.yaml is missing, cannot be read or has no "
                "field “format”. Run: ropa check",
            ),
            language,
        )
    if found.since > found.to:
        options.stop(
            Message(
                f"Registret har format {found.since}, som är nyare än programmet (format {found.to}). "
                "Uppdatera programmet.",
                f"The register has format {found.since}, which is newer than the program (format {found.to}). "
                "Update the program.",
            ),
            language,
        )
    if found.files and (wrong := _worse(found.files, folder)):
        options.stop(wrong, language)


def _worse(files: Mapping[Path, bytes], folder: Path) -> Message | None:
    """What the register would not pass after the change, as the schemas see it; None where it passes."""
    error = first_error_with(files, folder, options.display_name(folder))
    if error is None:
        return None
    return Message(
        f"Efter ändringen skulle {error.path} ha ett fel: {error.message.sv} Inget har ändrats. Rätta felet först.",
        f"After the change {error.path} would have an error: {error.message.en} Nothing has changed. "
        "Mend the error first.",
    )


def _tell(found: Upgrade, language: Language) -> None:
    for step in found.steps:
        click.echo(f"{step.to}: {step.what.in_(language)}")
    for file in found.files:
        click.echo(options.display_name(file))
    count = len(found.files)
    said = (
        Message(
            f"Från format {found.since} till {found.to}. Filer: {count}.",
            f"From format {found.since} to {found.to}. Files: {count}.",
        )
        if found.steps
        else Message(
            f"Registret har det nyaste formatet, {found.to}. Inget att ändra.",
            f"The register has the newest format, {found.to}. Nothing to change.",
        )
    )
    click.echo(said.in_(language), err=True)
