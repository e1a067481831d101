"""What lies inside a PDF, read with nothing taken on trust: whatever a file does to the reader, it is only damaged."""

import io
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Final, NamedTuple

import pikepdf

from generator.provenance import NAMESPACE

_PROGRAM: Final = "artikel30"


class DamagedError(Exception):
    """The file cannot be read as a PDF, or not all of it."""


class EncryptedError(DamagedError):
    """The file asks for a password."""


class Inside(NamedTuple):
    """What a file carries beside its pages."""

    statement: Mapping[str, str]
    """Our properties in its metadata."""
    identifier: str
    """The digest of the register as other programs show it."""
    files: Mapping[str, bytes]
    ours: bool
    """Whether anything says that this program made it."""
    signed: bool
    """Whether it has a signature, whatever that is worth."""


@contextmanager
def opened(content: bytes) -> Iterator[pikepdf.Pdf]:
    """The file as objects; nothing is mended.

    Raises:
        EncryptedError: it asks for a password.
        DamagedError: it cannot be read, here or while it is used.
    """
    try:
        with pikepdf.open(io.BytesIO(content), attempt_recovery=False, suppress_warnings=True) as pdf:
            yield pdf
    except DamagedError:
        raise
    except pikepdf.PasswordError as error:
        raise EncryptedError from error
    except Exception as error:
        # A file may be made so that any part of the reader fails; it means the same every time.
        raise DamagedError(str(error)) from error


def read(content: bytes) -> Inside:
    """Read what a file carries.

    Raises:
        DamagedError: it cannot be read.
    """
    with opened(content) as pdf:
        metadata = pdf.open_metadata()
        prefix = f"{{{NAMESPACE}}}"
        named = {str(key): str(value) for key, value in metadata.items()}
        statement = {key.removeprefix(prefix): value for key, value in named.items() if key.startswith(prefix)}
        identifier = named.get("{http://purl.org/dc/elements/1.1/}identifier", "")
        files = {name: bytes(spec.get_file().read_bytes()) for name, spec in pdf.attachments.items()}
        creator = f"{pdf.docinfo.get('/Creator', '')} {named.get('{http://ns.adobe.com/xap/1.0/}CreatorTool', '')}"
        ours = bool(statement) or _PROGRAM in creator
        return Inside(statement, identifier, files, ours, _signed(pdf))


def _signed(pdf: pikepdf.Pdf) -> bool:
    fields = pdf.Root.get("/AcroForm", pikepdf.Dictionary()).get("/Fields", pikepdf.Array())
    return any(field.get("/FT") == "/Sig" and "/V" in field for field in fields)
