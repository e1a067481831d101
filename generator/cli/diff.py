"""`ropa diff`: what has changed between two states of the register, in the terms of law."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from generator.cli import options
from generator.i18n import Translator, translator
from generator.source import Language
from generator.source.characters import visible

if TYPE_CHECKING:
    from generator.changes import LegalChange
    from generator.changes.sides import Side, Sides

_FORMATS: Final = ("text", "markdown", "json")
_MOST_FAULTS: Final = 5


@click.command()
@click.argument("states", metavar="[A..B]", default="")
@options.register_option
@options.language_option("Language of the sentences; by default as the environment says, else the register's.")
@click.option("--format", "form", type=click.Choice(_FORMATS), default="text", show_default=True)
@click.option(
    "--fail-on",
    type=click.Choice(["material"]),
    help="Exit with code 1 where people have to be told of a change in advance and no change note is new.",
)
def command(*, states: str, folder: Path, lang: str | None, form: str, fail_on: str | None) -> None:
    """Say what has changed between two states of the register, and what each change asks for.

    A and B are days (2026-05-25), tags or commits. Without A it is the last published version, without B the folder
    as it is now. Exit codes: 0 compared, 1 as --fail-on says, 2 could not run, or could not read every file.
    """
    from generator.changes import changes_between
    from generator.changes.sides import new_notes, sides
    from generator.history import MomentError

    spoken = options.spoken_language(lang)
    display = options.display_name(folder)
    day = options.day(None, spoken)
    if not states.partition("..")[2]:
        options.require_folder(folder, spoken)
    try:
        compared = sides(folder, display, states)
    except MomentError as error:
        options.stop(error.message, spoken)
    words = translator(options.spoken_language(lang, _default(compared)))
    for note in compared.notes:
        click.echo(note.in_(words.language), err=True)
    before, after = compared.before.register, compared.after.register
    changes = changes_between(before, after, day, compared.left_out)
    notes = new_notes(before, after)
    click.echo(_printed(form, compared, changes, notes, words), nl=False)
    for side in (compared.before, compared.after):
        _tell_faults(side, words)
    if compared.left_out:
        sys.exit(options.COULD_NOT_RUN)
    sys.exit(_gate(changes, notes, display, words) if fail_on else options.CLEAN)


def _printed(
    form: str, compared: "Sides", changes: "tuple[LegalChange, ...]", notes: tuple[str, ...], words: Translator
) -> str:
    if form == "json":
        from generator.changes.as_json import json_report

        return json_report(compared, changes, notes, words)
    from generator.changes.grouped import diff_of

    diff = diff_of(compared, changes)
    if form == "markdown":
        from generator.changes.as_markdown import markdown_report

        return markdown_report(diff, words)
    from generator.changes.as_text import text_report

    return text_report(diff, words, colour=options.colour_wanted())


def _gate(changes: "tuple[LegalChange, ...]", notes: tuple[str, ...], display: str, words: Translator) -> int:
    """Whether people are to be told of something that no change note tells."""
    number = sum(change.material for change in changes)
    if not number or notes:
        return options.CLEAN
    key = "no_note_one" if number == 1 else "no_note_many"
    click.echo(words.t(f"changes.gate.{key}", number=words.number(number), folder=visible(display)), err=True)
    return options.FINDINGS


def _tell_faults(side: "Side", words: Translator) -> None:
    if not side.faults:
        return
    click.echo(words.t("changes.gate.faults", state=side.title.in_(words.language)), err=True)
    for fault in side.faults[:_MOST_FAULTS]:
        where = visible(f"{fault.file}:{fault.line}:{fault.column}")
        click.echo(f"  {where}: {fault.message.in_(words.language)} ({fault.rule})", err=True)
    if (more := len(side.faults) - _MOST_FAULTS) > 0:
        click.echo("  " + words.t("changes.gate.more_faults", number=words.number(more)), err=True)


def _default(compared: "Sides") -> Language:
    """The language of the register as it is now."""
    settings = compared.after.register.records.get("register", {}).get("register")
    return "sv" if settings is not None and settings.data.get("default_language") == "sv" else "en"
