"""What a browser would find wrong with a page."""

import re
from html import unescape

_ID = re.compile(r'<[^>]*\sid="([^"]*)"')
_FRAGMENT = re.compile(r'<a[^>]*\shref="#([^"]*)"')


def dead_anchors(page: str) -> tuple[str, ...]:
    """The places on the page that links lead to and that are not there, in order."""
    there = {unescape(place) for place in _ID.findall(page)}
    wanted = dict.fromkeys(unescape(place) for place in _FRAGMENT.findall(page))
    return tuple(place for place in wanted if place not in there)
