"""The README and the pages it leads to say only what is there."""

import re
from pathlib import Path

import pytest

from generator.cli import COMMANDS

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_and_picture_leads_to_a_file(page):
    links = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_every_command_and_option_in_the_table_of_commands_exists(ropa):
    table = (ROOT / "README.md").read_text(encoding="utf-8").partition("## Commands")[2].partition("## ")[0]
    rows = re.findall(r"^\| (`ropa [^|]*`) \| (.*) \|$", table, re.MULTILINE)
    named = [re.findall(r"`ropa (\w+)", cell) for cell, _ in rows]
    assert {command for several in named for command in several} == set(COMMANDS)
    for several, (_, text) in zip(named, rows, strict=True):
        described = "".join(ropa(command, "--help").stdout for command in several)
        assert [option for option in re.findall(r"--[a-z-]+", text) if option not in described] == []
        # These read no register.
        assert ("--register" in described) == (several[0] not in {"explain", "sign"})


def test_every_script_that_is_named_is_there_and_can_be_run():
    for script in ("ropa", "test", ".ci/run", "tests/referees/run"):
        assert (ROOT / script).stat().st_mode & 0o111, script
