"""The site's one stylesheet: what is used of the theme's, our own, and the company's colour."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from generator.model.settings import SiteSettings
from generator.pages.colours import readable
from generator.pages.css import Vocabulary, parsed, used, without_idle_variables

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_FOR = re.compile(r' data-for="([a-z0-9 -]+)"')
_ACCENT, _ACCENT_DARK = "#1f4e79", "#9cc4ec"
# The darkest surface in light mode and the lightest in dark mode that text in the accent colour stands on.
_LIGHT_PAPER, _DARK_PAPER = "#f1efea", "#23272d"


def stylesheet(theme: str, own: str, pages: Iterable[str], site: SiteSettings | None) -> str:
    """The stylesheet for `pages`.

    `theme` as far as they use it, then `own` whole, the reader's choice of what to see, and the colours of `site`.
    """
    pages = list(pages)
    ours = _packed(own) + "".join(_choice(pages))
    theirs = _used(theme, Vocabulary.of(pages), ours)
    return "".join(['@charset "utf-8";', theirs, ours, _colours(site or SiteSettings()), "\n"])


@lru_cache(maxsize=2)
def _used(theme: str, vocabulary: Vocabulary, ours: str) -> str:
    """The theme's part; in a preview it is the same after most edits."""
    return "".join(map(str, without_idle_variables(used(parsed(theme), vocabulary), ours)))


def _packed(css: str) -> str:
    """The stylesheet without comments and the line breaks that only people need."""
    return re.sub(r"\s*([{};])\s*", r"\1", " ".join(_COMMENT.sub("", css).split()))


def _choice(pages: Iterable[str]) -> Iterator[str]:
    """Rules that hide what concerns none of those whom the reader has ticked; without a tick nothing is hidden."""
    for people in sorted({people for page in pages for people in _FOR.findall(page)}):
        ticked = ",".join(f"#for-{who}:checked" for who in people.split())
        yield f'body:has(.chooser :checked):not(:has({ticked})) [data-for="{people}"]{{display:none}}'


def accent_on_light(site: SiteSettings) -> str:
    """The company's colour as it stands on light paper, `#rrggbb`."""
    return readable(site.accent or _ACCENT, _LIGHT_PAPER)


def _colours(site: SiteSettings) -> str:
    light = accent_on_light(site)
    dark = readable(site.accent_dark or site.accent or _ACCENT_DARK, _DARK_PAPER)
    return f":root{{--accent:{light}}}@media screen and (prefers-color-scheme:dark){{:root{{--accent:{dark}}}}}"
