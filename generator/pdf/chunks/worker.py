"""The life of a worker process: sets one part after another until nobody asks for more."""

import gc
import os
from multiprocessing.connection import Connection
from typing import Any, Final

from generator.pdf.chunks.errors import sentence
from generator.pdf.chunks.part import Job
from generator.pdf.errors import PdfError

DONE: Final = "done"


def serve(line: Connection) -> None:
    """Answer every job that comes over `line` with its number and the part, or with what went wrong."""
    # A terminal sends its interrupt to every process; the one that the user started ends the others.
    gc.disable()
    try:
        while True:
            number, job = line.recv()
            line.send((number, *_answer(job)))
            gc.collect()
    except (EOFError, OSError):
        # Whoever asked is gone. Nothing is left to be tidied, and nobody to be told.
        os._exit(0)


def _answer(job: Job) -> tuple[str, Any]:
    from generator.pdf.chunks.typeset import typeset  # noqa: PLC0415 - slow, and only here

    try:
        return DONE, typeset(job).pack()
    except PdfError as error:
        return type(error).__name__, error.message
    except Exception as error:  # noqa: BLE001 - told in a sentence by the process that asked
        return PdfError.__name__, sentence("failed", detail=f"{type(error).__name__}: {error}")
