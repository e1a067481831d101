"""The policy for a page of another site: semantic HTML without page, style or script around it."""

import re
from functools import cache

from markupsafe import Markup

from generator.i18n import translator
from generator.pages.body import plain_body, rendered
from generator.views.public import PublicPolicy

_HEADING = re.compile(r"<(/?)h([1-6])\b")
# Attribute by attribute: the title of a link may end in what looks like the beginning of another.
_CLASS = re.compile(r'(<[a-z][a-z0-9]*(?:\s+[^\s="<>]+(?:="[^"]*")?)*?\s+class=")([^"]*)')
_PREFIX = "policy-"
_LOWEST = 6
DEFAULT_LEVEL = 2
"""A page of another site has its own first heading."""


def policy_fragment(policy: PublicPolicy, level: int = DEFAULT_LEVEL) -> Markup:
    """The policy, its first heading of `level`.

    Classes begin with `policy-`, so that no style of the other site is meant for them. Anchors are the same as on the
    policy's own page, so that a link can be moved from one to the other.
    """
    t = translator(policy.language).t
    body = rendered("fragment.html", policy=policy, body=plain_body(policy), t=t)
    moved = _HEADING.sub(lambda heading: _lower(heading, level - 1), body)
    return Markup(_CLASS.sub(lambda tag: tag[1] + _prefixed(tag[2]), moved))  # noqa: S704 - only names within tags change


def _lower(heading: re.Match[str], down: int) -> str:
    return f"<{heading[1]}h{min(int(heading[2]) + down, _LOWEST)}"


@cache
def _prefixed(classes: str) -> str:
    """The classes of an element; they come from the templates, so there are few."""
    return " ".join(_PREFIX + name for name in classes.split())
