"""`ropa check`: findings to standard output, the summary to standard error."""

import datetime as dt
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import click

from generator.check import Outcome, check
from generator.cli import options
from generator.cli.questions import open_questions
from generator.cli.source import Source, moment_options, source
from generator.findings import Severity
from generator.report import json_report, summary_line, text_report
from generator.rules import CRASHED
from generator.source import Language

_TABLE_FORMATS = ("text", "json")


@click.command()
@options.register_option
@options.language_option("Language of the findings; by default as the environment says, else the register's.")
@moment_options
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "sarif", "github"]), default="text", show_default=True
)
@click.option(
    "--coverage", "complete", is_flag=True, help="Show what Articles 13, 14 and 30 ask for, and where it is met."
)
@click.option(
    "--readability", "plain", is_flag=True, help="Show how easy the policy is to read, and what makes it hard."
)
@click.option(
    "--fail-level",
    type=click.Choice([Severity.ERROR.value, Severity.WARNING.value]),
    default=Severity.ERROR.value,
    show_default=True,
    help="The lowest level of finding that gives exit code 1.",
)
def command(
    *,
    folder: Path,
    lang: str | None,
    as_of: dt.datetime | None,
    revision: str | None,
    form: str,
    complete: bool,
    plain: bool,
    fail_level: str,
) -> None:
    """Find what is wrong, missing or not lawful in the register."""
    _refuse_unprintable(form, complete=complete, plain=plain)
    before_reading = options.spoken_language(lang)
    read = source(folder, as_of, revision, before_reading, proven=False)
    outcome = checked(folder, read)
    language = options.spoken_language(lang, outcome.language)
    if complete and outcome.whole:
        _print_coverage(outcome, read.day, form, language)
    elif plain and outcome.whole:
        _print_readability(outcome, form, language)
    else:
        click.echo(_PRINTED[form](outcome, language), nl=False)
    click.echo(summary_line(outcome.findings, language), err=True)
    sys.exit(_exit_code(outcome, Severity(fail_level)))


def _refuse_unprintable(form: str, *, complete: bool, plain: bool) -> None:
    if complete and plain:
        raise click.UsageError("--coverage and --readability are two tables: ask for one of them.")
    table = "--coverage" if complete else "--readability" if plain else ""
    if table and form not in _TABLE_FORMATS:
        raise click.UsageError(f"{table} is printed as {' or '.join(_TABLE_FORMATS)}, not as {form}.")


def _exit_code(outcome: Outcome, level: Severity) -> int:
    if any(finding.rule == CRASHED for finding in outcome.findings):
        return options.COULD_NOT_RUN
    return options.FINDINGS if outcome.at_least(level) else options.CLEAN


def _text(outcome: Outcome, language: Language) -> str:
    found = text_report(outcome.findings, outcome.register.documents, language, colour=options.colour_wanted())
    return found + open_questions(outcome.register, language)


def _json(outcome: Outcome, language: Language) -> str:
    return json_report(outcome.findings, language)


def _sarif(outcome: Outcome, language: Language) -> str:
    from generator.cli.notes import all_notes
    from generator.report.as_sarif import sarif_report

    return sarif_report(outcome.findings, language, all_notes())


def _github(outcome: Outcome, language: Language) -> str:
    from generator.report.as_github import github_report

    return github_report(outcome.findings, language)


_PRINTED: Mapping[str, Callable[[Outcome, Language], str]] = {
    "text": _text,
    "json": _json,
    "sarif": _sarif,
    "github": _github,
}


def _print_coverage(outcome: Outcome, day: dt.date, form: str, language: Language) -> None:
    from generator.coverage import coverage, coverage_json, coverage_table

    printed = coverage_json if form == "json" else coverage_table
    click.echo(printed(coverage(outcome.register, day), language), nl=False)


def _print_readability(outcome: Outcome, form: str, language: Language) -> None:
    from generator.readability import readability, readability_json, readability_table

    found = readability(outcome.register)
    click.echo(readability_json(found) if form == "json" else readability_table(found, language), nl=False)


def checked(folder: Path, read: Source) -> Outcome:
    """Check the register that is there."""
    return check(read.reading or folder, options.display_name(folder), read.day)


def checked_clean(
    folder: Path, language: Language, as_of: dt.datetime | None = None, revision: str | None = None
) -> Outcome:
    """Check the register before something is built from it; with errors, print them and end with exit code 1."""
    outcome = checked(folder, source(folder, as_of, revision, language))
    if not outcome.ok:
        errors = outcome.at_least(Severity.ERROR)
        click.echo(text_report(errors, outcome.register.documents, language, colour=options.colour_wanted()), nl=False)
        click.echo(summary_line(outcome.findings, language), err=True)
        sys.exit(options.FINDINGS)
    return outcome
