"""The company's colour made readable: dark enough on light paper, light enough on dark."""

from collections.abc import Iterable

Colour = tuple[int, int, int]
_ENOUGH = 4.5
"""Contrast of WCAG 2.2, level AA, for text."""
_DARKEST = 0.04045
"""Up to here the sRGB scale is linear."""
_STEPS = 20


def readable(accent: str, paper: str) -> str:
    """`accent`, moved towards black or white until text in it can be read on `paper`; both as `#rrggbb`."""
    colour, ground = _parsed(accent), _parsed(paper)
    goal = (0, 0, 0) if _luminance(ground) > _luminance((118, 118, 118)) else (255, 255, 255)
    return _written(next(shade for shade in _shades(colour, goal) if _contrast(shade, ground) >= _ENOUGH))


def _shades(colour: Colour, goal: Colour) -> Iterable[Colour]:
    for step in range(_STEPS + 1):
        red, green, blue = (round(a + (b - a) * step / _STEPS) for a, b in zip(colour, goal, strict=True))
        yield red, green, blue


def _parsed(code: str) -> Colour:
    red, green, blue = (int(code[place : place + 2], 16) for place in (1, 3, 5))
    return red, green, blue


def _written(colour: Colour) -> str:
    return "#" + "".join(f"{part:02x}" for part in colour)


def _luminance(colour: Colour) -> float:
    red, green, blue = (_linear(part / 255) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= _DARKEST else ((part + 0.055) / 1.055) ** 2.4


def _contrast(one: Colour, other: Colour) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)
