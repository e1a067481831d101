"""The icon and the logo."""

from generator.model.settings import SiteSettings
from generator.pages.marks import Logo, icon, logo_of


def test_the_icon_bears_the_companys_colour_dark_enough_to_see():
    assert b'fill="#1f4e79"' in icon(SiteSettings())
    assert b'fill="#8a0000"' in icon(SiteSettings(accent="#8a0000"))
    assert b"#ffee00" not in icon(SiteSettings(accent="#ffee00"))


def test_a_logo_is_published_under_a_name_that_changes_with_its_content():
    logo, files = logo_of(SiteSettings(logo="logo.svg"), {"logo.svg": b"<svg/>"})
    assert logo == Logo(light="assets/images/logo.d4dc5666.svg")
    assert files == {logo.light: b"<svg/>"}
    other, _ = logo_of(SiteSettings(logo="logo.svg"), {"logo.svg": b"<svg />"})
    assert other.light != logo.light


def test_a_logo_for_dark_mode_is_published_beside_it():
    images = {"logo.png": b"light", "logo-dark.png": b"dark"}
    logo, files = logo_of(SiteSettings(logo="logo.png", logo_dark="logo-dark.png"), images)
    assert files == {logo.light: b"light", logo.dark: b"dark"}
    assert logo.dark.startswith("assets/images/logo-dark.")


def test_without_a_logo_nothing_is_published():
    assert logo_of(SiteSettings(), {}) == (None, {})
