"""What belongs together stays on one line: a number and its unit, an article's parts, a word with a short head."""

import re
from functools import lru_cache
from typing import Final

from markupsafe import Markup, escape

_TOGETHER = re.compile(
    r"([0-9]+(?:–?\([0-9a-z]+\))+"  # 30(1)(c)
    r"|[0-9]+(?:\.[0-9]+)? [^\W\d]{1,8}\b"  # 30.1 c, 36 månader
    r"|\b[^\W\d]{1,3}-[^\W\d]{1,16}\b)"  # e-post
)
_MANY: Final = 10_000
"""Texts that are kept: labels and sentences come back in every record."""
_WHOLE = Markup('<span class="whole">{}</span>')


@lru_cache(maxsize=_MANY)
def kept(text: str) -> Markup:
    """The text with what belongs together kept on one line: a number and its unit, `e-post`."""
    parts = _TOGETHER.split(text)
    return Markup("").join(_WHOLE.format(part) if index % 2 else _loose(part) for index, part in enumerate(parts))


def _loose(part: str) -> Markup:
    """The text before a span. Its last space has a span too: WeasyPrint else breaks the line at its first space."""
    return escape(part[:-1]) + Markup("<span> </span>") if part.endswith(" ") else escape(part)
