"""What a long command says of how far it has come: on a terminal only."""

import sys
import time
from types import TracebackType
from typing import Self

import click

from generator.source import Language, Message


class Progress:
    """Steps of a command, one line each while it lasts; silent where nobody watches."""

    def __init__(self, steps: int, language: Language) -> None:
        self.language: Language = language
        self._steps = steps
        self._done = 0
        self._started = time.monotonic()
        self._shown = sys.stderr.isatty()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._clear()

    def step(self, message: Message) -> None:
        """Begin the next step."""
        self._done += 1
        if self._shown:
            self._clear()
            seconds = time.monotonic() - self._started
            click.echo(
                f"[{self._done}/{self._steps}] {message.in_(self.language)} … {seconds:.0f} s", err=True, nl=False
            )

    def _clear(self) -> None:
        if self._shown:
            click.echo("\r\033[K", err=True, nl=False)
