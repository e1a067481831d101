"""The page of an earlier version is as accessible and as private as that of the latest."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser import sites
from browser.serving import served
from browser.visits import BROAD, OPEN, visit_that_stays_private
from repositories import Repository

pytestmark = pytest.mark.browser
PATHS = ("/sv/versions/0.9/", "/en/versions/0.9/", "/sv/")


@pytest.fixture(scope="module")
def versions(tmp_path_factory):
    """The address of a site of the repository's own register that has an earlier version."""
    folder = tmp_path_factory.mktemp("versions")
    made = Repository.made(folder / "repository", sites.ROOT / "register")
    made.edit("register.yaml", 'version: "1.0"', 'version: "0.9"')
    made.commit("policy-0.9")
    made.edit("register.yaml", 'version: "0.9"', 'version: "1.0"')
    made.commit()
    with served(sites.built_unjudged(made.register, folder / "site")) as address:
        yield address


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PATHS)
def test_axe_finds_nothing_and_nothing_is_too_wide(chromium, versions, path, scheme):
    context = chromium.new_context(bypass_csp=True, color_scheme=scheme)
    page = context.new_page()
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 900})
        page.goto(versions + path)
        page.evaluate(OPEN)
        found = Axe().run(page)
        assert found.violations_count == 0, f"{width}: {found.generate_report()}"
        assert page.evaluate(BROAD) <= width
    context.close()


@pytest.mark.parametrize("path", PATHS)
def test_a_version_keeps_to_itself(chromium, versions, path):
    found = visit_that_stays_private(chromium, versions, path)
    assert len(found.asked) <= 4
    assert (found.failed, found.said) == ([], [])


def test_a_reader_goes_to_an_earlier_version_and_back(chromium, versions):
    page = chromium.new_page()
    page.goto(f"{versions}/en/#versions")
    page.get_by_role("link", name="Read version 0.9").click()
    assert page.url == f"{versions}/en/versions/0.9/"
    assert page.locator(".earlier").inner_text().startswith("This is an earlier version of the policy.")
    page.get_by_role("link", name="Svenska").click()
    assert page.url == f"{versions}/sv/versions/0.9/"
    page.get_by_role("link", name="Läs den senaste versionen").click()
    assert page.url == f"{versions}/sv/"
    page.close()
