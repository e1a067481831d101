"""What is done in another way than WeasyPrint's own for speed, and only in the version that this is known to fit."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.metadata import version
from typing import Any, Final

KNOWN: Final = "70.0"
_STYLE: Final = re.compile(r"<style>(.*?)</style>", re.DOTALL)
_NOTES: Final = re.compile(r"(?m)^::(?:footnote|note)-.*$")
_MARKER: Final = re.compile(r"(?m)^(?=::marker )")


def known() -> bool:
    """Whether WeasyPrint is the version whose tags, names and style sheet are known here."""
    return version("weasyprint") == KNOWN


def rendered(weasyprint: Any, html: str, fetcher: Any) -> Any:
    """The pages of `html`, whose style sheet is read once for all pages that have the same."""
    own = _STYLE.search(html)
    if own is None or not known():
        return weasyprint.HTML(string=html, url_fetcher=fetcher).render()
    bare = html[: own.start()] + html[own.end() :]
    with _fitted_once(weasyprint):
        return _lean_html(weasyprint)(string=bare, url_fetcher=fetcher).render(stylesheets=[_sheet(weasyprint, own[1])])


@contextmanager
def _fitted_once(weasyprint: Any) -> Iterator[None]:
    """A box within a line that fits as it is: its least width is not asked for, which is found letter by letter."""
    inline, widest = weasyprint.layout.inline, weasyprint.layout.preferred.max_content_width
    both = inline.shrink_to_fit

    def fitted(context: Any, box: Any, available: float) -> float:
        width: float = widest(context, box, outer=False)
        if width > available:
            width = both(context, box, available)
        return width

    inline.shrink_to_fit = fitted
    try:
        yield
    finally:
        inline.shrink_to_fit = both


@cache
def _sheet(weasyprint: Any, text: str) -> Any:
    return weasyprint.CSS(string=text)


@cache
def _lean_html(weasyprint: Any) -> Any:
    """WeasyPrint's page without the six rules that give every element of it six styles more.

    Notes are not used, and only the items of lists have markers.
    """
    plain: Any = weasyprint.HTML
    text = _MARKER.sub("li", _NOTES.sub("", weasyprint.html.UA))
    sheet = weasyprint.CSS(string=text, counter_style=weasyprint.css.counters.CounterStyle())
    return type("LeanHTML", (plain,), {"_ua_stylesheets": lambda _self, _forms=False: [sheet]})
