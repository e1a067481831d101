"""Which heading a field of a purpose stands under: a letter of Article 30(1), or one of four groups after them.

Decided by the articles that the schema names, so that a new property finds its place by itself.
"""

import re
from typing import Final

LETTERS: Final = ("a", "b", "c", "d", "e", "f", "g")
GROUPS: Final = ("basis", "transparency", "security", "administration")

_LETTER = re.compile(r"30\(1\)\(([a-g])\)")
_ARTICLE = re.compile(r"(?:^|, ?)([0-9]+)")
# The operations say what the purpose means in practice; an identity number is a category of data.
_READ_WITH: Final = {"4(2)": "b", "87": "c"}
_BY_ARTICLE: Final = {
    "basis": {6, 7, 8, 9, 10, 87},
    "security": {25, 32, 33, 34, 35, 36},
    "transparency": {4, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22},
}


def group_of(article: str) -> str:
    """A letter `a` to `g`, or the name of a group."""
    if named := _LETTER.search(article):
        return named[1]
    if letter := _READ_WITH.get(article):
        return letter
    articles = {int(number) for number in _ARTICLE.findall(article)}
    return next((name for name, numbers in _BY_ARTICLE.items() if numbers & articles), "administration")
