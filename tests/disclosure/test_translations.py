"""What was accepted as a translation is no part of the record: on no page, in no edition, in no digest."""

import json
import shutil
from pathlib import Path

import pytest

from generator.exchange import public_files
from generator.pages import public_site
from generator.provenance.archive import register_files
from generator.provenance.canonical import canonical_json, facts_of
from generator.register import Register, read_register
from generator.source import parse_document
from generator.translations import FILE
from generator.views.boundary import publish, published

CLEAN = Path(__file__).resolve().parents[1] / "clean"
PLACE, LINE = "texts/introduction#body", "0123456789ab ba9876543210"


@pytest.fixture(scope="module")
def both(tmp_path_factory) -> tuple[Register, Register]:
    """The same register without the file and with it."""
    folder = Path(shutil.copytree(CLEAN, tmp_path_factory.mktemp("translations") / "register"))
    without = read_register(folder, "register").register
    (folder / FILE).write_text(f"{PLACE}: {LINE}\n", "utf-8")
    read = read_register(folder, "register")
    assert read.hits == ()
    return without, read.register


def test_the_file_is_read(both):
    _, register = both
    assert register.records["translations"]["translations"].data == {PLACE: LINE}


def test_the_facts_are_the_same(both):
    without, register = both
    assert facts_of(register) == facts_of(without)
    assert canonical_json(register) == canonical_json(without)
    assert dict(register_files(register)) == dict(register_files(without))
    assert [record.path for record in register.each()] == [record.path for record in without.each()]


def test_nothing_of_it_is_published(both):
    without, register = both
    assert "translations" not in {kind for kind, found in published(register).items() if found}
    assert publish(register) == publish(without)
    files = public_files(publish(register), "")
    assert [name for name, content in files.items() if b"0123456789ab" in content] == []
    site = public_site(publish(register), "", "")
    assert "0123456789ab" not in "".join(page.body for page in site.pages.values())


def test_the_schema_marks_all_of_it_internal():
    raw = json.loads((Path(__file__).resolve().parents[2] / "schema/translations.schema.json").read_text("utf-8"))
    assert (raw["x-visibility"], raw["additionalProperties"]["x-visibility"]) == ("internal", "internal")


@pytest.mark.parametrize("line", ["0123456789ab", "0123456789AB ba9876543210", "0123456789ab  ba9876543210", ""])
def test_a_line_of_another_form_is_refused(line, tmp_path):
    folder = Path(shutil.copytree(CLEAN, tmp_path / "register"))
    (folder / FILE).write_text(f"{PLACE}: '{line}'\n", "utf-8")
    assert parse_document((folder / FILE).read_bytes(), FILE).faults == ()
    (hit,) = read_register(folder, "register").hits
    assert hit.path == "register/translations.yaml"
    if line:
        assert hit.message.en.endswith(
            "The line is written by ropa translate --accept: two digests of twelve characters with a space between."
        )
