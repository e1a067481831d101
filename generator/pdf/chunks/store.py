"""Parts kept between runs, under a name made from all that decides them.

They hold internal data: nobody but the user may read the folder. An entry that is damaged is as good as none.
"""

import contextlib
import hashlib
import os
import tempfile
import time
from pathlib import Path
from typing import Final

from generator.pdf.chunks.part import Part

LIMIT: Final = 256 * 1024 * 1024
"""Bytes that are kept; what has not been used for longest is thrown out first."""
_MAGIC: Final = b"artikel30 part 1\n"
_DIGEST: Final = 32
_SUFFIX: Final = ".part"
_PRIVATE: Final = 0o700
_DAY: Final = 86400.0


def default_folder() -> Path:
    """Where parts are kept unless told otherwise."""
    base = os.environ.get("XDG_CACHE_HOME", "")
    return (Path(base) if Path(base).is_absolute() else Path.home() / ".cache") / "artikel30" / "pdf"


class Store:
    """Never fails: where nothing can be kept or read, there is nothing."""

    def __init__(self, folder: Path | None, limit: int = LIMIT) -> None:
        self._folder = folder if folder and _made_private(folder) else None
        self._limit = limit

    def get(self, key: str) -> Part | None:
        """The part under `key`, if it is there and whole."""
        if self._folder is None:
            return None
        file = self._folder / f"{key}{_SUFFIX}"
        try:
            found = file.read_bytes()
            payload = found[len(_MAGIC) + _DIGEST :]
            if found[: len(_MAGIC) + _DIGEST] != _head(key, payload):
                return None
            os.utime(file)
            return Part.unpack(payload)
        except (OSError, ValueError, TypeError):
            return None

    def put(self, key: str, part: Part) -> None:
        """Keep a part: written beside its place and moved there whole."""
        if self._folder is None:
            return
        payload = part.pack()
        with contextlib.suppress(OSError):
            handle, temporary = tempfile.mkstemp(dir=self._folder, prefix=".", suffix=_SUFFIX)
            try:
                with os.fdopen(handle, "wb") as stream:
                    stream.write(_head(key, payload))
                    stream.write(payload)
                Path(temporary).replace(self._folder / f"{key}{_SUFFIX}")
            except BaseException:
                Path(temporary).unlink(missing_ok=True)
                raise

    def tidy(self) -> None:
        """Throw out what is too much, and what interrupted runs have left."""
        if self._folder is None:
            return
        with contextlib.suppress(OSError):
            entries = sorted(((entry.stat(), entry) for entry in self._folder.glob(f"[!.]*{_SUFFIX}")), key=_last_used)
            size = sum(stat.st_size for stat, _ in entries)
            for stat, entry in entries:
                if size <= self._limit:
                    break
                entry.unlink(missing_ok=True)
                size -= stat.st_size
            for entry in self._folder.glob(f".*{_SUFFIX}"):
                if time.time() - entry.stat().st_mtime > _DAY:
                    entry.unlink(missing_ok=True)


def _last_used(entry: tuple[os.stat_result, Path]) -> tuple[float, str]:
    return entry[0].st_mtime, entry[1].name


def _head(key: str, payload: bytes) -> bytes:
    """A part under another's name is as wrong as one that is damaged."""
    return _MAGIC + hashlib.sha256(key.encode() + payload).digest()


def _made_private(folder: Path) -> bool:
    """Whether the folder is there, the user's own, and closed to others."""
    try:
        folder.mkdir(mode=_PRIVATE, parents=True, exist_ok=True)
        if hasattr(os, "getuid") and (folder.is_symlink() or folder.stat().st_uid != os.getuid()):
            return False
        folder.chmod(_PRIVATE)
    except OSError:
        return False
    return True
