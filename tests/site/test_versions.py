"""Earlier versions of the policy stay readable at addresses of their own, made from the tags of the repository."""

import shutil
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from browser import sites
from browser.sites import Page
from repositories import TESTS, Repository

from generator.plugin import SiteError

pytestmark = pytest.mark.site
LANGUAGES = ("sv", "en")
CHANGE = 'version: "2.0"\nin_force: 2026-10-01\ntext: {sv: Vi säljer inte paraplyer längre., en: We sell no umbrellas any more.}\n'
SECTIONS = "  - {section: versions, heading: {sv: Versioner, en: Versions}}\n"


@pytest.fixture(scope="module")
def repository(tmp_path_factory) -> Repository:
    """Two earlier versions and the current one; a purpose has ended between the first two."""
    made = Repository.made(tmp_path_factory.mktemp("versions") / "repository")
    policy = made.register / "policy.yaml"
    policy.write_text(policy.read_text("utf-8").replace("sections:\n", f"sections:\n{SECTIONS}", 1), "utf-8")
    lending = made.register / "purposes/umbrella-lending.yaml"
    orders = (made.register / "purposes/orders.yaml").read_text("utf-8")
    named = orders.replace("Hantera beställningar", "Hyra ut paraplyer").replace("Handle orders", "Lend umbrellas")
    lending.write_text(named, "utf-8")
    made.version("1.0", "2026-01-01")
    lending.write_text(named.replace("status: active", "status: ended\nended: 2026-01-20"), "utf-8")
    made.version("1.1", "2026-02-01", "2026-02-15")
    (made.register / "changes").mkdir()
    (made.register / "changes/2026-10.yaml").write_text(CHANGE, "utf-8")
    made.version("2.0", "2026-09-01", "2026-10-01")
    return made


@pytest.fixture(scope="module")
def site(repository, tmp_path_factory) -> Path:
    return sites.built_unjudged(repository.register, tmp_path_factory.mktemp("site") / "site")


def test_each_earlier_version_has_a_page_in_each_language(site):
    pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("*/versions/**/*") if path.is_file())
    assert pages == [
        f"{language}/versions/{version}/index.html" for language in ("en", "sv") for version in ("1.0", "1.1")
    ]


def test_a_version_says_what_it_said_then(site):
    first, second, now = (Page.read(site / f"en/{place}index.html") for place in ("versions/1.0/", "versions/1.1/", ""))
    assert "purpose-umbrella-lending" in first.ids
    assert "Lend umbrellas" in first.text
    for later in (second, now):
        assert "purpose-umbrella-lending" not in later.ids
        assert "umbrella" not in later.text.replace("We sell no umbrellas any more.", "")


@pytest.mark.parametrize(
    ("page", "notice"),
    [
        (
            "sv/versions/1.0",
            "Det här är en äldre version av policyn. Version 1.0: gäller till 15 februari 2026, startdag inte angiven, "
            "uppdaterad 1 januari 2026. Läs den senaste versionen",
        ),
        (
            "en/versions/1.1",
            "This is an earlier version of the policy. Version 1.1: in force from 15 February 2026 to 1 October 2026. "
            "Read the latest version",
        ),
    ],
)
def test_a_notice_comes_first(site, page, notice):
    text = Page.read(site / page / "index.html").text
    # The skip link, the company and the languages, the contents; then the notice, then the title.
    assert notice in text
    html = (site / page / "index.html").read_text("utf-8")
    assert html.index('<main id="main">') < html.index('<div class="earlier">') < html.index("<h1>")
    assert '<a href="../../">' in html


@pytest.mark.parametrize("version", ["1.0", "1.1"])
def test_search_engines_are_told_which_page_it_is(site, version):
    base = "https://example.com/policy"
    for language, title in {"sv": f", äldre version {version}", "en": f", earlier version {version}"}.items():
        page = Page.read(site / language / f"versions/{version}/index.html")
        assert page.title.endswith(title)
        assert page.values("link", "href", rel="canonical") == [f"{base}/{language}/versions/{version}/"]
        alternates = page.values("link", "href", rel="alternate", hreflang="sv")
        alternates += page.values("link", "href", rel="alternate", hreflang="en")
        assert alternates == [f"{base}/sv/versions/{version}/", f"{base}/en/versions/{version}/"]
        assert f"{base}/{language}/" not in page.values("link", "href")
        assert page.values("meta", "content", name="robots") == []


