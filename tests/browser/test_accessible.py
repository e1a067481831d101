"""Everybody can read the page: axe, a narrow screen, the keyboard, paper."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser.sites import ADDRESSES
from browser.visits import BROAD, OPEN

pytestmark = pytest.mark.browser
WIDTHS = (1280, 768, 390, 320)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ADDRESSES)
def test_axe_finds_nothing(examined_page, site, path, scheme):
    page = examined_page
    page.emulate_media(color_scheme=scheme)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(site + path)
        page.evaluate(OPEN)
        found = Axe().run(page)
        assert found.violations_count == 0, f"{width}: {found.generate_report()}"


def test_axe_finds_no_want_of_contrast_in_a_colour_that_the_company_chose_badly(examined_page, hostile_site):
    page = examined_page
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.goto(f"{hostile_site}/en/")
        found = Axe().run(page, options={"runOnly": ["color-contrast", "link-in-text-block"]})
        assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize("path", ADDRESSES)
def test_nothing_is_wider_than_a_small_phone(page, site, path):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(site + path)
    page.evaluate(OPEN)
    assert page.evaluate(BROAD) <= 320


# What stands in a table or beside it and goes beyond the column of text, or is cut off there.
BEYOND = """() => {
  const end = document.querySelector('main').getBoundingClientRect().right + 1;
  return [...document.querySelectorAll('main :is(caption, th, td, p, li, dt, dd, h2, h3, h4, summary)')]
    .filter(part => part.checkVisibility() && !part.closest('svg, .unseen, thead'))
    .filter(part => part.getBoundingClientRect().right > end || part.scrollWidth > part.clientWidth + 1)
    .map(part => part.outerHTML.slice(0, 80));
}"""


@pytest.mark.parametrize("width", WIDTHS)
def test_long_words_neither_widen_a_hostile_page_nor_are_cut_off(examined_page, hostile_site, width):
    page = examined_page
    page.set_viewport_size({"width": width, "height": 900})
    for path in ("/", "/sv/", "/en/"):
        page.goto(hostile_site + path)
        # What is far below is laid out too.
        page.add_style_tag(content="* { content-visibility: visible !important }")
        page.evaluate(OPEN)
        assert page.evaluate(BROAD) <= width, path
        assert page.evaluate(BEYOND) == [], path


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_that_the_reader_forces_hide_no_mark(page, site, scheme):
    page.emulate_media(color_scheme=scheme, forced_colors="active")
    page.goto(f"{site}/sv/")
    page.evaluate(OPEN)
    ink, paper = page.evaluate(
        "[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]"
    )
    assert ink != paper
    marks = (
        (".row-recipients .group > ul > li:not(:only-child)", "::before", "backgroundColor"),
        (".matrix .r", "", "stroke"), (".matrix .q", "", "fill"), (".flow .c", "", "stroke"), (".timeline .p", "", "stroke"),
    )  # fmt: skip
    for selector, part, style in marks:
        drawn = page.locator(selector).first.evaluate(f"e => getComputedStyle(e, '{part}').{style}")
        assert drawn == ink, selector


@pytest.mark.parametrize("width", [1280, 390])
def test_the_keyboard_reaches_every_control_and_shows_where_it_is(page, site, width):
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{site}/sv/")
    visible = "[...document.querySelectorAll('a[href], summary, input, [tabindex=\"0\"]')].filter(e => e.checkVisibility()).length"
    expected = page.evaluate(visible)
    seen = set()
    for _ in range(expected):
        page.keyboard.press("Tab")
        place, outline, shown = page.evaluate(
            "(() => { const e = document.activeElement, s = getComputedStyle(e), r = e.getBoundingClientRect();"
            "return [[...document.querySelectorAll('*')].indexOf(e), s.outlineStyle, r.width > 0 && r.bottom > 0] })()"
        )
        assert outline == "solid"
        assert shown
        seen.add(place)
    assert len(seen) == expected


def test_a_purpose_opens_with_the_keyboard(page, site):
    page.goto(f"{site}/sv/")
    page.locator("#purpose-order-handling summary").focus()
    page.keyboard.press("Enter")
    assert page.locator("#purpose-order-handling .row-basis").is_visible()


def test_the_language_switch_leads_to_the_twin(page, site):
    page.goto(f"{site}/sv/")
    page.get_by_role("link", name="English").click()
    assert page.url == f"{site}/en/"
    assert page.locator("html").get_attribute("lang") == "en"
    page.get_by_role("link", name="Svenska").click()
    assert page.url == f"{site}/sv/"


def test_the_skip_link_leads_to_the_content(page, site):
    page.goto(f"{site}/en/")
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Skip to content"
    page.keyboard.press("Enter")
    page.wait_for_url(f"{site}/en/#main")
    assert page.locator("#main").evaluate("main => main.matches(':target')")


def test_on_paper_everything_is_open_and_the_furniture_is_gone(page, site):
    page.goto(f"{site}/sv/")
    page.emulate_media(media="print")
    assert page.locator("#purpose-order-handling .row-basis").last.is_visible()
    for furniture in (".skip", ".languages", ".contents.wide", ".contents.narrow", "#purpose-order-handling summary"):
        assert not page.locator(furniture).first.is_visible()


def test_without_javascript_purposes_open_and_close(chromium, site):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site}/en/")
    page.locator("#purpose-order-handling summary").click()
    assert page.locator("#purpose-order-handling .row-basis").is_visible()
    page.locator("#purpose-order-handling summary").click()
    assert not page.locator("#purpose-order-handling .row-basis").is_visible()
    context.close()
