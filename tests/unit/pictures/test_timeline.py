"""How long data are kept: one bar for each period, and the axis on which they lie."""

from itertools import pairwise

import pytest
from unit.pictures.registers import kept, many, named, speaking
from unit.site.example import text, words

from generator.i18n import translator
from generator.model.purpose import DataUse
from generator.pages.pictures import drawn
from generator.pages.pictures.scale import scale
from generator.pages.pictures.shapes import NARROW, WIDE
from generator.pages.pictures.timeline import timeline as laid_out
from generator.views.public.pictures.periods import Kind, days
from generator.views.public.pictures.timeline import timeline

TWO = (DataUse(who="person", data=("name",)), DataUse(who="child", data=("name",)))


def bars(picture) -> list[list[tuple[str, str, str]]]:
    return [[(bar.kind.value, bar.text, bar.whom) for bar in block.bars] for block in picture.blocks]


def test_the_smallest_register_as_a_picture():
    picture = timeline(words("en"))
    assert bars(picture) == [[("period", "3 years", "")]]
    assert picture.telling.description == "Shortest: 3 years. Longest: 3 years."
    (line,) = picture.telling.table.lines
    assert [cell[0].text for cell in line] == ["Handle orders", "Everyone", "3 years", "your last order"]


def test_purposes_with_the_same_periods_share_them():
    picture = timeline(speaking(a=named("A", retention=(kept(),)), b=named("B"), c=named("C", retention=(kept(),))))
    assert [block.purposes for block in picture.blocks] == [("a", "c"), ("b",)]
    assert bars(picture) == [[("period", "1 year", "")], [("not-stated", "Not stated", "")]]
    assert picture.telling.caption[-1] == "The period is not stated for 1 of 3 purposes."


def test_each_period_is_one_bar_and_a_person_without_one_is_told_of():
    rules = (kept("P1Y", start=text("a", "a")), kept("P1Y", start=text("b", "b")))
    picture = timeline(speaking(a=named("A", retention=rules, data_subjects=TWO)))
    assert bars(picture) == [[("period", "1 year", "Person"), ("not-stated", "Not stated", "Child")]]
    assert picture.blocks[0].bars[0].starts == ("a", "b")


def test_a_criterion_without_a_period_has_no_end():
    rule = kept(None, criterion=text("Så länge kontot finns.", "As long as the account exists."))
    picture = timeline(speaking(a=named("A", retention=(rule,))))
    assert bars(picture) == [[("criterion", "No set period", "")]]
    assert picture.blocks[0].bars[0].starts == ("As long as the account exists.",)
    assert {path.kind for path in laid_out(picture, WIDE, translator("en")).paths} == {"r", "open", "tip"}


def test_nothing_is_drawn_where_nothing_is_stated():
    assert timeline(speaking(a=named("A"))) is None
    assert timeline(speaking()) is None


def test_periods_far_apart_are_drawn_on_a_compressed_scale_and_that_is_said():
    picture = timeline(speaking(a=named("A", retention=(kept("P30D"), kept("P7Y")))))
    assert picture.compressed
    assert "The scale is compressed: long periods are drawn shorter than they are." in picture.telling.caption
    (bar,) = [path.d for path in laid_out(picture, WIDE, translator("en")).paths if path.kind == "p"]
    assert bar == "M250 64h42M250 106h386"


def test_a_straight_scale_is_straight():
    found = scale([days("P1Y"), days("P4Y")], 400, straight=True)
    assert [found.at(days(f"P{years}Y")) for years in (1, 2, 3, 4)] == [100, 200, 300, 400]
    assert found.ticks(lambda _: 60) == ((400, "P4Y"), (300, "P3Y"), (200, "P2Y"), (100, "P1Y"))


def test_texts_of_the_axis_do_not_meet():
    for length in (296, 420):
        found = scale([days("P7D"), days("P30Y")], length, straight=False).ticks(lambda period: 20 + len(period) * 10)
        edges = [(place - 20 - len(period) * 10, place) for place, period in found]
        assert all(right[0] >= left[1] for right, left in pairwise(edges))
        assert edges[-1][0] >= 0


@pytest.mark.parametrize(("period", "length"), [("P2W", 14), ("P1Y", 365.25), ("P1Y6M", 547.875), ("P3D", 3)])
def test_a_period_has_a_length(period, length):
    assert days(period) == length


def test_what_is_no_period_has_none():
    with pytest.raises(ValueError, match="not a period"):
        days("4 years")


def test_the_same_facts_in_both_languages_and_in_the_table():
    swedish, english = (timeline(words(language, many(40))) for language in ("sv", "en"))
    facts = [
        [(block.purposes, [(bar.kind, bar.period, bar.people) for bar in block.bars]) for block in picture.blocks]
        for picture in (swedish, english)
    ]
    assert facts[0] == facts[1]
    assert len(swedish.telling.table.lines) == sum(len(block.bars) for block in swedish.blocks) == 9


def test_many_purposes_are_counted_by_period_and_not_drawn():
    picture = timeline(words("en", many(1000)))
    assert drawn(picture, "en") == ()
    lines = [[cell[0].text for cell in line] for line in picture.telling.table.lines]
    assert lines[0] == ["1 year", "112"]
    assert sum(int(number) for _, number in lines) == 1000
    assert Kind.PERIOD == "period"


def test_every_bar_has_its_text_in_both_forms():
    picture = timeline(words("en", many(30)))
    for form in (WIDE, NARROW):
        drawing = laid_out(picture, form, translator("en"))
        assert [label.strong for label in drawing.labels if label.strong] == [
            bar.text for block in picture.blocks for bar in block.bars
        ]
