"""Sets one part, in a worker: WeasyPrint's objects are made ready there to be put with those of other parts."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from generator.i18n import translator
from generator.pdf import tags
from generator.pdf.chunks.part import ELSEWHERE, Bookmark, Enclosed, Job, Part, Place
from generator.pdf.engine import write
from generator.pdf.links import describe

_POINTS: Final = 0.75
_IDENTIFIER: Final = b"0" * 32


def typeset(job: Job) -> Part:
    """Set a part.

    Raises:
        PdfError: it could not be set without a fault.
    """
    places: dict[str, Place] = {}
    bookmarks: list[Bookmark] = []
    pages: list[int] = []

    def finish(pdf: Any) -> None:
        tags.running_texts_to_artifacts(pdf)
        tags.scope_of_headers(pdf)
        _links_to_places(pdf)
        tags.links_in_words(pdf, lambda where: describe(where, job.names, translator(job.language)))
        _own_identifiers(pdf, job.prefix)
        _ready_for_stamps(pdf)
        pages.extend(pdf.pages["Kids"][::3])
        places.update(_places(pdf))
        if job.enclosed:
            _enclose(pdf, job.enclosed)

    pdf = write(
        job.html,
        job.enclosed.attached if job.enclosed else (),
        job.enclosed.identifier if job.enclosed else _IDENTIFIER,
        finish,
        seen=lambda document: bookmarks.extend(_bookmarks(document)),
        lean=True,
    )
    return Part(len(pages), places, tuple(bookmarks), pdf)


def _enclose(pdf: Any, enclosed: Enclosed) -> None:
    from generator.pdf.metadata import complete_metadata  # noqa: PLC0415 - for one part of all

    tags.page_labels(pdf)
    tags.attachments_once(pdf)
    complete_metadata(pdf, **enclosed.metadata)


def _links_to_places(pdf: Any) -> None:
    for annotation in pdf.objects:
        if isinstance(annotation, Mapping) and annotation.get("Subtype") == "/Link":
            address = annotation["A"]["URI"]
            if address.string.startswith(ELSEWHERE):
                del annotation["A"]  # type: ignore[attr-defined]
                annotation["Dest"] = type(address)(address.string.removeprefix(ELSEWHERE))  # type: ignore[index]


def _own_identifiers(pdf: Any, prefix: str) -> None:
    """Cells name their headers by the same objects as name the headers themselves."""
    for cell in pdf.objects:
        if isinstance(cell, Mapping) and "ID" in cell and cell.get("S") == "/TH":
            cell["ID"].string = prefix + cell["ID"].string


def _ready_for_stamps(pdf: Any) -> None:
    """Leave the coordinates of each page as they were before."""
    for number in pdf.pages["Kids"][::3]:
        stream = pdf.objects[int(pdf.objects[number]["Contents"].split()[0])].stream
        stream.insert(0, b"q")
        stream.append(b"Q")


def _places(pdf: Any) -> Iterator[tuple[str, Place]]:
    pages = {pdf.objects[number].reference: page for page, number in enumerate(pdf.pages["Kids"][::3])}
    named = pdf.catalog["Names"]["Dests"]["Names"] if "Dests" in pdf.catalog.get("Names", ()) else ()
    for name, (page, _, x, y, _) in zip(named[::2], named[1::2], strict=True):
        yield name.string, Place(pages[page], round(x, 3), round(y, 3))


def _bookmarks(document: Any) -> Iterator[Bookmark]:
    for number, page in enumerate(document.pages):
        for level, title, (x, y), _ in page.bookmarks:
            yield Bookmark(level, title, Place(number, round(x * _POINTS, 3), round((page.height - y) * _POINTS, 3)))
