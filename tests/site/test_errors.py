"""A register with errors: a build fails and says what is wrong; a preview shows it and goes on."""

import shutil
from pathlib import Path

import pytest
from browser.sites import ROOT, Page
from mkdocs.commands.build import build

from generator.plugin import SiteError, build_site, events, site_config
from generator.views.leaks import Leak

pytestmark = pytest.mark.site


@pytest.fixture
def register(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "tests/minimal", tmp_path / "register"))


def spoil(register: Path) -> None:
    path = register / "purposes/orders.yaml"
    path.write_text(path.read_text("utf-8").replace("\nsummary:", "\nsumary:"), "utf-8")


def test_a_build_names_the_file_and_the_line(register, tmp_path):
    spoil(register)
    with pytest.raises(SiteError) as failed:
        build_site(site_config(register, tmp_path / "site"))
    assert "purposes/orders.yaml:3:1" in str(failed.value)
    assert "sumary" in str(failed.value)
    assert not list((tmp_path / "site").rglob("*.html"))


def test_a_folder_that_is_no_register_is_an_error_and_not_an_empty_site(tmp_path):
    (tmp_path / "register").mkdir()
    with pytest.raises(SiteError):
        build_site(site_config(tmp_path / "register", tmp_path / "site"))


def test_a_preview_shows_the_findings_in_both_languages(register, tmp_path):
    spoil(register)
    config = site_config(register, tmp_path / "site")
    config.strict = False
    config.plugins.on_startup(command="serve", dirty=False)
    build(config, serve_url="http://127.0.0.1:8000/")
    for language, word in {"sv": "fel", "en": "error"}.items():
        page = Page.read(tmp_path / "site" / language / "index.html")
        assert page.values("html", "lang") == [language]
        assert word in page.title
        assert "purposes/orders.yaml:3:1" in page.text


def test_a_value_that_is_internal_stops_the_build(register, tmp_path, monkeypatch):
    found = [Leak(Path("sv/index.html"), "register/purposes/orders.yaml", ("owner",), "Kundtjänst")]
    monkeypatch.setattr(events, "leaks", lambda public, register: iter(found))
    with pytest.raises(SiteError, match=r"sv/index\.html: register/purposes/orders\.yaml"):
        build_site(site_config(register, tmp_path / "site"))


def test_a_link_that_leads_nowhere_stops_the_build(register, tmp_path):
    (register / "texts").mkdir()
    body = "[dead](#nowhere)"
    (register / "texts/intro.yaml").write_text(f"body:\n  sv: '{body}'\n  en: '{body}'\n", "utf-8")
    path = register / "policy.yaml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("- section: purposes", "- section: purposes\n    texts: [intro]", 1), "utf-8")
    with pytest.raises(SiteError, match="#nowhere"):
        build_site(site_config(register, tmp_path / "site"))


def test_the_smallest_register_builds(register, tmp_path):
    build_site(site_config(register, tmp_path / "site"))
    assert "None" not in (tmp_path / "site/sv/index.html").read_text("utf-8")
