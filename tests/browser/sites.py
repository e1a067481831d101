"""Sites built with the real plugin, and their pages read as a browser reads them."""

from dataclasses import dataclass, field
from functools import cache, partial
from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator.check import check
from generator.plugin import build_site, events, site_config

ROOT = Path(__file__).resolve().parents[2]
PAGES = ("index.html", "sv/index.html", "en/index.html", "404.html")
"""A page of every type, in every language: what holds for pages is tested on these."""
ADDRESSES = tuple("/" + name.removesuffix("index.html") for name in PAGES)
"""The same as a browser asks for them."""


def built(register: Path, folder: Path) -> Path:
    """The site of `register`, written into `folder`."""
    build_site(site_config(register, folder))
    return folder


def built_unjudged(register: Path, folder: Path) -> Path:
    """The site of a register that is well-formed and that no lawyer would pass."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(events, "check", partial(check, rules=()))
        return built(register, folder)


@dataclass
class Element:
    """A start tag."""

    tag: str
    attributes: dict[str, str]


@dataclass
class Page(HTMLParser):
    """The elements and the text of a page."""

    elements: list[Element] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    title: str = ""

    @classmethod
    @cache
    def read(cls, path: Path) -> "Page":
        page = cls()
        HTMLParser.__init__(page)
        page.feed(path.read_text("utf-8"))
        return page

    def handle_starttag(self, tag, attrs):
        self.elements.append(Element(tag, {key: value or "" for key, value in attrs}))

    def handle_data(self, data):
        self.words.append(data)
        if self.elements and self.elements[-1].tag == "title":
            self.title = self.title or data

    @property
    def text(self) -> str:
        """What a reader sees, on one line."""
        return " ".join("".join(self.words).split())

    def values(self, tag: str, attribute: str, **required: str) -> list[str]:
        """The attribute of every such element."""
        return [
            element.attributes[attribute]
            for element in self.elements
            if element.tag == tag and attribute in element.attributes and required.items() <= element.attributes.items()
        ]

    @property
    def ids(self) -> list[str]:
        """The place of every element that has one."""
        return [element.attributes["id"] for element in self.elements if "id" in element.attributes]
