"""What a PDF says when other programs read it."""

import re
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

_XHTML = "{http://www.w3.org/1999/xhtml}"


def text_of(file: Path, *options: str) -> str:
    """The text layer, as pdftotext gives it."""
    return _run("pdftotext", *options, str(file), "-")


def squeezed(text: str) -> str:
    """The text without white space: where a line was broken says nothing."""
    return re.sub(r"\s+", "", text)


def words_by_page(file: Path) -> list[tuple[float, float, list[tuple[float, float, float, float, str]]]]:
    """For every page its width, its height and its words with their boxes."""
    root = ET.fromstring(_run("pdftotext", "-bbox", str(file), "-"))  # noqa: S314 - written by pdftotext
    return [
        (
            float(page.attrib["width"]),
            float(page.attrib["height"]),
            [
                (*(float(word.attrib[key]) for key in ("xMin", "yMin", "xMax", "yMax")), word.text or "")
                for word in page.iter(f"{_XHTML}word")
            ],
        )
        for page in root.iter(f"{_XHTML}page")
    ]


def _run(*command: str) -> str:
    return subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
