"""A reader ticks who they are and sees only what concerns them; no script has a part in it."""

import pytest

pytestmark = pytest.mark.browser


@pytest.fixture(params=[True, False], ids=["script on", "script off"])
def page(chromium, site, request):
    context = chromium.new_context(java_script_enabled=request.param)
    page = context.new_page()
    page.goto(f"{site}/en/")
    yield page
    context.close()


def shown(page, selector):
    return [element.get_attribute("id") for element in page.locator(selector).all() if element.is_visible()]


PURPOSES = ".part-purposes > .record"


def test_at_first_everything_is_shown(page):
    assert "purpose-order-handling" in shown(page, PURPOSES)
    assert "purpose-website-analytics" in shown(page, PURPOSES)
    assert len(shown(page, PURPOSES)) == page.locator(PURPOSES).count()
    assert not page.locator(".chosen").first.is_visible()


def test_a_company_contact_sees_what_concerns_company_contacts(page):
    everything = shown(page, PURPOSES)
    page.get_by_label("Contact person at a business customer").check()
    chosen = shown(page, PURPOSES)
    assert 0 < len(chosen) < len(everything)
    for identifier in everything:
        people = page.locator(f"#{identifier}").get_attribute("data-for").split()
        assert (identifier in chosen) == ("company-contact" in people), identifier
    assert page.locator(".part-purposes > .chosen").inner_text().startswith("Only what concerns the people you chose")
    page.locator("#purpose-order-handling summary").click()
    headings = page.locator("#purpose-order-handling .row-basis .whom").all()
    assert [heading.inner_text() for heading in headings if heading.is_visible()] == [
        "Contact person at a business customer"
    ]


def test_two_ticks_show_what_concerns_either_and_none_shows_everything_again(page):
    everything = shown(page, PURPOSES)
    page.get_by_label("Consumer (private individual)").check()
    consumer = shown(page, PURPOSES)
    page.get_by_label("Visitor to the website").check()
    both = shown(page, PURPOSES)
    assert set(both) > set(consumer)
    page.get_by_label("Consumer (private individual)").uncheck()
    page.get_by_label("Visitor to the website").uncheck()
    assert shown(page, PURPOSES) == everything


def test_no_row_is_left_without_content(page):
    for label in ("Contact person at a business customer", "Consumer (private individual)", "Visitor to the website"):
        page.get_by_label(label).check()
        for record in page.locator(PURPOSES).all():
            if record.is_visible():
                record.locator("summary").click()
        # Of a row that is seen, some group is seen.
        for row in page.locator(".part-purposes .rows > div").all():
            if row.is_visible():
                assert any(group.is_visible() for group in row.locator(".group").all()), row.inner_text()
        for record in page.locator(PURPOSES).all():
            if record.is_visible():
                record.locator("summary").click()
        page.get_by_label(label).uncheck()


def test_the_choice_is_made_with_the_keyboard_and_holds_on_paper(page):
    page.get_by_label("Consumer (private individual)").focus()
    page.keyboard.press("Space")
    chosen = shown(page, PURPOSES)
    page.emulate_media(media="print")
    assert shown(page, PURPOSES) == chosen
    assert page.locator(".part-purposes > .chosen").is_visible()
    assert not page.get_by_text("Contact person at a business customer", exact=True).first.is_visible()


def test_nothing_is_kept(page, site):
    page.get_by_label("Consumer (private individual)").check()
    page.goto(f"{site}/en/")
    assert page.context.cookies() == []
    assert page.locator(".chooser :checked").count() == 0
