"""Repositories with published versions, made by git with fixed dates."""

from pathlib import Path

import pytest
from repositories import Repository


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """A repository with the smallest register, not committed yet."""
    return Repository.made(tmp_path / "repository")
