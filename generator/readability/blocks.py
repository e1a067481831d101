"""A free text's HTML as its blocks: paragraphs, headings, items of lists and cells, each of which ends a sentence."""

from html.parser import HTMLParser

_INLINE = frozenset({"a", "em", "strong", "code"})


def blocks(html: str) -> tuple[str, ...]:
    """What each block says, on one line; only what a reader sees, so a link is its text."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return tuple(text for text in (" ".join(part.split()) for part in reader.parts) if text)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = [""]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self._part(tag)

    def handle_endtag(self, tag: str) -> None:
        self._part(tag)

    def handle_data(self, data: str) -> None:
        self.parts[-1] += data

    def _part(self, tag: str) -> None:
        if tag not in _INLINE:
            self.parts.append("")
