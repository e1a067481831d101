"""The fonts that the PDF is set in: shipped here, so that pages break alike on every machine."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from xml.sax.saxutils import escape

from generator.pdf.errors import PdfUnavailable, sentence

_FILES: Final = ("SourceSans3-Regular.ttf", "SourceSans3-Semibold.ttf", "SourceSans3-It.ttf")
_CONFIGURATION: Final = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""


@contextmanager
def font_folder() -> Iterator[Path]:
    """The folder of the fonts, on disk.

    Raises:
        PdfUnavailable: a font is missing; Pango would end the process without a word.

    """
    with as_file(files("generator.pdf") / "fonts") as folder:
        if not all((folder / name).is_file() for name in _FILES):
            raise PdfUnavailable(sentence("fonts", folder=folder))
        yield folder.resolve()


@contextmanager
def only_own_fonts() -> Iterator[None]:
    """Let fontconfig know of no other fonts than ours, for as long as it may read its configuration."""
    before = os.environ.get("FONTCONFIG_FILE")
    with font_folder() as folder, TemporaryDirectory(prefix="artikel30-fonts-") as scratch:
        configuration = Path(scratch) / "fonts.conf"
        text = _CONFIGURATION.format(fonts=escape(str(folder)), cache=escape(scratch))
        configuration.write_text(text, encoding="utf-8")
        # fontconfig ignores a relative path without a word.
        os.environ["FONTCONFIG_FILE"] = str(configuration.resolve())
        try:
            yield
        finally:
            if before is None:
                del os.environ["FONTCONFIG_FILE"]
            else:
                os.environ["FONTCONFIG_FILE"] = before


@cache
def covered() -> frozenset[int]:
    """The code points that every one of the fonts has."""
    with font_folder() as folder:
        return frozenset.intersection(*(_characters(folder / name) for name in _FILES))


def _characters(file: Path) -> frozenset[int]:
    from fontTools.ttLib import TTFont  # noqa: PLC0415 - with WeasyPrint only

    with TTFont(file, lazy=True) as font:
        return frozenset(font.getBestCmap())
