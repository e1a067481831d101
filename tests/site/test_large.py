"""The site of a register too large for one page: every page type, in both languages, and every link between them."""

import re
import xml.etree.ElementTree as ET
from functools import cache
from pathlib import Path

import pytest
from browser import large, sites
from browser.sites import Page

pytestmark = pytest.mark.site
LANGUAGES = ("sv", "en")
ADDRESS = "https://example.com/policy/"
FIRST = "purpose-00000"


@pytest.fixture(scope="session")
def large_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("large")
    return sites.built(large.write(folder / "register"), folder / "site")


def pages(site: Path) -> list[Path]:
    return sorted(path for path in site.rglob("*.html") if path.name != "policy.fragment.html")


def test_both_languages_have_the_same_pages_with_the_same_places(large_site):
    swedish, english = (
        {
            str(path.relative_to(large_site / language))
            for path in pages(large_site)
            if path.is_relative_to(large_site / language)
        }
        for language in LANGUAGES
    )
    assert swedish == english
    words = {name for name in swedish if name.startswith("words/")}
    assert words == {"words/recipient-processor-00001/index.html"}
    assert len({name for name in swedish if name.startswith("purposes/")}) == large.PURPOSES + len(large.FORMER)
    for name in swedish:
        one, other = (sorted(Page.read(large_site / language / name).ids) for language in LANGUAGES)
        letters = ("letter-",)
        assert [i for i in one if not i.startswith(letters)] == [i for i in other if not i.startswith(letters)]
        assert len(one) == len(set(one)), name


def test_every_link_on_every_page_leads_to_a_page_and_a_place(large_site):
    @cache
    def there(path: Path) -> frozenset[str]:
        return frozenset(Page.read(path).ids) if path.suffix == ".html" else frozenset()

    missing = []
    for path in pages(large_site):
        page = Page.read(path)
        own = page.values("link", "href", rel="stylesheet") + page.values("script", "src")
        moved = [
            content.partition("url=")[2] for content in page.values("meta", "content", **{"http-equiv": "refresh"})
        ]
        for address in page.values("a", "href") + own + moved:
            place, _, anchor = address.partition("#")
            if place.startswith(("https:", "mailto:", "tel:", "/policy/")):
                continue
            target = (path.parent / place).resolve() if place else path
            target = target / "index.html" if target.is_dir() else target
            if not target.is_file() or (anchor and anchor not in there(target)):
                missing.append((str(path.relative_to(large_site)), address))
    assert missing == []


def test_the_policy_lists_every_purpose_by_letter_and_keeps_its_anchors(large_site):
    page = Page.read(large_site / "sv/index.html")
    assert {f"purpose-purpose-{number:05d}" for number in range(large.PURPOSES)} <= set(page.ids)
    assert {f"purpose-{former}" for former in large.FORMER} <= set(page.ids)
    linked = [address for address in page.values("a", "href") if address.startswith("purposes/")]
    assert len(linked) == large.PURPOSES
    order = [int(address.removeprefix("purposes/purpose-").rstrip("/")) for address in linked]
    # "2 procents rabatt", "Éclairer", "Zebrapost", "Återbetalning", "Ändamål 6" to "159", "Ärenden", "Övervakning".
    assert order == [5, 3, 4, 1, *range(6, large.PURPOSES), 0, 2]
    html = (large_site / "sv/index.html").read_text("utf-8")
    letters = html.partition('<nav class="letters"')[2].partition("</nav>")[0]
    assert [part.partition("<")[0] for part in letters.split('">')[2:]] == ["0–9", "E", "Z", "Å", "Ä", "Ö"]


def test_lists_of_very_many_purposes_are_counted_on_the_policy_page(large_site):
    recipients = (large_site / "en/recipients/index.html").read_text("utf-8")
    assert '<a href="../words/recipient-processor-00001/">Show 106 purposes</a>' in recipients
    assert '<a href="../search/#recipient-processor-00002">Show 31 purposes</a>' in recipients
    html = (large_site / "en/index.html").read_text("utf-8")
    assert "Everything that we use your data for." in html
    assert html.count('href="purposes/') == large.PURPOSES
    listed = [
        address
        for address in Page.read(large_site / "en/index.html").values("a", "href")
        if address.startswith("#purpose-")
    ]
    assert len(listed) < 1000


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_policy_names_every_recipient_and_its_page_tells_of_each(large_site, language):
    page = Page.read(large_site / language / "index.html")
    whole = Page.read(large_site / language / "recipients/index.html")
    kinds = ("processor", "controller")
    expected = {f"recipient-{kind}-{number:05d}" for kind in kinds for number in range(large.PURPOSES)}
    assert {place for place in page.ids if place.startswith("recipient-")} == expected
    assert {place for place in whole.ids if place.startswith("recipient-")} == expected
    lists = re.findall(
        r'<ul class="names">(.*?)</ul>', (large_site / language / "index.html").read_text("utf-8"), re.DOTALL
    )
    named = [re.findall(r'<li id="([^"]+)"[^>]*><a href="recipients/#\1">', part) for part in lists[:2]]
    numbers = range(large.PURPOSES)
    assert named == [[f"recipient-{kind}-{number:05d}" for number in numbers] for kind in kinds]
    assert {address for address in whole.values("a", "href") if address.startswith("#")} == {
        "#main",
        "#group-1",
        "#group-2",
    }
    assert {address for address in whole.values("a", "href") if address.startswith("../purposes/")} == {
        f"../purposes/purpose-{number:05d}/" for number in range(large.PURPOSES)
    }


