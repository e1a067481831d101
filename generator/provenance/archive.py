"""The register's own files as an archive: the facts as people wrote them.

Comments are left out unless they are asked for: they are remarks of those who keep the register to each other, no part
of the record, and nobody reads them through before the file is sent.
"""

import io
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final

from generator.provenance.canonical import NOT_FACTS
from generator.register import Register
from generator.schema import classify
from generator.source import without_comments

_EARLIEST: Final = datetime(1980, 1, 1, tzinfo=UTC)
_UNIX, _MODE = 3, 0o100644 << 16


def register_files(register: Register, *, comments: bool = False) -> Iterator[tuple[str, bytes]]:
    """Every file that holds facts, by its path in the register; as text in UTF-8, without a byte order mark."""
    folder = register.records["register"]["register"].path.removesuffix("register.yaml")
    for path in sorted(register.documents):
        place = path.removeprefix(folder)
        kind = classify(place)
        if kind is not None and (kind.entry or kind.name) not in NOT_FACTS:
            document = register.documents[path]
            yield place, (document.text if comments else without_comments(document)).encode("utf-8")


def archive(register: Register, timestamp: datetime, *, comments: bool = False) -> bytes:
    """A zip file of them. They are stored as they are, because programs compress alike only in one version."""
    written = io.BytesIO()
    date = max(timestamp, _EARLIEST).timetuple()[:6]
    with zipfile.ZipFile(written, "w", zipfile.ZIP_STORED) as packed:
        for place, content in register_files(register, comments=comments):
            entry = zipfile.ZipInfo(f"register/{place}", date)
            entry.create_system, entry.external_attr = _UNIX, _MODE
            packed.writestr(entry, content)
    return written.getvalue()
