"""Lengths that depend on nothing but the style are found once for each style."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final, NamedTuple

from generator.pdf.lean.replace import replaced_everywhere

_KEPT: Final = "lengths_of_artikel30"
_EDGES: Final = ("left", "right", "top", "bottom")
_NONE_IS_ZERO: Final = ("min_width", "min_height")
_LENGTHS: Final = (
    *(f"margin_{edge}" for edge in _EDGES),
    *(f"padding_{edge}" for edge in _EDGES),
    *("width", "max_width", "height", "max_height", *_NONE_IS_ZERO),
)
_BORDERS: Final = tuple(f"border_{edge}_width" for edge in _EDGES)


class _Lengths(NamedTuple):
    fixed: dict[str, Any]
    borders: dict[str, Any]
    """Those that a table may have decided already."""


@contextmanager
def quick_lengths(weasyprint: Any) -> Iterator[None]:
    """Give a box the lengths of its style; where one of them is a share of something, it is found as ever."""
    plain = weasyprint.layout.percent.resolve_percentages

    def resolve_percentages(box: Any, containing_block: Any) -> None:
        known = box.style.__dict__
        lengths = known[_KEPT] if _KEPT in known else known.setdefault(_KEPT, _lengths(box.style))
        if lengths is None:
            plain(box, containing_block)
            return
        box.__dict__.update(lengths.fixed)
        for name, width in lengths.borders.items():
            if not hasattr(box, name):
                setattr(box, name, width)

    with replaced_everywhere(plain, resolve_percentages):
        yield


def _lengths(style: Any) -> _Lengths | None:
    if style["box_sizing"] != "content-box":
        return None
    fixed = {}
    for name in _LENGTHS:
        value = style[name]
        if value is None or value == "auto":
            fixed[name] = 0 if value and name in _NONE_IS_ZERO else value
        elif getattr(value, "unit", None) == "px":
            fixed[name] = value.value
        else:
            return None
    borders = {name: style[name] for name in _BORDERS}
    return _Lengths(fixed, borders) if style["border_collapse"] == "collapse" else _Lengths(fixed | borders, {})
