"""Mends the tags that WeasyPrint writes: running texts as artifacts, scope of table headers, links in words.

Works on the finished objects, with nothing of WeasyPrint patched.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

_HALF: Final = 0.5
_PIXELS_PER_POINT: Final = 4 / 3


def running_texts_to_artifacts(pdf: Any) -> None:
    """Take page headers and footers out of what is read aloud; WeasyPrint leaves them as tags without a parent."""
    root = _object(pdf, pdf.catalog["StructTreeRoot"])
    in_tree = set(_reachable(pdf, root))
    numbers = _object(pdf, root["ParentTree"])["Nums"]
    for page, marks in _pages(pdf, numbers):
        loose = {mark for mark, element in enumerate(marks) if _number(element) not in in_tree}
        _rewrite(_object(pdf, page["Contents"]).stream, loose, float(page["MediaBox"][3]) * _PIXELS_PER_POINT)
        for mark in loose:
            marks[mark] = "null"
    for element in pdf.objects:
        if _is(element, "/StructElem") and element.number not in in_tree:
            element.clear()


def scope_of_headers(pdf: Any) -> None:
    """Say of every header cell whether it heads a row or a column."""
    for cell in pdf.objects:
        if _is(cell, "/StructElem") and cell.get("S") == "/TH":
            group = _object(pdf, _object(pdf, cell["P"])["P"])
            cell["A"]["Scope"] = "/Column" if group["S"] == "/THead" else "/Row"


def links_in_words(pdf: Any, words: Callable[[str], str]) -> None:
    """Describe every link; `words` makes a description of `#anchor` or of an address."""
    for annotation in pdf.objects:
        if _is(annotation, "/Annot") and annotation.get("Subtype") == "/Link":
            string = type(annotation["Contents"])
            where = f"#{annotation['Dest'].string}" if "Dest" in annotation else annotation["A"]["URI"].string
            annotation["Contents"] = string(words(where))


def page_labels(pdf: Any) -> None:
    """Let viewers count pages as the footers do."""
    dictionary, array = type(pdf.catalog), type(pdf.pages["Kids"])
    pdf.catalog["PageLabels"] = dictionary({"Nums": array([0, dictionary({"S": "/D"})])})


def attachments_once(pdf: Any) -> None:
    """Name each associated file once; WeasyPrint names those given by the program twice."""
    if "AF" in pdf.catalog:
        pdf.catalog["AF"][:] = dict.fromkeys(pdf.catalog["AF"])


def _rewrite(stream: list[Any], loose: set[int], height: float) -> None:
    for index, part in enumerate(stream):
        if isinstance(part, Mapping) and part.get("MCID") in loose and stream[index + 1] == b"BDC":
            place = "/Header" if _top(stream[index:]) < height * _HALF else "/Footer"
            stream[index - 1] = "/Artifact"
            stream[index] = type(part)({"Type": "/Pagination", "Subtype": place})  # type: ignore[call-arg]


def _top(stream: list[Any]) -> float:
    """How far from the top of the page the next text stands."""
    matrix = next(part for part in stream if isinstance(part, bytes) and part.endswith(b" Tm"))
    return float(matrix.split()[5])


def _pages(pdf: Any, numbers: list[Any]) -> Iterator[tuple[Any, list[Any]]]:
    """Every page with its marks: the element of each piece of marked content."""
    kids = pdf.pages["Kids"][::3]
    for position, number in enumerate(kids):
        yield pdf.objects[number], numbers[2 * position + 1]


def _reachable(pdf: Any, root: Any) -> Iterator[int]:
    waiting = list(root["K"])
    while waiting:
        reference = waiting.pop()
        if isinstance(reference, bytes):
            yield _number(reference)
            waiting.extend(_object(pdf, reference).get("K", ()))


def _is(element: object, kind: str) -> bool:
    return isinstance(element, Mapping) and element.get("Type") == kind


def _number(reference: bytes) -> int:
    return int(reference.split()[0])


def _object(pdf: Any, reference: bytes) -> Any:
    return pdf.objects[_number(reference)]
