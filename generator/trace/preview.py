"""Where each record of a preview stands in the register, as an attribute in the page; never in what is published."""

import re
from collections.abc import Mapping
from html import escape
from typing import Final

from generator.register import Register
from generator.trace.places import spots

ATTRIBUTE: Final = "data-source"
_PLACE: Final = re.compile(r'(<(?:article|section|div|tr|li)\b[^>]*?)( id="([^"]+)")')


def sources(register: Register) -> Mapping[str, str]:
    """By place on the page: file and line, such as `register/purposes/newsletter.yaml:7`."""
    lines: dict[tuple[str, object], int] = {}
    found = {}
    for place, (record, route) in spots(register).items():
        where = record.path, (*record.route, *route)
        if where not in lines:
            lines[where] = register.documents[record.path].span(where[1], key=True).line
        found[place] = f"{record.path}:{lines[where]}"
    return found


def with_sources(page: str, places: Mapping[str, str]) -> str:
    """The page, with file and line at each record and section that the register tells of."""
    if not places:
        return page

    def marked(match: re.Match[str]) -> str:
        source = places.get(match[3])
        return match[0] if source is None else f'{match[0]} {ATTRIBUTE}="{escape(source)}"'

    return _PLACE.sub(marked, page)
