"""The axis of time: straight where all periods can be read on it, compressed where they are too far apart."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.views.public.pictures.periods import days

_TICKS = (
    "P7D", "P30D", "P3M", "P6M", "P1Y", "P2Y", "P3Y", "P4Y", "P5Y", "P7Y", "P10Y", "P15Y", "P20Y", "P30Y",
    "P50Y", "P100Y", "P200Y",
)  # fmt: skip
_BETWEEN = 10
"""At least so far apart are the texts of the axis."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Scale:
    """From days to places on the axis."""

    length: int
    most: float
    straight: bool

    def at(self, length: float) -> int:
        """How far from the start so many days are."""
        share = min(length / self.most, 1)
        return round(self.length * (share if self.straight else share**0.5))

    def ticks(self, breadth: Callable[[str], float]) -> tuple[tuple[int, str], ...]:
        """Places and periods, the last one first: those whose texts, of such a breadth, end there and do not meet."""
        found: list[tuple[int, str]] = []
        free = float(self.length)
        for period in reversed([tick for tick in _TICKS if days(tick) <= self.most * 1.001]):
            place = self.at(days(period))
            if place <= free and place >= breadth(period):
                found.append((place, period))
                free = place - breadth(period) - _BETWEEN
        return tuple(found)


def scale(lengths: Sequence[float], length: int, *, straight: bool) -> Scale:
    """The axis on which all these numbers of days can be read."""
    longest = max(lengths, default=days("P1Y"))
    most = next((days(tick) for tick in _TICKS if days(tick) >= longest * 0.999), longest)
    return Scale(length=length, most=most, straight=straight)
