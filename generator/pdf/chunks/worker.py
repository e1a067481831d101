"""The life of a worker process: sets one part after another until nobody asks for more."""

import contextlib
import gc
import os
import signal
import sys
from multiprocessing.connection import Connection
from typing import Any, Final

from generator.pdf.chunks.errors import sentence
from generator.pdf.chunks.part import Job
from generator.pdf.errors import PdfError

DONE: Final = "done"


def serve(line: Connection) -> None:
    """Answer every job that comes over `line` with its number and the part, or with what went wrong."""
    gc.disable()
    try:
        # Asked to end, it ends as after an error: what it has laid aside for the fonts is taken away.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGTERM, lambda number, _frame: sys.exit(number))
        _prepare()
        # What is there now stays, and need not be looked at again.
        gc.freeze()
        while True:
            number, job = line.recv()
            _tidy()
            line.send((number, *_answer(job)))
    except (EOFError, OSError, SystemExit):
        # Whoever asked is gone, or wants no more. Python would first tidy the memory.
        os._exit(0)


def _tidy() -> None:
    """Collect what the part before has left; asked to end, the process ends after that.

    Raised where something is taken apart, the wish to end would be printed and forgotten.
    """
    blocked = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM}) if hasattr(signal, "pthread_sigmask") else None
    gc.collect()
    if blocked is not None:
        signal.pthread_sigmask(signal.SIG_SETMASK, blocked)


def _prepare() -> None:
    """Load what takes a second to load while the jobs are being made; what fails here fails again with the first."""
    with contextlib.suppress(Exception):
        from generator.pdf.chunks import typeset  # noqa: F401, PLC0415 - slow, and only here
        from generator.pdf.engine import load  # noqa: PLC0415
        from generator.pdf.fast import ready  # noqa: PLC0415
        from generator.pdf.fonts import only_own_fonts  # noqa: PLC0415

        with only_own_fonts():
            ready(load())


def _answer(job: Job) -> tuple[str, Any]:
    from generator.pdf.chunks.typeset import typeset  # noqa: PLC0415 - slow, and only here

    try:
        return DONE, typeset(job).pack()
    except PdfError as error:
        return type(error).__name__, error.message
    except Exception as error:  # noqa: BLE001 - told in a sentence by the process that asked
        return PdfError.__name__, sentence("failed", detail=f"{type(error).__name__}: {error}")
