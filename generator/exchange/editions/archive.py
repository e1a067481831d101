"""Zip archives that depend on nothing but their content: no clock, no file system, no chance order."""

import zipfile
from collections.abc import Mapping
from io import BytesIO
from typing import Final

_EARLIEST: Final = (1980, 1, 1, 0, 0, 0)
_UNIX, _READABLE = 3, 0o644 << 16


def archive(files: Mapping[str, bytes]) -> bytes:
    """The files as a zip archive, in their order."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, _EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system, entry.external_attr = _UNIX, _READABLE
            packed.writestr(entry, content)
    return stream.getvalue()


def without_clock(content: bytes) -> bytes:
    """The same archive with the times at which it was packed taken away."""
    with zipfile.ZipFile(BytesIO(content)) as packed:
        return archive({entry.filename: packed.read(entry) for entry in packed.infolist()})
