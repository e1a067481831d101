"""The wheel carries the schemas and the site's templates, and works without the checkout."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    command += ["--wheel-dir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    (file,) = folder.glob("*.whl")
    return file


@pytest.mark.site
def test_the_wheel_holds_what_is_read_at_run_time_once_and_nothing_of_the_company(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    assert "generator/resources/schema/purpose.schema.json" in names
    assert "generator/resources/site_overrides/theme/main.html" in names
    assert "generator/locale/sv/site.yaml" in names
    assert [name for name in names if name.startswith(("register/", "tests/", "schema/"))] == []
    assert len(names) == len(set(names))


@pytest.mark.site
def test_the_wheel_builds_a_register_from_any_folder(wheel, tmp_path):
    """Unpacked in front of the checkout, from which this environment would otherwise import."""
    unpacked = tmp_path / "site-packages"
    zipfile.ZipFile(wheel).extractall(unpacked)
    program = (
        "import generator, sys\n"
        f"assert generator.__file__.startswith({str(unpacked)!r})\n"
        "from generator.cli import main\n"
        f"main(['build', '--register', {str(ROOT / 'tests' / 'clean')!r}])"
    )
    # The plugin's entry point is found by its metadata, which the wheel brings along.
    environment = {**os.environ, "PYTHONPATH": str(unpacked), "SOURCE_DATE_EPOCH": "1795305600"}
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "build/public/sv/index.html").is_file()
    assert (tmp_path / "build/internal/article-30.sv.pdf").is_file()
