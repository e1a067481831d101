"""The pages of earlier versions: the register of then in the templates of now, each at an address of its own."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from html import escape

from markupsafe import Markup

from generator.history import Moment
from generator.i18n import translator
from generator.model import Ropa
from generator.pages.anchors import dead_anchors
from generator.pages.body import contents_list, plain_body, rendered
from generator.pages.shell import Shell, inner_shell
from generator.pages.state import state_line
from generator.source import LANGUAGES
from generator.views.public.earlier import EarlierPolicy, earlier_policy
from generator.views.public.editions import Edition, editions
from generator.views.public.words import one_line

_MOST_KEPT = 256
"""A preview builds anew after each edit, and earlier versions do not change with it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Earlier:
    """A published register of an earlier version."""

    state: str
    """Names the commit and the folder, and so the content."""
    ropa: Ropa = field(compare=False)
    moment: Moment | None = field(default=None, compare=False)
    """That of the commit."""


def known_editions(ropa: Ropa, earlier: Sequence[Earlier]) -> tuple[Edition, ...]:
    """Every version of the policy, the latest first."""
    return editions(ropa, [one.ropa for one in earlier])


def version_pages(earlier: Sequence[Earlier], known: Sequence[Edition], site: str) -> Mapping[str, Shell]:
    """The pages of all earlier versions by folder; `site` is the site's address, or empty."""
    made: dict[str, Shell] = {}
    readable = {edition.version: edition for edition in known if edition.href}
    for one in earlier:
        edition = readable[one_line(one.ropa.register.policy.version)]
        made |= _pages(one, replace(edition, changes=()), site)
    return made


@lru_cache(maxsize=_MOST_KEPT)
def _pages(earlier: Earlier, edition: Edition, site: str) -> Mapping[str, Shell]:
    spoken = [earlier_policy(earlier.ropa, language, edition) for language in LANGUAGES]
    shells = {f"{one.policy.language}/{edition.href}": _shell(one, spoken, edition.href, site) for one in spoken}
    if (moment := earlier.moment) is None:
        return shells
    return {path: replace(shell, state=state_line(moment, shell.language)) for path, shell in shells.items()}


def _shell(one: EarlierPolicy, spoken: Sequence[EarlierPolicy], folder: str, site: str) -> Shell:
    """The page of a version; search engines are told of its translation, and never that it is the current policy."""
    policy = one.policy
    shell = inner_shell(policy, [other.policy for other in spoken], site, folder)
    banner = rendered("version.html", earlier=one, href=shell.home)
    return replace(
        shell,
        title=one.title,
        description=one.description,
        body=_without_dead_links(banner + plain_body(policy)),
        contents=contents_list(policy),
        contents_label=translator(policy.language).t("site.page.contents"),
        earlier=True,
    )


def _without_dead_links(body: Markup) -> Markup:
    """The body; what its texts link to and today's page has no place for is only text, for nobody can mend it now."""
    html = str(body)
    for place in dead_anchors(f'<i id="main"></i><i id="top"></i>{html}'):
        html = re.sub(rf'<a[^>]*\shref="#{re.escape(escape(place))}"[^>]*>(.*?)</a>', r"\1", html, flags=re.DOTALL)
    return Markup(html)  # noqa: S704 - only links were taken out of it
