"""The templates as data: `<name>.yaml` beside this module, with sources, and how far each column is verified."""

from collections.abc import Mapping
from functools import cache
from typing import Any, Final, NamedTuple

from generator.source import Message, packaged

NAMES: Final = ("aepd", "apd", "cnil", "datatilsynet-dk", "datatilsynet-no", "dpc", "dsk", "ico", "imy")
"""The authorities, as they are asked for on the command line."""
CONFIRMED: Final = frozenset({"verified_primary", "verified_secondary"})
"""The states of a column that was read in the template itself, by us or by a third party."""


class Asked(NamedTuple):
    """One column of a template."""

    label: str
    """In the authority's language."""
    label_en: str
    """The same in English; empty where it is English already."""
    fields: tuple[str, ...]
    """What it asks for, in the words of the schema's `x-field`."""
    article_30: bool
    """Whether Article 30(1) asks for it."""
    status: str


class Template(NamedTuple):
    """What one authority asks for."""

    name: str
    authority: str
    template: Message
    status: str
    marking: Message
    """How the template itself marks what is obligatory."""
    note: Message
    sources: tuple[str, ...]
    columns: tuple[Asked, ...]


@cache
def authority_template(name: str) -> Template:
    """The template of an authority in `NAMES`."""
    data = packaged(__package__, f"{name}.yaml")
    return Template(
        name=name,
        authority=data["authority"],
        template=_message(data["template"]),
        status=data["status"],
        marking=_message(data["marking"]),
        note=_message(data["note"]),
        sources=tuple(" ".join((source["title"], source.get("url", ""))).strip() for source in data["sources"]),
        columns=tuple(map(_asked, data["columns"])),
    )


def _asked(column: Mapping[str, Any]) -> Asked:
    return Asked(
        label=column["label"],
        label_en=column.get("label_en", ""),
        fields=tuple(column["fields"]),
        article_30=column["article_30"],
        status=column["status"],
    )


def _message(texts: Mapping[str, str]) -> Message:
    return Message(texts["sv"], texts["en"])
