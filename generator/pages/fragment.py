"""The policy for a page of another site: semantic HTML without page, style or script around it."""

import re

from markupsafe import Markup

from generator.i18n import translator
from generator.pages.body import plain_body, rendered
from generator.views.public import PublicPolicy

_TAG = re.compile(r"<[^<>]*>")
_HEADING = re.compile(r"<(/?)h([1-6])\b")
_CLASS = re.compile(r' class="([^"]*)"')
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
    return Markup(_TAG.sub(lambda tag: _fitted(tag[0], level - 1), body))  # noqa: S704 - only names within tags change


def _fitted(tag: str, down: int) -> str:
    moved = _HEADING.sub(lambda heading: f"<{heading[1]}h{min(int(heading[2]) + down, _LOWEST)}", tag)
    return _CLASS.sub(_prefixed, moved)


def _prefixed(classes: re.Match[str]) -> str:
    return ' class="' + " ".join(_PREFIX + name for name in classes[1].split()) + '"'
