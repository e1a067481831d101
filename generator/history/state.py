"""What a command is to read, and on which day to judge it: the folder as it lies there, or a commit."""

import datetime as dt
from pathlib import Path
from typing import NamedTuple

from generator.day import epoch, judged_on
from generator.git import has_changes, obstacle
from generator.history import refusals, told
from generator.history.moments import Moment, MomentError, at_date, at_revision, head, register_then
from generator.register import Reading
from generator.source import Message
from generator.source.characters import visible


class State(NamedTuple):
    """A register and the day of the law."""

    day: dt.date
    note: Message | None = None
    """Which commit it is, for those who asked for a day or a revision; or that none is known."""
    moment: Moment | None = None
    """The commit that the register is read from; None for the folder as it lies there."""

    def reading(self, folder: Path, display: str) -> Reading | None:
        """The register as it was read from the commit; None where the folder is to be read.

        Raises:
            MomentError: there was no such folder, or git does not give its files.
        """
        return register_then(folder, self.moment, display) if self.moment else None


def state_asked(folder: Path, as_of: dt.date | None, revision: str | None, *, proven: bool) -> State:
    """The state that `--as-of` and `--rev` name.

    A revision is judged by the law of the day of its commit, unless another day is named. A day alone means what the
    register said at the end of it: from the day of the last commit on, that is the folder with whatever is not yet
    committed in it. `proven` refuses a past of which nothing is known; otherwise the folder stands for it.

    Raises:
        EpochError: SOURCE_DATE_EPOCH is no point in time.
        MomentError: there is no such point in the history.
    """
    if revision is not None:
        moment = at_revision(folder, revision)
        fixed = epoch()
        return State(as_of or (fixed.date() if fixed else moment.day), told.read_from(moment), moment)
    if as_of is None:
        return State(judged_on())
    latest = head(folder)
    if latest is None:
        return _without_history(folder, as_of, proven=proven)
    if as_of >= latest.day:
        return State(as_of, told.read_from_folder(latest, changed=has_changes(folder)))
    moment = at_date(folder, as_of)
    return State(as_of, told.read_from(moment), moment)


def _without_history(folder: Path, as_of: dt.date, *, proven: bool) -> State:
    """The folder, of which only the present is known."""
    why = obstacle(folder)
    if why is None or as_of >= judged_on():
        return State(as_of)
    shown = visible(str(folder))
    if proven:
        raise MomentError(refusals.no_proof(why, shown, as_of))
    return State(as_of, told.as_it_is(why, shown, as_of))
