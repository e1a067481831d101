"""`cookies/`: what the website stores in the device of a visitor."""

from dataclasses import dataclass

from generator.model.codes import CookieCategory, CookieConsent, CookieParty, Period
from generator.model.common import Retired, Text


@dataclass(frozen=True, kw_only=True, slots=True)
class OptOut:
    """How to refuse or withdraw."""

    text: Text
    url: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Cookie:
    """One cookie, or a group of cookies with the same purpose."""

    name: Text
    category: CookieCategory
    purpose: Text
    consent: CookieConsent
    technical_names: tuple[str, ...] = ()
    party: CookieParty | None = None
    providers: tuple[str, ...] = ()
    lifetime: Period | None = None
    data: Text | None = None
    identifier: bool | None = None
    purposes: tuple[str, ...] = ()
    opt_out: OptOut | None = None
    former_ids: tuple[str, ...] = ()
    retired: Retired | None = None
