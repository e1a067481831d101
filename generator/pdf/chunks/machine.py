"""What decides a part beside its content: the program, the packages, the machine's own libraries for text."""

import contextlib
import ctypes
import hashlib
import json
import platform
import zlib
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Final

from generator.provenance.program import program_digest

_PACKAGES: Final = ("weasyprint", "pydyf", "fonttools", "tinycss2", "cssselect2", "tinyhtml5", "pyphen", "pillow")
_LIBRARIES: Final = ("libpango-1.0.so.0", "libpangoft2-1.0.so.0", "libharfbuzz.so.0", "libharfbuzz-subset.so.0")
_LOADED: Final = Path("/proc/self/maps")
_FOR_TEXT: Final = ("libpango", "libharfbuzz", "libfreetype", "libfontconfig", "libfribidi")


def machine() -> str:
    """A digest that is another one wherever a part might come out otherwise."""
    told = [
        program_digest(),
        platform.python_version(),
        platform.machine(),
        zlib.ZLIB_RUNTIME_VERSION,
        [version(name) for name in _PACKAGES],
        sorted(_libraries()),
    ]
    return hashlib.sha256(json.dumps(told).encode()).hexdigest()


def _libraries() -> Iterator[tuple[str, int, int]]:
    """The files of the libraries that shape text, told apart by size and age: their versions are in no one place."""
    for name in _LIBRARIES:
        with contextlib.suppress(OSError):
            ctypes.CDLL(name)
    with contextlib.suppress(OSError):
        files = {Path(line.split(maxsplit=5)[-1]) for line in _LOADED.read_text("utf-8").splitlines()}
        for file in files:
            if file.name.startswith(_FOR_TEXT):
                state = file.stat()
                yield str(file), state.st_size, state.st_mtime_ns
