"""Text in a picture: how wide it may be in a font that nobody knows, and where to break it."""

import re
from collections.abc import Iterator

# As wide as in DejaVu Sans, which is wider than the fonts of most systems.
_WIDTHS = {
    letter: share
    for letters, share in (
        ("iljI.,:;'|’/· \u00a0\u00ad", 0.345),
        ('tfr()[]-!"´`', 0.425),
        ("ckvxyzsJ”“–", 0.6),
        ("wW", 1.0),
        ("mM@%…—▲", 1.0),
        ("+=<>~#&", 0.85),
    )
    for letter in letters
}
_ORDINARY, _CAPITAL, _FULL = 0.64, 0.79, 1.4
_OTHER_SCRIPTS = "\u1100"
"""From here on are letters that may be as wide as they are high, and wider."""
_BOLD = 1.14
"""How much wider a heading is."""
_SOFT = "\u00ad"
_ASIDE = re.compile(r"\s*\([^()]*\)")
"""What is left out first."""
_TURNS = re.compile("[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]")
_PART = 3
"""A word that is too long is broken so that at least so many letters stand on each side."""


def width(text: str, size: float) -> float:
    """An upper estimate of how wide the text is."""
    return sum(map(_letter, text)) * size


def _letter(letter: str) -> float:
    if letter in _WIDTHS:
        return _WIDTHS[letter]
    if letter >= _OTHER_SCRIPTS:
        return _FULL
    return _CAPITAL if letter.isupper() else _ORDINARY


def wrapped(text: str, room: float, size: float, most: int, *, bold: bool = False) -> tuple[str, ...]:
    """The text on at most so many lines, each at most as wide as the room; what is cut ends with an ellipsis."""
    size *= _BOLD if bold else 1
    text = _TURNS.sub("", text)
    told = _lines(text, room, size, most)
    if len(told) > most and (shorter := _ASIDE.sub(" …", text).strip()) not in ("…", text):
        told = _lines(shorter, room, size, most)
    return tuple(told) if len(told) <= most else (*told[: most - 1], _cut(told[most - 1], room, size))


def is_cut(lines: tuple[str, ...]) -> bool:
    """Whether there was more to say."""
    return any("…" in line for line in lines)


def _lines(text: str, room: float, size: float, most: int) -> list[str]:
    """The text on lines; one more than there may be, where there is more to say."""
    lines: list[str] = []
    for piece in _pieces(text, room, size):
        if lines and width((lines[-1] + piece).rstrip(), size) <= room:
            lines[-1] += piece
        elif len(lines) > most:
            break
        else:
            lines.append(piece)
    return [_told(line) for line in lines]


def _told(line: str) -> str:
    """The line with the hyphen at which it was broken, and without those at which it could have been."""
    line = line.rstrip(" ")
    return line.replace(_SOFT, "") + ("-" if line.endswith(_SOFT) else "")


def _cut(line: str, room: float, size: float) -> str:
    while line and width(f"{line}…", size) > room:
        line = line[:-1]
    return f"{line.rstrip(' -,;(')}…"


def _pieces(text: str, room: float, size: float) -> Iterator[str]:
    """What may not be broken further, with what follows it: a space, or a place for a hyphen."""
    for word in text.split():
        *parts, last = word.split(_SOFT)
        for part in parts:
            yield from _broken(part, room, size, _SOFT)
        yield from _broken(last, room, size, " ")


def _broken(word: str, room: float, size: float, end: str) -> Iterator[str]:
    while width(word, size) > room:
        fits = next(n for n in range(len(word), 0, -1) if n == 1 or width(f"{word[:n]}-", size) <= room)
        fits = max(min(fits, len(word) - _PART), 1)
        yield word[:fits] + _SOFT
        word = word[fits:]
    yield word + end
