"""Which register a command reads, and on which day it is judged: the folder now, or what `--as-of` and `--rev` name."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

import click

from generator.cli import options
from generator.day import EpochError
from generator.register import Reading
from generator.source import Language

_F = TypeVar("_F", bound=Callable[..., Any])


class Source(NamedTuple):
    """A register, and the day of the law."""

    day: dt.date
    reading: Reading | None = None
    """The register as it was read from a commit; None where the folder is to be read."""


def moment_options(command: _F) -> _F:
    """Add `--as-of DATE` and `--rev REV`."""
    as_of = click.option(
        "--as-of",
        type=click.DateTime(["%Y-%m-%d"]),
        metavar="DATE",
        help="The register as it stood at the end of that day, from git, and the law of that day; by default today.",
    )
    revision = click.option(
        "--rev",
        "revision",
        metavar="REV",
        help="The register at this commit, tag or branch, and the law of its day, or of --as-of.",
    )
    return as_of(revision(command))


def source(
    folder: Path, as_of: dt.datetime | None, revision: str | None, language: Language, *, proven: bool = True
) -> Source:
    """What is to be read and judged; ends the command where it cannot be had.

    `proven` refuses a day of which nothing is known; otherwise the folder is judged by the law of that day.
    """
    if as_of is None and revision is None:
        options.require_folder(folder, language)
        return Source(options.day(None, language))
    # Imported late: a check of the folder needs no git.
    from generator.history import MomentError, state_asked

    try:
        state = state_asked(folder, as_of.date() if as_of else None, revision, proven=proven)
        if state.moment is None:
            options.require_folder(folder, language)
        reading = state.reading(folder, options.display_name(folder))
    except (EpochError, MomentError) as error:
        options.stop(error.message, language)
    if state.note:
        click.echo(state.note.in_(language), err=True)
    return Source(state.day, reading)
