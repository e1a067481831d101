"""What a page tells programs of its other forms."""

from dataclasses import dataclass

from generator.exchange.addresses import LINKED, POLICY, Addresses, feed_file
from generator.i18n import translator
from generator.source import Language


@dataclass(frozen=True, kw_only=True, slots=True)
class Offer:
    """The same policy in another form."""

    type: str
    href: str
    title: str


def offers(language: Language) -> tuple[Offer, ...]:
    """The other forms of the policy's page in a language, seen from that page."""
    addresses, t = Addresses("", f"{language}/index.html"), translator(language).t
    found = (
        ("application/atom+xml", feed_file(language), "exchange.link.feed"),
        ("application/json", POLICY, "exchange.link.policy"),
        ("application/ld+json", LINKED, "exchange.link.linked"),
    )
    return tuple(Offer(type=kind, href=addresses.to(path), title=t(key)) for kind, path, key in found)
