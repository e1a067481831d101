"""Values are looked for by their rarest words, and found where a slow search finds them."""

import re

import pytest

from generator.views.needles import Needles
from generator.views.passages import Reader, stands_in

VALUES = ["secret", "internal memo 12", "a-b", "%%%", "memo", "the owner", "owner of the list", "é"]


def slowly(text: str, value: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(value)}(?!\w)", text) is not None


@pytest.mark.parametrize(
    "text",
    ["", "secret", "secrets", "a secret.", "_secret", "internal memo 12", "memo 12 internal", "xa-b a-bx", "xa-b, a-b",
     "100%%%", "%%% off", "the owner of the list", "é è", "éa é"],
)  # fmt: skip
def test_every_value_that_stands_in_a_text_is_looked_for_and_found(text):
    possible = Needles(("file", (), value) for value in VALUES).possible(Reader().read(text))
    found = [needle.value for needle in possible if stands_in(text, needle.value)]
    assert found == [value for value in VALUES if slowly(text, value)]


def test_most_values_are_not_looked_for_at_all():
    needles = Needles(("file", (), f"number {number} of the list") for number in range(1000))
    reader = Reader()
    assert [n.value for n in needles.possible(reader.read("Here is number 7 of the list of things"))] == [
        "number 7 of the list"
    ]
    assert list(needles.possible(reader.read("a list"))) == []
