"""A preview says where in the register its records stand; what is published never does."""

import re

import pytest
from browser.sites import ROOT
from mkdocs.commands.build import build

from generator.plugin import site_config
from generator.register import read_register
from generator.trace.preview import sources

pytestmark = pytest.mark.site


def test_nothing_that_is_published_says_where_it_stands(public_site):
    files = [file for file in public_site.rglob("*") if file.is_file()]
    assert (public_site / "sv/index.html") in files
    assert [file for file in files if b"data-source" in file.read_bytes()] == []


def test_every_record_of_a_preview_says_where_it_stands(tmp_path):
    folder = ROOT / "tests/clean"
    config = site_config(folder, tmp_path / "site")
    config.plugins.on_startup(command="serve", dirty=False)
    build(config)
    page = (tmp_path / "site/sv/index.html").read_text("utf-8")
    marked = dict(re.findall(r'<article class="record" id="([^"]+)" data-source="([^"]+)"', page))
    assert marked.keys() == set(re.findall(r'<article class="record" id="([^"]+)"', page))
    places = sources(read_register(folder, "tests/clean").register)
    assert {place: marked[place] for place in marked} == {place: places[place] for place in marked}
    assert places["purpose-newsletter"] == "purposes/newsletter.yaml:3"
