"""What records are called, and the words by which texts name them."""

import re
from collections.abc import Iterator
from typing import Any, Final

from generator.register import Record
from generator.source import Message

_SHORTEST: Final = 3
"""A name of fewer letters is a part of too many words."""
_COMPANY: Final = re.compile(r"(?i),? (?:AB|AS|A/S|ApS|B\.?V\.?|GmbH|Inc\.?|LLC|Ltd\.?|Limited|Oyj?|plc|S\.?A\.?)$")
_NAMED_IN_TEXTS: Final = frozenset({"processor", "independent-controller", "system"})
"""The other records are called by words of any text: name, customer, order."""


def name_of(record: Record) -> Message:
    """What a record is called; its id where it has no name."""
    for key in ("name", "heading"):
        value = record.data.get(key)
        if isinstance(value, dict):
            return Message(" ".join(value["sv"].split()), " ".join(value["en"].split()))
        if isinstance(value, str):
            return Message(value, value)
    return Message(record.identifier, record.identifier)


def names_in_texts(record: Record) -> re.Pattern[str] | None:
    """Finds a record by its own name and those of its companies, as whole words; None where texts cannot name it."""
    if record.kind not in _NAMED_IN_TEXTS:
        return None
    return any_of(_names(record.data))


def any_of(names: Iterator[str] | tuple[str, ...]) -> re.Pattern[str] | None:
    """Finds any of the names as whole words, also in the genitive; None where there are none."""
    found = {" ".join(name.split()) for name in names}
    longest_first = sorted((name for name in found if len(name) >= _SHORTEST), key=lambda name: (-len(name), name))
    if not longest_first:
        return None
    words = "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in longest_first)
    return re.compile(rf"(?i)(?<!\w)(?:{words})(?:['’]?s)?(?!\w)")


def _names(data: Any) -> Iterator[str]:
    name = data.get("name")
    for side in name.values() if isinstance(name, dict) else [name or ""]:
        # "Google (Google Analytics)" goes by either.
        yield from (_short(part.strip()) for part in re.split(r"[()]", side))
    yield from (_short(company["name"]) for company in data.get("companies", ()) if "name" in company)
    yield _short(data.get("supplier", ""))


def _short(name: str) -> str:
    """A company's name as texts write it: "Molnhall AB" is "Molnhall"."""
    return _COMPANY.sub("", name)
