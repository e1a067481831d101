"""What a host sends along with a file: as the program means it, and as the file `_headers` says it."""

import re
from functools import cache
from pathlib import Path

from generator.pages import policy_headers as ours

CONTENT, CACHE, ORIGIN = "Content-Security-Policy", "Cache-Control", "Access-Control-Allow-Origin"
# One of every kind of file, in both languages where it has one; what is not there is answered with 404.html.
PATHS = (
    "/", "/sv/", "/en/", "/404.html", "/no/such/page", "/sv/no-such-page", "/robots.txt", "/assets/images/icon.svg",
    "/assets/stylesheets/policy.0123abcd.css", "/sv/versions/1.0/", "/en/purposes/order-handling/",
    "/sv/search/", "/en/search/", "/policy.json", "/policy.schema.json", "/policy.jsonld",
    "/.well-known/privacy-policy.json", "/sv/tilt.json", "/en/tilt.json", "/sv/changes.atom", "/en/changes.atom",
    "/sv/policy.fragment.html", "/en/policy.fragment.html",
)  # fmt: skip


def meant(path: str) -> dict[str, str]:
    """The headers of a file, besides its type."""
    headers = dict(ours.EVERYWHERE)
    headers[CONTENT] = ours.header_policy(scripted=bool(re.search(ours.SCRIPTED, path)))
    headers[CACHE] = ours.FOREVER if re.search(ours.HASHED, path) else ours.ASK_FIRST
    if re.search(ours.SHARED, path):
        headers[ORIGIN] = ours.ANYONE
    return headers


def said(text: str, path: str) -> dict[str, str]:
    """The headers that a host which obeys `_headers` to the letter sends along with `path`."""
    found: dict[str, str] = {}
    for pattern, lines in _rules(text):
        if not pattern.fullmatch(path):
            continue
        for line in lines:
            name, _, value = (part.strip() for part in line.partition(":"))
            if name.startswith("!"):
                found.pop(name[1:].strip(), None)
            else:
                # The strictest reading, which is Cloudflare's: a header that is said twice is sent twice.
                found[name] = f"{found[name]}, {value}" if name in found else value
    return found


def said_in(folder: Path, path: str) -> dict[str, str]:
    """The headers of a file of a built site, by the `_headers` that was built with it."""
    return said(_text(folder / "_headers"), path)


@cache
def _text(file: Path) -> str:
    return file.read_text("utf-8")


@cache
def _rules(text: str) -> list[tuple[re.Pattern[str], list[str]]]:
    rules: list[tuple[re.Pattern[str], list[str]]] = []
    for line in text.splitlines():
        if line.startswith("/"):
            rules.append((re.compile(re.escape(line.strip()).replace(r"\*", ".*")), []))
        elif line.strip() and not line.strip().startswith("#"):
            rules[-1][1].append(line)
    return rules
