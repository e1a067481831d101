"""What browsers are told about the pages is the same everywhere: in the page and in every host's own file."""

import re

import pytest
from browser.hosting import CACHE, CONTENT, PATHS, meant, said
from browser.sites import PAGES, ROOT, Page

from generator.pages import policy_headers
from generator.plugin.theme import overrides

HOSTING = ROOT / "docs" / "hosting"
STRICT = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


def headers_file() -> str:
    return (overrides("static") / "_headers").read_text("utf-8")


def nginx(text: str, path: str) -> dict[str, str]:
    """What nginx sends: each header's variable by the map that gives it its value."""
    values = {}
    for name, body in re.findall(r"^map \$uri \$(\w+) \{\n(.*?)^\}", text, re.MULTILINE | re.DOTALL):
        rows = re.findall(r'^\s+(?:default|"~(.+?)")\s+"(.*?)";$', body, re.MULTILINE)
        values[f"${name}"] = next((v for p, v in rows if p and re.search(p, path)), next(v for p, v in rows if not p))
    found = {}
    for name, value in re.findall(r'^\s+add_header (\S+) (?:"?)(.*?)(?:"?) always;$', text, re.MULTILINE):
        found[name] = values.get(value, value)
    return {name: value for name, value in found.items() if value}


def apache(text: str, path: str) -> dict[str, str]:
    """What Apache sends: each header whose condition the path meets."""
    form = r'^\s+Header always set (\S+) "(.*?)"(?: "expr=%\{REQUEST_URI\} (=|!)~ m#(.*)#")?$'
    return {
        name: value
        for name, value, sign, pattern in re.findall(form, text, re.MULTILINE)
        if not pattern or bool(re.search(pattern, path)) == (sign == "=")
    }


def test_the_strict_policy_is_the_one_that_was_decided():
    assert policy_headers.header_policy() == STRICT
    assert policy_headers.page_policy() == STRICT.removesuffix("; frame-ancestors 'none'")
    assert policy_headers.header_policy(scripted=True) == STRICT.replace("data:;", "data:; script-src 'self';")


@pytest.mark.parametrize("path", PATHS)
def test_the_file_of_static_hosts_says_what_is_meant(path):
    headers = said(headers_file(), path)
    assert headers.pop("Content-Type", None) == next(
        (f"{kind}; charset=utf-8" for end, kind in policy_headers.TYPES.items() if path.endswith(end)), None
    )
    expected = meant(path)
    if not path.startswith(("/sv/", "/en/", "/assets/stylesheets/")) and path != "/":
        # These hosts have pages asked for anew by themselves; a second word would be sent beside theirs.
        del expected[CACHE]
    assert headers == expected


@pytest.mark.parametrize("path", PATHS)
def test_nginx_says_what_is_meant(path):
    assert nginx((HOSTING / "nginx.conf").read_text("utf-8"), path) == meant(path)


@pytest.mark.parametrize("path", PATHS)
def test_apache_says_what_is_meant(path):
    assert apache((HOSTING / "apache.conf").read_text("utf-8"), path) == meant(path)


@pytest.mark.parametrize("name", ["nginx.conf", "apache.conf"])
def test_hosts_are_told_the_types_that_they_may_not_know(name):
    text = (HOSTING / name).read_text("utf-8")
    for end, kind in policy_headers.TYPES.items():
        assert re.search(
            rf"AddType {re.escape(kind)} \{end}$|\\{end}\$ .*default_type {re.escape(kind)};", text, re.MULTILINE
        )


def test_only_https_is_a_choice_that_is_offered_and_not_made():
    texts = [headers_file(), *(path.read_text("utf-8") for path in sorted(HOSTING.iterdir()))]
    assert len(texts) == 3
    for text in texts:
        (line,) = (line for line in text.splitlines() if "Strict-Transport-Security" in line)
        assert line.strip().startswith("#")
        assert policy_headers.HTTPS_ONLY in line


@pytest.mark.site
@pytest.mark.parametrize("name", PAGES)
def test_a_page_says_of_itself_what_the_host_says(site, name):
    page = Page.read(site / name)
    (policy,) = page.values("meta", "content", **{"http-equiv": CONTENT})
    assert f"{policy}; frame-ancestors 'none'" == meant("/" + name)[CONTENT]
    assert page.values("meta", "content", name="referrer") == [policy_headers.EVERYWHERE["Referrer-Policy"]]


@pytest.mark.site
def test_the_file_of_static_hosts_is_published(site):
    assert (site / "_headers").read_text("utf-8") == headers_file()
