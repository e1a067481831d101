"""What programs look for at places that they know beforehand: `.well-known/privacy-policy.json` and `robots.txt`."""

from typing import Any

from generator.exchange.addresses import LINKED, POINTER, POLICY, SCHEMA, Addresses, feed_file, tilt_file
from generator.model import Ropa
from generator.source import LANGUAGES
from generator.views.public.editions import changes_in_order
from generator.views.public.words import one_line


def pointer(ropa: Ropa, site: str) -> dict[str, Any]:
    """Where the policy is, in which languages and formats, and how new it is.

    No such name is registered with IANA: this is our own convention, and says so in `docs/exchange.md`.
    """
    addresses, policy = Addresses(site, POINTER), ropa.register.policy
    latest = next((change.in_force.isoformat() for _, change in changes_in_order(ropa)), None)
    return {
        "controller": one_line(ropa.controller.legal_name),
        "version": one_line(policy.version),
        "updated": policy.updated.isoformat(),
        **({"in_force": policy.in_force.isoformat()} if policy.in_force else {}),
        **({"last_change": latest} if latest else {}),
        "languages": {
            language: {
                "page": addresses.to(f"{language}/"),
                "tilt": addresses.to(tilt_file(language)),
                "changes": addresses.to(feed_file(language)),
            }
            for language in LANGUAGES
        },
        "policy": addresses.to(POLICY),
        "schema": addresses.to(SCHEMA),
        "linked_data": addresses.to(LINKED),
    }


def robots(site: str) -> bytes:
    """That search engines may read everything, and where they find the list of pages."""
    lines = ["User-agent: *", "Allow: /", *([f"Sitemap: {site}sitemap.xml"] if site else [])]
    return ("\n".join(lines) + "\n").encode()
