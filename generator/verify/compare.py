"""Where two PDFs differ in what they hold, however each of them is stored."""

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

import pikepdf

from generator.verify.reader import opened

_STORAGE: Final = frozenset({"/Length", "/Filter", "/DecodeParms", "/DL"})
"""How a stream is packed, and not what is in it."""
_OF_WHO_SAVED: Final = ("Producer", "ModDate", "ModifyDate", "MetadataDate", "PDFVersion")
_OF_SIGNATURES: Final = ("/AcroForm", "/Extensions", "/Version")
_PARTS: Final = {"/Names": "files", "/AF": "files"}
_Pair = tuple[Any, Any]


class Differences(NamedTuple):
    """What is not the same."""

    pages: tuple[int, ...] = ()
    """The numbers of the pages, from 1, that hold something else."""
    made: int = 0
    """How many pages the file has as it was made."""
    given: int = 0
    parts: frozenset[str] = frozenset()
    """Of the rest: `metadata`, `files`, and `structure` for bookmarks, tags and anything else."""

    def __bool__(self) -> bool:
        return bool(self.pages or self.parts or self.made != self.given)


def compare(made: bytes, given: bytes) -> Differences:
    """Compare the file that was made anew with the one that was given.

    Raises:
        DamagedError: one of them cannot be read.
    """
    with opened(made) as ours, opened(given) as theirs:
        walk = _walk(ours, theirs)
        pages = tuple(_pages(ours, theirs, walk))
        return Differences(pages, len(ours.pages), len(theirs.pages), frozenset(_parts(ours, theirs, walk)))


def same_but_for_signatures(before: bytes, after: bytes) -> bool:
    """Whether nothing was added to a file but signatures, and what a signature asks for.

    Raises:
        DamagedError: one of the files cannot be read.
    """
    with opened(before) as ours, opened(after) as theirs:
        for page in theirs.pages:
            _without_signatures(page.obj)
        for key in _OF_SIGNATURES:
            if key in theirs.Root:
                del theirs.Root[key]
        walk = _walk(ours, theirs)
        whole = len(ours.pages) == len(theirs.pages)
        return whole and not any(_pages(ours, theirs, walk)) and not any(_parts(ours, theirs, walk))


def _without_signatures(page: pikepdf.Object) -> None:
    """Take the fields of signatures that are not seen from a page."""
    if "/Annots" in page:
        kept = [one for one in page.Annots if one.get("/FT") != "/Sig" or any(map(float, one.Rect))]
        if kept:
            page.Annots = pikepdf.Array(kept)
        else:
            del page["/Annots"]


def _pages(ours: pikepdf.Pdf, theirs: pikepdf.Pdf, walk: "_Walk") -> Iterator[int]:
    for number in range(min(len(ours.pages), len(theirs.pages))):
        if not walk.same_page(ours.pages[number].obj, theirs.pages[number].obj):
            yield number + 1


def _parts(ours: pikepdf.Pdf, theirs: pikepdf.Pdf, walk: "_Walk") -> Iterator[str]:
    for key in {*ours.Root.keys(), *theirs.Root.keys()} - {"/Pages", "/Metadata"}:
        if not walk.same(ours.Root.get(key), theirs.Root.get(key)):
            yield _PARTS.get(key, "structure")
    if _stated(ours) != _stated(theirs):
        yield "metadata"


def _stated(pdf: pikepdf.Pdf) -> dict[str, str]:
    """All that a file says of itself, but for what any program that saves it puts there."""
    packet = {str(key): str(value) for key, value in pdf.open_metadata().items()}
    every = packet | {key: str(value) for key, value in pdf.docinfo.items()}
    return {key: value for key, value in every.items() if not key.endswith(_OF_WHO_SAVED)}


def _walk(ours: pikepdf.Pdf, theirs: pikepdf.Pdf) -> "_Walk":
    return _Walk(
        {page.obj.objgen: number for number, page in enumerate(ours.pages)},
        {page.obj.objgen: number for number, page in enumerate(theirs.pages)},
    )


class _Walk:
    """Compares objects with all that they lead to; a page that they lead to is compared by its number only."""

    def __init__(self, numbers: dict[Any, int], others: dict[Any, int]) -> None:
        self._numbers = numbers
        self._others = others

    def same_page(self, one: Any, other: Any) -> bool:
        """Whether two pages hold the same."""
        keys = {*one.keys(), *other.keys()} - {"/Parent"}
        return all(self.same(one.get(key), other.get(key)) for key in keys)

    def same(self, one: Any, other: Any) -> bool:
        """Whether two objects hold the same."""
        waiting: list[_Pair] = [(one, other)]
        seen: set[_Pair] = set()
        while waiting:
            ours, theirs = waiting.pop()
            if type(ours) is not type(theirs):
                return False
            if not isinstance(ours, pikepdf.Object):
                if ours != theirs:
                    return False
                continue
            pair = (ours.objgen, theirs.objgen)
            if ours.is_indirect and theirs.is_indirect:
                if pair in seen:
                    continue
                seen.add(pair)
            if pair[0] in self._numbers or pair[1] in self._others:
                if self._numbers.get(pair[0]) != self._others.get(pair[1]):
                    return False
                continue
            inside = _inside(ours, theirs)
            if inside is None:
                return False
            waiting += inside
        return True


def _inside(ours: pikepdf.Object, theirs: pikepdf.Object) -> list[_Pair] | None:
    """What two objects lead to, in pairs; None where they differ themselves."""
    if isinstance(ours, pikepdf.Array):
        return list(zip(list(ours), list(theirs), strict=True)) if len(ours) == len(theirs) else None
    if isinstance(ours, pikepdf.Stream) and _unpacked(ours) != _unpacked(theirs):
        return None
    if isinstance(ours, pikepdf.Dictionary | pikepdf.Stream):
        keys, others = set(ours.keys()) - _STORAGE, set(theirs.keys()) - _STORAGE
        return [(ours.get(key), theirs.get(key)) for key in keys] if keys == others else None
    return [] if ours.unparse() == theirs.unparse() else None


def _unpacked(stream: pikepdf.Object) -> bytes:
    try:
        return bytes(stream.read_bytes())
    except pikepdf.PdfError:
        return bytes(stream.read_raw_bytes())
