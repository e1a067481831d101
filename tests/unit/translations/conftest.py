"""What the tests of translations share."""

import pytest
from unit.translations.registers import accept_all, register, text


@pytest.fixture
def folder(tmp_path):
    """A register in which every translation is accepted but that of one text, which says what the test wants."""
    found = register(tmp_path)
    text(found, "Vi säljer möbler.", "We sell furniture.")
    accept_all(found)
    return found
