"""The one Jinja environment: strict about missing names, escaping everything that is not markup already."""

import re
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

_LONG = re.compile(r">[^<]*?[^\s<]{40}")
"""In text, and not within a tag. Hardly a word of a language has so many letters; the name of a cookie may."""


@cache
def environment(folder: str) -> Environment:
    """The environment whose templates lie in `generator/templates/<folder>`."""
    made = Environment(
        loader=PackageLoader("generator", f"templates/{folder}"),
        undefined=StrictUndefined,
        autoescape=True,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.tests["unbroken"] = _unbroken
    return made


def _unbroken(html: str) -> bool:
    """Whether a word is so long that a table would widen its column beyond the page."""
    return _LONG.search(html) is not None
