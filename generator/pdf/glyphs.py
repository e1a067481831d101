"""Refuses a register with characters that no font has: the file would show boxes and break its standards."""

import unicodedata
from typing import Final

from generator.pdf.errors import MissingGlyph, sentence
from generator.pdf.fonts import covered
from generator.source import Message
from generator.views.internal import InternalRegister

# Controls, formats and separators are not drawn: the shaper needs no glyph for them.
_UNDRAWN: Final = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})


def refuse_unprintable(view: InternalRegister) -> None:
    """Look at every text of the view.

    Raises:
        MissingGlyph: naming the first character, with its record and field.

    """
    printable = covered()
    clean: set[str] = set()
    for record, field, text in view.texts():
        for character in text:
            if character in clean or unicodedata.category(character) in _UNDRAWN:
                continue
            if ord(character) not in printable:
                raise MissingGlyph(_where(character, record, field))
            clean.add(character)


def _where(character: str, record: str, field: str) -> Message:
    place = sentence("glyph_place", field=field, record=record) if record else sentence("glyph_cover", field=field)
    return sentence("glyph", character=character, code=f"U+{ord(character):04X}", place=place)
