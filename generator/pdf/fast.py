"""What is done in another way than WeasyPrint's own for speed, and only in the version that this is known to fit."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.metadata import version
from typing import Any, Final

from generator.pdf.lean import Reader, quickened, settle
from generator.pdf.lean.replace import replaced

KNOWN: Final = "70.0"
_STYLE: Final = re.compile(r"<style>(.*?)</style>", re.DOTALL)
_NOTES: Final = re.compile(r"(?m)^::(?:footnote|note)-.*$")
_MARKER: Final = re.compile(r"(?m)^(?=::marker )")


@cache
def known() -> bool:
    """Whether WeasyPrint is the version whose tags, names and style sheet are known here."""
    return version("weasyprint") == KNOWN


@contextmanager
def quick(weasyprint: Any) -> Iterator[None]:
    """Pages are set and written the quick way within the block."""
    if known():
        with quickened(weasyprint):
            yield
    else:
        yield


def rendered(weasyprint: Any, html: str, fetcher: Any) -> Any:
    """The pages of `html`, whose style sheet is read once for all pages that have the same."""
    own = _STYLE.search(html)
    if own is None or not known():
        return weasyprint.HTML(string=html, url_fetcher=fetcher).render()
    bare = html[: own.start()] + html[own.end() :]
    with replaced(weasyprint, tinyhtml5=Reader(weasyprint.tinyhtml5, bare)):
        page = _lean_html(weasyprint)(string=bare, url_fetcher=fetcher)
    return page.render(stylesheets=[_sheet(weasyprint, own[1])])


def settled(weasyprint: Any, pdf: Any) -> None:
    """Make `pdf` ready to be written quickly; nothing of it can be changed after that."""
    if known():
        settle(weasyprint, pdf)


def ready(weasyprint: Any) -> None:
    """Read WeasyPrint's own style sheet before the first page needs it."""
    if known():
        _lean_html(weasyprint)


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
