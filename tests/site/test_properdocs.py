"""MkDocs has no keeper left; ProperDocs, which carries it on, builds the same site from the same configuration."""

import os
import subprocess
import sys

import pytest
from browser.sites import ROOT

pytestmark = pytest.mark.site


def test_properdocs_builds_the_same_bytes_and_has_nothing_to_complain_of(site, tmp_path):
    out = tmp_path / "public"
    command = [sys.executable, "-W", "error", "-m", "properdocs", "build", "--strict", "--config-file", "mkdocs.yml"]
    environment = {key: value for key, value in os.environ.items() if key != "NO_MKDOCS_2_WARNING"}
    done = subprocess.run(
        [*command, "--site-dir", str(out)], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
    assert [line for line in done.stderr.splitlines() if not line.startswith("INFO ")] == []
    written = {path.relative_to(out): path.read_bytes() for path in out.rglob("*") if path.is_file()}
    assert written == {path.relative_to(site): path.read_bytes() for path in site.rglob("*") if path.is_file()}
