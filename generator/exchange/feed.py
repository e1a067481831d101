"""`changes.atom`: what has changed in the policy, for readers of feeds, in one language."""

import re
import xml.etree.ElementTree as ET
from datetime import date
from typing import Final

from generator.exchange.addresses import Addresses, feed_file
from generator.exchange.identity import identifier
from generator.i18n import translator
from generator.model import Change, Ropa, SectionName
from generator.source import Language
from generator.views.public.editions import changes_in_order
from generator.views.public.words import Words, anchor, one_line

ATOM: Final = "http://www.w3.org/2005/Atom"
_NO_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML may hold; the register's own reader lets none of it in."""


def change_feed(ropa: Ropa, language: Language, site: str) -> bytes:
    """The changes that the register tells of, the latest first; a feed without any is valid too."""
    words, addresses = Words(ropa, translator(language)), Addresses(site, feed_file(language))
    page = addresses.to(f"{language}/")
    entries = changes_in_order(ropa)
    days = [ropa.register.policy.updated, *(change.in_force for _, change in entries)]
    feed = ET.Element("feed", {"xmlns": ATOM, "xml:lang": language})
    _put(feed, "id", identifier(ropa, "changes", language).urn)
    _put(feed, "title", words.translator.t("exchange.feed.title", title=words.text(ropa.policy.title)))
    _put(feed, "updated", _moment(max(days)))
    _put(feed, "link", rel="self", type="application/atom+xml", href=addresses.to(feed_file(language)))
    _put(feed, "link", rel="alternate", type="text/html", hreflang=language, href=page)
    author = ET.SubElement(feed, "author")
    _put(author, "name", one_line(ropa.controller.legal_name))
    for key, change in entries:
        _entry(feed, words, key, change, page)
    ET.indent(feed, " ")
    written: bytes = ET.tostring(feed, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _entry(feed: ET.Element, words: Words, key: str, change: Change, page: str) -> None:
    entry = ET.SubElement(feed, "entry")
    version, day = one_line(change.version), _moment(change.in_force)
    place = f"#{anchor('change', key)}" if words.has(SectionName.VERSIONS) else ""
    _put(entry, "id", identifier(words.ropa, "change", key, words.language).urn)
    title = words.translator.t("exchange.feed.entry", version=version, date=words.date(change.in_force))
    _put(entry, "title", title)
    _put(entry, "updated", day)
    _put(entry, "published", day)
    _put(entry, "link", rel="alternate", type="text/html", hreflang=words.language, href=page + place)
    _put(entry, "content", words.text(change.text), type="text")


def _put(parent: ET.Element, tag: str, text: str | None = None, **attributes: str) -> None:
    element = ET.SubElement(parent, tag, attributes)
    element.text = None if text is None else _NO_XML.sub("", text)


def _moment(day: date) -> str:
    """Atom asks for a time of day; a register knows days."""
    return f"{day.isoformat()}T00:00:00Z"
