"""A phone shows the rows of a table as blocks; for a screen reader it is a table there too.

The elements say so themselves: HTML forbids roles on the parts of a table.
"""

import pytest
from browser.visits import OPEN

pytestmark = pytest.mark.browser
PARTS = {"table": "table", "tr": "row", "td": "cell", "th[scope=col]": "columnheader", "th[scope=row]": "rowheader"}


@pytest.mark.parametrize("width", [1280, 390])
def test_every_part_of_every_table_is_known_to_the_browser(chromium, site, width):
    page = chromium.new_page(viewport={"width": width, "height": 900}, bypass_csp=True)
    page.goto(f"{site}/sv/")
    # The browser leaves out what is far below until it comes near.
    page.add_style_tag(content="* { content-visibility: visible !important }")
    page.evaluate(OPEN)
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    known = [node["role"]["value"] for node in tree if not node["ignored"]]
    shown = {
        role: page.locator(selector).evaluate_all("parts => parts.filter(part => part.checkVisibility()).length")
        for selector, role in PARTS.items()
    }
    page.close()
    assert shown["table"] > 5
    assert {role: known.count(role) for role in PARTS.values()} == shown
