"""Where each record of a preview stands in the register, as an attribute in the page; never in what is published."""

import re
from collections.abc import Mapping
from html import escape
from typing import Final

from generator.register import Register
from generator.register.targets import place_of
from generator.trace.places import spots

ATTRIBUTE: Final = "data-source"
_PLACE: Final = re.compile(r'(<(?:article|section|div|tr|li)\b[^>]*?)( id="([^"]+)")')


def sources(register: Register) -> Mapping[str, str]:
    """By place on the page: file and line below the register's folder, such as `purposes/newsletter.yaml:7`.

    Where the folder lies is no business of the page, and could hold a word that is internal.
    """
    lines: dict[tuple[str, object], int] = {}
    found = {}
    for place, (record, route) in spots(register).items():
        where = record.path, (*record.route, *route)
        if where not in lines:
            lines[where] = register.documents[record.path].span(where[1], key=True).line
        found[place] = f"{place_of(record)}.yaml:{lines[where]}"
    return found


def with_sources(page: str, places: Mapping[str, str]) -> str:
    """The page, with file and line at each record and section that the register tells of."""
    if not places:
        return page

    def marked(match: re.Match[str]) -> str:
        source = places.get(match[3])
        return match[0] if source is None else f'{match[0]} {ATTRIBUTE}="{escape(source)}"'

    return _PLACE.sub(marked, page)
