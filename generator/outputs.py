"""Files written whole or not at all: the folder `build/`, and single files."""

import contextlib
import errno
import os
import shutil
import stat
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from generator.source import Message

PARTS = frozenset({"public", "internal"})
"""What a build folder consists of; a folder with anything else in it is not replaced."""


class OutputError(Exception):
    """The output could not be written; nothing that was there before has changed."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.en)
        self.message = message


def write_file(path: Path, content: bytes) -> None:
    """Write a file through a temporary one beside it.

    Raises:
        OutputError: the folder cannot be written to, or the disk is full.
    """
    write_files({path: content})


def write_files(files: Mapping[Path, bytes]) -> None:
    """Write all of some files or none: each through a temporary one beside it, put in place when all are written.

    Where one cannot be put in its place, those before it are given back what they held.

    Raises:
        OutputError: a folder cannot be written to, or the disk is full.
    """
    temporary: dict[Path, Path] = {}
    put: dict[Path, bytes | None] = {}
    path = Path()
    try:
        for path, content in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            temporary[path] = _written_beside(path, content)
        for path, fresh in temporary.items():
            before = path.read_bytes() if len(files) > 1 and path.is_file() else None
            fresh.replace(path)
            put[path] = before
    except BaseException as error:
        if len(put) < len(files):
            _give_back(put)
        if isinstance(error, OSError):
            raise OutputError(_unwritable(path, error)) from error
        raise
    finally:
        for fresh in temporary.values():
            fresh.unlink(missing_ok=True)


def _written_beside(path: Path, content: bytes) -> Path:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        temporary.chmod(stat.S_IMODE(path.stat().st_mode) if path.is_file() else 0o644)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _give_back(put: Mapping[Path, bytes | None]) -> None:
    for path, before in put.items():
        # What cannot be given back must not keep the others from it; the first error is the one that is told.
        with contextlib.suppress(OSError):
            if before is None:
                path.unlink(missing_ok=True)
            else:
                path.write_bytes(before)


@contextlib.contextmanager
def replaced_whole(folder: Path) -> Iterator[Path]:
    """Give an empty folder to write into; swap it in for `folder` when the block ends without an exception.

    Until the swap `folder` is as it was; after an exception it still is, and the temporary folder is gone. A
    build that was killed between the two renames of the swap is mended at the next call.

    Raises:
        OutputError: `folder` cannot be written, or holds files that no build wrote.
    """
    folder = folder.resolve()
    if not folder.name:
        raise OutputError(Message("Roten av filsystemet ersätts inte.", "The root of the file system is not replaced."))
    previous = folder.with_name(f".{folder.name}.previous")
    try:
        if not folder.exists() and previous.exists():
            previous.rename(folder)
        _refuse_foreign(folder)
        folder.parent.mkdir(parents=True, exist_ok=True)
        fresh = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name}."))
    except OSError as error:
        raise OutputError(_unwritable(folder, error)) from error
    try:
        yield fresh
        fresh.chmod(0o755)
        _swap(fresh, folder, previous)
    except OSError as error:
        raise OutputError(_unwritable(folder, error)) from error
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _swap(fresh: Path, folder: Path, previous: Path) -> None:
    shutil.rmtree(previous, ignore_errors=True)
    if folder.exists():
        folder.rename(previous)
    try:
        fresh.rename(folder)
    except OSError:
        if previous.exists():
            previous.rename(folder)
        raise
    shutil.rmtree(previous, ignore_errors=True)


def _refuse_foreign(folder: Path) -> None:
    if folder.is_dir():
        foreign = sorted(entry.name for entry in folder.iterdir() if entry.name not in PARTS)
        if foreign:
            raise OutputError(
                Message(
                    f"Mappen {folder} innehåller annat än ett bygge ({foreign[0]}) och ersätts inte. "
                    "Välj en annan mapp med --out.",
                    f"The folder {folder} holds more than a build ({foreign[0]}) and is not replaced. "
                    "Choose another folder with --out.",
                )
            )
    elif folder.exists():
        raise OutputError(Message(f"{folder} är en fil, inte en mapp.", f"{folder} is a file, not a folder."))


def _unwritable(path: Path, error: OSError) -> Message:
    reason = _REASONS.get(error.errno or 0) or Message(*2 * (error.strerror or str(error),))
    return Message(
        f"Det går inte att skriva {path}: {reason.sv}. Inget har ändrats.",
        f"Cannot write {path}: {reason.en}. Nothing has changed.",
    )


_IN_THE_WAY = Message("en fil står i vägen för en mapp", "a file stands in the way of a folder")
_FORBIDDEN = Message("skrivrättighet saknas", "there is no permission to write")
_REASONS = {
    errno.EEXIST: _IN_THE_WAY,
    errno.ENOTDIR: _IN_THE_WAY,
    errno.EISDIR: Message("en mapp står i vägen för en fil", "a folder stands in the way of a file"),
    errno.EACCES: _FORBIDDEN,
    errno.EPERM: _FORBIDDEN,
    errno.EROFS: Message("disken är skrivskyddad", "the disk is read-only"),
    errno.ENOSPC: Message("disken är full", "the disk is full"),
    errno.EDQUOT: Message("utrymmet som du får använda är slut", "the space that you may use is full"),
    errno.EFBIG: Message("filen är större än vad som är tillåtet här", "the file is larger than is allowed here"),
    errno.ENAMETOOLONG: Message("namnet är för långt", "the name is too long"),
    errno.ENOENT: Message("mappen går inte att skapa", "the folder cannot be created"),
}
