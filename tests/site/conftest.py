"""Sites built with the real plugin."""

from pathlib import Path

import pytest
import site_pages
from hostile_register import write

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def register_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the repository's own register."""
    return site_pages.build(ROOT / "register", tmp_path_factory.mktemp("register"))


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a register whose every public text is an attack."""
    folder = tmp_path_factory.mktemp("hostile")
    write(folder / "register")
    return site_pages.build(folder / "register", folder / "site")
