"""What of the register an edition shows, as it is asked for on the command line; the same for every edition."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypedDict, TypeVar

import click

from generator.outputs import OutputError
from generator.source import Language, Message

if TYPE_CHECKING:
    from generator.provenance import Scope

_F = TypeVar("_F", bound=Callable[..., Any])


class Asked(TypedDict):
    """The options, as the command line has them."""

    role: str
    purposes: str | None
    department: str | None
    annex: str | None


def scope_options(command: _F) -> _F:
    """Add `--role`, `--purposes`, `--department` and `--annex`."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


_OPTIONS: tuple[Callable[[Any], Any], ...] = (
    click.option(
        "--role",
        type=click.Choice(["controller", "processor"]),
        default="controller",
        show_default=True,
        help="Whose record: the controller's, Article 30(1), or the processor's, Article 30(2).",
    ),
    click.option("--purposes", metavar="ID,...", help="Only these purposes and what they refer to."),
    click.option("--department", metavar="NAME", help="Only the purposes of this department."),
    click.option(
        "--annex",
        type=click.Choice(["gaps"]),
        help="Add the open questions and accepted deviations, for the data protection officer.",
    ),
)


def scope_of(language: Language, asked: Asked) -> "Scope":
    """The scope that was asked for.

    Raises:
        OutputError: an option names nothing.
    """
    # Imported late: what it imports is not needed to say how a command is used.
    from generator.provenance import Scope

    return Scope(
        language=language,
        role=asked["role"],
        purposes=_ids(asked["purposes"]),
        department=_department(asked["department"]),
        annexes=(asked["annex"],) if asked["annex"] else (),
    )


def _ids(asked: str | None) -> tuple[str, ...]:
    if asked is None:
        return ()
    ids = tuple(dict.fromkeys(filter(None, map(str.strip, asked.split(",")))))
    if not ids:
        raise OutputError(Message("Ange minst ett ändamåls id.", "Name the id of at least one purpose."))
    return ids


def _department(asked: str | None) -> str:
    if asked is not None and not asked.strip():
        raise OutputError(Message("Ange avdelningens namn.", "Name the department."))
    return asked or ""
