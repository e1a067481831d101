"""The outline of the whole, from the bookmarks of all parts."""

from collections.abc import Callable, Iterable
from typing import Any

from pikepdf import Dictionary, Pdf, String

from generator.pdf.chunks.part import Bookmark, Place


def outline(whole: Pdf, bookmarks: Iterable[Bookmark], destination: Callable[[Place], Any]) -> None:
    """Give the file an outline; a bookmark stands under the last one before it of a lower level."""
    root = whole.make_indirect(Dictionary(Count=0))
    above: list[tuple[int, Any]] = [(0, root)]
    for level, title, place in bookmarks:
        while above[-1][0] >= level:
            above.pop()
        line = whole.make_indirect(Dictionary(Title=String(title), Dest=destination(place), Count=0))
        _hang(above[-1][1], line)
        for _, one in above:
            one.Count = int(one.Count) + 1
        above.append((level, line))
    whole.Root.Outlines = root


def _hang(parent: Any, line: Any) -> None:
    line.Parent = parent
    if "/Last" in parent:
        line.Prev = parent.Last
        parent.Last.Next = line
    else:
        parent.First = line
    parent.Last = line
