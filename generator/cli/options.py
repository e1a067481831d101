"""What the commands have in common: the register's folder, the language, how findings are told."""

import datetime as dt
import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any, NoReturn, TypeVar

import click

from generator.day import EpochError, judged_on
from generator.source import LANGUAGES, Language, Message
from generator.source.characters import visible

CLEAN, FINDINGS, COULD_NOT_RUN = 0, 1, 2
_F = TypeVar("_F", bound=Callable[..., Any])


def register_option(command: _F) -> _F:
    """Add `--register DIR`, by default `register` in the current folder."""
    return click.option(
        "--register",
        "folder",
        type=click.Path(path_type=Path),
        default=Path("register"),
        show_default=True,
        metavar="DIR",
        help="The register's folder.",
    )(command)


def language_option(help_text: str) -> Callable[[_F], _F]:
    """Add `--lang sv|en`."""
    return click.option("--lang", type=click.Choice(LANGUAGES), help=help_text)


def as_of_option(command: _F) -> _F:
    """Add `--as-of DATE`."""
    return click.option(
        "--as-of",
        type=click.DateTime(["%Y-%m-%d"]),
        metavar="DATE",
        help="The day on which to judge, with the law of that day; by default today.",
    )(command)


def day(asked: dt.datetime | None, language: Language) -> dt.date:
    """The day on which to judge; ends the command where SOURCE_DATE_EPOCH is no point in time."""
    try:
        return judged_on(asked.date() if asked else None)
    except EpochError as error:
        stop(error.message, language)


def spoken_language(asked: str | None, default: Language = "en") -> Language:
    """The language to speak to the user in: as asked, else as the environment says, else `default`."""
    settings = (asked, *(os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG")))
    first = next((setting for setting in settings if setting), "")
    return next((language for language in LANGUAGES if first.split("_")[0] == language), default)


def display_name(folder: Path) -> str:
    """The register's folder as the user would write it from here, with forward slashes."""
    relative = os.path.relpath(folder.absolute())
    return (str(folder) if relative.startswith("..") else relative).replace(os.sep, "/")


def colour_wanted() -> bool:
    """Whether to colour standard output: a terminal, and NO_COLOR is not set."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def end_when_terminated() -> None:
    """Let the signal that asks a process to end work like an exception, so that what was begun is taken away."""

    def end(signum: int, _frame: FrameType | None) -> NoReturn:
        sys.exit(128 + signum)

    signal.signal(signal.SIGTERM, end)


def unreadable(file: Path, error: OSError) -> Message:
    """Why a file that was named cannot be read."""
    from generator.i18n import sentence

    shown = visible(str(file))
    if isinstance(error, FileNotFoundError):
        return sentence("verify.errors.no_file", file=shown)
    return sentence("verify.errors.file", file=shown, reason=error.strerror or type(error).__name__)


def require_folder(folder: Path, language: Language) -> None:
    """End the command where there is no such folder."""
    if not folder.is_dir():
        display = display_name(folder)
        stop(
            Message(
                f"Mappen ”{display}” finns inte. Ange registrets mapp med --register.",
                f"There is no folder “{display}”. Name the register's folder with --register.",
            ),
            language,
        )


def refuse_public(file: Path, sentence_key: str, language: Language) -> None:
    """End the command where what is internal would be written among what is published."""
    from generator.i18n import sentence

    folders = (*file.absolute().parts[:-1], *file.resolve().parts[:-1])
    if "public" in {folder.lower() for folder in folders}:
        stop(sentence(sentence_key, file=visible(str(file))), language)


def stop(message: Message, language: Language) -> NoReturn:
    """Say in one sentence why the command could not run, and end it with exit code 2."""
    click.echo(message.in_(language), err=True)
    sys.exit(COULD_NOT_RUN)
