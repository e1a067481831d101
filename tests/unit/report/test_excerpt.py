"""Lines too long for a terminal are cut, and the carets still stand under what is meant."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.report.excerpt import Excerpt, columns, excerpt
from generator.source import Span
from generator.source.characters import visible


def test_a_short_line_is_shown_whole() -> None:
    assert excerpt("  a: bcd", Span(7, 6, 7, 9), 80) == Excerpt("  a: bcd", 5, 3)


def test_of_several_lines_the_first_is_marked_to_its_end() -> None:
    assert excerpt("  a: bcd  ", Span(7, 6, 9, 2), 80) == Excerpt("  a: bcd", 5, 3)


def test_an_empty_place_gets_one_caret() -> None:
    assert excerpt("a:", Span(7, 3, 7, 3), 80) == Excerpt("a:", 2, 1)


@pytest.mark.parametrize(
    ("column", "expected"),
    [
        (1, Excerpt("0123456789abcdefgh…", 0, 2)),
        (9, Excerpt("0123456789abcdefgh…", 8, 2)),
        (18, Excerpt("…9abcdefghijklmnopq…", 9, 2)),
        (35, Excerpt("…ijklmnopqrstuvwxyz", 17, 2)),
    ],
)
def test_a_long_line_is_cut_around_the_place(column: int, expected: Excerpt) -> None:
    line = "0123456789abcdefghijklmnopqrstuvwxyz"
    assert excerpt(line, Span(1, column, 1, column + 2), 20) == expected


LINES = st.text(st.sampled_from("ab å日😀\u0301\u00a0\t\x1b\u202e"), min_size=1, max_size=80)


@given(LINES, st.data(), st.integers(10, 60))
def test_carets_stand_under_what_is_meant(line: str, data: st.DataObject, room: int) -> None:
    start = data.draw(st.integers(0, len(line)))
    end = data.draw(st.integers(start, len(line)))
    part = excerpt(line, Span(1, start + 1, 1, end + 1), room)
    assert columns(part.line) <= room
    assert part.carets >= 1
    assert part.before + part.carets <= room + 1
    assert part.line.isprintable()
    if start < end and columns(visible(line)) <= room:
        assert part.before == columns(visible(line)[:start])
