"""The published records as plain data: codes beside their names in both languages, and nothing that is not public.

What is written follows from the schema, so a new public field appears by itself. A code is `{code, sv, en}`, a text
`{sv, en}`, "there is none" `{none: true}`; what is not stated is absent. Other records are named by their ids.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from enum import Enum
from functools import cache
from keyword import iskeyword
from typing import Any

from generator.i18n import translator
from generator.model import Nothing, Right, Text
from generator.schema import Node
from generator.source import LANGUAGES
from generator.views.public.words import one_line, reference

Form = Enum("Form", ["TEXT", "RECORD", "LIST", "COUNTRY", "PERIOD", "CODE", "PLAIN"])
Writer = Callable[[Any], Any]
_ARTICLE = re.compile(r"[0-9]+(\.[0-9]+)?\.[a-z0-9]")


def form_of(node: Node) -> Form:
    """How what stands at a place of the schema is written."""
    if node.is_text:
        return Form.TEXT
    if node.type == "object":
        return Form.RECORD
    if node.type == "array":
        return Form.LIST
    if node.format == "country":
        return Form.COUNTRY
    if node.format in ("period", "lifetime"):
        return Form.PERIOD
    # A right is named by its id: what there is to tell of it stands in one place.
    return Form.CODE if node.enum and set(node.enum) != set(Right) else Form.PLAIN


def stated(node: Node) -> Node:
    """The place as it is where something other than "none" is stated there."""
    return next((branch for branch in node.branches if not branch.is_none), node)


def public_fields(node: Node) -> Iterator[tuple[str, Node]]:
    """The public properties of a record, in the schema's order."""
    return ((key, child) for key, child in node.properties.items() if child.visibility == "public")


def facts(record: Any, node: Node) -> dict[str, Any]:
    """A record of the model as far as `node`, its place in the schema, is public."""
    found = ((key, getattr(record, name), write) for key, name, write in _columns(node))
    # The model cannot tell an empty list from one that is not stated; neither says anything.
    return {key: write(value) for key, value, write in found if value is not None and value != ()}


def names_of_code(code: str, node: Node) -> dict[str, Any]:
    """A code with its names; one that is an article also has that as readers know it."""
    label = node.enum_labels[code]
    found: dict[str, Any] = {"code": str(code), "sv": label.sv, "en": label.en}
    return {**found, "reference": _article(code)} if is_article(code) else found


def is_article(code: str) -> bool:
    """Whether a code is an article of the Regulation, such as `6.1.f`."""
    return _ARTICLE.fullmatch(code) is not None


@cache
def names_of_country(code: str) -> Mapping[str, str]:
    """A country or an area with its names."""
    return {"code": code, **_each(lambda t: t.country_alone(code))}


@cache
def names_of_period(code: str) -> Mapping[str, str]:
    """A period in words."""
    if code == "session":
        return {"code": code, **_each(lambda t: t.t("site.cookies.session"))}
    return {"code": code, **_each(lambda t: t.period(code))}


def text_of(text: Text) -> dict[str, str]:
    """A text of the register, each language on one line."""
    return {language: one_line(getattr(text, language)) for language in LANGUAGES}


def sentence(key: str) -> dict[str, str]:
    """A fixed sentence in every language."""
    return _each(lambda t: t.t(key))


def cited(article: str) -> dict[str, str]:
    """An article such as `21(2)` as readers of each language know it."""
    return _each(lambda t: t.article(article))


def _article(code: str) -> dict[str, str]:
    return cited(reference(code))


def _each(say: Callable[[Any], str]) -> dict[str, str]:
    return {language: say(translator(language)) for language in LANGUAGES}


@cache
def _columns(node: Node) -> tuple[tuple[str, str, Writer], ...]:
    """The public fields of a record: as they are called here and in the model, and how each is written."""
    return tuple((key, f"{key}_" if iskeyword(key) else key, _writer(child)) for key, child in public_fields(node))


@cache
def _writer(node: Node) -> Writer:
    """How what stands at a place of the schema is written, found once for each place."""
    inner = stated(node)
    write = _WRITERS[form_of(inner)](inner)
    return write if inner is node else lambda value: {"none": True} if isinstance(value, Nothing) else write(value)


def _list(node: Node) -> Writer:
    write = _writer(node.items or node)
    return lambda value: [write(item) for item in value]


def _lines_of(text: Text) -> dict[str, str]:
    return {language: getattr(text, language).strip() for language in LANGUAGES}


def _plain(value: Any) -> str | int | bool:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool | int):
        return value
    if isinstance(value, str):
        return one_line(value)
    raise TypeError(f"the schema has no place for {type(value).__name__}")


_WRITERS: Mapping[Form, Callable[[Node], Writer]] = {
    Form.TEXT: lambda node: _lines_of if node.format == "markdown" else text_of,
    Form.RECORD: lambda node: lambda value: facts(value, node),
    Form.LIST: _list,
    Form.COUNTRY: lambda _: names_of_country,
    Form.PERIOD: lambda _: names_of_period,
    Form.CODE: lambda node: lambda value: names_of_code(value, node),
    Form.PLAIN: lambda _: _plain,
}
