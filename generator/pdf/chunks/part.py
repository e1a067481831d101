"""What a worker is given, and what it gives back."""

import hashlib
import json
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Self

from generator.pdf.engine import Attachment
from generator.source import Language

if TYPE_CHECKING:
    # Not for the workers, who get their pages ready made.
    from generator.pdf.edition import Edition

ELSEWHERE: Final = "urn:artikel30:place:"
"""Addresses of places in the whole: WeasyPrint drops links to what a part does not hold."""
_INSIDE: Final = 'href="#'
_LINK: Final = re.compile(f'href="{ELSEWHERE}([^"]*)"')
_DIGITS: Final = 12


class Enclosed(NamedTuple):
    """What the file has once: it is put into the part that begins it, which is never kept."""

    attached: tuple[Attachment, ...]
    identifier: bytes
    metadata: Mapping[str, Any]
    """As `complete_metadata` takes it."""


class Job(NamedTuple):
    """A part to be set."""

    html: str
    language: Language
    names: Mapping[str, str]
    """What stands at each place that it links to."""
    records: int
    """How many records it holds."""
    enclosed: Enclosed | None = None

    @classmethod
    def of(cls, edition: "Edition", html: str, records: int) -> Self:
        """The job of setting `html`, the page of a part of `edition`."""
        html = html.replace(_INSIDE, f'href="{ELSEWHERE}')
        places = edition.names()
        names = {anchor: places[anchor] for anchor in sorted(set(_LINK.findall(html)))}
        return cls(html, edition.language, names, records)

    @property
    def digest(self) -> str:
        """The SHA-256 of all that decides the part, beside program and libraries."""
        told = json.dumps([self.html, self.language, list(self.names.items())], ensure_ascii=False)
        return hashlib.sha256(told.encode()).hexdigest()

    @property
    def prefix(self) -> str:
        """Makes the identifiers of its table headers differ from those of other parts."""
        return f"{self.digest[:_DIGITS]}-"


class Place(NamedTuple):
    """A point on a page, in points from the lower left."""

    page: int
    x: float
    y: float


class Bookmark(NamedTuple):
    """A line of the outline."""

    level: int
    title: str
    place: Place


class Part(NamedTuple):
    """A part that has been set. Its pages count from 0."""

    pages: int
    places: Mapping[str, Place]
    bookmarks: tuple[Bookmark, ...]
    pdf: bytes

    def pack(self) -> bytes:
        """As bytes, to be kept or sent."""
        head = json.dumps([self.pages, self.places, self.bookmarks], ensure_ascii=False).encode()
        return len(head).to_bytes(4) + head + self.pdf

    @classmethod
    def unpack(cls, packed: bytes) -> Self:
        """What `pack` made bytes of."""
        length = int.from_bytes(packed[:4])
        head: list[Any] = json.loads(packed[4 : 4 + length])
        pages, places, bookmarks = head
        return cls(
            pages,
            {name: Place(*place) for name, place in places.items()},
            tuple(Bookmark(level, title, Place(*place)) for level, title, place in bookmarks),
            packed[4 + length :],
        )
