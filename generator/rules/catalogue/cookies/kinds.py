"""Which cookies the law lets a website set without asking, and what the others are for, in words."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from generator.model import Cookie
from generator.model.codes import CookieCategory
from generator.rules.words import listed
from generator.source import Message

WANTS: Mapping[CookieCategory, Message] = MappingProxyType(
    {
        CookieCategory.STATISTICS: Message("statistik", "statistics"),
        CookieCategory.RECOMMENDATION: Message("rekommendationer", "recommendations"),
        CookieCategory.ADVERTISING: Message("annonsering", "advertising"),
        CookieCategory.SOCIAL: Message("sociala medier", "social media"),
        CookieCategory.PERSONALISATION: Message("anpassning", "personalisation"),
    }
)
"""The categories that no visitor has asked for, so that they need consent, and what they are for."""


def for_what(cookies: Iterable[Cookie]) -> Message:
    """What these cookies are for, of what no visitor has asked for: `statistik och annonsering`."""
    held = {cookie.category for cookie in cookies}
    return listed(words for category, words in WANTS.items() if category in held)
