"""What verifying needs of the rest of the program: to select a part of a register, and to make the file anew."""

from typing import Protocol

from generator.provenance import Provenance, Scope
from generator.register import Register
from generator.source import Message


class CannotMakeError(Exception):
    """The file cannot be made anew, here or from this register."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.en)
        self.message = message


class Maker(Protocol):
    """Makes editions as `ropa pdf` does."""

    def part(self, register: Register, scope: Scope) -> Register:
        """The part of a register that an edition shows.

        Raises:
            CannotMakeError: the register does not hold what was selected.
        """

    def make(self, register: Register, provenance: Provenance, scope: Scope) -> bytes:
        """The file itself, from the whole register.

        Raises:
            CannotMakeError: the machine lacks what it takes, or the register does.
        """
