"""The bytes of one file, and nothing but a file: no link, no pipe that waits, nothing too large."""

import errno
import os
import stat
from pathlib import Path

from generator.source.decode import MOST_BYTES, too_large
from generator.source.message import Message
from generator.source.place import START, Fault

# Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever. Windows has O_BINARY only.
_FLAGS = os.O_RDONLY
for _flag in ("O_NOFOLLOW", "O_NONBLOCK", "O_BINARY"):
    _FLAGS |= getattr(os, _flag, 0)


class UnreadableError(Exception):
    """A file cannot be read; never leaves this package."""

    def __init__(self, fault: Fault) -> None:
        """Carry the fault to report."""
        super().__init__(fault.name)
        self.fault = fault


def read_bytes(file: Path) -> bytes:
    """Return the content of a regular file."""
    try:
        descriptor = os.open(file, _FLAGS)
        try:
            return _content(descriptor)
        finally:
            os.close(descriptor)
    except OSError as error:
        raise UnreadableError(_cannot_open(error)) from error


def _content(descriptor: int) -> bytes:
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableError(_no_file())
    if status.st_size > MOST_BYTES:
        raise UnreadableError(too_large(status.st_size))
    with open(descriptor, "rb", closefd=False) as stream:
        return stream.read(MOST_BYTES + 1)


def _no_file() -> Fault:
    return Fault(
        "not-a-file",
        START,
        Message(
            sv="Detta är ingen vanlig fil. Registret består bara av vanliga filer.",
            en="This is no ordinary file. The register consists of ordinary files only.",
        ),
    )


def _cannot_open(error: OSError) -> Fault:
    if error.errno == errno.ENOENT:
        message = Message("Filen finns inte.", "The file does not exist.")
        return Fault("file-missing", START, message)
    if error.errno == errno.ELOOP:
        return Fault("symbolic-link", START, LINK)
    if error.errno in {errno.EISDIR, errno.ENXIO}:
        return _no_file()
    reason = os.strerror(error.errno or 0)
    message = Message(f"Filen kan inte läsas ({reason}).", f"The file cannot be read ({reason}).")
    return Fault("file-unreadable", START, message)


LINK = Message(
    sv="Detta är en länk till en annan plats. Registret följer inga länkar; lägg själva filen här.",
    en="This is a link to another place. The register follows no links; put the file itself here.",
)
