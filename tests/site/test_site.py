"""The site of the repository's own register, as MkDocs writes it."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from browser.sites import PAGES, ROOT, Page

from generator.i18n.catalogue import catalogue

pytestmark = pytest.mark.site
LANGUAGES = ("sv", "en")
# Words that every text of some length has, and that the other language does not have.
COMMON = {
    "sv": {"och", "att", "är", "för", "som", "av", "inte", "dina", "vi", "på", "till", "med"},
    "en": {"and", "the", "your", "we", "is", "of", "not", "you", "are", "with", "that", "by"},
}


def test_plain_mkdocs_with_the_repositorys_configuration_builds_the_same_bytes(site, tmp_path):
    out = tmp_path / "public"
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(out)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert contents(out) == contents(site)


def contents(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_only_what_the_pages_use_is_written(site):
    names = {re.sub(r"\.[0-9a-f]{8}\.", ".HASH.", name) for name in contents(site)}
    expected = {*PAGES, "_headers", "assets/images/icon.svg", "assets/stylesheets/policy.HASH.css"}
    expected |= {"robots.txt", "policy.json", "policy.jsonld", "policy.schema.json", ".well-known/privacy-policy.json"}
    expected |= {
        f"{language}/{name}" for language in LANGUAGES for name in ("tilt.json", "changes.atom", "policy.fragment.html")
    }
    assert names - {"sitemap.xml"} == expected


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_says_its_language_its_title_and_what_it_is_about(site, language):
    page = Page.read(site / language / "index.html")
    assert page.values("html", "lang") == [language]
    assert page.title
    (description,) = page.values("meta", "content", name="description")
    assert len(description) > 40


@pytest.mark.parametrize(("language", "own", "other"), [("sv", "sv_SE", "en_GB"), ("en", "en_GB", "sv_SE")])
def test_a_page_tells_social_media_what_it_is(site, language, own, other):
    page = Page.read(site / language / "index.html")
    said = {
        name: page.values("meta", "content", property=f"og:{name}")
        for name in ("type", "site_name", "title", "description", "locale", "locale:alternate", "url")
    }
    assert said == {
        "type": ["website"],
        "site_name": ["AJ Produkter"],
        "title": [page.title],
        "description": page.values("meta", "content", name="description"),
        "locale": [own],
        "locale:alternate": [other],
        "url": [],
    }


@pytest.mark.parametrize("name", PAGES)
def test_there_is_no_script_no_inline_style_and_nothing_from_elsewhere(site, name):
    page = Page.read(site / name)
    assert not {element.tag for element in page.elements} & {"script", "style", "iframe", "img", "object", "form"}
    assert not [
        key for element in page.elements for key in element.attributes if key == "style" or key.startswith("on")
    ]
    fetched = page.values("link", "href", rel="stylesheet") + page.values("link", "href", rel="icon")
    assert len(fetched) == 2
    assert not [address for address in fetched if "//" in address]


def test_both_languages_have_the_same_places_in_the_same_order(site):
    swedish, english = (Page.read(site / language / "index.html") for language in LANGUAGES)
    assert swedish.ids == english.ids
    assert len(swedish.ids) == len(set(swedish.ids))
    assert "purpose-order-handling" in swedish.ids


@pytest.mark.parametrize("name", PAGES)
def test_every_link_within_the_site_leads_somewhere(site, name):
    page = Page.read(site / name)
    for address in page.values("a", "href") + page.values("link", "href"):
        path, _, place = address.partition("#")
        if path.startswith(("https:", "mailto:", "tel:")):
            continue
        target = site / path.lstrip("/") if path.startswith("/") else (site / name).parent / path
        target = target / "index.html" if target.is_dir() else target
        target = target if path else site / name
        assert target.is_file(), address
        assert not place or place in Page.read(target).ids, address


def test_pages_name_each_other_as_translations(site):
    for language in LANGUAGES:
        page = Page.read(site / language / "index.html")
        codes = (*LANGUAGES, "x-default")
        named = {code: page.values("link", "href", hreflang=code, rel="alternate")[0] for code in codes}
        assert named["sv"].endswith("sv/")
        assert named["en"].endswith("en/")
        assert named["x-default"].removesuffix("sv/") == named["x-default"]
        (other,) = set(LANGUAGES) - {language}
        assert f"../{other}/" in page.values("a", "href", hreflang=other, lang=other)
        assert page.values("a", "href", **{"aria-current": "page"}) == [f"../{language}/"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_of_the_other_language_stands_on_a_page(site, language):
    page = Page.read(site / language / "index.html")
    (other,) = set(LANGUAGES) - {language}
    words = set(re.findall(r"\w+", " ".join(page.text.replace("Svenska", "").replace("English", "").split()).lower()))
    assert not words & COMMON[other]
    assert words >= COMMON[language]


def test_both_catalogues_have_the_same_sentences_with_the_same_gaps():
    swedish, english = ({k: v for k, v in catalogue(code).items() if k.startswith("site.")} for code in LANGUAGES)
    assert swedish.keys() == english.keys()
    gaps = re.compile(r"\{(\w+)\}")
    for key, sentence in swedish.items():
        assert set(gaps.findall(sentence)) == set(gaps.findall(english[key])), key


@pytest.mark.parametrize("name", PAGES)
def test_nothing_says_none_and_no_row_is_empty(site, name):
    html = (site / name).read_text("utf-8")
    assert "None" not in html
    assert not re.findall(r"<(p|li|dd|dt|td|th|h[1-6]|ul|a|span|div)\b[^>]*>\s*</\1>", html)
