"""Drawings as SVG: texts stay within their room and never break out; what is cut can be read whole."""

from types import SimpleNamespace
from xml.etree import ElementTree as ET

import pytest
from browser.hostile import ATTACK
from unit.pictures.registers import kept, many, named, refused, speaking, to
from unit.site.example import words

from generator.i18n.catalogue import catalogue
from generator.model import Right, SectionName
from generator.pages.body import rendered
from generator.pages.pictures import drawn
from generator.pages.pictures.text import is_cut, width, wrapped
from generator.views.public.pictures import picture

SECTIONS = (SectionName.RECIPIENTS, SectionName.PURPOSES, SectionName.RIGHTS)
SVG = "{http://www.w3.org/2000/svg}"


def svgs(found) -> list[ET.Element]:
    html = str(rendered("picture.html", section=SimpleNamespace(picture=found), drawings=drawn(found, "en")))
    parts = [f"<svg{part.partition('</svg>')[0]}</svg>" for part in html.split("<svg")[1:]]
    return [ET.fromstring(part.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)) for part in parts]  # noqa: S314 - it is our own


@pytest.mark.parametrize(
    ("text", "room", "most", "expected"),
    [
        ("Skicka nyhetsbrev", 200, 2, ("Skicka nyhetsbrev",)),
        ("Skicka nyhetsbrev", 90, 2, ("Skicka", "nyhetsbrev")),
        ("Skicka nyhetsbrev nu", 90, 1, ("Skicka…",)),
        ("Data\u00adportabilitet", 90, 2, ("Data-", "portabilitet")),
        ("Data\u00adportabilitet", 200, 2, ("Dataportabilitet",)),
        ("Myndigheter (polisen och andra) vid brott", 110, 2, ("Myndigheter …", "vid brott")),
        ("betaltjänstleverantörer", 100, 3, ("betaltjänstle-", "verantörer")),
        ("\u202eabc\u2066", 100, 1, ("abc",)),
        ("", 100, 1, ()),
    ],
)
def test_text_is_broken_where_it_reads_well(text, room, most, expected):
    assert wrapped(text, room, 13, most) == expected


@pytest.mark.parametrize("text", [ATTACK, "W" * 400, "漢" * 80, "a" * 300, "i " * 200, "\u0645" * 90])
def test_no_line_is_wider_than_its_room(text):
    for room in (40, 96, 146, 250):
        lines = wrapped(text, room, 14, 3)
        assert len(lines) <= 3
        assert all(width(line, 14) <= room for line in lines)
        assert is_cut(lines)


@pytest.mark.parametrize("section", SECTIONS)
def test_hostile_names_are_text_and_nothing_else(section):
    hostile = {
        "a": named(ATTACK, recipients=(to("hosting"),), retention=(kept(),)),
        "b": named(
            ATTACK + "b", recipients=(to("hosting"),), retention=(kept("P5Y"),), rights=(refused(Right.ERASURE),)
        ),
    }
    for svg in svgs(picture(speaking(**hostile), section)):
        tags = {element.tag.removeprefix(SVG) for element in svg.iter()}
        assert tags <= {"svg", "title", "desc", "path", "text", "tspan"}
        names = {name for element in svg.iter() for name in element.attrib}
        assert not names & {"style", "href", "onload"}
        wide = svg.attrib["class"] == "broad"
        whole = [title.text for text in svg.iter(f"{SVG}text") for title in text.iter(f"{SVG}title")]
        assert (ATTACK in whole) is wide


@pytest.mark.parametrize("section", SECTIONS)
def test_a_picture_is_named_and_described_and_has_whole_numbers(section):
    for svg in svgs(picture(words("en", many(20)), section)):
        label, description = svg.attrib["aria-labelledby"].split()
        assert svg.attrib["role"] == "img"
        assert [svg.find(f"{SVG}title").attrib["id"], svg.find(f"{SVG}desc").attrib["id"]] == [label, description]
        assert svg.find(f"{SVG}title").text
        assert svg.find(f"{SVG}desc").text
        assert not any("." in path.attrib["d"] for path in svg.iter(f"{SVG}path"))


def test_the_table_stands_open_where_nothing_is_drawn():
    found = picture(words("en", many(60)), SectionName.RIGHTS)
    html = str(rendered("picture.html", section=SimpleNamespace(picture=found), drawings=()))
    assert "<details open>" in html
    assert "<svg" not in html


def test_both_catalogues_have_the_same_sentences():
    swedish, english = (
        {key for key in catalogue(language) if key.startswith("pictures.")} for language in ("sv", "en")
    )
    assert swedish == english
    assert {f"pictures.matrix.right.{right}" for right in Right} <= swedish
