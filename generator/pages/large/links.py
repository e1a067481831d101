"""The same content with other links: seen from another page, or from another site."""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from operator import is_
from typing import Any, TypeVar

_T = TypeVar("_T")
Change = Callable[[str], str]


def relinked(content: _T, change: Change) -> _T:
    """The content, a dataclass or a tuple of them, with every link in it changed; free texts stay as they are."""
    if isinstance(content, tuple):
        parts = tuple(relinked(part, change) for part in content)
        return content if all(map(is_, parts, content)) else parts  # type: ignore[return-value] # the same kinds
    kind: type = type(content)
    changed: dict[str, Any] = {}
    for name in _fields(kind):
        value = getattr(content, name)
        new = _changed(name, value, change)
        if new is not value:
            changed[name] = new
    return replace(content, **changed) if changed else content  # type: ignore[type-var] # it has fields


def seen_from(place: str, moved: Mapping[str, str]) -> Change:
    """From the policy's own page to one at `place` below it; `moved` says which anchors have pages of their own."""
    up = "../" * place.count("/")
    own = f"{place}#"

    def change(href: str) -> str:
        there = _moved(href, moved)
        if _leads_away(there):
            return there
        # What stands on the same page needs no way to it.
        return there.removeprefix(place) if there.startswith(own) else up + there

    return change


def straight(moved: Mapping[str, str]) -> Change:
    """On the policy's own page: straight to what stands on other pages."""
    return lambda href: _moved(href, moved)


def absolute(address: str) -> Change:
    """From another site to pages below `address`; what stands on the policy's own page stands there too."""
    return lambda href: href if href.startswith("#") or _leads_away(href) else address + href


def _changed(name: str, value: Any, change: Change) -> Any:
    if isinstance(value, str):
        return change(value) if value and name == "href" else value
    return relinked(value, change)


def _moved(href: str, moved: Mapping[str, str]) -> str:
    return moved.get(href[1:], href) if href.startswith("#") else href


def _leads_away(href: str) -> bool:
    return href.startswith("/") or ":" in href.partition("/")[0]


@cache
def _fields(kind: type) -> tuple[str, ...]:
    return tuple(part.name for part in fields(kind)) if is_dataclass(kind) else ()
