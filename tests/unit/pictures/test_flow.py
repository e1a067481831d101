"""Where data go: who receives them, in which role, and where."""

import datetime as dt
from dataclasses import replace

import pytest
from unit.pictures.registers import NONE, many, named, speaking, to, with_purposes
from unit.site.example import ropa, words

from generator.pages.pictures import drawn
from generator.views.public.pictures.flow import flow


def table(picture) -> list[list[str]]:
    return [[", ".join(point.text for point in cell) for cell in line] for line in picture.telling.table.lines]


def test_the_smallest_register_as_a_picture():
    picture = flow(words("en"))
    assert [source.text for source in picture.sources] == ["Handle orders"]
    assert [(part.key, part.heading, part.places) for part in picture.receivers] == [
        ("hosting-processor", "Processors", ("SE", "NO", "US")),
        ("carrier-independent-controller", "Independent controllers", ("SE",)),
    ]
    assert [(place.key, place.text, place.note) for place in picture.places] == [
        ("SE", "Sweden", ""),
        ("NO", "Norway", ""),
        ("US", "United States", "outside the EU/EEA"),
    ]


def test_its_words_and_its_table():
    told = flow(words("en")).telling
    assert told.description == "Purposes: 1. Recipients: 2. Processors: 1. Independent controllers: 1."
    assert told.caption == (
        "The bands show who receives the data, for which purpose and in which country.",
        "A triangle means outside the EU/EEA.",
    )
    assert told.table.columns == ("Recipient", "Role", "Purpose", "Country")
    assert table(flow(words("en"))) == [
        ["Processor AB", "Processors", "Handle orders", "Sweden, Norway, United States"],
        ["Carrier", "Independent controllers", "Handle orders", "Sweden"],
    ]


def test_a_country_that_is_not_stated_is_shown_as_such():
    register = ropa(transfers=None)
    hosting = replace(register.processors["hosting"], countries=())
    picture = flow(words("en", replace(register, processors={"hosting": hosting})))
    assert picture.receivers[0].places == ("not-stated",)
    assert picture.places[-1].text == "Not stated"
    assert "The country is not stated for 1 of 2 recipients." in picture.telling.description


def test_a_transfer_to_nowhere_in_particular_is_outside_and_nothing_more():
    register = ropa()
    support = replace(register.transfers["support"], countries=())
    picture = flow(words("en", replace(register, transfers={"support": support})))
    last = picture.places[-1]
    assert (last.key, last.text, last.note, last.outside) == (
        "outside-eea", "Outside the EU/EEA", "country not stated", True,
    )  # fmt: skip


def test_a_transfer_to_someone_whom_the_purpose_does_not_name_is_drawn_without_a_role():
    register = ropa(recipients=(to("carrier", "independent-controller"),))
    assert [part.key for part in flow(words("en", register)).receivers] == [
        "carrier-independent-controller", "hosting-not-stated",
    ]  # fmt: skip


def test_a_transfer_whose_recipient_is_not_stated_is_drawn_all_the_same():
    register = ropa()
    support = replace(register.transfers["support"], recipients=())
    picture = flow(words("en", replace(register, transfers={"support": support})))
    assert [(part.text, part.places) for part in picture.receivers][-1] == ("Not stated", ("not-stated", "US"))
    assert "Recipients: 2." in picture.telling.description


@pytest.mark.parametrize(("updated", "outside"), [(dt.date(2020, 6, 1), False), (dt.date(2026, 1, 1), True)])
def test_the_area_is_that_of_the_policys_own_day(updated, outside):
    """The United Kingdom was treated as within it until the end of 2020."""
    register = ropa(transfers=None)
    hosting = replace(register.processors["hosting"], countries=("GB",))
    day = replace(register.register, policy=replace(register.register.policy, updated=updated))
    picture = flow(words("en", replace(register, processors={"hosting": hosting}, register=day)))
    assert {place.key: place.outside for place in picture.places}["GB"] is outside


def test_nobody_and_nothing_stated_are_told_apart():
    asked = {"a": named("A", recipients=(to("hosting"),)), "b": named("B", recipients=NONE), "c": named("C")}
    assert table(flow(speaking(**asked))) == [
        ["Processor AB", "Processors", "A", "Sweden, Norway"],
        ["Not stated", "Role not stated", "C", "Not stated"],
        ["Nobody outside the company", "No recipient", "B", "Nothing"],
    ]


@pytest.mark.parametrize("recipients", [None, NONE])
def test_nothing_is_drawn_where_no_recipient_is_named(recipients):
    assert flow(speaking(a=named("A", recipients=recipients))) is None
    assert flow(words("en", with_purposes())) is None


def test_both_roles_of_one_recipient_are_drawn():
    both = (to("carrier"), to("carrier", "independent-controller"))
    assert len(flow(speaking(a=named("A", recipients=both))).receivers) == 2


def test_the_same_facts_in_both_languages():
    swedish, english = (flow(words(language, many(30))) for language in ("sv", "en"))
    for picture in (swedish, english):
        assert len(picture.telling.table.lines) == len(picture.receivers)
        lines = zip(picture.telling.table.lines, picture.receivers, strict=True)
        assert all(len(line[2]) == len(part.purposes) and len(line[3]) == len(part.places) for line, part in lines)
    facts = [
        [(part.key, part.role, part.sources, part.places, part.count) for part in picture.receivers]
        for picture in (swedish, english)
    ]
    assert facts[0] == facts[1]
    assert [place.key for place in swedish.places] == [place.key for place in english.places]


def test_of_many_recipients_the_rest_are_one_and_none_is_lost():
    picture = flow(words("en", many(40, recipients=50)))
    assert sum(part.count for part in picture.receivers) == 50
    assert picture.receivers[-1].text == "Others (28)"
    assert {key for part in picture.receivers for key in part.purposes} == {f"p{at}" for at in range(40)}
    assert "Only the recipients that most purposes use are shown on their own." in picture.telling.caption


def test_many_purposes_are_counted_and_drawn_by_role():
    picture = flow(words("en", many(1000)))
    assert [source.text for source in picture.sources] == ["Processors"]
    assert picture.telling.caption[1].startswith("There are 1000 purposes here.")
    size = sum(len(path.d) for drawing in drawn(picture, "en") for path in drawing.paths)
    assert size < 6000
