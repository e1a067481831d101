"""A large register in the browser: the search field, old addresses, the keyboard, and that nothing is asked of anyone."""

import gzip

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser import large, sites
from browser.serving import served
from browser.visits import BROAD, visit_that_stays_private

pytestmark = pytest.mark.browser
PURPOSE = "/sv/purposes/purpose-00000/"
LISTS = ("/sv/recipients/", "/en/transfers/")
PATHS = ("/sv/", PURPOSE, *LISTS, "/sv/search/", "/en/words/recipient-processor-00001/")


@pytest.fixture(scope="module")
def large_site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("large")
    with served(sites.built(large.write(folder / "register"), folder / "site")) as address:
        yield address


@pytest.mark.parametrize("javascript", [True, False])
@pytest.mark.parametrize("path", [*PATHS, "/sv/purposes/customer-care/"])
def test_a_page_keeps_to_itself(chromium, large_site, path, javascript):
    found = visit_that_stays_private(chromium, large_site, path, javascript=javascript)
    # What leads on at once does not wait for its icon.
    assert found.failed == [] or "customer-care" in path
    assert found.said == []
    scripts = [address for address in found.asked if address.endswith(".js")]
    assert len(scripts) == (1 if javascript and path == "/sv/search/" else 0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PATHS)
def test_axe_finds_nothing(chromium, large_site, path, scheme):
    # The program that looks for faults is itself a script, which the pages forbid.
    context = chromium.new_context(bypass_csp=True, color_scheme=scheme)
    page = context.new_page()
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(large_site + path)
        found = Axe().run(page)
        assert found.violations_count == 0, f"{width}: {found.generate_report()}"
        assert page.evaluate(BROAD) <= width
    context.close()


def shown(page) -> list[str]:
    return page.locator(".words > li:visible > :first-child").all_inner_texts()


def test_typing_shows_only_the_words_that_hold_everything_typed(page, large_site):
    page.goto(f"{large_site}/sv/search/")
    field = page.get_by_label("Vad vill du veta mer om?")
    assert page.get_by_role("status").inner_text() == "496 ord"
    field.fill("  ZEBRA post ")
    page.get_by_text("1 träff", exact=True).wait_for()
    assert shown(page) == ["Zebrapost Ändamål"]
    assert page.locator(".letter:visible h2").all_inner_texts() == ["Z"]
    field.fill("övervakning av")
    page.locator("#purpose-purpose-00002").wait_for()
    assert "Övervakning av butiker Ändamål" in shown(page)
    field.fill("finns inte alls")
    page.get_by_text("Inga träffar. Pröva ett kortare ord.").wait_for()
    assert shown(page) == []
    field.fill("")
    page.get_by_text("496 ord").wait_for()
    assert len(shown(page)) == 496


def test_without_javascript_there_is_the_whole_index_and_no_field(chromium, large_site):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{large_site}/en/search/")
    assert not page.locator("#finder").is_visible()
    assert page.locator(".words > li").count() == 496
    page.locator("#recipient-processor-00002 summary").click()
    assert page.locator("#recipient-processor-00002 a").count() == 31
    page.get_by_role("link", name="Zebra mail").first.click()
    page.wait_for_url("**/en/purposes/purpose-00004/")
    context.close()


@pytest.mark.parametrize("javascript", [True, False])
def test_an_old_address_leads_on(chromium, large_site, javascript):
    context = chromium.new_context(java_script_enabled=javascript)
    page = context.new_page()
    page.goto(f"{large_site}/en/purposes/support-cases/")
    page.wait_for_url("**/en/purposes/purpose-00000/")
    assert page.locator("h1").inner_text() == "Customer service cases"
    context.close()


def test_an_old_anchor_leads_to_the_purposes_name(page, large_site):
    page.goto(f"{large_site}/sv/#purpose-customer-care")
    assert page.locator(":target").inner_text() == "Ärenden hos kundtjänst"
    box = page.locator(":target").bounding_box()
    assert 0 <= box["y"] < 300


