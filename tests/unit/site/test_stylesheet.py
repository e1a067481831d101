"""What is kept of a large stylesheet, and the company's colour made readable."""

import pytest

from generator.model.settings import SiteSettings
from generator.pages.colours import readable
from generator.pages.css import Vocabulary, parsed, used, without_idle_variables
from generator.pages.stylesheet import stylesheet

PAGE = '<div class="text wide"><p>a</p></div>'


def kept(css: str) -> str:
    return "".join(map(str, without_idle_variables(used(parsed(css), Vocabulary.of([PAGE])), "")))


@pytest.mark.parametrize(
    ("css", "expected"),
    [
        ("p{color:red}", "p{color:red}"),
        ("p,b{color:red}", "p{color:red}"),
        ("b{color:red}", ""),
        (".text.wide > p:not(.gone):hover{color:red}", ".text.wide > p:not(.gone):hover{color:red}"),
        (".text .gone{color:red}", ""),
        ("#top{color:red}", ""),
        ("[data-x] p{color:red}", ""),
        ("@media print{b{color:red}p{color:red}}", "@media print{p{color:red}}"),
        ("@media print{b{color:red}}", ""),
        ("@keyframes turn{0%{top:0}}p{top:0}", "p{top:0}"),
        ('@charset "UTF-8";p{top:0}', "p{top:0}"),
        ("/* } */p{content:'}'}", "p{content:'}'}"),
        ('p{background:url("data:;a{b}c")}', 'p{background:url("data:;a{b}c")}'),
        (":root{--a:1;--b:var(--a);--c:2}p{top:var(--b)}", ":root{--a:1;--b:var(--a)}p{top:var(--b)}"),
        ("p{color : red ;top:0;}", "p{color:red;top:0}"),
    ],
)
def test_kept(css, expected):
    assert kept(css) == expected


@pytest.mark.parametrize(("accent", "paper"), [("#ffee00", "#ffffff"), ("#1d3b5c", "#1c1f23"), ("#777777", "#f1efea")])
def test_a_colour_that_cannot_be_read_is_moved_until_it_can(accent, paper):
    assert readable(accent, paper) != accent
    assert readable(readable(accent, paper), paper) == readable(accent, paper)


def test_a_readable_colour_is_left_alone():
    assert readable("#1d3b5c", "#ffffff") == "#1d3b5c"


def test_the_companys_colour_comes_last():
    css = stylesheet("p{top:0}b{top:0}", "/* ours */ i { top: 0; }\n", [PAGE], SiteSettings(accent="#123456"))
    assert css.startswith('@charset "utf-8";p{top:0}i{top: 0;}:root{--accent:#123456}@media screen')
