"""The pictures can be read: on any screen and on paper, with every text in its place."""

import gzip
import re

import pytest

pytestmark = pytest.mark.browser
PICTURES = ("flow", "timeline", "matrix")
WIDTHS = (1280, 1024, 768, 704, 390, 320)
SHOWN = "[...document.querySelectorAll('.picture svg')].filter(svg => svg.checkVisibility())"
BOXES = """svg => [...svg.querySelectorAll('text')].map(text => {
  const box = text.getBoundingClientRect();
  return [text.lastChild.textContent, box.left, box.top, box.right, box.bottom];
})"""
FRAME = "svg => { const box = svg.getBoundingClientRect(); return [box.left, box.top, box.right, box.bottom] }"


def opened(page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(address)


def drawings(page) -> list:
    return page.evaluate_handle(SHOWN).get_properties().values()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", ["sv", "en"])
def test_each_picture_is_shown_once_in_text_that_can_be_read(page, site, language, width):
    opened(page, f"{site}/{language}/", width)
    found = [drawing.as_element() for drawing in drawings(page)]
    assert len(found) == len(PICTURES)
    for drawing in found:
        size = drawing.evaluate("svg => parseFloat(getComputedStyle(svg.querySelector('text')).fontSize)")
        scale = drawing.evaluate("svg => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width")
        assert size * scale >= 11.9


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", ["sv", "en"])
def test_no_text_leaves_its_picture_or_lies_on_another(page, site, hostile_site, language, width):
    for address in (site, hostile_site):
        opened(page, f"{address}/{language}/", width)
        for drawing in drawings(page):
            left, top, right, bottom = drawing.as_element().evaluate(FRAME)
            boxes = drawing.as_element().evaluate(BOXES)
            for text, *box in boxes:
                assert left - 1 <= box[0] < box[2] <= right + 1, text
                assert top - 1 <= box[1] < box[3] <= bottom + 3, text
            for place, (text, *box) in enumerate(boxes):
                assert not [other for other, *there in boxes[place + 1 :] if overlap(box, there)], text


def overlap(one: list[float], other: list[float]) -> bool:
    """Whether two boxes have more in common than the air above and below letters."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > 1 and down > 3


def test_a_reader_without_sight_hears_what_a_picture_says(page, site):
    opened(page, f"{site}/en/", 1280)
    for key, title in (
        ("flow", "Where the data go"),
        ("timeline", "How long the data are kept"),
        ("matrix", "Which rights apply where"),
    ):
        picture = page.locator(f"#picture-{key}")
        assert picture.get_by_role("img", name=re.compile(f"^{title} \\w+")).count() == 1
        picture.locator("summary").click()
        table = picture.get_by_role("table")
        assert table.get_by_role("rowheader").count() == table.get_by_role("row").count() - 1 > 0
        assert table.get_by_role("link").count() > 0


def test_on_paper_a_picture_is_wide_and_its_table_is_left_out(page, site):
    opened(page, f"{site}/sv/", 390)
    page.emulate_media(media="print")
    for key in PICTURES:
        picture = page.locator(f"#picture-{key}")
        assert [picture.locator(part).is_visible() for part in (".broad", ".slim", "table")] == [True, False, False]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_and_marks_stand_out_from_the_paper(page, site, scheme):
    page.emulate_media(color_scheme=scheme)
    opened(page, f"{site}/sv/", 1280)
    for selector, style, least in ((".flow text", "fill", 4.5), (".matrix .q", "fill", 4.5), (".m.yes", "fill", 3)):
        colours = page.evaluate(
            "([selector, style]) => [getComputedStyle(document.querySelector(selector))[style],"
            " getComputedStyle(document.querySelector('.picture')).backgroundColor]",
            [selector, style],
        )
        assert contrast(*colours) >= least, selector


def contrast(one: str, other: str) -> float:
    low, high = sorted(map(luminance, (one, other)))
    return (high + 0.05) / (low + 0.05)


def luminance(colour: str) -> float:
    parts = (int(part) / 255 for part in re.findall(r"\d+", colour)[:3])
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("language", ["sv", "en"])
def test_pictures_weigh_little(page, site, language):
    html = page.request.get(f"{site}/{language}/").text()
    without = re.sub(r'<figure class="picture.*?</figure>', "", html, flags=re.DOTALL)
    assert html.count('<figure class="picture') == len(PICTURES)
    assert len(gzip.compress(html.encode(), 9)) - len(gzip.compress(without.encode(), 9)) <= 6 * 1024