def test_the_language_switch_leads_to_the_same_purpose_and_the_crumbs_back(page, large_site):
    page.goto(large_site + PURPOSE)
    page.get_by_role("link", name="English").click()
    assert page.url == f"{large_site}/en/purposes/purpose-00000/"
    page.get_by_role("navigation", name="You are here").get_by_role("link", name="What we do").click()
    assert page.url == f"{large_site}/en/#purposes"


def test_a_letter_leads_to_its_heading(page, large_site):
    page.goto(f"{large_site}/sv/")
    page.get_by_role("navigation", name="Ändamålen efter begynnelsebokstav").get_by_role(
        "link", name="Ä", exact=True
    ).click()
    heading = page.get_by_role("heading", name="Ä", exact=True)
    assert 0 <= heading.bounding_box()["y"] < 200


@pytest.mark.parametrize(
    ("path", "most"), [("/sv/", 25_000), (PURPOSE, 12_000), ("/sv/search/", 25_000), ("/sv/recipients/", 20_000)]
)
def test_pages_weigh_little(page, large_site, path, most):
    bodies = []
    page.on("response", lambda response: bodies.append(response.body()))
    page.goto(large_site + path)
    page.wait_for_load_state("networkidle")
    assert sum(len(gzip.compress(body, 9)) for body in bodies) < most


@pytest.mark.parametrize("number", ["00003", "00097", "00159"])
def test_a_recipient_is_in_sight_where_a_purpose_leads_to_it(page, large_site, number):
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(f"{large_site}/sv/purposes/purpose-{number}/")
    page.get_by_role("link", name=f"Biträde {int(number)} AB", exact=True).first.click()
    page.wait_for_url(f"**/sv/recipients/#recipient-processor-{number}")
    heading = page.locator(":target > h3")
    assert heading.inner_text() == f"Biträde {int(number)} AB"
    page.wait_for_function("document.querySelector(':target').getBoundingClientRect().top < 400")
    assert 0 <= heading.bounding_box()["y"] < 400
    page.locator(":target .row-purposes a").first.click()
    page.wait_for_url(f"**/sv/purposes/purpose-{number}/")


def test_an_old_anchor_of_a_recipient_opens_the_list_with_its_name(page, large_site):
    page.goto(f"{large_site}/sv/#recipient-processor-00120")
    name = page.locator(":target > a")
    name.wait_for()
    assert name.is_visible()
    assert 0 <= name.bounding_box()["y"] < 600
    name.click()
    page.wait_for_url("**/sv/recipients/#recipient-processor-00120")


def test_names_open_without_javascript_and_lie_open_on_paper(chromium, large_site):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{large_site}/en/")
    names = page.locator(".part-transfers .names a")
    assert names.count() == large.PURPOSES
    assert not names.first.is_visible()
    page.emulate_media(media="print")
    assert names.first.is_visible()
    page.emulate_media(media="screen")
    page.get_by_text("160 transfers", exact=True).click()
    assert names.first.is_visible()
    context.close()


def test_the_language_switch_of_a_list_leads_to_the_same_list(page, large_site):
    page.goto(f"{large_site}/sv/recipients/")
    page.get_by_role("link", name="English").click()
    assert page.url == f"{large_site}/en/recipients/"
    page.get_by_role("navigation", name="You are here").get_by_role("link", name="Who receives the data").click()
    assert page.url == f"{large_site}/en/#recipients"


@pytest.mark.parametrize("path", ["/sv/", *LISTS])
def test_the_ring_around_what_has_the_focus_is_not_cut_off(page, large_site, path):
    page.goto(large_site + path)
    room = page.evaluate(
        "[...document.querySelectorAll('.batch')].slice(0, 3).map(batch => Math.min(...[...batch.querySelectorAll('a')]"
        ".map(a => a.getBoundingClientRect().left - batch.getBoundingClientRect().left)))"
    )
    # The ring is 3 px wide and stands 3 px away.
    assert room
    assert min(room) >= 6