def test_the_sitemap_names_the_latest_version_alone(site):
    root = ET.parse(site / "sitemap.xml").getroot()  # noqa: S314 - our own file
    places = [element.text for element in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    assert places
    assert not [place for place in places if "versions" in place]


def test_the_language_switch_leads_to_the_same_version(site):
    page = Page.read(site / "sv/versions/1.0/index.html")
    assert page.values("a", "href", hreflang="en") == ["../../../en/versions/1.0/"]
    assert page.values("a", "href", **{"aria-current": "page"}) == ["../../../sv/versions/1.0/"]


def test_both_languages_have_the_same_places(site):
    for version in ("1.0", "1.1"):
        swedish, english = (Page.read(site / code / f"versions/{version}/index.html") for code in LANGUAGES)
        assert swedish.ids == english.ids
        assert len(swedish.ids) == len(set(swedish.ids))


def test_every_link_leads_somewhere(site):
    for path in site.rglob("index.html"):
        page = Page.read(path)
        for address in page.values("a", "href") + page.values("link", "href"):
            file, _, place = address.partition("#")
            if file.startswith(("https:", "mailto:", "tel:")):
                continue
            target = path.parent / file if file else path
            target = target / "index.html" if target.is_dir() else target
            assert target.is_file(), f"{path}: {address}"
            assert not place or place in Page.read(target).ids, f"{path}: {address}"


def test_all_pages_share_one_stylesheet(site):
    places = {
        (path.parent / Page.read(path).values("link", "href", rel="stylesheet")[0]).resolve()
        for path in site.rglob("index.html")
    }
    assert len(places) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_latest_version_lists_all_of_them_with_what_changed(site, language):
    page = Page.read(site / language / "index.html")
    said = {
        "sv": "Versioner och vad som har ändrats "
        "Version 2.0 gäller från 1 oktober 2026Vi säljer inte paraplyer längre. "
        "Version 1.1 gäller från 15 februari 2026 till 1 oktober 2026 Hela texten Läs version 1.1 "
        "Version 1.0 gäller till 15 februari 2026, startdag inte angiven, uppdaterad 1 januari 2026 Hela texten Läs version 1.0",
        "en": "Versions and what has changed "
        "Version 2.0 in force from 1 October 2026We sell no umbrellas any more. "
        "Version 1.1 in force from 15 February 2026 to 1 October 2026 Full text Read version 1.1 "
        "Version 1.0 in force to 15 February 2026, first day not stated, updated 1 January 2026 Full text Read version 1.0",
    }
    assert said[language] in page.text
    assert [place for place in page.values("a", "href") if "versions/" in place] == ["versions/1.1/", "versions/1.0/"]
    assert {"change-2026-10", "version-2.0", "version-1.1", "version-1.0"} <= set(page.ids)


def test_a_page_of_another_site_leads_to_the_versions_by_their_whole_addresses(site):
    fragment = Page.read(site / "sv/policy.fragment.html")
    places = [place for place in fragment.values("a", "href") if "versions/" in place]
    assert places == [f"https://example.com/policy/sv/versions/{version}/" for version in ("1.1", "1.0")]


def test_the_same_commit_and_tags_give_the_same_bytes(repository, site, tmp_path):
    subprocess.run(["git", "clone", "-q", str(repository.root), str(tmp_path / "clone")], check=True)
    again = sites.built_unjudged(tmp_path / "clone/register", tmp_path / "site")
    files = {path.relative_to(again): path.read_bytes() for path in again.rglob("*") if path.is_file()}
    assert files == {path.relative_to(site): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_a_link_of_then_that_leads_nowhere_now_is_only_text(tmp_path):
    made = Repository.made(tmp_path / "repository")
    (made.register / "texts").mkdir()
    text = made.register / "texts/first.yaml"
    text.write_text(
        "body: {sv: 'Läs [mer](#nowhere \"t\") och [lika](#purposes).', en: 'Read [more](#nowhere) and [same](#purposes).'}\n",
        "utf-8",
    )
    policy = made.register / "policy.yaml"
    whole = policy.read_text("utf-8")
    policy.write_text(
        whole.replace("sections:\n", "sections:\n  - {section: website, heading: {sv: A, en: A}, texts: [first]}\n", 1),
        "utf-8",
    )
    made.version("1.0", "2026-01-01")
    text.unlink()
    policy.write_text(whole, "utf-8")
    made.version("2.0", "2026-02-01")
    site = sites.built_unjudged(made.register, tmp_path / "site")
    html = (site / "sv/versions/1.0/index.html").read_text("utf-8")
    assert 'Läs mer och <a href="#purposes">lika</a>.' in html


def test_a_version_in_an_old_format_stops_the_build_and_says_what_to_do(tmp_path):
    made = Repository.made(tmp_path / "repository")
    made.edit("rights.yaml", "fee:", "fees:")
    made.version("1.0", "2026-01-01")
    made.edit("rights.yaml", "fees:", "fee:")
    made.version("2.0", "2026-02-01")
    with pytest.raises(
        SiteError, match=r"tag policy-1\.0 marks cannot be shown\. policy-1\.0:.*rights\.yaml:8:1: .*“fees”"
    ):
        sites.built_unjudged(made.register, tmp_path / "site")
    assert not list((tmp_path / "site").rglob("*.html"))


@pytest.mark.pdf
def test_the_command_says_what_is_not_shown(ropa, tmp_path):
    made = Repository.made(tmp_path / "repository", TESTS / "clean")
    done = ropa("build", "--register", made.register, "--out", tmp_path / "a", "--lang", "sv")
    said = "Äldre versioner visas inte: ingen version är märkt med en tagg som policy-1.0.\n"
    assert (done.returncode, done.stderr.partition("Klart.")[0]) == (0, said)
    made.commit("policy-3.0")
    made.edit("rights.yaml", "\n", "\n")
    shutil.rmtree(tmp_path / "a")
    done = ropa("build", "--register", made.register, "--out", tmp_path / "a", "--lang", "en")
    said = (
        "policy-3.0 is not shown: the register states version 3.1 there. Name the tag after the version, or move it.\n"
    )
    assert (done.returncode, done.stderr.partition("Done.")[0]) == (0, said)