def test_a_list_says_what_it_is_and_where_it_stands(large_site):
    page = Page.read(large_site / "en/recipients/index.html")
    assert page.title == "Who receives the data · Privacy policy"
    about = "All 320 recipients: what they do, in which countries and for which purposes."
    assert page.values("meta", "content", name="description") == [about]
    assert page.values("link", "href", rel="canonical") == [f"{ADDRESS}en/recipients/"]
    named = [page.values("link", "href", rel="alternate", hreflang=code) for code in ("sv", "en", "x-default")]
    assert named == [[f"{ADDRESS}sv/recipients/"], *[[f"{ADDRESS}en/recipients/"]] * 2]
    assert page.values("a", "href", hreflang="sv") == ["../../sv/recipients/"]
    assert {"../", "../#recipients", "../#rights"} <= set(page.values("a", "href"))
    policy = (large_site / "en/index.html").read_text("utf-8")
    assert "The list has 320 recipients. Each name leads to more about the recipient." in policy
    assert policy.count("<summary>160 recipients</summary>") == 2


def test_transfers_stand_on_their_own_page_and_lead_to_recipients_on_theirs(large_site):
    page = Page.read(large_site / "sv/transfers/index.html")
    assert page.title == "Utanför EU och EES · Integritetspolicy"
    places = {f"transfer-transfer-{number:05d}" for number in range(large.PURPOSES)}
    assert places <= set(page.ids)
    assert "../recipients/#recipient-processor-00000" in page.values("a", "href")
    policy = Page.read(large_site / "sv/index.html")
    assert places <= set(policy.ids)
    assert {f"transfers/#{place}" for place in places} <= set(policy.values("a", "href"))
    for fact in ("Mottagaren är certifierad.", "Skriv till oss.", "Support utanför kontorstid."):
        assert fact in page.text
        assert fact not in policy.text


@pytest.mark.parametrize("name", ["sv/index.html", "en/recipients/index.html", "en/transfers/index.html"])
def test_a_page_has_few_elements_for_each_purpose(large_site, name):
    most = {"sv/index.html": 12, "en/recipients/index.html": 45, "en/transfers/index.html": 45}[name]
    assert len(Page.read(large_site / name).elements) < most * large.PURPOSES + 600


def test_the_fragment_leads_to_the_sites_pages_in_the_place_of_all_that_they_say(large_site):
    for language in LANGUAGES:
        fragment = Page.read(large_site / language / "policy.fragment.html")
        hrefs = [address for address in fragment.values("a", "href") if not address.startswith(("mailto:", "tel:"))]
        ours = {address.partition("#")[0] for address in hrefs if address.startswith(ADDRESS)}
        expected = {f"{ADDRESS}{language}/purposes/purpose-{number:05d}/" for number in range(large.PURPOSES)}
        assert ours >= expected | {f"{ADDRESS}{language}/{place}/" for place in ("recipients", "transfers", "search")}
        for address in ours:
            assert (large_site / address.removeprefix(ADDRESS) / "index.html").is_file(), address
        assert not [address for address in hrefs if not address.startswith(("https:", "#"))]
        assert {address[1:] for address in hrefs if address.startswith("#")} <= set(fragment.ids)
        assert len(fragment.elements) < len(Page.read(large_site / language / "index.html").elements)


def test_without_an_address_the_fragment_is_whole(tmp_path):
    register = large.write(tmp_path / "register")
    settings = register / "register.yaml"
    settings.write_text(
        settings.read_text("utf-8").replace('site: {url: "https://example.com/policy/"}\n', ""), "utf-8"
    )
    site = sites.built(register, tmp_path / "site")
    fragment = Page.read(site / "en/policy.fragment.html")
    hrefs = [
        address for address in fragment.values("a", "href") if not address.startswith(("mailto:", "tel:", "https:"))
    ]
    assert {address[:1] for address in hrefs} == {"#"}
    assert {address[1:] for address in hrefs} <= set(fragment.ids)
    assert fragment.text.count("The recipient is certified.") == large.PURPOSES


