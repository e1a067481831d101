"""What python-docx has no word for: contents that lead to headings, heads that repeat, pages on their side."""

from collections.abc import Sequence
from typing import Any, Final

from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm
from docx.table import Table

_LONG, _SHORT, _MARGIN = 29.7, 21.0, 2.0
# Without page numbers: what stands here before the field is brought up to date is then already right.
_FIELD: Final = ' TOC \\o "1-1" \\n \\h '


def put(paragraph: Any, text: str, style: str, look: str | None = None) -> None:
    """Write a text into an empty paragraph, with the ids of its style and of the style of its letters.

    By id: the library looks a style up among all of them each time that it is given by name.
    """
    paragraph._p.style = style  # noqa: SLF001 - the only way to the element
    run = paragraph.add_run(text)
    if look is not None:
        run._r.style = look  # noqa: SLF001 - as above


def contents(document: Any, title: str, headings: Sequence[str]) -> None:
    """A table of contents as a field, filled with the headings."""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(_SHORT), Cm(_LONG)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Cm(_MARGIN)
    document.add_paragraph(title, style="TOC Heading")
    paragraphs = [document.add_paragraph(heading) for heading in headings]
    first, last = paragraphs[0]._p, paragraphs[-1]._p  # noqa: SLF001 - the only way to the element
    run = first.r_lst[0]
    for mark in (_mark("begin"), _instruction(), _mark("separate")):
        run.addprevious(mark)
    last.append(_mark("end"))


def headed(document: Any, text: str) -> None:
    """Write a text at the head of every page; nothing where there is none."""
    if text:
        document.sections[0].header.paragraphs[0].text = text


def repeated(row: Any) -> None:
    """Let the row stand at the head of the table on every page."""
    properties = row._tr.get_or_add_trPr()  # noqa: SLF001 - as above
    properties.append(OxmlElement("w:tblHeader"))


def widths(table: Table, columns: Sequence[float]) -> None:
    """Fix the widths of the columns, in centimetres."""
    table.autofit = False
    for column, width in zip(table.columns, columns, strict=True):
        column.width = Cm(width)


def turned(document: Any, *, landscape: bool) -> None:
    """Begin a page that lies on its side, or stands again."""
    section = document.add_section(WD_SECTION.NEW_PAGE)
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    across, down = (_LONG, _SHORT) if landscape else (_SHORT, _LONG)
    section.page_width, section.page_height = Cm(across), Cm(down)


def _mark(kind: str) -> Any:
    run, mark = OxmlElement("w:r"), OxmlElement("w:fldChar")
    mark.set(qn("w:fldCharType"), kind)
    run.append(mark)
    return run


def _instruction() -> Any:
    run, text = OxmlElement("w:r"), OxmlElement("w:instrText")
    text.set(qn("xml:space"), "preserve")
    text.text = _FIELD
    run.append(text)
    return run
