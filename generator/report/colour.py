"""Colours of the text report, as terminals understand them."""

from collections.abc import Callable
from typing import Final

from generator.findings import Severity

Paint = Callable[[str, str], str]
"""Give a text a style: `paint(style, text)`."""

STYLES: Final = {
    Severity.ERROR.value: "1;31",
    Severity.WARNING.value: "1;33",
    Severity.INFO.value: "1;36",
    "strong": "1",
    "frame": "34",
    "related": "1;34",
}


def painted(style: str, text: str) -> str:
    """Return a text in a style."""
    return f"\x1b[{STYLES[style]}m{text}\x1b[0m" if text else ""


def plain(style: str, text: str) -> str:  # noqa: ARG001 - the same call as `painted`
    """Return a text as it is."""
    return text
