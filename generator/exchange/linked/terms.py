"""The terms of the vocabularies, and how nodes are written with them."""

from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from generator.exchange.facts import text_of
from generator.model import Text
from generator.source import packaged
from generator.views.public.words import anchor

Node = dict[str, Any]


@cache
def table(name: str) -> Mapping[str, Any]:
    """A table of `dpv.yaml`, from the register's codes to terms.

    Raises:
        KeyError: there is no such table; always a defect of the program.
    """
    return MappingProxyType(packaged("generator.exchange", "dpv.yaml")[name])


def dpv(term: str) -> str:
    """A term of the Data Privacy Vocabulary."""
    return f"dpv:{term}"


def gdpr(term: str) -> Node:
    """A term of its part on the Regulation."""
    return {"@id": f"eu-gdpr:{term}"}


def place(country: str) -> Node:
    """A country, or the area EU or EEA."""
    return {"@id": f"loc:{country}"}


def iri(kind: str, identifier: str) -> str:
    """The name of a record within the file: the place of the same record on the page."""
    return f"#{anchor(kind, identifier)}"


def refs(kind: str, identifiers: Iterable[str]) -> list[Node]:
    """References to records."""
    return [{"@id": iri(kind, identifier)} for identifier in identifiers]


def typed(value: str, datatype: str) -> Node:
    """A value with its datatype of XML Schema."""
    return {"@value": value, "@type": f"xsd:{datatype}"}


def said(name: Text | None = None, description: Text | None = None) -> Node:
    """Name and description in every language, as far as they are stated."""
    return filled({"name": name and text_of(name), "description": description and text_of(description)})


def filled(node: Mapping[str, Any]) -> Node:
    """The node without what is not stated."""
    return {key: value for key, value in node.items() if value not in (None, "", [], {}, ())}
