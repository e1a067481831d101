"""Articles as each language writes them."""

import pytest

from generator.report.citation import cite


@pytest.mark.parametrize(
    ("articles", "sv", "en"),
    [
        ((), "", ""),
        (("30(1)(b)",), "artikel 30.1 b", "Article 30(1)(b)"),
        (("30(1)",), "artikel 30.1", "Article 30(1)"),
        (("28",), "artikel 28", "Article 28"),
        (("4(7)", "26"), "artikel 4.7, artikel 26", "Article 4(7), Article 26"),
        (("LEK 9:28", "13(1)(d)"), "LEK 9:28, artikel 13.1 d", "LEK 9:28, Article 13(1)(d)"),
    ],
)
def test_articles_are_written_as_lawyers_write_them(articles: tuple[str, ...], sv: str, en: str) -> None:
    assert cite(articles, "sv") == sv
    assert cite(articles, "en") == en
