"""`ropa check`: findings to standard output, the summary to standard error."""

import sys
from pathlib import Path

import click

from generator.check import Outcome, check
from generator.cli import options
from generator.cli.questions import open_questions
from generator.findings import Severity
from generator.report import json_report, summary_line, text_report
from generator.source import Language, Message


@click.command()
@options.register_option
@options.language_option("Language of the findings; by default as the environment says.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option(
    "--fail-level",
    type=click.Choice([Severity.ERROR.value, Severity.WARNING.value]),
    default=Severity.ERROR.value,
    show_default=True,
    help="The lowest level of finding that gives exit code 1.",
)
def command(folder: Path, lang: str | None, form: str, fail_level: str) -> None:
    """Find what is wrong or missing in the register."""
    language = options.spoken_language(lang)
    outcome = checked(folder, language)
    documents = outcome.register.documents
    if form == "json":
        click.echo(json_report(outcome.findings, language), nl=False)
    else:
        click.echo(text_report(outcome.findings, documents, language, colour=options.colour_wanted()), nl=False)
        click.echo(open_questions(outcome.register, language), nl=False)
    click.echo(summary_line(outcome.findings, language), err=True)
    sys.exit(options.FINDINGS if outcome.at_least(Severity(fail_level)) else options.CLEAN)


def checked(folder: Path, language: Language) -> Outcome:
    """Check the register, or end with exit code 2 where there is no such folder."""
    display = options.display_name(folder)
    if not folder.is_dir():
        options.stop(
            Message(
                f"Mappen ”{display}” finns inte. Ange registrets mapp med --register.",
                f"There is no folder “{display}”. Name the register's folder with --register.",
            ),
            language,
        )
    return check(folder, display)


def checked_clean(folder: Path, language: Language) -> Outcome:
    """Check the register before something is built from it; with errors, print them and end with exit code 1."""
    outcome = checked(folder, language)
    if not outcome.ok:
        errors = outcome.at_least(Severity.ERROR)
        click.echo(text_report(errors, outcome.register.documents, language, colour=options.colour_wanted()), nl=False)
        click.echo(summary_line(outcome.findings, language), err=True)
        sys.exit(options.FINDINGS)
    return outcome
