"""What a long command says of how far it has come: on a terminal only."""

import sys
import time
from math import ceil
from types import TracebackType
from typing import Self

import click

from generator.source import Language, Message

_COUNTED = Message("{done} av {total} poster", "{done} of {total} records")
_LEFT = Message(", ungefär {seconds} s kvar", ", about {seconds} s left")


class Progress:
    """Steps of a command, one line each while it lasts; silent where nobody watches."""

    def __init__(self, steps: int, language: Language) -> None:
        self.language: Language = language
        self._steps = steps
        self._done = 0
        self._started = time.monotonic()
        self._shown = sys.stderr.isatty()
        self._message = Message("", "")
        self._first: tuple[int, float] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._clear()

    def step(self, message: Message) -> None:
        """Begin the next step."""
        self._done += 1
        self._message = message
        seconds = time.monotonic() - self._started
        self._show(f"{seconds:.0f} s")

    def records(self, done: int, total: int) -> None:
        """Say how many records of the step are done, and about how long the others take."""
        now = time.monotonic()
        if done == 0 or self._first is None or self._first[0] > done:
            self._first = (done, now)
        before, since = self._first
        left = (now - since) * (total - done) / (done - before) if done > before else None
        self._show(_COUNTED.in_(self.language).format(done=done, total=total) + _left(left, self.language))

    def _show(self, text: str) -> None:
        if self._shown:
            self._clear()
            message = self._message.in_(self.language)
            click.echo(f"[{self._done}/{self._steps}] {message} … {text}", err=True, nl=False)

    def _clear(self) -> None:
        if self._shown:
            click.echo("\r\033[K", err=True, nl=False)


def _left(seconds: float | None, language: Language) -> str:
    return "" if seconds is None else _LEFT.in_(language).format(seconds=ceil(seconds))
