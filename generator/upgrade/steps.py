"""The formats that a register's files have had, and the steps from each to the next.

Format 1 is the first, so there is no step yet. A format ends when a file that was right becomes wrong, or comes to
mean something else; a field that may be left out is no new format. The next one is made by a `Step` in `STEPS`: from it
follow what `ropa migrate` writes and how registers of the past are read.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Final, NamedTuple

from generator.source import Data, Message
from generator.source.edits import Edit

FIRST: Final = 1


class Step(NamedTuple):
    """The way from one format to the next."""

    to: int
    """The format that it leads to."""
    what: Message
    """What becomes different, for those who write the files."""
    edits: Callable[[str, Mapping[str, Data]], Sequence[Edit]]
    """What is done to a file, by its kind and its data; nothing where the file is already as it should be."""


STEPS: Final[tuple[Step, ...]] = ()
FORMAT: Final = STEPS[-1].to if STEPS else FIRST
"""The format that this program reads and writes."""


def newest(steps: Sequence[Step]) -> int:
    """The format that the last of some steps leads to."""
    return steps[-1].to if steps else FIRST


def stated(data: Mapping[str, Data] | None) -> int | None:
    """The format that the data of `register.yaml` state; None where they do not."""
    found = (data or {}).get("format")
    return found if isinstance(found, int) and not isinstance(found, bool) and found >= FIRST else None
