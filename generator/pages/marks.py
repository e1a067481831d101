"""The company's marks on the page: its logo, and an icon in its colour."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.settings import SiteSettings
from generator.pages.addressed import addressed
from generator.pages.body import rendered
from generator.pages.stylesheet import accent_on_light

ICON = "assets/images/icon.svg"


@dataclass(frozen=True, kw_only=True, slots=True)
class Logo:
    """The logo's file, and the one for dark mode where there is another; both from the site's root."""

    light: str
    dark: str = ""


def icon(site: SiteSettings) -> bytes:
    """The page's icon, an SVG in the company's colour."""
    return rendered("icon.svg", colour=accent_on_light(site)).encode()


def logo_of(site: SiteSettings, images: Mapping[str, bytes]) -> tuple[Logo | None, Mapping[str, bytes]]:
    """The logo that the settings name, and the files to publish; `images` are the register's, by name."""
    if not site.logo:
        return None, {}
    light = _address(site.logo, images[site.logo])
    files = {light: images[site.logo]}
    dark = ""
    if site.logo_dark:
        dark = _address(site.logo_dark, images[site.logo_dark])
        files[dark] = images[site.logo_dark]
    return Logo(light=light, dark=dark), files


def _address(name: str, content: bytes) -> str:
    stem, _, form = name.rpartition(".")
    return addressed(f"assets/images/{stem}", content, form)
