"""Which state of the register a command has read, in both languages; and what its dates are worth."""

import datetime as dt

from generator.git import Obstacle
from generator.history.moments import Moment
from generator.history.refusals import no_history
from generator.source import Message


def read_from(moment: Moment) -> Message:
    """The register at a commit."""
    sv, en = _dated(moment)
    return Message(f"Registret är läst ur {sv}", f"The register was read from {en}")


def read_from_folder(moment: Moment, *, changed: bool) -> Message:
    """The register as it lies there; `moment` is the last commit, and `changed` whether there is more than it holds."""
    sv, en = _dated(moment)
    more = ", med ändringar som inte är incheckade" if changed else ""
    beyond = ", with changes that are not committed" if changed else ""
    return Message(
        f"Registret är läst ur mappen som den är nu{more}. Den senaste ändringen i historiken är {sv}",
        f"The register was read from the folder as it is now{beyond}. The latest change in the history is {en}",
    )


def as_it_is(why: Obstacle, folder: str, day: dt.date) -> Message:
    """A register without history, judged by the law of another day."""
    reason = no_history(why, folder)
    return Message(
        f"Filerna granskas som de är nu, enligt lagen {day}. {reason.sv}",
        f"The files are judged as they are now, by the law of {day}. {reason.en}",
    )


def at(time: dt.datetime) -> str:
    """A point in time to the minute."""
    return f"{time.astimezone(dt.UTC):%Y-%m-%d %H:%M} UTC"


def _dated(moment: Moment) -> Message:
    committed, authored = at(moment.committed), at(moment.authored)
    return Message(
        f"commit {moment.brief}, skriven {authored} och införd {committed}. "
        "Den som checkar in en ändring kan själv sätta datumen.",
        f"commit {moment.brief}, written {authored} and committed {committed}. "
        "Whoever makes a commit can set its dates.",
    )
