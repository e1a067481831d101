"""The day on which a register is judged: as asked, as SOURCE_DATE_EPOCH says, or today."""

import datetime as dt
import os

from generator.source import Message


class EpochError(ValueError):
    """SOURCE_DATE_EPOCH is set to something that is no point in time."""

    def __init__(self, epoch: str) -> None:
        """Say what it is set to."""
        super().__init__(epoch)
        self.message = Message(
            f"SOURCE_DATE_EPOCH ska vara sekunder sedan 1970, inte ”{epoch}”.",
            f"SOURCE_DATE_EPOCH is to be seconds since 1970, not “{epoch}”.",
        )


def epoch() -> dt.datetime | None:
    """The point in time that SOURCE_DATE_EPOCH names, in UTC; None where it is not set.

    Raises:
        EpochError: it is no point in time.
    """
    text = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not text:
        return None
    try:
        return dt.datetime.fromtimestamp(int(text), dt.UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise EpochError(text) from error


def judged_on(asked: dt.date | None = None) -> dt.date:
    """The day on which to judge. The only place of the program that reads the clock.

    Raises:
        EpochError: SOURCE_DATE_EPOCH is no point in time.
    """
    if asked is not None:
        return asked
    fixed = epoch()
    return fixed.date() if fixed else dt.datetime.now(dt.UTC).date()
