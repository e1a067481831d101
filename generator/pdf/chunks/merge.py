"""Parts put into one file with their tags, links and bookmarks, and footers on their pages."""

import contextlib
import io
from collections.abc import Sequence
from decimal import Decimal
from typing import Any, NamedTuple

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from generator.pdf.chunks.outline import outline
from generator.pdf.chunks.part import Part, Place
from generator.pdf.chunks.running import FONT, running, shape
from generator.pdf.chunks.tree import Tree


class Words(NamedTuple):
    """The words in the number of a page."""

    page: str
    of: str


def merged(cover: Part, parts: Sequence[Part], sample: bytes, words: Words) -> bytes:
    """The file: `cover` with its metadata and attachments, and the pages of `parts` after its own.

    `sample` has the footers of each shape of page. The same input gives the same bytes.
    """
    with contextlib.ExitStack() as opened:
        whole = opened.enter_context(pikepdf.open(io.BytesIO(cover.pdf)))
        tree, places, bookmarks = Tree(whole), dict(cover.places), list(cover.bookmarks)
        first = len(whole.pages)
        for part in parts:
            start = len(whole.pages)
            with pikepdf.open(io.BytesIO(part.pdf)) as source:
                _hold(source)
                for page in source.pages:
                    whole.pages.append(page)
                tree.add(source, [page.obj for page in whole.pages[start:]])
            places |= {name: _moved(place, start) for name, place in part.places.items()}
            bookmarks += [mark._replace(place=_moved(mark.place, start)) for mark in part.bookmarks]
        tree.close()
        sheets = [page.obj for page in whole.pages]
        _stamp(whole, sheets, first, opened.enter_context(pikepdf.open(io.BytesIO(sample))), words)
        whole.Root.Names.Dests = _names(places, sheets)
        outline(whole, bookmarks, lambda place: _destination(place, sheets))
        written = io.BytesIO()
        whole.save(
            written,
            deterministic_id=True,
            fix_metadata_version=False,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
        )
    return written.getvalue()


def _hold(source: Pdf) -> None:
    """Read the streams now, so that the file need not be kept until the whole is written: that halves the memory."""
    for stream in source.objects:
        if isinstance(stream, Stream):
            how: dict[str, Any] = {"filter": stream.get("/Filter"), "decode_parms": stream.get("/DecodeParms")}
            stream.write(stream.read_raw_bytes(), **how)


def _moved(place: Place, start: int) -> Place:
    return place._replace(page=place.page + start)


def _names(places: dict[str, Place], sheets: Sequence[Any]) -> Any:
    """A name tree has to be sorted by bytes."""
    names = Array()
    for name in sorted(places, key=str.encode):
        names.append(String(name))
        names.append(_destination(places[name], sheets))
    return Dictionary(Names=names)


def _destination(place: Place, sheets: Sequence[Any]) -> Any:
    """A point on a page as PDF writes it."""
    return Array([sheets[place.page], Name.XYZ, Decimal(str(place.x)), Decimal(str(place.y)), 0])


def _stamp(whole: Pdf, sheets: Sequence[Any], first: int, sample: Pdf, words: Words) -> None:
    """Put footers on every page after the cover's."""
    footers, sampled = running(sample, *words)
    font = whole.copy_foreign(sampled)
    fonts: set[tuple[int, int]] = set()
    for number, sheet in enumerate(sheets[first:], start=first + 1):
        footer = footers[shape(sheet)].drawn(number, len(sheets), float(sheet.MediaBox[3]))
        sheet.Contents = Array([sheet.Contents, whole.make_stream(footer)])
        if sheet.Resources.objgen not in fonts:
            fonts.add(sheet.Resources.objgen)
            sheet.Resources.Font[FONT] = font
