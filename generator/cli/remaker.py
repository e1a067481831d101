"""Makes editions anew for `ropa verify`, as `ropa pdf` made them."""

from generator.cli.edition import chosen
from generator.cli.editions import article_30_pdf
from generator.outputs import OutputError
from generator.provenance import Provenance, Scope
from generator.register import Register
from generator.verify import CannotMakeError


class Remaker:
    """Selects and makes as the command line does."""

    def part(self, register: Register, scope: Scope) -> Register:
        """The part of a register that an edition shows.

        Raises:
            CannotMakeError: the register does not hold what was selected.
        """
        try:
            return chosen(register, scope).register
        except OutputError as error:
            raise CannotMakeError(error.message) from error

    def make(self, register: Register, provenance: Provenance, scope: Scope) -> bytes:
        """The file itself, from the whole register.

        Raises:
            CannotMakeError: the machine lacks what it takes, or the register does.
        """
        try:
            return article_30_pdf(register, scope, provenance)
        except OutputError as error:
            raise CannotMakeError(error.message) from error
