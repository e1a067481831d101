"""The one thing of WeasyPrint's own that is changed for speed, and only in the version that it is known in."""

import re
from functools import cache
from importlib.metadata import version
from typing import Any, Final

KNOWN: Final = "70.0"
_NOTES: Final = re.compile(r"(?m)^::(?:footnote|note)-.*$")
_MARKER: Final = re.compile(r"(?m)^(?=::marker )")


def known() -> bool:
    """Whether WeasyPrint is the version whose tags, names and style sheet are known here."""
    return version("weasyprint") == KNOWN


@cache
def lean_html(weasyprint: Any) -> Any:
    """WeasyPrint's page without the six rules that give every element of it six styles more.

    Notes are not used, and only the items of lists have markers. In another version the page is left as it is.
    """
    plain = weasyprint.HTML
    if not known():
        return plain
    text = _MARKER.sub("li", _NOTES.sub("", weasyprint.html.UA))
    sheet = weasyprint.CSS(string=text, counter_style=weasyprint.css.counters.CounterStyle())

    class LeanHTML(plain):  # type: ignore[misc]
        def _ua_stylesheets(self, forms: bool = False) -> list[Any]:  # noqa: FBT001, FBT002 - as in the class above
            return super()._ua_stylesheets(forms) if forms else [sheet]

    return LeanHTML
