"""The cookies, one table for each category."""

from dataclasses import dataclass

from generator.model import Cookie
from generator.model.codes import CookieCategory, CookieParty
from generator.views.public.contact import href
from generator.views.public.rows import Point
from generator.views.public.words import Words, anchor, formerly, one_line


@dataclass(frozen=True, kw_only=True, slots=True)
class CookieRow:
    """One cookie or group of cookies; every cell says something."""

    anchor: str
    former: tuple[str, ...]
    """Anchors that the cookie had before: links to them still lead here."""
    name: str
    technical_names: tuple[str, ...]
    purpose: str
    data: str
    opt_out: Point | None
    providers: tuple[Point, ...]
    lifetime: str
    consent: str


@dataclass(frozen=True, kw_only=True, slots=True)
class CookieTable:
    """The cookies of one category."""

    heading: str
    cookies: tuple[CookieRow, ...]


def cookie_tables(words: Words) -> tuple[CookieTable, ...]:
    """A table for each category that is used, the necessary ones first."""
    entries = words.ropa.cookies.items()
    tables = (
        CookieTable(
            heading=words.label(category),
            cookies=tuple(_row(words, key, cookie) for key, cookie in entries if cookie.category is category),
        )
        for category in CookieCategory
    )
    return tuple(table for table in tables if table.cookies)


def _row(words: Words, identifier: str, cookie: Cookie) -> CookieRow:
    data = words.text(cookie.data)
    return CookieRow(
        anchor=anchor("cookie", identifier),
        former=formerly("cookie", cookie.former_ids),
        name=words.text(cookie.name),
        technical_names=tuple(map(one_line, cookie.technical_names)),
        purpose=words.text(cookie.purpose),
        data=words.t("cookies.data", data=data) if data else "",
        opt_out=_opt_out(words, cookie),
        providers=_providers(words, cookie),
        lifetime=_lifetime(words, cookie),
        consent=words.label(cookie.consent),
    )


def _opt_out(words: Words, cookie: Cookie) -> Point | None:
    if cookie.opt_out is None:
        return None
    return Point(text=words.text(cookie.opt_out.text), href=href(cookie.opt_out.url or ""))


def _providers(words: Words, cookie: Cookie) -> tuple[Point, ...]:
    if cookie.providers:
        entries = [(key, words.ropa.recipient(key)) for key in cookie.providers]
        return tuple(Point(text=words.text(entry.name), href=words.href("recipient", key)) for key, entry in entries)
    if cookie.party is CookieParty.FIRST:
        return (Point(text=one_line(words.ropa.controller.short_name)),)
    return (Point(text=words.label(cookie.party) if cookie.party else words.t("cookies.not_stated")),)


def _lifetime(words: Words, cookie: Cookie) -> str:
    if cookie.lifetime is None:
        return words.t("cookies.not_stated")
    return words.t("cookies.session") if cookie.lifetime == "session" else words.translator.period(cookie.lifetime)
