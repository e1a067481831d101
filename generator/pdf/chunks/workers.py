"""The worker processes: started, given work, and ended whatever happens."""

import contextlib
import multiprocessing
import signal
from collections.abc import Iterator, Mapping
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from types import TracebackType
from typing import Any, Final, NamedTuple, Self, cast

from generator.pdf import errors
from generator.pdf.chunks.errors import sentence
from generator.pdf.chunks.part import Job, Part
from generator.pdf.chunks.worker import DONE, serve
from generator.pdf.errors import PdfError

_KINDS: Final = {kind.__name__: kind for kind in (errors.PdfError, errors.PdfUnavailable)}
_PATIENCE: Final = 5.0


class _Worker(NamedTuple):
    process: BaseProcess
    line: Connection


class Workers:
    """So many processes, started at once, as they take a second to be ready, and ended on leaving the block.

    Raises:
        PdfError: they could not be started.
    """

    def __init__(self, number: int) -> None:
        self._number = number
        self._all: list[_Worker] = []

    def __enter__(self) -> Self:
        try:
            self._start()
        except OSError as error:
            self._end()
            raise PdfError(sentence("started", reason=error.strerror or error)) from error
        except BaseException:
            self._end()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def _end(self) -> None:
        for worker in self._all:
            worker.line.close()
            worker.process.terminate()
        for worker in self._all:
            worker.process.join(_PATIENCE)
            worker.process.kill()
            worker.process.join()
            worker.process.close()
        self._all.clear()

    def run(self, jobs: Mapping[int, Job]) -> Iterator[tuple[int, Part]]:
        """Do the jobs, the largest first; yields the number of each with its part, in the order they get done.

        Raises:
            PdfError: a part could not be set, or a process was ended.
        """
        waiting = sorted(jobs, key=lambda number: len(jobs[number].html))
        busy = {worker.line: worker for worker in self._all if _give(worker, waiting, jobs)}
        while busy:
            for line in wait(list(busy)):
                worker = busy.pop(cast("Connection", line))
                number, told, answer = _hear(worker)
                if told != DONE:
                    raise _KINDS.get(told, PdfError)(answer)
                if _give(worker, waiting, jobs):
                    busy[worker.line] = worker
                yield number, Part.unpack(answer)

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        # Started with the first process it would let the interrupt through again.
        resource_tracker.ensure_running()
        with _not_interrupted():
            while len(self._all) < self._number:
                mine, theirs = context.Pipe()
                process = context.Process(target=serve, args=(theirs,), daemon=True)
                process.start()
                self._all.append(_Worker(process, mine))
                theirs.close()


def _give(worker: _Worker, waiting: list[int], jobs: Mapping[int, Job]) -> bool:
    if not waiting:
        return False
    number = waiting.pop()
    try:
        worker.line.send((number, jobs[number]))
    except OSError as error:
        raise _ended(worker.process) from error
    return True


def _hear(worker: _Worker) -> tuple[int, str, Any]:
    try:
        heard: tuple[int, str, Any] = worker.line.recv()
    except (EOFError, OSError) as error:
        raise _ended(worker.process) from error
    return heard


def _ended(process: BaseProcess) -> PdfError:
    process.join(_PATIENCE)
    code = process.exitcode or 0
    if code < 0:
        return PdfError(sentence("killed", signal=signal.Signals(-code).name))
    return PdfError(sentence("ended", code=code))


@contextlib.contextmanager
def _not_interrupted() -> Iterator[None]:
    """Processes started here never hear the interrupt from the terminal; the one that started them does, later."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
