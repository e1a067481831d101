"""What is said of a register whose format is not that of this program."""

from collections.abc import Mapping

from generator.findings import Hit, Severity
from generator.source import Document, Message
from generator.upgrade.steps import FORMAT, stated
from generator.upgrade.tree import SETTINGS_FILE


def format_hit(documents: Mapping[str, Document], display: str, reads: int = FORMAT) -> Hit | None:
    """The finding for a register of another format than the one that is read; None where it is the same.

    Nothing else can be said of such a register: what is wrong in one format may be right in another.
    """
    path = f"{display}/{SETTINGS_FILE}"
    document = documents.get(path)
    found = stated(document.data) if document is not None else None
    if found is None or found == reads:
        return None
    message, fix = _older(found, reads) if found < reads else _newer(found, reads)
    return Hit(
        rule="REG-06",
        name="other-format",
        severity=Severity.ERROR,
        path=path,
        route=("format",),
        message=message,
        fix=fix,
    )


def _older(found: int, reads: int) -> tuple[Message, Message]:
    return (
        Message(
            f"Registret är skrivet i format {found}. Programmet läser format {reads}.",
            f"The register is written in format {found}. The program reads format {reads}.",
        ),
        Message("Kör: ropa migrate", "Run: ropa migrate"),
    )


def _newer(found: int, reads: int) -> tuple[Message, Message]:
    return (
        Message(
            f"Registret är skrivet i format {found}, för en nyare version av programmet. Den här läser format {reads}.",
            f"The register is written in format {found}, for a newer version of the program. "
            f"This one reads format {reads}.",
        ),
        Message("Uppdatera programmet.", "Update the program."),
    )
