"""How the work is done: by how many processes, with what memory of earlier runs, and who is told."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from generator.pdf.chunks.errors import sentence
from generator.pdf.errors import PdfError

JOBS = "ARTIKEL30_JOBS"


def silent(_done: int, _all: int) -> None:
    """Tell nobody."""


class Work(NamedTuple):
    """Nothing of this changes a byte of the file."""

    jobs: int | None = None
    """Worker processes; by default what the environment says, else one for each processor."""
    store: Path | None = None
    """The folder that parts are kept in between runs; None to keep none."""
    watch: Callable[[int, int], None] = silent
    """Told how many records are set, of how many."""

    @property
    def processes(self) -> int:
        """How many worker processes to start.

        Raises:
            PdfError: the environment asks for something that is no number of processes.
        """
        if self.jobs is not None:
            return self.jobs
        asked = os.environ.get(JOBS, "")
        if not asked:
            return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
        if not asked.isascii() or not asked.isdigit() or int(asked) < 1:
            raise PdfError(sentence("jobs", name=JOBS, value=asked))
        return int(asked)
