"""What a register would be like with other files in it, before anything is written."""

from collections.abc import Mapping
from pathlib import Path

from generator.findings import Hit, Severity
from generator.register.reader import read_register
from generator.source import Blobs, Folder
from generator.source.files import UnreadableError, read_bytes


def first_error_with(files: Mapping[Path, bytes], folder: Path, display: str) -> Hit | None:
    """The first error that the loader and the schemas would find in `folder` with these files in it; None for none.

    Files that cannot be read have findings of their own already, and are left out.
    """
    kept: dict[str, bytes] = {}
    for path in Folder(folder).listed()[0]:
        try:
            kept[path] = read_bytes(folder / path)
        except UnreadableError:
            continue
    fresh = {file.relative_to(folder).as_posix(): content for file, content in files.items()}
    reading = read_register(Blobs(folder, kept | fresh), display)
    return next((hit for hit in reading.hits if hit.severity is Severity.ERROR), None)
