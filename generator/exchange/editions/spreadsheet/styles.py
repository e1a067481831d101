"""How cells look: calm, one accent, no stripes; what is missing and what is denied can be told apart at a glance."""

from collections.abc import Mapping
from typing import Any, Final

ACCENT: Final = "#1D3B5C"
MISSING_FILL: Final = "#FFF1CC"
_MUTED, _RULE = "#56616B", "#D5DBE1"
_TEXT: Final[Mapping[str, Any]] = {
    "text_wrap": True,
    "valign": "top",
    "font_size": 10,
    "bottom": 1,
    "bottom_color": _RULE,
}
DATE_FORMAT: Final = "yyyy-mm-dd"
STYLES: Final[Mapping[str, Mapping[str, Any]]] = {
    "title": {"bold": True, "font_size": 16, "font_color": ACCENT},
    "heading": {"bold": True, "font_size": 12, "font_color": ACCENT, "valign": "top"},
    "label": {"bold": True, "font_size": 10, "font_color": "#FFFFFF", "bg_color": ACCENT, "text_wrap": True},
    "article": {"font_size": 8, "font_color": _MUTED, "text_wrap": True, "bottom": 2, "bottom_color": ACCENT},
    "name": {**_TEXT, "bold": True},
    "text": _TEXT,
    "missing": {**_TEXT, "bg_color": MISSING_FILL},
    "none": {**_TEXT, "italic": True},
    "dash": {**_TEXT, "font_color": _MUTED},
    "date": {**_TEXT, "num_format": DATE_FORMAT, "align": "left"},
    "link": {**_TEXT, "font_color": ACCENT, "underline": 1},
    "number": {**_TEXT, "align": "left"},
    "note_plain": {"font_size": 10, "font_color": _MUTED},
    "note": {"text_wrap": True, "valign": "top", "font_size": 10, "font_color": _MUTED},
}
"""The names of the styles, with what XlsxWriter calls their properties."""
FONT: Final = "Arial"
"""Known to every office program, by this name or by one with the same widths."""
