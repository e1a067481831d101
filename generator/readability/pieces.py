"""Everything that the policy says, in the order that a reader meets it.

The walk goes through the fields of the view's own records, so what the view learns to say is measured with the rest.
"""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Final

from markupsafe import Markup

from generator.readability.blocks import blocks
from generator.views.public import PublicPolicy, Section

_UNREAD: Final = frozenset({"anchor", "former", "href", "identifier", "key", "people", "technical_names"})
"""Fields that hold ids, addresses and names of a machine, none of which is read as text."""
_SENTENCE: Final = re.compile(r"[.!?…:][”’\"')\]]*$")


def pieces(policy: PublicPolicy) -> Iterator[tuple[Section, tuple[str, ...]]]:
    """Every section with its pieces: headings, sentences, labels, items of lists and cells of tables."""
    for section in policy.sections:
        yield section, tuple(_said(section))


def is_running(piece: str) -> bool:
    """Whether a piece is written in sentences: it ends as one does. A name, a label or a cell does not."""
    return bool(_SENTENCE.search(piece))


def _said(part: object) -> Iterator[str]:
    if isinstance(part, Markup):
        yield from blocks(part)
    elif isinstance(part, str):
        if not isinstance(part, Enum) and part:
            yield part
    elif isinstance(part, tuple):
        for item in part:
            yield from _said(item)
    elif is_dataclass(part):
        for field in fields(part):
            if field.name not in _UNREAD:
                yield from _said(getattr(part, field.name))
