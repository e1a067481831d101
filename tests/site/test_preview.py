"""A preview takes over what has not changed since the last build, and shows what a build from nothing would show."""

import logging
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from browser.sites import ROOT
from mkdocs.commands.build import build
from mkdocs.exceptions import Abort

from generator.plugin import RegisterPlugin, site_config
from generator.plugin.experience import Experience

pytestmark = pytest.mark.site
INTERNAL = "LIA-1"
"""A reference of the balancing test of the purpose `orders`."""


class Preview:
    """What `ropa serve` does at each edit, without the server."""

    def __init__(self, register: Path, folder: Path) -> None:
        self.register, self.folder = register, folder
        self.static = folder / "static"
        self.static.mkdir(parents=True)
        self.plugin = self._config("site").plugins["artikel30"]
        assert isinstance(self.plugin, RegisterPlugin)
        self.plugin.on_startup(command="serve", dirty=False)

    def shown(self, name: str = "site") -> dict[str, bytes]:
        """Every file of the site as it is after the next build."""
        build(self._config(name), serve_url="http://127.0.0.1:8000/")
        return self.written(name)

    def written(self, name: str = "site") -> dict[str, bytes]:
        site = self.folder / name
        return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}

    def from_nothing(self) -> dict[str, bytes]:
        """The same of a plugin that has found out nothing yet."""
        experience, self.plugin._experience = self.plugin._experience, Experience()
        try:
            return self.shown("fresh")
        finally:
            self.plugin._experience = experience

    def _config(self, name: str):
        config = site_config(self.register, self.folder / name)
        config.docs_dir, config.strict = str(self.static), False
        return config


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    made = Preview(Path(shutil.copytree(ROOT / "tests/clean", tmp_path / "register")), tmp_path / "built")
    yield made
    made.plugin.on_shutdown()


def edited(path: Path, old: str, new: str) -> str:
    """Change a file; what it was before is returned."""
    before = path.read_text("utf-8")
    assert old in before
    path.write_text(before.replace(old, new), "utf-8")
    return before


def test_after_every_kind_of_edit_the_site_is_that_of_a_build_from_nothing(preview):
    orders, spare = preview.register / "purposes/orders.yaml", preview.register / "purposes/spare.yaml"
    people, first = preview.register / "vocabulary/data-subjects.yaml", preview.shown()
    assert first == preview.from_nothing()

    before = edited(orders, "Handle orders", "Manage orders")
    changed = preview.shown()
    assert changed == preview.from_nothing()
    assert b"Manage orders" in changed["en/index.html"]
    assert b"Handle orders" not in changed["en/index.html"]

    orders.write_text(before, "utf-8")
    assert preview.shown() == first

    spare.write_text(before.replace("Handle orders", "Handle spare parts").replace("LIA-1", "LIA-2"), "utf-8")
    added = preview.shown()
    assert added == preview.from_nothing()
    assert b"Handle spare parts" in added["en/index.html"]

    renamed = spare.rename(spare.with_name("parts.yaml"))
    moved = preview.shown()
    assert moved == preview.from_nothing()
    assert b'id="purpose-parts"' in moved["en/index.html"]
    assert b"purpose-spare" not in moved["en/index.html"]

    renamed.unlink()
    assert preview.shown() == first

    who = edited(people, "sv: Privatkund,", "sv: Hushåll,")
    assert preview.shown() == preview.from_nothing()
    people.write_text(who, "utf-8")
    assert preview.shown() == first


def test_an_edit_that_keeps_size_and_time_is_seen(preview):
    import os

    orders = preview.register / "purposes/orders.yaml"
    preview.shown()
    status = orders.stat()
    edited(orders, "Handle orders", "Manage orders")
    os.utime(orders, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert orders.stat().st_size == status.st_size
    assert b"Manage orders" in preview.shown()["en/index.html"]


def test_a_broken_edit_shows_the_findings_and_a_mended_one_the_same_site_as_before(preview):
    orders, first = preview.register / "purposes/orders.yaml", preview.shown()
    before = edited(orders, "status: active", "status: activ")
    broken = preview.shown()
    assert b"purposes/orders.yaml:" in broken["en/index.html"]
    assert broken == preview.from_nothing()
    orders.write_text(before, "utf-8")
    assert preview.shown() == first
    # What a rule objects to is found in a record that has not changed itself.
    law = edited(preview.register / "policy.yaml", "section: rights", "section: security")
    assert preview.shown() == preview.from_nothing()
    (preview.register / "policy.yaml").write_text(law, "utf-8")
    assert preview.shown() == first


def leak(preview: Preview, caplog: pytest.LogCaptureFixture) -> str:
    """Build, see that nothing of it is left, and return what was said."""
    caplog.clear()
    with caplog.at_level(logging.ERROR, "mkdocs"), pytest.raises(Abort):
        preview.shown()
    assert preview.written() == {}
    return caplog.text


def test_an_internal_value_stops_a_preview_that_was_clean_before(preview, caplog):
    preview.shown()
    page = preview.static / "about.txt"
    page.write_text("Nothing to see here", "utf-8")
    preview.shown()
    page.write_text(f"See {INTERNAL}.", "utf-8")
    assert "about.txt holds an internal value" in leak(preview, caplog)
    assert INTERNAL not in caplog.text.replace("register/", "")
    page.write_text("Nothing to see here", "utf-8")
    assert b"Handle orders" in preview.shown()["en/index.html"]


def test_a_value_that_becomes_internal_stops_a_preview_though_the_file_has_not_changed(preview, caplog):
    (preview.static / "about.txt").write_text("Our memo is called Blue Heron.", "utf-8")
    preview.shown()
    edited(preview.register / "purposes/orders.yaml", INTERNAL, "Blue Heron")
    assert "about.txt holds an internal value" in leak(preview, caplog)


def test_a_value_that_is_no_longer_public_stops_a_preview_though_its_own_record_has_not_changed(preview, caplog):
    texts = preview.register / "texts/introduction.yaml"
    texts.write_text("body: {sv: 'Minnet heter Blue Heron.', en: 'The memo is called Blue Heron.'}\n", "utf-8")
    (preview.static / "about.txt").write_text("Our memo is called Blue Heron.", "utf-8")
    edited(preview.register / "purposes/orders.yaml", INTERNAL, "Blue Heron")
    preview.shown()
    texts.write_text("body: {sv: 'Minnet har inget namn.', en: 'The memo has no name.'}\n", "utf-8")
    assert "about.txt holds an internal value" in leak(preview, caplog)


def test_what_is_kept_does_not_grow_with_the_edits(preview):
    orders, sizes = preview.register / "purposes/orders.yaml", []
    before = orders.read_text("utf-8")
    for number in ("one", "two", "three", "four", "five", "six"):
        orders.write_text(before.replace("Handle orders", f"Handle order {number}"), "utf-8")
        preview.shown()
        sizes.append(len(preview.plugin._experience.memory))
    assert len(set(sizes[2:])) == 1
