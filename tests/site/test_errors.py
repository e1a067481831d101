"""A register with errors: a build fails and says what is wrong; a preview shows it and goes on."""

import shutil
from pathlib import Path

import pytest
from browser.sites import ROOT, Page
from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig
from pathspec.gitignore import GitIgnoreSpec

from generator.plugin import SiteError, build_site, making, site_config
from generator.views.leaks import Leak

pytestmark = pytest.mark.site


@pytest.fixture
def register(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "tests/clean", tmp_path / "register"))


def spoil(register: Path) -> None:
    path = register / "purposes/orders.yaml"
    path.write_text(path.read_text("utf-8").replace("\nsummary:", "\nsumary:"), "utf-8")


def test_a_build_names_the_file_and_the_line(register, tmp_path):
    spoil(register)
    with pytest.raises(SiteError) as failed:
        build_site(site_config(register, tmp_path / "site"))
    assert "purposes/orders.yaml:7:1" in str(failed.value)
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
        assert "purposes/orders.yaml:7:1" in page.text


def test_a_value_that_is_internal_stops_the_build(register, tmp_path, monkeypatch):
    found = [Leak(Path("sv/index.html"), "register/purposes/orders.yaml", ("owner",), "Kundtjänst")]
    monkeypatch.setattr(making, "leaks", lambda *_, **__: iter(found))
    with pytest.raises(
        SiteError,
        match=r"^The site is not published: sv/index\.html holds an internal value, which stands in register/purposes/orders\.yaml \(owner\)\.$",
    ):
        build_site(site_config(register, tmp_path / "site"))
    assert not list((tmp_path / "site").iterdir())


def test_a_build_that_fails_halfway_leaves_nothing_of_what_it_wrote(register, tmp_path, monkeypatch):
    def broken(public: Path, *_: object, **__: object) -> None:
        assert (public / "sv/index.html").is_file()
        raise OSError("unreadable")

    site, kept = tmp_path / "site", tmp_path / "site/.git/HEAD"
    kept.parent.mkdir(parents=True)
    kept.write_text("ref: refs/heads/pages")
    monkeypatch.setattr(making, "leaks", broken)
    with pytest.raises(OSError, match="unreadable"):
        build_site(site_config(register, site))
    assert [path for path in site.rglob("*") if path.is_file()] == [kept]


def test_hidden_files_of_the_site_go_with_the_rest(register, tmp_path, monkeypatch):
    static = tmp_path / "static"
    (static / ".well-known").mkdir(parents=True)
    (static / ".well-known/security.txt").write_text("Contact: Kundtjänst")
    config = site_config(register, tmp_path / "site")
    config.docs_dir = str(static)
    config.exclude_docs = GitIgnoreSpec.from_lines(["!.well-known"])
    assert leaked(config, monkeypatch) == [".well-known/privacy-policy.json", ".well-known/security.txt"]
    assert list((tmp_path / "site").rglob("*")) == []


def leaked(config: MkDocsConfig, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Fail at the end of a build; the hidden files that it had written by then."""
    seen: list[str] = []

    def found(public: Path, *_: object, **__: object) -> list[Leak]:
        seen.extend(sorted(str(path.relative_to(public)) for path in public.glob(".*/*")))
        return [Leak(Path("index.html"), "register/purposes/orders.yaml", ("owner",), "Kundtjänst")]

    monkeypatch.setattr(making, "leaks", found)
    with pytest.raises(SiteError):
        build_site(config)
    return seen


def test_a_register_with_errors_leaves_the_last_site_as_it_was(register, tmp_path):
    build_site(site_config(register, tmp_path / "site"))
    before = {path: path.read_bytes() for path in (tmp_path / "site").rglob("*.html")}
    spoil(register)
    with pytest.raises(SiteError):
        build_site(site_config(register, tmp_path / "site"))
    assert {path: path.read_bytes() for path in (tmp_path / "site").rglob("*.html")} == before
    assert len(before) == 6


def test_a_link_that_leads_nowhere_stops_the_build(register, tmp_path):
    (register / "texts/introduction.yaml").write_text(
        "body: {sv: 'Läs [mer](#nowhere).', en: 'Read [more](#nowhere).'}\n", "utf-8"
    )
    with pytest.raises(SiteError, match="#nowhere"):
        build_site(site_config(register, tmp_path / "site"))


def test_a_register_in_order_builds(register, tmp_path):
    build_site(site_config(register, tmp_path / "site"))
    assert "None" not in (tmp_path / "site/sv/index.html").read_text("utf-8")
