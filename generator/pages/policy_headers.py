"""What a page may do, told to browsers: in the page itself, and in what the host sends along with every file.

The hosts' own files say the same in their own languages: `site_overrides/static/_headers` and `docs/hosting/`. A test
holds them against this module.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from markupsafe import Markup

_NOTHING_BUT: Final = "default-src 'none'; style-src 'self'; img-src 'self' data:"
_OWN_SCRIPT: Final = "; script-src 'self'"
_NOWHERE: Final = "; base-uri 'none'; form-action 'none'"
# Browsers heed this in a header only, and complain of it in a page.
_NO_FRAME: Final = "; frame-ancestors 'none'"

SCRIPTED: Final = r"/(sv|en)/search/"
"""The only pages that may run a script, one from their own host: as a pattern that hosts understand."""
HASHED: Final = r"/assets/stylesheets/policy\.[0-9a-f]+\.css$"
"""Files whose name changes with their content."""
SHARED: Final = r"(\.json|\.jsonld|\.atom|/policy\.fragment\.html)$"
"""Files that scripts on other sites may fetch."""

EVERYWHERE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "Cross-Origin-Opener-Policy": "same-origin",
        # Browsers complain of names that they do not know, so only those that have long been there.
        "Permissions-Policy": (
            "accelerometer=(), camera=(), display-capture=(), fullscreen=(), geolocation=(), gyroscope=(), "
            "magnetometer=(), microphone=(), midi=(), payment=(), usb=()"
        ),
    }
)
"""The headers of every file, besides what it may load."""
ANYONE: Final = "*"
"""`Access-Control-Allow-Origin` of shared files: everything is public, and nobody is logged in."""
FOREVER: Final = "public, max-age=31536000, immutable"
"""`Cache-Control` of hashed files."""
ASK_FIRST: Final = "no-cache"
"""`Cache-Control` of everything else: kept, but shown only after asking whether it is still the newest."""
HTTPS_ONLY: Final = "max-age=31536000"
"""`Strict-Transport-Security`, for whoever decides it for the whole host."""
TYPES: Final[Mapping[str, str]] = MappingProxyType({".atom": "application/atom+xml", ".jsonld": "application/ld+json"})
"""`Content-Type` by the end of the name, where hosts do not know it."""


def page_policy(*, scripted: bool = False) -> Markup:
    """The `Content-Security-Policy` that a page states itself."""
    return Markup(_NOTHING_BUT + (_OWN_SCRIPT if scripted else "") + _NOWHERE)  # noqa: S704 - our own words


def header_policy(*, scripted: bool = False) -> str:
    """The `Content-Security-Policy` that a host sends."""
    return f"{page_policy(scripted=scripted)}{_NO_FRAME}"
