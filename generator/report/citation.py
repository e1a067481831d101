"""Articles as each language writes them."""

import re

from generator.source import Language

_ARTICLE = re.compile(r"(?P<article>[0-9]+)(?:\((?P<paragraph>[0-9]+)\))?(?:\((?P<point>[a-z]+)\))?")


def cite(articles: tuple[str, ...], language: Language) -> str:
    """Return the articles as a phrase: `30(1)(b)` is "artikel 30.1 b" or "Article 30(1)(b)".

    What is no article of the GDPR, such as `LEK 9:28`, is printed as it stands.
    """
    return ", ".join(_cite(article, language) for article in articles)


def _cite(article: str, language: Language) -> str:
    match = _ARTICLE.fullmatch(article)
    if not match:
        return article
    if language == "en":
        return f"Article {article}"
    number, paragraph, point = match.group("article", "paragraph", "point")
    return f"artikel {number}" + (f".{paragraph}" if paragraph else "") + (f" {point}" if point else "")
