"""A register that is read and well-formed, for commands that need all of it and judge nothing."""

import datetime as dt
import sys
from pathlib import Path

import click

from generator.check import Outcome, check
from generator.cli import options
from generator.findings import Severity
from generator.report import text_report
from generator.source import Language, Message


def whole_register(folder: Path, language: Language, as_of: dt.date) -> Outcome:
    """The register in a folder; ends the command where there is none, or where it is not well-formed.

    The rules are not applied: what they object to is for `ropa check` to say, and takes its time.
    """
    display = options.display_name(folder)
    options.require_folder(folder, language)
    outcome = check(folder, display, as_of, rules=())
    if not outcome.whole:
        errors = [finding for finding in outcome.at_least(Severity.ERROR) if finding.rule[:3] in _FORM]
        told = text_report(errors, outcome.register.documents, language, colour=options.colour_wanted())
        click.echo(told, nl=False, err=True)
        click.echo(_NOT_WHOLE.in_(language), err=True)
        sys.exit(options.COULD_NOT_RUN)
    return outcome


_FORM = frozenset({"SRC", "SCH", "REG", "REF"})
_NOT_WHOLE = Message(
    "Registret går inte att läsa i sin helhet. Rätta felen ovan först (ropa check).",
    "The register cannot be read as a whole. Mend the errors above first (ropa check).",
)
