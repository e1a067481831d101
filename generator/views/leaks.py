"""The proof behind the boundary: what was written for the public, searched for every internal value."""

import html
import json
import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple
from urllib.parse import unquote

from generator.register import Register
from generator.source import LANGUAGES, Route
from generator.views.needles import Needles, stands_in, words_of
from generator.views.secrets import Secret, Side, flat, of_both, of_the_program

_NO_VERSIONS: Mapping[str, Register] = MappingProxyType({})
_TAG = re.compile(r"<[^>]*>")
_ESCAPED = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)+"')
"""A text in JSON that is not written as it is read."""


class Leak(NamedTuple):
    """An internal value that stands in a public file."""

    file: Path
    path: str
    route: Route
    value: str


def leaks(
    public: Path,
    register: Register,
    earlier: Mapping[str, Register] = _NO_VERSIONS,
    *,
    passed_over: Collection[str] = (),
    formats: Collection[str] = (),
) -> Iterator[Leak]:
    """Search every file below `public` for every internal value of `register`.

    A value that also stands in what may be published, or in the fixed sentences of the pages, cannot betray
    anything and is passed over; so are codes of the schema and values shorter than four characters, and the words of
    the `formats` in which the files are written, whatever they hold.

    `earlier` holds, by version, the registers of the earlier versions of the policy. What stands in the folder of one
    of them may be what is public now or was public then, and nothing that was internal then or is internal now and
    was not public then. In all other files counts only what is public now. The folders of the versions in
    `passed_over` are not searched.
    """
    now = Side.of(register)
    secret = Secret(now.known, of_the_program(tuple(formats)))
    current = Needles(now.secrets(secret))
    then = {
        version: Needles(of_both(Side.of(other), now, secret))
        for version, other in earlier.items()
        if version not in passed_over
    }
    for file in sorted(public.rglob("*")):
        name = file.relative_to(public)
        version = _version(name)
        if file.is_file() and version not in passed_over:
            text = _readable(name.as_posix(), file.read_bytes())
            for path, route, value in then.get(version, current).possible(words_of(text)):
                if stands_in(text, value):
                    yield Leak(name, path, route, value)


def _version(name: Path) -> str:
    """The version in whose folder a file lies; empty for all others."""
    match name.parts:
        case (language, "versions", version, _, *_) if language in LANGUAGES:
            return version
    return ""


def _readable(name: str, content: bytes) -> str:
    """A file's name, and its text in every form in which somebody could read it."""
    raw = content.decode("utf-8", errors="replace")
    forms = [name, raw]
    if "%" in raw:
        forms.append(unquote(raw))
    if "&" in raw:
        forms.append(html.unescape(raw))
    if len(between := _TAG.split(raw)) > 1:
        forms += [html.unescape(gap.join(between)) for gap in (" ", "")]
    if name.endswith((".json", ".jsonld")):
        forms += map(json.loads, _ESCAPED.findall(raw))
    # Many forms say the same as another but for their lines.
    return "\n".join(dict.fromkeys(flat(form) for form in forms))
