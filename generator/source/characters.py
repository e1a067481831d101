"""Characters that cannot be seen: which of them are refused, where, and what they are called."""

import re
import unicodedata
from typing import Final

from generator.source.message import Message

# Written as ranges of code points, so that this file holds none of them.
_CONTROL: Final = "\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f"
_LINE_ENDS: Final = "\\u2028\\u2029"
_DIRECTION: Final = "\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069"
_NEVER_TEXT: Final = "\\ud800-\\udfff\\ufeff\\ufffd-\\uffff"
_SPACES: Final = "\\xa0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000"
_INVISIBLE: Final = (
    "\\xad\\u034f\\u115f\\u1160\\u180e\\u200b-\\u200d\\u2060-\\u2065\\u206a-\\u206f\\u3164\\ufff9-\\ufffb"
)

_FORBIDDEN = re.compile(f"[{_CONTROL}{_LINE_ENDS}{_DIRECTION}{_NEVER_TEXT}]")
_FORBIDDEN_BY_CODE = re.compile(f"\t|{_FORBIDDEN.pattern}")
_ONLY_IN_QUOTES = re.compile(f"[\t{_SPACES}{_INVISIBLE}]")
_SPACE = re.compile(f"[{_SPACES}]").match
_TURNS = re.compile(f"[{_DIRECTION}]").match

_NAMES: Final[dict[str, Message]] = {
    "\t": Message("en tabb", "a tab"),
    "\r": Message("en ensam vagnretur", "a bare carriage return"),
    "\x85": Message("en radbrytning av ovanligt slag", "a line break of an unusual kind"),
    "\u2028": Message("en radbrytning av ovanligt slag", "a line break of an unusual kind"),
    "\u2029": Message("en styckebrytning av ovanligt slag", "a paragraph break of an unusual kind"),
    "\xa0": Message("ett hårt mellanslag", "a no-break space"),
    "\xad": Message("ett mjukt bindestreck", "a soft hyphen"),
    "\ufeff": Message("ett BOM-tecken inne i filen", "a byte order mark inside the file"),
    "\ufffd": Message("ett ersättningstecken för en förlorad bokstav", "a replacement for a letter that was lost"),
}


def looks_plain(text: str) -> bool:
    """Tell quickly that a text holds nothing that this module could object to."""
    return text.replace("\n", "").isprintable() and "\ufffd" not in text


def forbidden_by_code(text: str) -> str | None:
    """Return the first character that may not be written with a backslash: such a tab was meant as a path."""
    found = _FORBIDDEN_BY_CODE.search(text)
    return found[0] if found else None


def all_forbidden(text: str) -> list[int]:
    """Return the indexes of all characters that no text may hold."""
    return [found.start() for found in _FORBIDDEN.finditer(text)]


def breaks_lines(character: str) -> bool:
    """Tell whether some programs take a forbidden character for the end of a line."""
    return character in "\r\x85\u2028\u2029"


def only_in_quotes(text: str, start: int = 0, end: int | None = None) -> list[int]:
    """Return the indexes of the characters that are accepted only inside quotes, block texts and comments."""
    return [found.start() for found in _ONLY_IN_QUOTES.finditer(text, start, len(text) if end is None else end)]


def named(character: str) -> Message:
    """Return what to call a character in a sentence, with its code."""
    name = _NAMES.get(character) or _kind(character)
    code = f"U+{ord(character):04X}"
    return Message(sv=f"{name.sv} ({code})", en=f"{name.en} ({code})")


def _kind(character: str) -> Message:
    if _TURNS(character):
        return Message("ett tecken som vänder skrivriktningen", "a character that turns the direction of writing")
    if _SPACE(character):
        return Message("ett mellanslag av ovanligt slag", "a space of an unusual kind")
    if unicodedata.category(character) == "Cc":
        return Message("ett styrtecken", "a control character")
    return Message("ett osynligt tecken", "an invisible character")


def visible(text: str) -> str:
    """Return a text that can be printed on a terminal: one visible sign for each character that has none."""
    if text.isprintable():
        return text
    return "".join(_sign(character) for character in text)


def _sign(character: str) -> str:
    if character == "\t":
        return "→"
    if character.isprintable() or unicodedata.category(character) in {"Cn", "Co"}:
        return character
    if _SPACE(character):
        return " "
    return "\N{MIDDLE DOT}"
