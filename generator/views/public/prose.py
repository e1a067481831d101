"""Free texts: Markdown to HTML that can do nothing but be read."""

import re
from dataclasses import dataclass
from functools import lru_cache

import markdown
import nh3
from markupsafe import Markup

from generator.model import FreeText
from generator.source import Language
from generator.source.characters import all_forbidden
from generator.views.public.words import anchor, formerly, one_line

_TAGS = {
    "p", "br", "hr", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "a",
    "h1", "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
_LINK = re.compile(r"https://|mailto:|tel:|#")
_EMPTY_LINK = re.compile(r"<a(?: title=\"[^\"]*\")?>(.*?)</a>", re.DOTALL)
_HEADING = re.compile(r"<(/?)h([1-6])>")
_MOST_KEPT = 1024
"""Earlier versions of the policy share most of their texts with the current one."""
_HIGHEST = 4
"""The page's title is h1, a section h2, a text's own heading h3."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Prose:
    """A free text of the register."""

    anchor: str
    former: tuple[str, ...]
    """Anchors that the text had before: links to them still lead here."""
    heading: str
    html: Markup


def prose(identifier: str, text: FreeText, language: Language) -> Prose:
    """The text in `language`; its headings come below the text's own."""
    body: str = getattr(text.body, language)
    heading: str = getattr(text.heading, language) if text.heading is not None else ""
    return Prose(
        anchor=anchor("text", identifier),
        former=formerly("text", text.former_ids),
        heading=one_line(heading),
        html=rendered(body),
    )


@lru_cache(maxsize=_MOST_KEPT)
def rendered(source: str) -> Markup:
    """Markdown as HTML. Raw HTML in it is shown as it was typed; a link that could run or mislead is only text."""
    clean = nh3.clean(
        _reader().convert(source),
        tags=_TAGS,
        attributes={"a": {"href", "title"}},
        attribute_filter=lambda _, name, value: value if name != "href" or _LINK.match(value) else None,
        url_schemes={"https", "mailto", "tel"},
        link_rel=None,
    )
    return Markup(_shown(_fitted(_EMPTY_LINK.sub(r"\1", clean))))  # noqa: S704 - nh3 has just cleaned it


def _reader() -> markdown.Markdown:
    reader = markdown.Markdown(extensions=["tables", "sane_lists"])
    # What the library documents for input that is not trusted: HTML is text, and there are no pictures.
    reader.preprocessors.deregister("html_block")
    for pattern in ("html", "image_link", "image_reference", "short_image_ref"):
        reader.inlinePatterns.deregister(pattern)
    return reader


def _shown(html: str) -> str:
    """What no text of the register may hold, and came past the loader as an entity, as it was typed."""
    for index in reversed(all_forbidden(html)):
        html = f"{html[:index]}&amp;#x{ord(html[index]):x};{html[index + 1 :]}"
    return html


def _fitted(html: str) -> str:
    """Move all headings down by the same number of levels, so that the highest is h4; none below h6."""
    levels = [int(level) for _, level in _HEADING.findall(html)]
    if not levels:
        return html
    down = _HIGHEST - min(levels)
    return _HEADING.sub(lambda match: f"<{match[1]}h{min(int(match[2]) + down, 6)}>", html)
