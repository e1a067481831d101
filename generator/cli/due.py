"""`ropa due`: what is to be reviewed, by owner and date."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import click

from generator.cli import options
from generator.cli.whole import whole_register
from generator.due import Agenda, Task, tasks
from generator.due.model import agenda
from generator.i18n import sentence, translator
from generator.register import Register
from generator.rules.periods import later
from generator.schema import nearest
from generator.source import Language, Message
from generator.source.characters import visible

_AHEAD = "P12M"


@click.command()
@options.register_option
@options.language_option("Language of the list; by default as the environment says, else the register's.")
@options.as_of_option
@click.option("--format", "form", type=click.Choice(["text", "json", "ics"]), default="text", show_default=True)
@click.option("--owner", metavar="NAME", help="Only what this owner answers for.")
@click.option(
    "--until",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="DATE",
    help="The last day to list; by default twelve months ahead. What is overdue is always listed.",
)
def command(
    *,
    folder: Path,
    lang: str | None,
    as_of: dt.datetime | None,
    form: str,
    owner: str | None,
    until: dt.datetime | None,
) -> None:
    """List what is to be reviewed, by owner and date: purposes, agreements, assessments, decisions, questions.

    What has no date, or no owner, is listed as such. --format ics gives a calendar to import.
    """
    before_reading = options.spoken_language(lang)
    day = options.day(as_of, before_reading)
    outcome = whole_register(folder, before_reading, day)
    language = options.spoken_language(lang, outcome.language)
    found = tasks(outcome.register, day)
    if owner is not None:
        found = _of_owner(found, owner, language)
    last = until.date() if until else later(day, _AHEAD)
    _print(agenda(found, day, max(last, day)), form, language, outcome.register)


def _of_owner(found: Sequence[Task], asked: str, language: Language) -> tuple[Task, ...]:
    wanted = _plain(asked)
    chosen = tuple(task for task in found if any(wanted in map(_plain, owner) for owner in task.owners))
    if not chosen:
        names = sorted({name.in_(language) for task in found for name in task.owners})
        options.stop(_nobody(asked, names), language)
    return chosen


def _nobody(asked: str, names: Sequence[str]) -> Message:
    near = nearest(asked, names)
    told = sentence("due.errors.owner_near" if near else "due.errors.owner", asked=visible(asked), near=near)
    if not names:
        more = sentence("due.errors.no_owners")
    else:
        more = sentence("due.errors.owners", names=Message(*(_list(names, language) for language in ("sv", "en"))))
    return Message(f"{told.sv} {more.sv}", f"{told.en} {more.en}")


def _list(names: Sequence[str], language: Language) -> str:
    return translator(language).list(names)


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()


def _print(listed: Agenda, form: str, language: Language, register: Register) -> None:
    from generator.due import due_json, due_text

    if form == "ics":
        _print_calendar(listed, language, register)
    else:
        click.echo(due_json(listed, language) if form == "json" else due_text(listed, language), nl=False)


def _print_calendar(listed: Agenda, language: Language, register: Register) -> None:
    from generator.day import EpochError, epoch
    from generator.due.as_calendar import Company, due_calendar
    from generator.git import git
    from generator.provenance.state import default_date

    controller = register.one("controller")
    name = controller["legal_name"]
    company = Company(name, controller.get("organisation_number", name))
    try:
        stamp = epoch() or default_date(register, git(register.root, "rev-parse", "--verify", "HEAD"))
    except EpochError as error:
        options.stop(error.message, language)
    click.echo(due_calendar(listed, language, company, stamp), nl=False)
