"""What a PDF says when other programs read it."""

import re
import subprocess
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pikepdf

HEAD, FOOT = 64.0, 50.0
"""Points from the edges of the paper to what is not a running text."""
_XHTML = "{http://www.w3.org/1999/xhtml}"


def text_of(file: Path, *options: str) -> str:
    """The text layer, as pdftotext gives it."""
    return _run("pdftotext", *options, str(file), "-")


def squeezed(text: str) -> str:
    """The text without white space: where a line was broken says nothing."""
    return re.sub(r"\s+", "", text)


def body_by_page(file: Path) -> list[str]:
    """For every page its words in the order in which they are drawn, without the running texts at head and foot."""
    pages = []
    for number, (_, height, words) in enumerate(words_by_page(file, "-raw")):
        inside = [word[4] for word in words if number == 0 or (word[3] > HEAD and word[1] < height - FOOT)]
        pages.append(" ".join(inside))
    return pages


def tagged_by_page(pdf: pikepdf.Pdf) -> tuple[dict[int, list[int]], dict[int, list[int]]]:
    """For every page, from 0, the numbers of its marked pieces in the order of the tags, as a screen reader goes.

    The bullets of lists stand apart: WeasyPrint draws them after everything else.
    """
    numbers = {sheet.obj.objgen: number for number, sheet in enumerate(pdf.pages)}
    pieces: dict[int, list[int]] = {number: [] for number in numbers.values()}
    bullets: dict[int, list[int]] = {number: [] for number in numbers.values()}
    waiting: list[tuple[Any, Any, dict[int, list[int]]]] = [(pdf.Root.StructTreeRoot, None, pieces)]
    while waiting:
        one, sheet, found = waiting.pop()
        if isinstance(one, int):
            found[numbers[sheet.objgen]].append(one)
            continue
        sheet = one.get("/Pg", sheet)
        if "/MCID" in one:
            found[numbers[sheet.objgen]].append(int(one.MCID))
        inside = bullets if one.get("/S") == "/Lbl" else found
        kids = one.get("/K", pikepdf.Array())
        waiting += [(kid, sheet, inside) for kid in reversed(list(kids) if isinstance(kids, pikepdf.Array) else [kids])]
    return pieces, bullets


def drawn_by_page(pdf: pikepdf.Pdf) -> dict[int, list[int]]:
    """The same in the order in which they are drawn, bullets among them."""
    return {
        number: [
            int(operands[1].MCID)
            for operands, operator in pikepdf.parse_content_stream(sheet)
            if str(operator) == "BDC" and "/MCID" in operands[1]
        ]
        for number, sheet in enumerate(pdf.pages)
    }


def words_by_page(file: Path, *options: str) -> list[tuple[float, float, list[tuple[float, float, float, float, str]]]]:
    """For every page its width, its height and its words with their boxes."""
    root = ET.fromstring(_run("pdftotext", "-bbox", *options, str(file), "-"))  # noqa: S314 - written by pdftotext
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