def test_a_purpose_has_a_page_with_everything_that_the_policy_says_of_it(large_site):
    page = Page.read(large_site / f"en/purposes/{FIRST}/index.html")
    assert page.title == "Customer service cases · Privacy policy"
    assert page.values("meta", "content", name="description") == ["We handle your order from purchase to delivery."]
    assert page.values("link", "href", rel="canonical") == [f"{ADDRESS}en/purposes/{FIRST}/"]
    named = [page.values("link", "href", rel="alternate", hreflang=code) for code in ("sv", "en", "x-default")]
    assert named == [[f"{ADDRESS}sv/purposes/{FIRST}/"], *[[f"{ADDRESS}en/purposes/{FIRST}/"]] * 2]
    assert page.values("a", "href", hreflang="sv") == [f"../../../sv/purposes/{FIRST}/"]
    assert page.values("a", "href", **{"aria-current": "page"}) == [f"../../../en/purposes/{FIRST}/"]
    assert "details" not in {element.tag for element in page.elements}
    hrefs = page.values("a", "href")
    assert {"../../", "../../#purposes", "../../#right-erasure"} <= set(hrefs)
    assert "../../recipients/#recipient-processor-00000" in hrefs
    assert "../../transfers/#transfer-transfer-00000" in hrefs
    assert [address for address in hrefs if address.startswith("#")] == ["#main"]
    for fact in ("Contract, Article 6(1)(b)", "3 years after your last order", "Processor 0 AB"):
        assert fact.lower() in page.text.lower(), fact


@pytest.mark.parametrize("former", large.FORMER)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_former_address_leads_to_the_purpose(large_site, language, former):
    page = Page.read(large_site / language / f"purposes/{former}/index.html")
    assert page.values("meta", "content", **{"http-equiv": "refresh"}) == [f"0; url=../{FIRST}/"]
    assert page.values("meta", "content", name="robots") == ["noindex"]
    assert page.values("link", "href", rel="canonical") == [f"{ADDRESS}{language}/purposes/{FIRST}/"]
    assert page.values("link", "href", rel="alternate") == []
    assert f"../{FIRST}/" in page.values("a", "href")


def test_the_sitemap_lists_every_page_but_the_moved_ones(large_site):
    root = ET.parse(large_site / "sitemap.xml").getroot()  # noqa: S314 - our own file
    places = [element.text for element in root.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    moved = {f"{language}/purposes/{former}/" for language in LANGUAGES for former in large.FORMER}
    expected = {
        "" if path.parent == large_site else f"{path.parent.relative_to(large_site)}/"
        for path in pages(large_site)
        if path.name == "index.html"
    }
    assert {place.removeprefix(ADDRESS) for place in places} == expected - moved
    assert len(places) == len(set(places))


def test_search_is_a_whole_index_without_its_script(large_site):
    page = Page.read(large_site / "sv/search/index.html")
    text = page.text
    for words in (
        "Konsument Personer",
        "Adress Uppgifter",
        "Norge Land",
        "Biträde 1 AB Mottagare",
        "Zebrapost Ändamål",
    ):
        assert words in text
    assert "Visa 106 ändamål" in text
    assert set(page.values("a", "href")) >= {f"../purposes/purpose-{number:05d}/" for number in range(large.PURPOSES)}
    assert "../words/recipient-processor-00001/" in page.values("a", "href")
    assert {"person-consumer", "data-name", "country-NO", "right-erasure", "recipient-processor-00002"} <= set(page.ids)


def test_only_the_search_page_may_run_a_script_and_only_its_own(large_site):
    scripted = {
        str(path.relative_to(large_site)): Page.read(path).values("script", "src")
        for path in pages(large_site)
        if "script" in {element.tag for element in Page.read(path).elements}
    }
    (script,) = (path for path in (large_site / "assets/javascripts").iterdir())
    name = f"../../assets/javascripts/{script.name}"
    assert scripted == {f"{language}/search/index.html": [name] for language in LANGUAGES}
    for path in pages(large_site):
        (policy,) = Page.read(path).values("meta", "content", **{"http-equiv": "Content-Security-Policy"})
        assert ("script-src 'self'" in policy) is (path.parent.name == "search"), path
        assert "default-src 'none'" in policy


def test_nothing_says_none_and_no_element_is_empty(large_site):

    for path in pages(large_site):
        html = path.read_text("utf-8")
        assert "None" not in html, path
        assert not re.findall(r"<(p|li|dd|dt|td|th|h[1-6]|ul|a|span|div)\b[^>]*>\s*</\1>", html), path


def test_a_register_within_the_limit_has_none_of_this(site):
    names = {str(path.relative_to(site)) for path in site.rglob("*") if path.is_file()}
    assert not [name for name in names if "search" in name or "purposes/" in name or "words/" in name]


def test_every_kind_of_record_keeps_the_places_that_it_had(hostile_site):
    for language in LANGUAGES:
        page = Page.read(hostile_site / language / "index.html")
        assert {
            "purpose-former-purpose", "recipient-former-processor", "recipient-former-independent-controller",
            "transfer-former-transfer", "cookie-former-cookie", "text-former-text",
        } <= set(page.ids)  # fmt: skip
        # The register puts the same text into every section.
        others = [place for place in page.ids if not place.startswith("text-")]
        assert len(others) == len(set(others))
