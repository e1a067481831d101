"""Logos that are named and missing, or that are no pictures."""

import shutil
from pathlib import Path

import pytest

from generator.findings import locate
from generator.register import read_register
from generator.register.images import LARGEST, image_hits, images

CLEAN = Path(__file__).resolve().parents[2] / "clean"
PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture
def folder(tmp_path):
    copy = tmp_path / "register"
    shutil.copytree(CLEAN, copy)
    settings = copy / "register.yaml"
    settings.write_text(settings.read_text("utf-8").replace("site:\n", "site:\n  logo: logo.png\n"), "utf-8")
    return copy


def findings(folder):
    reading = read_register(folder, "register")
    assert [hit.rule for hit in reading.hits] == []
    return locate(image_hits(reading.register), reading.register.documents)


def test_a_logo_that_is_not_there_is_found_at_its_line(folder):
    (finding,) = findings(folder)
    assert (finding.rule, finding.name, finding.file) == ("REG-04", "missing-image", "register/register.yaml")
    line = (folder / "register.yaml").read_text("utf-8").splitlines()[finding.line - 1]
    assert line.strip() == "logo: logo.png"
    assert finding.message.en == "The file “logo.png” does not exist or cannot be read."
    assert finding.message.sv == "Filen ”logo.png” finns inte eller går inte att läsa."


@pytest.mark.parametrize("content", [b"", b"<svg/>", PNG + bytes(LARGEST)])
def test_a_logo_that_is_none_is_refused(folder, content):
    (folder / "logo.png").write_bytes(content)
    (finding,) = findings(folder)
    assert finding.rule == "REG-05"
    assert finding.message.en == "The file “logo.png” is no image of the kind PNG, or is larger than 64 kB."


def test_a_logo_is_read_whole_and_is_no_foreign_file(folder):
    (folder / "logo.png").write_bytes(PNG + b"rest")
    assert findings(folder) == []
    assert images(read_register(folder, "register").register) == {"logo.png": PNG + b"rest"}


def test_a_logo_elsewhere_than_beside_register_yaml_is_foreign(folder):
    (folder / "logo.png").write_bytes(PNG)
    (folder / "purposes/logo.svg").write_bytes(b"<svg/>")
    assert [hit.path for hit in read_register(folder, "register").hits] == ["register/purposes/logo.svg"]
