import pytest

from generator.schema import schema_of
from generator.views.internal.groups import GROUPS, LETTERS, group_of


@pytest.mark.parametrize(
    ("article", "group"),
    [
        ("30(1)(b), 13(1)(c)", "b"),
        ("9(1), 30(1)(c)", "c"),
        ("30(1)(g), 32(1)", "g"),
        ("4(2)", "b"),
        ("87", "c"),
        ("6(1), 13(1)(c)", "basis"),
        ("6(4), 35", "basis"),
        ("4(4), 13(2)(f)", "transparency"),
        ("13(2)(b)-(d), 15-22", "transparency"),
        ("24, 32, 35", "security"),
        ("24(1)", "administration"),
        ("5(2)", "administration"),
        ("", "administration"),
        ("LEK 9:28", "administration"),
    ],
)
def test_the_article_decides_the_heading(article: str, group: str) -> None:
    assert group_of(article) == group


def test_every_letter_after_a_has_a_field_of_its_own() -> None:
    articles = [node.article or "" for node in schema_of("purpose").root.properties.values()]
    found = {group_of(article) for article in articles}
    assert found == {*LETTERS[1:], *GROUPS}
