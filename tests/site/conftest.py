"""Sites that several tests read."""

from pathlib import Path

import pytest
from browser import hostile, sites


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the repository's own register."""
    return sites.built(sites.ROOT / "register", tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a register whose every public text is an attack."""
    folder = tmp_path_factory.mktemp("hostile")
    hostile.write(folder / "register")
    return sites.built_unjudged(folder / "register", folder / "site")
