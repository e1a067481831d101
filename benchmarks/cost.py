"""What a piece of work costs, whatever else the machine does."""

import resource
from collections.abc import Callable
from typing import Final

EPOCH: Final = "1795305600"
"""The day of every build, 2026-11-22, for SOURCE_DATE_EPOCH."""


def cpu_seconds(run: Callable[[], object]) -> float:
    """CPU time of the processes that `run` waits for, user and system together."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    run()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
