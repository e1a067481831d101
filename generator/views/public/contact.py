"""Ways to reach someone, each as something to press where the address allows it."""

import re
from collections.abc import Iterable, Iterator

from generator.model import Contact, Right
from generator.model.controller import Address
from generator.model.rights import Channel
from generator.views.public.direction import apart
from generator.views.public.rows import Group, Point, Row, row
from generator.views.public.words import Words, one_line

_MAIL = re.compile(r"[^@\s]+@[^@\s]+")
_TELEPHONE = re.compile(r"\+[0-9 ]+")


def href(address: str) -> str:
    """Where an address leads: a website, a mailbox or a telephone; nowhere if it is none of them."""
    if address.startswith("https://"):
        return address
    if _TELEPHONE.fullmatch(address):
        return "tel:" + address.replace(" ", "")
    return f"mailto:{address}" if _MAIL.fullmatch(address) else ""


def shown(address: str) -> str:
    """An address as people write it: a web address without its scheme."""
    return one_line(address).removeprefix("https://").removesuffix("/")


def postal(words: Words, address: Address) -> str:
    """A postal address on one line."""
    town = f"{address.postcode} {apart(address.town)}"
    parts = [apart(address.street or ""), town, words.translator.country(address.country)]
    return ", ".join(one_line(part) for part in parts if part)


def contact_rows(words: Words, contact: Contact) -> Iterator[Row]:
    """A row for each way of reaching a person or an organisation."""
    yield from line(words, "address", contact.address)
    yield from reach_rows(words, email=contact.email, phone=contact.phone, website=contact.website)


def reach_rows(words: Words, *, email: str | None, phone: str | None, website: str | None) -> Iterator[Row]:
    """A row for each address that is stated."""
    yield from line(words, "email", email)
    yield from line(words, "phone", phone)
    yield from line(words, "website", website)


def line(words: Words, key: str, value: str | None) -> Iterable[Row]:
    """The row `contact.<key>` with one value; nothing where there is none."""
    points = (Point(text=shown(value), href=href(value)),) if value else ()
    return row(key, words.t(f"contact.{key}"), [Group(points=points)])


def channel_points(words: Words, right: Right) -> tuple[Point, ...]:
    """The ways to use `right`."""
    return tuple(channel_point(words, channel) for channel in words.ropa.rights.channels if right in channel.rights)


def channel_point(words: Words, channel: Channel) -> Point:
    """One way to make a request, with its address where it has one."""
    address = channel.address or ""
    return Point(text=words.text(channel.name), note=shown(address), href=href(address))
