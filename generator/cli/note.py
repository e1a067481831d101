"""`ropa note`: the change note for the next version of the policy, drafted from what has changed since the last."""

import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli import options
from generator.outputs import OutputError, write_files
from generator.source import Language, Message
from generator.source.splice import SpliceError

if TYPE_CHECKING:
    from generator.announce import Announcement
    from generator.changes.sides import Sides


@click.command()
@options.register_option
@options.language_option("Language of what the command says; the note is always in both.")
@click.option(
    "--in-force",
    "day",
    type=click.DateTime(["%Y-%m-%d"]),
    required=True,
    metavar="DATE",
    help="The day from which the new version applies.",
)
@click.option(
    "--since",
    metavar="REV",
    default="",
    help="What was published last: a tag, a commit or a day; by default the last tag policy-<version>.",
)
@click.option("--decided-by", metavar="NAME", help="Who decided; internal.")
@click.option("--version", metavar="VERSION", help="The new version; by default by rule from the last.")
def command(
    *, folder: Path, lang: str | None, day: dt.datetime, since: str, decided_by: str | None, version: str | None
) -> None:
    """Draft what customers are told of a new version of the policy, and raise its number.

    Writes register/changes/version-<version>.yaml, and version, updated and in_force in register.yaml. A change that
    people must be told of in advance raises the first number (1.4 to 2.0), any other change of the policy the second.
    """
    language = options.spoken_language(lang)
    options.require_folder(folder, language)
    # Imported late: they are needed by this command alone.
    from generator.announce import Note, NoteError, announcement
    from generator.changes import changes_between, customer_sentences, one_sided
    from generator.changes.sides import sides
    from generator.history import MomentError

    today = options.day(None, language)
    try:
        compared = sides(folder, options.display_name(folder), f"{since}..")
        _refuse_broken(compared, language)
        changes = changes_between(compared.before.register, compared.after.register, today)
        text = Message(" ".join(customer_sentences(changes, "sv")), " ".join(customer_sentences(changes, "en")))
        alone = one_sided(changes)
        if not text.sv and version is None:
            options.stop(_why(alone=bool(alone), grave=any(change.material for change in changes)), language)
        drafted = announcement(
            compared.after.register,
            Note(day.date(), text if text.sv else _SAME, decided_by),
            published=compared.before.register.one("register")["policy"]["version"],
            grave=any(change.material for change in changes),
            updated=today,
            version=version,
        )
        write_files(drafted.files)
    except (MomentError, NoteError, OutputError, SpliceError) as error:
        options.stop(error.message, language)
    _tell(drafted, compared, language)
    if alone:
        click.echo(_LEFT_OUT.in_(language), err=True)
    if day.date() <= today and any(change.material for change in changes):
        click.echo(_TOO_LATE.in_(language), err=True)


def _refuse_broken(compared: "Sides", language: Language) -> None:
    """Stop where a change could be overlooked, or the settings could not be read."""
    if compared.left_out:
        place = min(compared.left_out)
        options.stop(
            Message(
                f"Alla filer går inte att läsa ({place}), så det går inte att säga vad som har ändrats. "
                "Rätta felen först (ropa check).",
                f"Not every file can be read ({place}), so it cannot be said what has changed. "
                "Mend the errors first (ropa check).",
            ),
            language,
        )


def _why(*, alone: bool, grave: bool) -> Message:
    """Why there is nothing to write a note of."""
    if alone:
        return _ALONE
    return _BY_HAND if grave else _NOTHING


def _tell(drafted: "Announcement", compared: "Sides", language: Language) -> None:
    for note in compared.notes:
        click.echo(note.in_(language), err=True)
    for file in drafted.files:
        click.echo(options.display_name(file), err=not sys.stdout.isatty())
    said = Message(
        f"Version {drafted.version}, jämförd med {compared.before.title.sv}. Läs igenom texten och skriv om den så att "
        f"en kund förstår den. Vid publicering: git tag policy-{drafted.version}",
        f"Version {drafted.version}, compared with {compared.before.title.en}. Read the text and rewrite it so that a "
        f"customer understands it. When you publish: git tag policy-{drafted.version}",
    )
    click.echo(said.in_(language), err=True)


_NOTHING = Message(
    "Inget av det som står i policyn har ändrats sedan den publicerades, så ingen ny version behövs. "
    "Ange --version om du vill ha en ändå.",
    "Nothing that the policy says has changed since it was published, so no new version is needed. "
    "State --version if you want one all the same.",
)
_ALONE = Message(
    "Det som har ändrats i policyn är ändrat på bara ett språk. Ändra det andra också (ropa diff visar var), "
    "eller ange --version om du vill ha en ny version ändå.",
    "What has changed in the policy has changed in one language only. Change the other too (ropa diff shows where), "
    "or state --version if you want a new version all the same.",
)
_BY_HAND = Message(
    "De registrerade ska informeras i förväg, men det som har ändrats är interna uppgifter som inte kan återges. "
    "Ange --version, och skriv sedan själv i notisen vad som gäller.",
    "People must be told in advance, but what has changed is internal and cannot be quoted. "
    "State --version, and then write in the note yourself what applies.",
)
_LEFT_OUT = Message(
    "Texter som är ändrade på bara ett språk står inte i notisen (ropa diff visar vilka).",
    "Texts that have changed in one language only are not in the note (ropa diff shows which).",
)
_SAME = Message("Innehållet är detsamma som i förra versionen.", "The content is the same as in the last version.")
_TOO_LATE = Message(
    "De registrerade ska informeras innan ändringen börjar gälla (artikel 13.3 och 14.4), men versionen gäller redan.",
    "People must be told before the change takes effect (Articles 13(3) and 14(4)), but the version applies already.",
)
