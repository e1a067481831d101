"""A page as its blocks: each text with the place that links lead to, its row, and the persons whom it concerns."""

from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Final, NamedTuple

_INLINE: Final = frozenset({"a", "abbr", "b", "code", "em", "i", "small", "span", "strong", "sub", "sup", "tspan"})
_VOID: Final = frozenset({"br", "hr", "img", "input", "link", "meta", "path", "rect", "line", "circle", "use", "wbr"})
_PARTS: Final = frozenset({"picture", "text", "summary", "cookies"})
"""Classes of what stands beside the records of a section."""
_RECORD_HEADINGS: Final = frozenset({"h1", "h3", "h4", "h5"})


class Block(NamedTuple):
    """One text of a page."""

    text: str
    anchors: tuple[str, ...]
    """The places that it stands in, the innermost first."""
    row: str
    """The row's name, such as `retention`; empty outside rows."""
    people: tuple[str, ...]
    """The kinds of persons whom the smallest part around it concerns; empty where it concerns everyone."""
    links: tuple[str, ...]
    """The places on the page that it leads to."""
    path: tuple[str, ...]
    """The headings above it: of the section, of the record, of the row."""


class _Open(NamedTuple):
    tag: str
    anchor: str
    row: str
    people: tuple[str, ...]


def blocks(html: str) -> tuple[Block, ...]:
    """The blocks of a page that hold any text, in reading order."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return tuple(reader.finished())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self._open: list[_Open] = []
        self._headings = {"section": "", "record": "", "row": ""}
        self._found: list[Block] = []
        self._text: list[str] = []
        self._links: list[str] = []

    def finished(self) -> Iterator[Block]:
        self._end()
        return iter(self._found)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag not in _INLINE and tag != "br":
            self._end()
        # In a picture each line of a text is one of these.
        if tag in {"br", "tspan"}:
            self._text.append(" ")
        if tag == "a" and given.get("href", "").startswith("#"):
            self._links.append(given["href"][1:])
        if tag == "section":
            self._headings = {"section": "", "record": "", "row": ""}
        if tag in {"article", "figure"} or not _PARTS.isdisjoint(given.get("class", "").split()):
            self._headings |= {"record": "", "row": ""}
        if tag not in _VOID:
            row = next((name[4:] for name in given.get("class", "").split() if name.startswith("row-")), "")
            people = tuple(given.get("data-for", "").split())
            self._open.append(_Open(tag, given.get("id", ""), row, people))

    def handle_endtag(self, tag: str) -> None:
        if tag not in _INLINE:
            self._head(tag)
            self._end()
        # What was not closed is closed by what is around it.
        if any(one.tag == tag for one in self._open):
            while self._open.pop().tag != tag:
                pass
        if tag == "article":
            self._headings |= {"record": "", "row": ""}

    def handle_data(self, data: str) -> None:
        self._text.append(data)

    def _head(self, tag: str) -> None:
        text = " ".join("".join(self._text).split())
        if tag == "th" and len(self._open) > 1 and self._open[-2].anchor:
            self._headings["record"] = text
        level = "section" if tag == "h2" else "row" if tag == "dt" else "record" if tag in _RECORD_HEADINGS else ""
        if level and text:
            self._headings[level] = text

    def _end(self) -> None:
        text = " ".join("".join(self._text).split())
        if text:
            self._found.append(
                Block(
                    text=text,
                    anchors=tuple(one.anchor for one in reversed(self._open) if one.anchor),
                    row=next((one.row for one in reversed(self._open) if one.row), ""),
                    people=next((one.people for one in reversed(self._open) if one.people), ()),
                    links=tuple(self._links),
                    path=tuple(filter(None, self._headings.values())),
                )
            )
        self._text, self._links = [], []
